/// Help for people, laid out from the table.
struct HelpText {
  /// The columns to keep to.
  let width: Int
  /// How a heading is shown.
  let heading: (String) -> String

  init(_ stream: TextStream, width: Int) {
    self.width = min(80, width)
    heading = { stream.paint(.bold, $0) }
  }

  /// Help on one command.
  func text(of command: Command) -> String {
    var sections = [
      heading("Usage:") + " " + usage(of: command), TextLayout.wrap(command.summary, width),
    ]
    if !command.discussion.isEmpty { sections.append(discussion(command.discussion)) }
    if !command.positionals.isEmpty {
      let entries = command.positionals.map { (label: $0.name, text: told($0)) }
      sections.append(section("Arguments", entries))
    }
    sections.append(options(command.options))
    sections.append(examples(command.examples))
    let statuses = command.statuses.map { (label: "\($0.status.rawValue)", text: $0.meaning) }
    sections.append(section("Exit status", statuses))
    return sections.joined(separator: "\n\n") + "\n"
  }

  /// Help on the whole program.
  func text(of commands: [Command], options: [OptionShape], summary: String) -> String {
    let entries = commands.map { (label: $0.name, text: $0.summary) }
    let statuses = ExitStatus.allCases.map { (label: "\($0.rawValue)", text: $0.meaning) }
    let more = "'stateskit COMMAND --help' tells more of a command."
    return [
      heading("Usage:") + " stateskit COMMAND …", TextLayout.wrap(summary, width),
      section("Commands", entries), self.options(options),
      section("Exit status", statuses), more,
    ].joined(separator: "\n\n") + "\n"
  }
}

extension HelpText {
  private func usage(of command: Command) -> String {
    let arguments = command.positionals.map(\.usage)
    return (["stateskit", command.name, "[OPTION …]"] + arguments).joined(separator: " ")
  }

  private func discussion(_ text: String) -> String {
    let paragraphs = text.split(separator: "\n\n")
    return paragraphs.map { TextLayout.wrap(String($0), width) }.joined(separator: "\n\n")
  }

  private func section(_ title: String, _ entries: [(label: String, text: String)]) -> String {
    heading(title + ":") + "\n" + TextLayout.columns(entries, width)
  }

  private func options(_ options: [OptionShape]) -> String {
    section("Options", options.map { (label: label(of: $0), text: told($0)) })
  }

  private func examples(_ examples: [Command.Example]) -> String {
    let lines = examples.map { example in
      "  \(example.line)\n" + TextLayout.wrap(example.purpose, width, indent: 6)
    }
    return heading("Examples:") + "\n" + lines.joined(separator: "\n")
  }

  private func label(of option: OptionShape) -> String {
    let value = option.value.map { " " + $0.placeholder } ?? ""
    let short = option.short.map { ", -\($0)" } ?? ""
    return "--\(option.name)\(short)\(value)"
  }

  private func told(_ option: OptionShape) -> String {
    var text = option.help + kinds(option.value, saidIn: option.help)
    if let normal = option.normal { text += " Default: \(normal)." }
    if option.isRepeated { text += " May be repeated." }
    return text
  }

  private func told(_ positional: PositionalShape) -> String {
    positional.help + kinds(positional.value, saidIn: positional.help)
  }

  /// The spellings that an argument can have, where there are few and the help does not say them.
  private func kinds(_ value: ValueShape?, saidIn help: String) -> String {
    guard let value, !value.choices.isEmpty, !help.contains(value.expectation) else { return "" }
    return " One of \(value.expectation)."
  }
}
