import StatesJSON
public import StatesProperty

/// Something that holds for every JSON value, on both faces of it.
public struct JSONProperty: Sendable {
  /// What holds.
  public let name: String
  /// Whether everything else rests on it, so that it is checked on more values.
  public var isCentral = false
  /// Throws if it does not hold for a value; may use the arena, which is reset afterwards.
  let check: @Sendable (JSON, Arena) throws -> Void

  /// How a value breaks a property.
  struct Broken: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// Checks the property on `cases` values in one arena.
  @discardableResult
  public func run(cases: Int, seed: UInt64? = nil) throws(Property.Failure) -> Property.Report {
    let arena = Arena()
    let mark = arena.mark()
    return try Property.checkSucceeds(
      name, cases: cases, settings: Property.Settings(seed: seed), Gen<JSON>.json
    ) { value in
      defer { arena.reset(to: mark) }
      try check(value, arena)
    }
  }

  /// Every property there is.
  public static let all: [JSONProperty] = [
    .writtenReadsBack, .facesAgree, .equalMeansSameHash, .lengthIsBytesWritten, .setThenGet,
    .anyHistoryOfWrites, .resetRebuilds, .sourceIsKept, .mutatedTextIsJudged, .anyWordsAreJudged,
  ]
}

func expect(_ holds: Bool, _ claim: @autoclosure () -> String) throws(JSONProperty.Broken) {
  if !holds { throw JSONProperty.Broken(claim()) }
}
