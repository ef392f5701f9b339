/// Completion for bash: one function that looks at the word before the cursor and at the command.
enum BashCompletion {
  static func script(for commands: [Command]) -> String {
    """
    # bash completion for stateskit
    _stateskit() {
      # bash takes "=" and ":" for words of their own: join what stands around ":", and look past
      # "=" at the name of the option.
      local at=$COMP_CWORD current="${COMP_WORDS[COMP_CWORD]}" stem="" previous
      if [[ $current == "=" ]]; then current=""; fi
      if [[ $current == ":" ]]; then current="" stem=":"; fi
      while [[ $at -gt 1 && ( "${COMP_WORDS[at]}" == ":" || "${COMP_WORDS[at-1]}" == ":" ) ]]; do
        at=$((at - 1))
        stem="${COMP_WORDS[at]}$stem"
      done
      current="$stem$current" previous="${COMP_WORDS[at-1]}"
      if [[ $previous == "=" && $at -ge 2 ]]; then previous="${COMP_WORDS[at-2]}"; fi
      if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(compgen -W \(names(commands).shellQuoted) -- "$current"))
        return
      fi
      case "${COMP_WORDS[1]}" in
    \(commands.map(branch).joined(separator: "\n"))
      esac
      COMPREPLY=("${COMPREPLY[@]#"$stem"}")
    }
    complete -o default -F _stateskit stateskit

    """
  }

  private static func names(_ commands: [Command]) -> String {
    (commands.map(\.name) + ["--help", "--version"]).joined(separator: " ")
  }

  private static func branch(_ command: Command) -> String {
    let values = command.options.compactMap(valueBranch)
    let words = command.options.map { "--" + $0.name } + command.firstChoices
    return """
          \(command.name))
            case "$previous" in
      \((values + [""]).joined(separator: "\n"))\
              *) \(reply(words)) ;;
            esac
            ;;
      """
  }

  /// What may follow an option that takes a value; with no reply, bash offers files.
  private static func valueBranch(_ option: OptionShape) -> String? {
    guard let value = option.value else { return nil }
    let names = ["--" + option.name] + (option.short.map { ["-\($0)"] } ?? [])
    let reply = value.choices.isEmpty ? "COMPREPLY=()" : reply(value.choices)
    return "        \(names.joined(separator: "|"))) \(reply) ;;"
  }

  private static func reply(_ words: [String]) -> String {
    "COMPREPLY=($(compgen -W \(words.joined(separator: " ").shellQuoted) -- \"$current\"))"
  }
}
