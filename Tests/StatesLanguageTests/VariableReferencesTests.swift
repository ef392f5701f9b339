import StatesJSON
import StatesTestSupport
import Testing

@testable import StatesLanguage

@Suite struct VariableReferencesTests {
  @Test func everyPlaceCounts() throws {
    let references = try references(
      of: #"""
        {"StartAt":"A","States":{
          "A":{"Type":"Pass","Assign":{"a":1,"b.$":"$c.d"},"Next":"B"},
          "B":{"Type":"Pass","QueryLanguage":"JSONata","Output":{"x":"{% $z + $a & '$no' %}"},"Next":"C"},
          "C":{"Type":"Choice","Choices":[{"And":[{"Variable":"$a","IsNull":true},{"Variable":"$.x","StringEqualsPath":"$b[0]"}],"Next":"D"}],"Default":"D"},
          "D":{"Type":"Fail","CausePath":"States.Format('{}', $a)"}}}
        """#)
    #expect(references == ["A": ["c"], "B": ["a", "z"], "C": ["a", "b"], "D": ["a"]])
  }

  @Test(.enabled(if: Evidence.isPresent, Comment(rawValue: Evidence.absence)))
  func recordedReferencesAreTheSame() throws {
    var count = 0
    for line in Evidence.lines("aws-recordings/api.jsonl") {
      guard case .array(let calls)? = try JSON(parsing: line)["calls"] else { continue }
      guard let text = calls.compactMap({ $0["params"]?["definition"]?.string }).first else {
        continue
      }
      for call in calls {
        guard let described = call["recorded"]?["describe_response"]?["variableReferences"]
        else { continue }
        #expect(try .object(JSON.Object(references(of: text).map { ($0, $1) })) == described)
        count += 1
      }
    }
    #expect(count >= 11)
  }

  private func references(of text: String) throws -> [String: JSON] {
    let arena = Arena()
    let machine = try Machine(decoding: arena.parse(text), in: arena)
    let pairs = machine.variableReferences(in: arena).map { state, names in
      (state.rawValue, JSON.array(names.map { .string($0) }))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
