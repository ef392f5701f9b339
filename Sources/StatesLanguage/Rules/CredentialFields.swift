import StatesJSON

extension Rule {
  /// `Credentials` names a role, outright or by a path or expression, and nothing else.
  static let credentialFields = Rule(
    "CRED-01", .error, "Credentials has RoleArn (RoleArn.$ for a path), and no other field."
  ) { outline, report in
    for state in outline.states where state.tag == .task {
      guard let value = outline.member(.credentials, of: state.node) else { continue }
      if state.language == .jsonata, Expressions.isExpression(value, in: outline.arena) { continue }
      guard value.isObject else {
        report.breach(.expected("Object"), at: state.node, .credentials)
        continue
      }
      let names = outline.members(of: value).map(\.name)
      let allowed = state.language == .jsonPath ? ["RoleArn", "RoleArn.$"] : ["RoleArn"]
      if !names.contains(where: allowed.contains) {
        report.breach(.noRole, at: state.node, .credentials)
      }
      for name in names where !allowed.contains(name) {
        let nearest = Suggestion.nearest(to: name, among: allowed)
        report.breach(.unsupported(name, in: "Credentials", suggestion: nearest), at: state.node) {
          $0.appending(Field.credentials.name).appending(name)
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let noRole = Self(
    .schema, "The field 'RoleArn' is required but was missing",
    advice: "name the role that the task assumes")
}
