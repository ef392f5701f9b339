import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// What a Wait reads from the data (WAIT-03, WAIT-04).

extension Interpreter {
  func waitSeconds(
    _ field: Computed<Int64>, _ effective: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Int64 {
    guard case .path(let row) = field else {
      return try integer(field, effective, field: "SecondsPath", state, frame)
    }
    let source = parts(frame).machine[row].source
    guard let value = try? value(at: row, from: effective, state, frame)
    else {
      throw runtime(
        "The SecondsPath parameter does not reference an input value: \(source)", state, frame)
    }
    guard value.isNumber, let seconds = arena.int64(of: value) else {
      throw runtime(
        "The SecondsPath parameter cannot be parsed as a long value: \(source) == "
          + arena.text(of: value), state, frame)
    }
    guard seconds >= 0 else {
      throw runtime(
        "The SecondsPath parameter references a negative value: \(source) == \(seconds)", state,
        frame)
    }
    guard seconds <= settings.limits.waitMilliseconds / 1000 else {
      throw runtime("Wait state delay is too long.", state, frame)
    }
    return seconds
  }

  /// Milliseconds since 1970; fractions of a second do not count (WAIT-06).
  func waitTimestamp(
    _ field: Computed<Timestamp>, _ effective: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Int64 {
    if case .literal(let timestamp) = field { return timestamp.secondsSinceEpoch * 1000 }
    guard case .path(let row) = field else {
      throw unsupported(state, frame)
    }
    let source = parts(frame).machine[row].source
    guard let value = try? value(at: row, from: effective, state, frame)
    else {
      throw runtime(
        "The TimestampPath parameter does not reference an input value: \(source)", state, frame)
    }
    guard value.isString, let timestamp = Timestamp(rfc3339: arena.string(of: value)) else {
      let shown = value.isString ? arena.string(of: value) : arena.text(of: value)
      throw runtime(
        "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time "
          + "format string: \(source) == \(shown)", state, frame)
    }
    return timestamp.secondsSinceEpoch * 1000
  }
}
