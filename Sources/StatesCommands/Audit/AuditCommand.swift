import StatesReports

/// What `stateskit audit` is told.
struct AuditOptions: Sendable {
  enum Format: String, CaseIterable, Sendable { case text, json }

  var paths: [String] = []
  var machine: String?
  var calls: String?
  var format = Format.text

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    var audit = try Audit(options: self, console: console)
    for path in paths { try audit.read(path) }
    return audit.finish()
  }
}

extension Command {
  static let audit = Command(
    name: "audit",
    summary: "Judge histories that were recorded elsewhere by the rules.",
    discussion: """
      Reads what 'aws stepfunctions get-execution-history' answered, from AWS or from an emulator, and \
      judges it by every rule that a history can show. Of a directory every .json and .jsonl file is \
      read; a page that has a 'nextToken' goes on in the file after it. A file that ends in .jsonl \
      holds one a line: a history, or a recorded execution with 'definition' and 'expected'.

      --machine names the definition that the executions ran, or what describe-state-machine answered; \
      without it, rules that need the definition are skipped. --calls names a JSON array, or one object \
      a line, of the calls that were made: 'call' (SendTaskSuccess, SendTaskFailure, SendTaskHeartbeat, \
      StopExecution, RedriveExecution, DescribeExecution), 'at' (seconds since the start, or a \
      timestamp), 'reply' ('accepted' or the error code), and what was passed: 'taskToken', 'output', \
      'error', 'cause'; 'status' is what was described. Of histories with times, things that lie \
      less than a second apart may have happened in either order.

      A rule that cannot see what it needs is counted as skipped, never as passed.
      """,
    defaults: AuditOptions(),
    options: [
      .value("machine", \.machine, .path, "FILE", "The definition that the executions ran."),
      .value("calls", \.calls, .path, "FILE", "The calls that were made to the execution."),
      .value("format", \.format, .choice, "FORMAT", "How to print: for people, or JSON lines."),
    ],
    positionals: [
      .rest("PATH", atLeastOne: true, \.paths, .path, "Files or directories of histories.")
    ],
    examples: [
      Example(
        "stateskit audit history.json --machine order.asl.json", "One execution of a machine.")
    ],
    statuses: [
      .success: "no rule was broken",
      .violation: "a rule was broken; the lines tell which and how it shows",
      .nothingRun: "there was no history",
    ],
    run: AuditOptions.run)
}
