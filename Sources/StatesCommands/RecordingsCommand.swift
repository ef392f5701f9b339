import StatesEngine
import StatesReports
import StatesRunner

/// What `stateskit recordings` is told.
struct RecordingsOptions: Sendable {
  enum Format: String, CaseIterable, Sendable { case text, json }

  var paths: [String] = []
  var format = Format.text
  var profile = Profile.aws

  func run(_ console: Console) throws(CommandError) -> ExitStatus {
    let runner = RecordingRunner(profile: profile)
    var report = RecordingsReport()
    for path in try InputFile.expanded(paths, endings: [".jsonl", ".json"], console) {
      let bytes = try InputFile.read(path, console: console)
      for (number, line) in lines(of: bytes, path).enumerated() {
        do throws(RecordingError) {
          let result = try runner.run(line)
          report.add(result)
          console.output.write(format == .json ? report.json(result) : report.text(result))
        } catch {
          throw .unreadable("\(path):\(number + 1)", error.description)
        }
      }
    }
    console.output.write(format == .json ? report.jsonSummary : report.textSummary)
    if report.total == 0 { return .nothingRun }
    return report.isConforming ? .success : .violation
  }

  /// A `.jsonl` file holds a recording a line, any other file one.
  private func lines(of bytes: [UInt8], _ path: String) -> [[UInt8]] {
    guard path.hasSuffix(".jsonl") else { return [bytes] }
    return bytes.split(separator: 0x0A).map(Array.init)
  }
}

extension Command {
  static let recordings = Command(
    name: "recordings",
    summary: "Replay recorded executions on the reference and compare event by event.",
    discussion: """
      A recording is a JSON object: 'definition'; 'input', or 'input_text' as it was sent; 'mocks', what \
      became of each attempt of a task in the order of scheduling ('state', 'outcome' succeeded, failed, \
      timed-out or none, 'output', 'error', 'cause', 'submitted'); and 'expected' with 'history', the events \
      that GetExecutionHistory answered; or, where no more is known, with 'status' and 'output', or \
      'error' and 'cause'. A file that ends in .jsonl holds one a line; of a directory, \
      every .json and .jsonl file is read.

      Types, ids, previousEventId, details, outputs and errors are compared, the order of members and \
      the spelling of numbers included; times are not. Where a recording says under 'flags' that \
      something was lost, a difference is shown and does not count.
      """,
    defaults: RecordingsOptions(),
    options: [
      .value("format", \.format, .choice, "FORMAT", "How to print: for people, or JSON lines."),
      .value("profile", \.profile, .choice, "PROFILE", "Which authority the reference follows."),
    ],
    positionals: [
      .rest("PATH", atLeastOne: true, \.paths, .path, "Files or directories of recordings.")
    ],
    examples: [
      Example("stateskit recordings executions.jsonl", "Replays every line of the file.")
    ],
    statuses: [
      .success: "every recording that can be compared exactly is equal",
      .violation: "a recording differs", .nothingRun: "there was no recording",
    ],
    run: RecordingsOptions.run)
}
