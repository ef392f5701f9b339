import StatesJSON

extension Rule {
  /// `States.Runtime` is neither retried nor caught, whatever a list of errors says.
  static let runtimeIsNeverCaught = Rule(
    "ERR-04", .warning,
    "No retrier or catcher names States.Runtime, which is never retried or caught."
  ) { outline, report in
    for handler in outline.retriers + outline.catchers {
      let names = outline.errorNames(of: handler)
      if let index = names.firstIndex(of: StatesError.Name.runtime.rawValue) {
        report.breach(.neverCaught, at: handler.node) {
          $0.appending(Field.errorEquals.name).appending(index)
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let neverCaught = Self(
    "NEVER_CAUGHT", "States.Runtime is never retried or caught",
    advice: "remove the name, and check the data before the state that fails")
}
