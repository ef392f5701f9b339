/// The commands of `stateskit`.
public enum CommandTable {
  /// Runs the command that `arguments` name and returns the exit status.
  public static func run(_ arguments: [String]) -> Int32 { 3 }
}
