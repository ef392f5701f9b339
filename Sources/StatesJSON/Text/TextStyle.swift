/// How JSON is laid out as text.
public enum TextStyle: Sendable, Hashable {
  /// No white space; values that kept their source have its spelling.
  case compact
  /// One member or element on a line, indented by two spaces; empty ones stay `{}` and `[]`.
  case pretty
  /// No white space, members in the order of their names' UTF-8, numbers in one form for each
  /// value: equal values have equal canonical texts.
  ///
  /// A whole number of up to 21 digits is written plainly, one whose first digit stands at most six
  /// places behind the point as a fraction (`0.000001`), everything else as `d.ddde±n`.
  case canonical
}
