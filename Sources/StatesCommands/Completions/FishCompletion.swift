/// Completion for fish: one `complete` for each word that can be typed.
enum FishCompletion {
  static func script(for commands: [Command]) -> String {
    let root = [
      "# fish completion for stateskit", "complete -c stateskit -f",
      "complete -c stateskit -n __fish_use_subcommand -l help -d 'Print help.'",
      "complete -c stateskit -n __fish_use_subcommand -l version -d 'Print the version.'",
    ]
    return (root + commands.flatMap(lines)).map { $0 + "\n" }.joined()
  }

  private static func lines(_ command: Command) -> [String] {
    let name = "complete -c stateskit -n __fish_use_subcommand -a \(command.name)"
    let scope = "complete -c stateskit -n \(quoted("__fish_seen_subcommand_from \(command.name)"))"
    return [name + " -d " + quoted(command.summary)]
      + command.options.map { scope + line($0) }
      + command.positionals.map { scope + argument($0.value) + " -d " + quoted($0.help) }
  }

  private static func line(_ option: OptionShape) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let value = option.value.map { ($0.isPath ? " -r" : " -x") + argument($0) } ?? ""
    return " -l \(option.name)\(short)\(value) -d \(quoted(option.help))"
  }

  private static func argument(_ value: ValueShape) -> String {
    if value.isPath { return " -F" }
    return value.choices.isEmpty ? "" : " -a " + quoted(value.choices.joined(separator: " "))
  }

  /// The text in single quotes, as fish reads it.
  private static func quoted(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
