/// What `stateskit completions` is told.
struct CompletionsOptions: Sendable {
  var shell = Shell.bash

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    console.output.write(shell.script(for: CommandTable.all))
    return .success
  }
}

extension Command {
  static let completions = Command(
    name: "completions",
    summary: "Print a script that lets a shell complete commands and options.",
    discussion: """
      The script is made from the same table as this help, so it knows everything that this \
      version of stateskit understands. Make it anew after an update.
      """,
    defaults: CompletionsOptions(),
    positionals: [.required("SHELL", \.shell, .choice, "The shell to print for.")],
    examples: [
      Example("source <(stateskit completions bash)", "Completion for this bash."),
      Example(
        "stateskit completions zsh > ~/.zfunc/_stateskit",
        "For every zsh, if ~/.zfunc is in its $fpath."),
      Example(
        "stateskit completions fish > ~/.config/fish/completions/stateskit.fish",
        "For every fish."),
    ],
    statuses: [.success: "the script was printed"],
    run: CompletionsOptions.run)
}
