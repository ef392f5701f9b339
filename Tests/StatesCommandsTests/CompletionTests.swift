import Testing

@testable import StatesCommands

@Suite struct CompletionTests {
  @Test(arguments: Shell.allCases)
  func knowsEveryCommandAndOption(shell: Shell) {
    let script = shell.script(for: CommandTable.all)
    for command in CommandTable.all {
      #expect(script.contains(command.name))
      for option in command.options {
        #expect(script.contains(shell == .fish ? "-l \(option.name) " : "--\(option.name)"))
      }
    }
  }

  @Test func quotesWhatMeansSomethingToTheShell() {
    let commands = [Command.sample]
    #expect(
      Shell.zsh.script(for: commands).contains(
        #"'--fruit=[Which fruit\: it'\''s \[never\] ripe.]:FRUIT:(apple banana cherry)'"#))
    #expect(
      Shell.fish.script(for: commands).contains(#"-d 'Copy a file: the \'first\' to the others.'"#))
    #expect(Shell.zsh.script(for: commands).contains("'*--name=[A name.]:NAME: '"))
  }

  @Test func offersValues() {
    let commands = [Command.sample]
    #expect(
      Shell.bash.script(for: commands).contains(
        "--fruit) COMPREPLY=($(compgen -W 'apple banana cherry' -- \"$current\")) ;;"))
    #expect(
      Shell.fish.script(for: commands).contains("-l fruit -x -a 'apple banana cherry' -d"))
    #expect(Shell.zsh.script(for: commands).contains("'*:OTHER:_files'"))
  }

  @Test func theCommandPrintsTheScript() {
    #expect(run("completions fish") == (0, Shell.fish.script(for: CommandTable.all), ""))
  }
}
