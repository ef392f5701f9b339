import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesPath

extension RuleRow {
  /// Parallel states, and Maps whose iterations belong to their execution.
  static let scopes: [RuleRow] = parallel + map

  private static let parallel: [RuleRow] = [
    .judged("PAR-01"), .judged("PAR-02"), .judged("PAR-03"), .judged("PAR-04"),
    .seen("PAR-05", .settlement(.aborted)),
    .judged("PAR-06"),
    .seen("PAR-07", .stay(.parallel) { $0.hasSucceeded && $0.saw(.parallelStateSucceeded) }),
    .seen("PAR-08", .stay(.parallel) { $0.hasSucceeded && $0.branchCount > 1 }),
    .seen(
      "PAR-09", .stay(.parallel) { $0.hasSucceeded && $0.has("ResultSelector") },
      .stay(.parallel) { $0.hasSucceeded && $0.has("ResultPath") },
      .stay(.parallel) { $0.hasSucceeded && $0.inner.contains { $0.tag == .succeed } }),
    .judged("PAR-10"),
    .never("PAR-11", "It says that a field does not exist."),
    .seen(
      "PAR-12",
      .stay(.parallel) { $0.inner.contains { $0.tag == .fail } && !$0.saw(.parallelStateSucceeded) }
    ),
  ]

  private static let map: [RuleRow] = [
    .seen(
      "MAP-01", .stay(.map) { $0.hasSucceeded && $0.has("ItemsPath") },
      .stay(.map) { $0.hasSucceeded && !$0.has("ItemsPath") && !$0.isDistributed }),
    .judged("MAP-02"), .judged("MAP-03"), .judged("MAP-04"), .judged("MAP-05"),
    .seen(
      "MAP-06", .failure(saying: "The MaxConcurrencyPath field refers to value")),
    .judged("MAP-07"), .judged("MAP-08"),
    .seen(
      "MAP-09",
      .event(.mapIterationStarted) { record, run in
        run.record(Int(record.previous)).type != .mapStateStarted
      }),
    .judged("MAP-10"), .judged("MAP-11"),
    .seen("MAP-12", .stay(.map) { $0.attempts > 1 }, .stay(.map) { $0.isCaught }),
    .seen(
      "MAP-13",
      .stay(.map) { $0.hasSucceeded && $0.has("ItemProcessor") && !$0.hasMember("ProcessorConfig") }
    ),
    .seen(
      "MAP-14", .stay(.map) { $0.hasSucceeded && $0.has("Iterator") },
      .stay(.map) { $0.hasSucceeded && $0.has("Parameters") }),
    .seen("MAP-15", .stay { $0.around?.tag == .map && !$0.assigned.isNull }),
    .seen("MAP-16", .failure(saying: "Map state input must be an array")),
  ]

  /// Maps whose items are executions of their own.
  static let distributedMap: [RuleRow] = sources + tolerances + runs

  private static let sources: [RuleRow] = [
    .seen("DMAP-01", .mapRun(.mapRunSucceeded) { _ in true }, .refusal(for: "DMAP-01")),
    .seen(
      "DMAP-02", .mapRun(.mapRunSucceeded) { _ in true }, .mapRun(.mapRunFailed) { _ in true }),
    .seen(
      "DMAP-03", .mapRun(.mapRunSucceeded) { !$0.has("ItemReader") },
      .reading("\"s3:listObjectsV2\"", of: "Resource"), .reading("JSON", of: "InputType"),
      .reading("JSONL", of: "InputType"), .reading("CSV", of: "InputType")),
    .seen(
      "DMAP-04", .reading("GIVEN", of: "CSVHeaderLocation"),
      .reading("FIRST_ROW", of: "CSVHeaderLocation"), .reading("PIPE", of: "CSVDelimiter")),
    .seen(
      "DMAP-05", .mapRun(.mapRunSucceeded) { $0.maxItems == 0 },
      .mapRun(.mapRunSucceeded) { ($0.maxItems ?? 0) > 0 },
      .mapRun(.mapRunFailed) { $0.says("MaxItems must be positive") },
      rarely: "Where MaxItemsPath leads there is seldom a number below 0."),
    .seen("DMAP-06", .mapRun(.mapRunFailed) { $0.fails("States.ItemReaderFailed") }),
    .seen(
      "DMAP-07", .mapRun(.mapRunSucceeded) { $0.hasMember("MaxItemsPerBatch", of: "ItemBatcher") }),
    .seen(
      "DMAP-08",
      .mapRun(.mapRunSucceeded) { $0.has("MaxConcurrency") }
        || .mapRun(.mapRunSucceeded) { _ in true }
          && Sign { $0.scenario.limits.distributedMapConcurrency < 10_000 }
    ),
    .seen("DMAP-23", .mapRun(.mapRunSucceeded) { $0.has("ItemSelector") && $0.has("ItemBatcher") }),
    .seen(
      "DMAP-18", .path(with: "Item.Source")),
    .seen("DMAP-19", .expression { $0.isInDistributedMap && $0.error?.kind == .variable }),
    .never("DMAP-22", "It is a remark on the name of a recording."),
  ]

  private static let tolerances: [RuleRow] = [
    .seen(
      "DMAP-09",
      Sign { $0.account.tolerances.contains { ($0.question.count ?? 0) > 0 } },
      Sign { $0.account.tolerances.contains { ($0.question.percentage ?? 0) > 0 } }),
    .seen(
      "DMAP-10", .mapRun(.mapRunStarted) { $0.has("ToleratedFailureCountPath") },
      .mapRun(.mapRunStarted) { $0.has("ToleratedFailurePercentagePath") },
      .failure(saying: "Tolerated")),
    .seen(
      "DMAP-11", .mapRun(.mapRunFailed) { $0.fails("States.ExceedToleratedFailureThreshold") }),
    .seen(
      "DMAP-12",
      Sign { played in
        played.account.tolerances.contains { $0.holds && $0.question.failed > 0 }
      } && .mapRun(.mapRunSucceeded) { _ in true }),
  ]

  private static let runs: [RuleRow] = [
    .seen("DMAP-13", .stay(.map) { $0.count(.mapRunStarted) > 1 }),
    .seen(
      "DMAP-14", .mapRun(.mapRunSucceeded) { $0.has("ResultWriter") },
      .mapRun(.mapRunFailed) { $0.fails("States.ResultWriterFailed") }),
    .seen(
      "DMAP-15",
      .stay(.map) {
        $0.saw(.mapRunSucceeded) && $0.isCulprit && $0.run.error == "States.DataLimitExceeded"
      }),
    .never("DMAP-16", unseenChildren),
    .never("DMAP-17", "The kit makes no DescribeMapRun calls."),
    .seen(
      "DMAP-20",
      .stay(.map) {
        $0.saw(.mapRunStarted) && $0.wasOpenAtEnd
          && ($0.run.history.status == .aborted || $0.run.history.status == .timedOut)
      }),
    .seen("DMAP-21", .redrivenMapRun),
  ]

  /// Why no scenario shows a rule on the histories of items.
  static let unseenChildren = "The histories of executions that a Map starts are not read."
}

extension Stay {
  fileprivate var branchCount: Int { arena.elements("Branches", of: definition).count }

  fileprivate func hasMember(_ name: String, of field: String = "ItemProcessor") -> Bool {
    member(name, of: field) != nil
  }

  /// `MaxItems` of the reader.
  fileprivate var maxItems: Int64? {
    member("ReaderConfig", of: "ItemReader").flatMap { arena.seconds("MaxItems", of: $0) }
  }

  private var runFailures: [EventRecord] {
    events.map(run.record).filter { $0.type == .mapRunFailed }
  }

  /// Whether the run failed with this error.
  fileprivate func fails(_ error: String) -> Bool {
    runFailures.contains { arena.isText($0.value, error) }
  }

  /// Whether the run failed for a cause with these words.
  fileprivate func says(_ words: String) -> Bool {
    runFailures.contains { $0.detail.isString && arena.string(of: $0.detail).contains(words) }
  }
}

extension Sign {
  /// A Map Run came to an event of this type.
  fileprivate static func mapRun(
    _ type: EventType, where isFit: @escaping @Sendable (Stay) -> Bool
  ) -> Sign {
    .stay(.map) { $0.saw(type) && isFit($0) }
  }

  /// A Map Run succeeded whose reader has this setting.
  fileprivate static func reading(_ value: String, of name: String) -> Sign {
    .mapRun(.mapRunSucceeded) { stay in
      if name == "Resource" {
        return stay.member(name, of: "ItemReader").map {
          stay.arena.text(of: $0).hasSuffix(value.dropFirst())
        } ?? false
      }
      return stay.member("ReaderConfig", of: "ItemReader").flatMap {
        stay.arena.text(name, of: $0)
      } == value
    }
  }

  /// An execution was redriven that had ended in a distributed Map.
  static let redrivenMapRun: Sign = .stay(.map) { stay in
    guard let begun = stay.events.first(where: { stay.run.record($0).type == .mapRunStarted })
    else {
      return false
    }
    let records = stay.run.history.records
    let redriven = records.indices.first { $0 >= begun && records[$0].type == .executionRedriven }
    return redriven.map { !stay.isLeft || stay.exit > $0 } ?? false
  }
}
