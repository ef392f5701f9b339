/// Which fields a state may have, by its type and its query language.
enum FieldTable {
  /// The fields that a state may have.
  static func allowed(_ tag: State.Tag, in language: QueryLanguage) -> FieldSet {
    sets[Kind(tag: tag, language: language)] ?? FieldSet()
  }

  /// The fields without which a state says nothing.
  static func required(_ tag: State.Tag) -> [Field] {
    switch tag {
    case .task: [.resource]
    case .choice: [.choices]
    case .parallel: [.branches]
    case .map: [.itemProcessor]
    case .pass, .wait, .succeed, .fail: []
    }
  }

  /// Whether the field would be right if the state were in the other language.
  static func isForeign(_ field: Field, to tag: State.Tag, in language: QueryLanguage) -> Bool {
    let other: QueryLanguage = language == .jsonPath ? .jsonata : .jsonPath
    return !allowed(tag, in: language).contains(field) && allowed(tag, in: other).contains(field)
  }

  private struct Kind: Hashable {
    let tag: State.Tag
    let language: QueryLanguage
  }

  private static let sets: [Kind: FieldSet] = {
    var sets: [Kind: FieldSet] = [:]
    for tag in State.Tag.allCases {
      for language in QueryLanguage.allCases {
        sets[Kind(tag: tag, language: language)] = FieldSet(common + fields(tag, language))
      }
    }
    return sets
  }()

  private static let common: [Field] = [.type, .comment, .queryLanguage]
  private static let transition: [Field] = [.next, .end]
  private static let filters: [Field] = [.inputPath, .outputPath]
  private static let handlers: [Field] = [.retry, .catch]

  private static func fields(_ tag: State.Tag, _ language: QueryLanguage) -> [Field] {
    switch language {
    case .jsonPath: jsonPath(tag)
    case .jsonata: jsonata(tag)
    }
  }

  private static func jsonPath(_ tag: State.Tag) -> [Field] {
    let work =
      filters + transition + handlers + [.parameters, .resultSelector, .resultPath, .assign]
    return switch tag {
    case .task:
      work + [
        .resource, .credentials, .timeoutSeconds, .timeoutSecondsPath, .heartbeatSeconds,
        .heartbeatSecondsPath,
      ]
    case .parallel: work + [.branches]
    case .map:
      work + map + [
        .itemsPath, .maxConcurrencyPath, .toleratedFailureCountPath,
        .toleratedFailurePercentagePath,
      ]
    case .pass: filters + transition + [.parameters, .result, .resultPath, .assign]
    case .wait:
      filters + transition + [.seconds, .secondsPath, .timestamp, .timestampPath, .assign]
    case .choice: filters + [.choices, .default, .assign]
    case .succeed: filters
    case .fail: [.error, .errorPath, .cause, .causePath]
    }
  }

  private static func jsonata(_ tag: State.Tag) -> [Field] {
    let work = transition + handlers + [.output, .assign]
    return switch tag {
    case .task: work + [.arguments, .resource, .credentials, .timeoutSeconds, .heartbeatSeconds]
    case .parallel: work + [.arguments, .branches]
    case .map: work + map + [.items]
    case .pass: transition + [.output, .assign]
    case .wait: transition + [.seconds, .timestamp, .output, .assign]
    case .choice: [.choices, .default, .output, .assign]
    case .succeed: [.output]
    case .fail: [.error, .cause]
    }
  }

  private static let map: [Field] = [
    .itemProcessor, .iterator, .itemSelector, .itemReader, .itemBatcher, .resultWriter,
    .maxConcurrency, .label, .toleratedFailureCount, .toleratedFailurePercentage,
  ]
}
