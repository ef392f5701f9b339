/// A shell that can complete the arguments of `stateskit`.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The script that teaches the shell the given commands.
  func script(for commands: [Command]) -> String {
    switch self {
    case .bash: BashCompletion.script(for: commands)
    case .zsh: ZshCompletion.script(for: commands)
    case .fish: FishCompletion.script(for: commands)
    }
  }
}

extension String {
  /// The text in single quotes, as bash and zsh read it.
  var shellQuoted: String {
    "'" + map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}

extension Command {
  /// The spellings of the first positional, where there are few.
  var firstChoices: [String] { positionals.first?.value.choices ?? [] }
}
