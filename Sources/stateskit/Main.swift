import Glibc
import StatesCommands

@main
enum Main {
  static func main() { exit(CommandTable.run(Array(CommandLine.arguments.dropFirst()))) }
}
