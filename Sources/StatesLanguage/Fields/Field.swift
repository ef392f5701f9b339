/// The name of a member that the language knows, wherever it may stand.
///
/// The case is the name with a small first letter, so a field is spelled in one place only.
package enum Field: UInt8, CaseIterable, Sendable {
  // Of a machine
  case comment, startAt, states, version, timeoutSeconds, queryLanguage
  // Of every state, or nearly
  case type, next, end, inputPath, outputPath, parameters, resultPath, resultSelector
  case assign, arguments, output, retry, `catch`
  // Of one state type
  case resource, credentials, timeoutSecondsPath, heartbeatSeconds, heartbeatSecondsPath
  case result
  case choices, `default`
  case seconds, secondsPath, timestamp, timestampPath
  case error, errorPath, cause, causePath
  case branches
  case itemProcessor, iterator, itemsPath, items, itemSelector, itemReader, itemBatcher
  case resultWriter, maxConcurrency, maxConcurrencyPath, label
  case toleratedFailureCount, toleratedFailureCountPath
  case toleratedFailurePercentage, toleratedFailurePercentagePath
  // Of a retrier or a catcher
  case errorEquals, intervalSeconds, maxAttempts, backoffRate, maxDelaySeconds, jitterStrategy
  // Of a choice rule
  case condition, variable, and, or, not
  case stringEquals, stringEqualsPath, stringLessThan, stringLessThanPath
  case stringGreaterThan, stringGreaterThanPath, stringLessThanEquals, stringLessThanEqualsPath
  case stringGreaterThanEquals, stringGreaterThanEqualsPath, stringMatches
  case numericEquals, numericEqualsPath, numericLessThan, numericLessThanPath
  case numericGreaterThan, numericGreaterThanPath, numericLessThanEquals, numericLessThanEqualsPath
  case numericGreaterThanEquals, numericGreaterThanEqualsPath
  case booleanEquals, booleanEqualsPath
  case timestampEquals, timestampEqualsPath, timestampLessThan, timestampLessThanPath
  case timestampGreaterThan, timestampGreaterThanPath
  case timestampLessThanEquals, timestampLessThanEqualsPath
  case timestampGreaterThanEquals, timestampGreaterThanEqualsPath
  case isNull, isPresent, isNumeric, isString, isBoolean, isTimestamp
  // Of a processor, a reader, a batcher, a writer
  case processorConfig, mode, executionType
  case readerConfig, inputType, csvHeaderLocation, csvHeaders, csvDelimiter, maxItems, maxItemsPath
  case itemsPointer, transformation, manifestType
  case maxItemsPerBatch, maxItemsPerBatchPath, maxInputBytesPerBatch, maxInputBytesPerBatchPath
  case batchInput
  case writerConfig, outputType
  // Of credentials
  case roleArn
}

extension Field {
  /// The name as a definition spells it.
  package var name: String { Self.names[Int(rawValue)] }

  /// The field of that name.
  package init?(name: String) {
    guard let index = Self.byName[name] else { return nil }
    self = Self.allCases[index]
  }

  private static let names: [String] = allCases.map { spelling(of: "\($0)") }

  private static let byName = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })

  private static func spelling(of caseName: String) -> String {
    if caseName.hasPrefix("csv") { return "CSV" + caseName.dropFirst(3) }
    return caseName.prefix(1).uppercased() + caseName.dropFirst()
  }
}
