/// The language in which a state reads and shapes its data.
public enum QueryLanguage: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// Paths, templates and intrinsic functions.
  case jsonPath = "JSONPath"
  /// JSONata expressions.
  case jsonata = "JSONata"
}

/// What kind of workflow a machine is created as; it decides what its tasks may wait for.
public enum MachineType: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// Runs up to a year, once, with its whole history kept.
  case standard = "STANDARD"
  /// Runs up to five minutes, perhaps more than once.
  case express = "EXPRESS"
}
