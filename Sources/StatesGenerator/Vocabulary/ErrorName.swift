/// The name of an error that generated machines and worlds know.
enum ErrorName: UInt8, CaseIterable, Sendable {
  /// Stands for every other in a retrier or catcher; no error is called so.
  case all
  // Errors of one's own
  case boom, bang, service
  // Those of the language
  case taskFailed, timeout, heartbeatTimeout, permissions, branchFailed, intrinsicFailure
  case tooManyFailures, dataLimitExceeded, runtime
  case resultPath, parameterPath, query, noChoice, reader, writer
  // Spelt nearly like one of the language
  case misspelt

  /// The name.
  var text: String {
    switch self {
    case .all: "States.ALL"
    case .boom: "Boom"
    case .bang: "Bang"
    case .service: "Lambda.TooManyRequestsException"
    case .taskFailed: "States.TaskFailed"
    case .timeout: "States.Timeout"
    case .heartbeatTimeout: "States.HeartbeatTimeout"
    case .permissions: "States.Permissions"
    case .branchFailed: "States.BranchFailed"
    case .intrinsicFailure: "States.IntrinsicFailure"
    case .tooManyFailures: "States.ExceedToleratedFailureThreshold"
    case .dataLimitExceeded: "States.DataLimitExceeded"
    case .runtime: "States.Runtime"
    case .resultPath: "States.ResultPathMatchFailure"
    case .parameterPath: "States.ParameterPathFailure"
    case .query: "States.QueryEvaluationError"
    case .noChoice: "States.NoChoiceMatched"
    case .reader: "States.ItemReaderFailed"
    case .writer: "States.ResultWriterFailed"
    case .misspelt: "State.ALL"
    }
  }

  static let texts: [String] = allCases.map(\.text)
}

/// Some error names.
struct ErrorSet: Sendable, Hashable {
  private var bits: UInt32 = 0

  init(_ names: [ErrorName] = []) { for name in names { insert(name) } }

  /// What the world may report of any task.
  static let reported = ErrorSet([
    .boom, .bang, .service, .taskFailed, .permissions, .misspelt, .branchFailed,
    .intrinsicFailure, .resultPath, .parameterPath, .query, .noChoice, .reader, .writer,
  ])

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  /// One of these, an error of one's own if there is any.
  var likeliest: ErrorName {
    contains(.boom) || isEmpty ? .boom : element(0)
  }

  /// One of these that is among `names`, or any if none is.
  func likeliest(of names: ErrorSet) -> ErrorName {
    var both = ErrorSet()
    both.bits = bits & names.bits
    return both.isEmpty ? likeliest : both.likeliest
  }

  /// The name at this place among these.
  func element(_ place: Int) -> ErrorName {
    var left = bits
    for _ in 0..<place { left &= left &- 1 }
    return ErrorName(rawValue: UInt8(left.trailingZeroBitCount)) ?? .boom
  }

  /// Adds the errors that no retrier or catcher names.
  mutating func insertOther() { bits |= Self.other }

  private static let other: UInt32 = 1 << 31

  /// These but for what nothing catches.
  var catchable: ErrorSet { without([.runtime]) }

  mutating func insert(_ name: ErrorName) { bits |= Self.bit(name) }
  mutating func formUnion(_ other: ErrorSet) { bits |= other.bits }
  mutating func formIntersection(_ other: ErrorSet) { bits &= other.bits }
  mutating func subtract(_ other: ErrorSet) { bits &= ~other.bits }
  func contains(_ name: ErrorName) -> Bool { bits & Self.bit(name) != 0 }

  /// Those of these errors that a retrier or catcher with `name` is for.
  func matched(by name: ErrorName) -> ErrorSet {
    var matched = ErrorSet()
    switch name {
    case .all: matched = without([.runtime])
    case .taskFailed: matched = without([.runtime, .timeout, .heartbeatTimeout])
    case .timeout:
      matched.bits = bits & ErrorSet([.timeout, .heartbeatTimeout]).bits
    case .runtime: break
    case .boom, .bang, .service, .heartbeatTimeout, .permissions, .branchFailed,
      .intrinsicFailure, .tooManyFailures, .dataLimitExceeded, .resultPath, .parameterPath, .query,
      .noChoice, .reader, .writer, .misspelt:
      matched.bits = bits & Self.bit(name)
    }
    return matched
  }

  @inline(__always)
  private static func bit(_ name: ErrorName) -> UInt32 { 1 << UInt32(name.rawValue) }

  private func without(_ names: [ErrorName]) -> ErrorSet {
    var rest = self
    rest.subtract(ErrorSet(names))
    return rest
  }
}
