internal import StatesJSON

// Failures of paths that were understood.
extension PathMessages {
  static func noResults(_ path: String) -> String { "No results for path: \(path)" }
  static func missingProperty(_ path: String) -> String { "Missing property in path \(path)" }
  static func isNull(_ path: String) -> String { "The path \(path) is null" }
  static func notAnObject(_ name: String, _ path: String, _ found: String) -> String {
    "Expected to find an object with property \(name) in path \(path) but found '\(found)'. "
      + "This is not a json object according to the JsonProvider: "
      + "'com.jayway.jsonpath.spi.json.JacksonJsonProvider'."
  }
  static func notAnArray(_ steps: String, _ found: String) -> String {
    "Filter: \(steps) can only be applied to arrays. Current context is: \(found)"
  }
  static func filterOnPrimitive(_ steps: String, _ found: Value, _ arena: Arena) -> PathError {
    let found = JavaText.text(of: found, in: arena)
    return PathError(
      .mismatch, "Filter: \(steps) can not be applied to primitives. Current context is: \(found)")
  }
  static func unknownFunction(_ name: String) -> PathError {
    PathError(.syntax, "Function with name: \(name) does not exist.")
  }
  static func missingElement(_ index: Int, _ count: Int) -> PathError {
    PathError(.evaluation, "Target index:\(index) larger than object count:\(count)")
  }
  static func workLimit(_ limit: Int) -> PathError {
    PathError(
      .limit,
      "the path looks at more than \(limit) values; give it less data, or avoid '..' and filters "
        + "inside filters")
  }
}

extension PathEvaluation {
  /// The error that tells why a path leads nowhere.
  func error(for miss: Miss) -> PathError {
    let path = program.syntaxes[miss.route]
    switch miss.reason {
    case .noResults:
      return PathError(.missing, PathMessages.noResults(path.canonical()))
    case .missingProperty:
      return PathError(
        .missing, PathMessages.missingProperty(path.canonicalPrefix(miss.step + 1)))
    case .null:
      return PathError(.mismatch, PathMessages.isNull(path.canonicalPrefix(miss.step)))
    case .notAnObject:
      let name = path.steps[miss.step].canonical(.message)
      let found = JavaText.className(of: offender, in: arena)
      return PathError(
        .mismatch, PathMessages.notAnObject(name, path.canonicalPrefix(miss.step), found))
    case .notAnArray:
      let found = JavaText.text(of: offender, in: arena)
      return PathError(
        .mismatch, PathMessages.notAnArray(path.canonicalSuffix(from: miss.step), found))
    }
  }
}

// Failures of roots and of writing.
extension PathMessages {
  static let missingRoot = "Path must start with '$' or '@'"

  static func badVariableName(_ name: String) -> String {
    "'\(name)' cannot name a variable; use letters, digits and underscores, beginning with a "
      + "letter, at most \(VariableName.longest)"
  }
  static func undefinedVariable(_ path: String) -> PathError {
    PathError(.variable, "the variable of '\(path)' has no value; assign it before it is used")
  }
  static func notWritable(_ path: String) -> PathError {
    PathError(
      .syntax, "'\(path)' is no reference path into the input; use names and single indices alone")
  }
  static func unplaceable(_ path: String, _ target: Value, _ arena: Arena) -> PathError {
    PathError(
      .placement, "Unable to apply ReferencePath \(path) to input \(arena.text(of: target))")
  }
  static func tooDeep(_ path: String, limit: Int) -> PathError {
    PathError(.limit, "'\(path)' would nest deeper than \(limit) values; shorten it")
  }
}
