/// Why a command could not do its work.
struct CommandError: Error, Equatable {
  /// The status that the process ends with.
  let status: ExitStatus
  /// What is wrong and what to do, without the name of the command.
  let message: String
  /// Whether reading the command's help would have prevented it.
  var isAboutUsage = false
}

extension CommandError {
  static func unknownOption(_ option: String, among known: [String]) -> Self {
    .usage("unknown option '\(option.quotable)'" + suggestion(for: option, among: known))
  }

  static func unknownCommand(_ name: String, among known: [String]) -> Self {
    .usage("unknown command '\(name.quotable)'" + suggestion(for: name, among: known))
  }

  static func missingCommand() -> Self { .usage("no command was given") }

  static func missingValue(_ subject: String, _ expectation: String) -> Self {
    .usage("\(subject) needs a value: \(expectation)")
  }

  static func badValue(
    _ subject: String, _ expectation: String, _ text: String, _ choices: [String]
  ) -> Self {
    .usage(
      "\(subject) takes \(expectation), not '\(text.quotable)'"
        + suggestion(for: text, among: choices))
  }

  static func valueOfFlag(_ subject: String, _ text: String) -> Self {
    .usage("\(subject) takes no value, but '\(text.quotable)' was given")
  }

  static func unexpectedArgument(_ text: String) -> Self {
    .usage("unexpected argument '\(text.quotable)'")
  }

  static func missingArgument(_ value: ValueShape) -> Self {
    .usage("argument \(value.placeholder) is missing: give \(value.expectation)")
  }

  /// Options that cannot be used in this way; `problem` names them.
  static func usage(_ problem: String) -> Self {
    Self(status: .wrongUsage, message: problem, isAboutUsage: true)
  }

  static func unreadable(_ path: String, _ reason: String) -> Self {
    let name = path == "-" ? "standard input" : "'\(path.quotable)'"
    return Self(status: .wrongUsage, message: "cannot read \(name): \(reason)")
  }

  static func unwritable(_ path: String, _ reason: String) -> Self {
    let name = path == "-" ? "standard output" : "'\(path.quotable)'"
    return Self(status: .wrongUsage, message: "cannot write \(name): \(reason)")
  }

  /// Something that cannot happen, did.
  static func bug(_ problem: String) -> Self {
    Self(
      status: .internalError, message: "\(problem). This is a bug in stateskit: please report it")
  }

  private static func suggestion(for text: String, among known: [String]) -> String {
    NearestMatch.find(text, among: known).map { ". Did you mean '\($0)'?" } ?? ""
  }
}

extension CommandError {
  /// The whole line for standard error; `command` is what was typed so far, as `stateskit check`.
  func line(for command: String) -> String {
    let end = message.hasSuffix("?") || message.hasSuffix(".") ? "" : "."
    let hint = isAboutUsage ? " Run '\(command) --help' for what there is." : ""
    return "\(command): \(message)\(end)\(hint)"
  }
}

extension String {
  /// The text as it can stand in a message: on one line, without control characters, not too long.
  var quotable: String {
    let limit = 60
    let shown = unicodeScalars.prefix(limit).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        "\\u{" + String(scalar.value, radix: 16) + "}"
      case _: String(scalar)
      }
    }
    return shown.joined() + (unicodeScalars.count > limit ? "…" : "")
  }
}
