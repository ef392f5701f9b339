import Glibc
import Testing

@testable import StatesCommands

/// What a signal does to a long command, in a process of its own.
@Suite struct InterruptionTests {
  /// The command as it was built beside these tests, or nothing.
  static let command: String? = {
    var path = [CChar](repeating: 0, count: 4096)
    guard readlink("/proc/self/exe", &path, path.count - 1) > 0 else { return nil }
    let tests = String(
      decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let command = tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/stateskit"
    return access(command, X_OK) == 0 ? command : nil
  }()

  @Test(.enabled(if: command != nil, "the command was not built"), arguments: [SIGINT, SIGTERM])
  func theReportSoFarIsPrinted(signal: Int32) throws {
    let file = "/tmp/stateskit-interrupted-\(getpid())-\(signal)"
    defer { unlink(file) }
    let arguments = ["stateskit", "check", "--for", "1h", "--features", "wait", "--jobs", "1"]
    let process = try spawn(try #require(Self.command), arguments, output: file)
    usleep(1_500_000)
    kill(process, signal)
    let status = wait(for: process)
    #expect(status & 0x7F == 0 && status >> 8 == 2, "it ended with \(status)")
    let report = String(decoding: try read(file), as: UTF8.self)
    #expect(report.hasPrefix("reference conforms in "), "\(report)")
    #expect(report.contains("It was stopped before the end."))
  }

  /// The status that the process ends with; one that does not is ended after ten seconds.
  private func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    for _ in 0..<100 {
      if waitpid(process, &status, WNOHANG) != 0 { return status }
      usleep(100_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return status
  }

  private func spawn(_ path: String, _ arguments: [String], output: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, path, &actions, nil, &pointers, environ) == 0)
    return process
  }

  private func read(_ path: String) throws -> [UInt8] {
    try InputFile.read(path, console: .captured())
  }
}
