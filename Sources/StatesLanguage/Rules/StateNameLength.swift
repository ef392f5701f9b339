extension Rule {
  /// A state's name has at most 80 characters, however many bytes they take.
  static let stateNameLength = Rule(
    "STRUCT-11", .error, "The name of a state has from 1 to 80 Unicode characters."
  ) { outline, report in
    for index in outline.states.indices {
      let count = outline.name(of: index).unicodeScalars.count
      if count == 0 || count > 80 {
        report.breach(.nameLength(count), at: outline.states[index].node)
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func nameLength(_ count: Int) -> Self {
    Self(.invalidStateName, "State name must have from 1 to 80 characters, but has \(count)")
  }
}
