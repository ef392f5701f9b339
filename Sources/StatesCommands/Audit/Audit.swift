import StatesEngine
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesReports

/// A walk through recorded histories, page by page.
struct Audit {
  private let options: AuditOptions
  private let console: Console
  private let arena = Arena()
  private var judge: Judge
  private var report = AuditReport()
  private var machine: (definition: Value, type: MachineType)?
  private var calls: RecordedCalls?
  private let mark: Arena.Mark
  /// The pages of the history at hand.
  private var pages: [Value] = []
  private var name = ""

  init(options: AuditOptions, console: Console) throws(CommandError) {
    self.options = options
    self.console = console
    judge = Judge(in: arena, by: RecordedExecution.rules)
    if let path = options.machine {
      machine = try RecordedMachine(arena).read(try InputFile.read(path, console: console), path)
    }
    if let path = options.calls { calls = try Self.calls(path, console, arena) }
    mark = arena.mark()
  }

  private static func calls(
    _ path: String, _ console: Console, _ arena: Arena
  ) throws(CommandError) -> RecordedCalls {
    let bytes = try InputFile.read(path, console: console)
    do {
      if let value = try? arena.parse(bytes), value.isArray {
        return try RecordedCalls(value, in: arena)
      }
      let lines = bytes.split(separator: 0x0A).map(Array.init)
      let values = try lines.map { try arena.parse($0) }
      return try RecordedCalls(arena.array(values), in: arena)
    } catch {
      throw .unreadable(path, "\(error)")
    }
  }

  /// Reads a file, or what is in a directory.
  mutating func read(_ path: String) throws(CommandError) {
    for file in try InputFile.expanded([path], endings: [".json", ".jsonl"], console) {
      let bytes = try InputFile.read(file, console: console)
      guard file.hasSuffix(".jsonl") else {
        try take(bytes, file)
        continue
      }
      for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated() where !line.isEmpty
      {
        try take(Array(line), "\(file):\(number + 1)")
      }
    }
    try close()
  }

  /// Takes a page of the history at hand, or the first of another one.
  private mutating func take(_ bytes: [UInt8], _ name: String) throws(CommandError) {
    var page = try parse(bytes, name)
    if !pages.isEmpty, !continues(page) {
      try close()
      page = try parse(bytes, name)
    }
    if pages.isEmpty { self.name = name }
    pages.append(page)
  }

  private func parse(_ bytes: [UInt8], _ name: String) throws(CommandError) -> Value {
    do throws(JSONError) {
      return try arena.parse(bytes, keepingSource: true)
    } catch {
      throw .unreadable(name, "\(error)")
    }
  }

  /// Whether the last page says that there is another.
  private func continues(_ page: Value) -> Bool {
    guard let last = pages.last, last.isObject, isPage(page) else { return false }
    return ["nextToken", "NextToken"].contains { arena.member($0, of: last)?.isString ?? false }
  }

  private func isPage(_ value: Value) -> Bool {
    value.isObject && arena.member("events", of: value) != nil
  }

  /// Judges the history at hand.
  private mutating func close() throws(CommandError) {
    guard !pages.isEmpty else { return }
    let recording = try recording()
    let judgement = judge.judge(recording.observation, hiding: recording.hidden)
    let audited = AuditedHistory(name: name, recording: recording, judgement: judgement)
    report.add(audited)
    console.output.write(
      options.format == .json ? report.json(audited) : report.text(audited))
    pages = []
    arena.reset(to: mark)
  }

  private mutating func recording() throws(CommandError) -> RecordedExecution {
    do throws(HistoryError) {
      if let only = pages.first, only.isObject, arena.member("expected", of: only) != nil {
        if let id = arena.member("id", of: only), id.isString { name += " " + arena.string(of: id) }
        return try RecordedExecution(recording: only, in: arena)
      }
      let events = pages.count == 1 ? pages[0] : joined()
      let history = try HistoryDecoder.decode(events, in: arena)
      return RecordedExecution(
        history, definition: machine?.definition, type: machine?.type ?? .standard, calls: calls)
    } catch {
      throw .unreadable(name, error.description)
    }
  }

  /// All events of the pages, in their order.
  private func joined() -> Value {
    var events: [Value] = []
    for page in pages {
      guard let part = arena.member("events", of: page), part.isArray else { continue }
      for index in 0..<arena.count(of: part) { events.append(arena.element(index, of: part)) }
    }
    return arena.array(events)
  }

  /// The last lines, and the status of the whole.
  func finish() -> ExitStatus {
    console.output.write(options.format == .json ? report.jsonSummary : report.textSummary)
    if report.total == 0 { return .nothingRun }
    return report.isConforming ? .success : .violation
  }
}

/// Reads the definition that recorded executions ran.
private struct RecordedMachine {
  private let arena: Arena

  init(_ arena: Arena) { self.arena = arena }

  /// The definition in a file, which may be the answer of DescribeStateMachine.
  func read(
    _ bytes: [UInt8], _ path: String
  ) throws(CommandError) -> (definition: Value, type: MachineType) {
    do {
      var definition = try arena.parse(bytes, keepingSource: true)
      var type = MachineType.standard
      if definition.isObject, let inner = arena.member("definition", of: definition) {
        let name = arena.member("type", of: definition).flatMap {
          $0.isString ? MachineType(rawValue: arena.string(of: $0)) : nil
        }
        type = name ?? .standard
        definition = inner.isString ? try arena.parse(arena.string(of: inner)) : inner
      }
      _ = try Machine(decoding: definition, in: arena, as: type)
      return (definition, type)
    } catch let error as DefinitionError {
      let first = error.diagnostics.first { $0.severity == .error }?.description ?? ""
      throw .unreadable(path, "the definition would be refused: \(first)")
    } catch {
      throw .unreadable(path, "\(error)")
    }
  }
}
