import StatesJSON

/// What intrinsic functions say against their arguments.
///
/// These are the parts that tell what is wrong; ``in(_:)`` puts the call in front.
extension PathError {
  static func argument(_ index: Int, mustBe what: String) -> PathError {
    PathError(.intrinsic, "argument \(index + 1) must be \(what)")
  }

  static func argumentCount(_ count: Int, expected: ClosedRange<Int>) -> PathError {
    let (fewest, most) = (expected.lowerBound, expected.upperBound)
    let wanted =
      most == Int.max ? "at least \(fewest)" : fewest == most ? "\(most)" : "\(fewest) to \(most)"
    return PathError(.intrinsic, "the number of arguments must be \(wanted), not \(count)")
  }

  static func noSuchItem(_ index: Int64, count: Int) -> PathError {
    PathError(.intrinsic, "there is no index \(index) in an array of length \(count)")
  }

  static func rangeTooLong(limit: UInt64) -> PathError {
    PathError(.intrinsic, "a range may have at most \(limit) elements")
  }

  static func sumOutOfRange(_ sum: Int64) -> PathError {
    PathError(.intrinsic, "the sum \(sum) is not between -2147483648 and 2147483647")
  }

  static func holes(_ holes: Int, arguments: Int) -> PathError {
    PathError(.intrinsic, "the number of '{}' in the text is \(holes), that of values \(arguments)")
  }

  static func notJSON(_ error: JSONError) -> PathError {
    PathError(.intrinsic, "argument 1 must be JSON text: \(error)")
  }

  static func tooLong(_ index: Int) -> PathError {
    argument(index, mustBe: "no longer than \(PayloadLimit.bytes) bytes")
  }

  static func tooDeep(limit: Int) -> PathError {
    PathError(.limit, "a value is nested more than \(limit) levels deep")
  }

  static func resultTooLong(limit: Int) -> PathError {
    PathError(.limit, "the result would have more than \(limit) bytes")
  }

  /// This failure as that of the call `source`.
  func `in`(_ source: String) -> PathError {
    PathError(kind, "The function '\(source)' had the following error: \(message)")
  }
}
