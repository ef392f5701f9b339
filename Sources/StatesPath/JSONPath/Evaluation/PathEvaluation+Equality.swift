internal import StatesJSON

// Equality, as the library's nodes have it.
extension PathEvaluation {
  /// Whether two sides are equal.
  ///
  /// This is not symmetric. A text meets a number as text, so that `"1.0" == 1` is false, but a
  /// number meets a text as number, so that `1 == "1.0"` is true. And an array or object that is
  /// written on the left of the operator equals nothing.
  func isEqual(_ left: Operand, _ right: Operand) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left, _), .number(let right, _)): arena.compareNumbers(left, right) == 0
    case (.number(let number, _), .text(let text)): isNumber(number, spelledBy: text)
    case (.text(let text), .number(let number, let isLiteral)):
      isText(text, decimalText(of: number, isLiteral: isLiteral))
    case (.text(let left), .text(let right)), (.jsonText(let left), .jsonText(let right)):
      arena.equal(left, right)
    case (.json(_, isLiteral: true), _): false
    case (.json(let left, _), .json(let right, _)): isEqual(left, right)
    case _: false
    }
  }

  private func isText(_ text: Value, _ other: String) -> Bool {
    arena.utf8Count(of: text) == other.utf8.count && arena.string(of: text) == other
  }

  /// Whether Java's `BigDecimal` reads `text` as the same number; a text too long is not tried.
  private func isNumber(_ number: Value, spelledBy text: Value) -> Bool {
    guard arena.utf8Count(of: text) <= PathLimits.numberLength,
      let decimal = BigDecimal(arena.string(of: text)),
      let other = arena.number(spelling: decimal.text)
    else { return false }
    return arena.compareNumbers(number, other) == 0
  }

  /// A number as Java's `BigDecimal` writes it.
  func decimalText(of number: Value, isLiteral: Bool) -> String {
    if isLiteral { return arena.numberSpelling(of: number) }
    let text = JavaText.number(number, in: arena)
    return BigDecimal(text)?.text ?? text
  }

  /// Whether two containers are equal, where a whole number never equals one with a fraction or
  /// exponent, as Java's `Integer` never equals a `Double`.
  private func isEqual(_ left: Value, _ right: Value) -> Bool {
    guard arena.equal(left, right) else { return false }
    if arena.sameText(left, right) { return true }
    var pairs = [(left, right)]
    while let (left, right) = pairs.popLast() {
      if left.isNumber {
        let spellings = (arena.numberSpelling(of: left), arena.numberSpelling(of: right))
        if JavaText.isWhole(spellings.0) != JavaText.isWhole(spellings.1) { return false }
      } else if left.isArray {
        for index in 0..<arena.count(of: left) {
          pairs.append((arena.element(index, of: left), arena.element(index, of: right)))
        }
      } else if left.isObject {
        for index in 0..<arena.count(of: left) {
          guard let other = arena.member(arena.key(at: index, of: left), of: right) else {
            return false
          }
          pairs.append((arena.memberValue(at: index, of: left), other))
        }
      }
    }
    return true
  }
}
