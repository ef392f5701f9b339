/// Completion for zsh, by its own `_arguments`.
enum ZshCompletion {
  static func script(for commands: [Command]) -> String {
    """
    #compdef stateskit
    _stateskit() {
      local -a commands
      commands=(
    \(commands.map { "    " + entry($0).shellQuoted }.joined(separator: "\n"))
      )
      if (( CURRENT == 2 )); then
        _describe -t commands command commands
        _arguments '--help[print help]' '--version[print the version]'
        return
      fi
      local command="${words[2]}"
      shift words
      (( CURRENT-- ))
      case "$command" in
    \(commands.map(branch).joined(separator: "\n"))
      esac
    }
    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
      _stateskit "$@"
    else
      compdef _stateskit stateskit
    fi

    """
  }

  private static func entry(_ command: Command) -> String {
    command.name + ":" + escaped(command.summary)
  }

  private static func branch(_ command: Command) -> String {
    let specifications =
      command.options.flatMap(specifications) + command.positionals.map(specification)
    let lines = specifications.map { "        " + $0.shellQuoted }
    return """
          \(command.name))
            _arguments -S \\
      \(lines.joined(separator: " \\\n"))
            ;;
      """
  }

  private static func specifications(_ option: OptionShape) -> [String] {
    let names = ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
    let star = option.isRepeated ? "*" : ""
    return names.map { name in
      let equals = option.value != nil && name.hasPrefix("--") ? "=" : ""
      let value = option.value.map { ":" + $0.placeholder + ":" + action($0) } ?? ""
      return star + name + equals + "[" + escaped(option.help) + "]" + value
    }
  }

  private static func specification(_ positional: PositionalShape) -> String {
    let place = positional.isRepeated ? "*" : positional.isRequired ? "" : ":"
    return place + ":" + positional.name + ":" + action(positional.value)
  }

  private static func action(_ value: ValueShape) -> String {
    if value.isPath { return "_files" }
    if value.choices.isEmpty { return " " }
    return "(" + value.choices.map(escaped).joined(separator: " ") + ")"
  }

  /// The characters that mean something in a specification, behind backslashes.
  private static func escaped(_ text: String) -> String {
    text.map { "\\[]:".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
