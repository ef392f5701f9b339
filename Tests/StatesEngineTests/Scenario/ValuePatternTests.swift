import StatesJSON
import Testing

@testable import StatesEngine

@Suite struct ValuePatternTests {
  private let arena = Arena()

  private func difference(
    _ expected: JSON, _ actual: JSON, token: TaskToken? = nil
  ) -> String? {
    ValuePattern(arena.value(expected), in: arena, token: token)
      .difference(from: arena.value(actual))
  }

  @Test(
    arguments: [
      (["a": 1, "b": [true]], ["b": [true], "a": 1.0]),
      (["$is": "any"], nil), (["x": ["$is": "any"]], ["x": [1]]),
      (["$is": "string"], "s"), (["$is": "number"], 1.5), (["$is": "boolean"], false),
      (["$is": "array"], []), (["$is": "object"], [:]),
      (["$is": "timestamp"], "2025-01-01T00:00:00Z"), (["$is": "token"], "t-1"),
      (["$json": ["a": [1, 2]]], #"{ "a": [1, 2.0] }"#),
      ([["$json": ["a": ["$json": ["$is": "number"]]]]], [#"{"a":"7"}"#]),
      (["$is": "any", "other": 1], ["$is": "any", "other": 1]),
    ] as [(JSON, JSON)])
  func whatFitsHasNoDifference(_ expected: JSON, _ actual: JSON) {
    #expect(difference(expected, actual, token: "t-1") == nil)
  }

  @Test(
    arguments: [
      (1, 2, "expected 1, found 2"),
      (["a": ["b": [1, 2]]], ["a": ["b": [1, 3]]], "expected 2 at /a/b/1, found 3"),
      (["a": 1], ["a": 1, "b": 2], "expected nothing at /b, found 2"),
      (["a": 1], [:], "expected 1 at /a, found nothing"),
      ([1], [1, 2], "expected [1], found [1,2]"),
      (["$is": "string"], 1, "expected a value of kind 'string', found 1"),
      (["$is": "token"], "t-2", #"expected a value of kind 'token', found "t-2""#),
      (["$is": "timestamp"], "soon", #"expected a value of kind 'timestamp', found "soon""#),
      (["$is": "sttring"], "s", #"expected a value of kind 'sttring', found "s""#),
      (["$json": [1]], "[1,", #"expected the text of [1], found "[1,""#),
      (["$json": [1]], "[2]", "expected 1 at /0, found 2"),
      ("1", 1, #"expected "1", found 1"#),
      (
        ["$is": "any", "other": 1], ["$is": "all", "other": 1],
        #"expected "any" at /$is, found "all""#
      ),
    ] as [(JSON, JSON, String)])
  func theFirstDifferenceIsTold(_ expected: JSON, _ actual: JSON, _ line: String) {
    #expect(difference(expected, actual, token: "t-1") == line)
  }
}
