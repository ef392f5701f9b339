/// The language in which a state reads and shapes its data.
public enum QueryLanguage: String, Sendable, Hashable, CaseIterable {
  case jsonPath = "JSONPath"
  case jsonata = "JSONata"
}

/// What kind of workflow a machine is created as; it decides what its tasks may wait for.
public enum MachineType: String, Sendable, Hashable, CaseIterable {
  case standard = "STANDARD"
  case express = "EXPRESS"
}
