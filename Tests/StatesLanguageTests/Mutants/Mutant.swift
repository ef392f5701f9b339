import StatesJSON
import StatesProperty

/// Definitions that were right before somebody changed them in a few places.
enum Mutant {
  /// Definitions with one to four changes.
  static func gen(of seeds: [JSON]) -> Gen<JSON> {
    Gen { choices in
      var definition = seeds[Int(choices.draw(upTo: UInt64(seeds.count - 1)))]
      for _ in 0...choices.draw(upTo: 3) { definition = mutated(definition, &choices) }
      return definition
    }
  }

  /// The value with one change at a place that is drawn on the way down.
  private static func mutated(_ value: JSON, _ choices: inout Choices) -> JSON {
    switch value {
    case .object(let object) where object.count > 0 && choices.draw(upTo: 5) > 0:
      changed(object, &choices)
    case .array(let elements) where !elements.isEmpty && choices.draw(upTo: 5) > 0:
      changed(elements, &choices)
    case .null, .bool, .number, .string, .array, .object: anything(&choices)
    }
  }

  private static func changed(_ object: JSON.Object, _ choices: inout Choices) -> JSON {
    var members = object.map { ($0.key, $0.value) }
    let index = Int(choices.draw(upTo: UInt64(members.count - 1)))
    switch choices.draw(upTo: 7) {
    case 0: members.remove(at: index)
    case 1: members[index].0 = name(&choices)
    case 2: members.append((name(&choices), members[index].1))
    case 3: members[index].1 = members[Int(choices.draw(upTo: UInt64(members.count - 1)))].1
    case _: members[index].1 = mutated(members[index].1, &choices)
    }
    return .object(JSON.Object(members))
  }

  private static func changed(_ elements: [JSON], _ choices: inout Choices) -> JSON {
    var elements = elements
    let index = Int(choices.draw(upTo: UInt64(elements.count - 1)))
    switch choices.draw(upTo: 5) {
    case 0: elements.remove(at: index)
    case 1: elements.append(elements[index])
    case _: elements[index] = mutated(elements[index], &choices)
    }
    return .array(elements)
  }

  private static func anything(_ choices: inout Choices) -> JSON {
    let value = values[Int(choices.draw(upTo: UInt64(values.count - 1)))]
    return choices.draw(upTo: 20) == 20 ? nested(value, in: Int(choices.draw(upTo: 300))) : value
  }

  private static func nested(_ value: JSON, in depth: Int) -> JSON {
    (0..<depth).reduce(value) { inner, level in level % 2 == 0 ? .array([inner]) : ["Not": inner] }
  }

  private static func name(_ choices: inout Choices) -> String {
    names[Int(choices.draw(upTo: UInt64(names.count - 1)))]
  }

  private static let values: [JSON] = [
    nil, true, false, 0, 1, -1, 99_999_999, 100_000_000, .number(JSON.Number(1.5)),
    .number(JSON.Number(1e300)), "", "A", "S", "T", "$", "$.a", "$$", "$v", "$.a[*]", "$.a[?(@.b)]",
    "$..", "{% $states.result %}", "{% %}", "{%", "{% function($x){$x} %}", "States.UUID()",
    "States.Format('{}', $.a)", "States.Array(States.Array(1))", "1", "1.0", "JSONata", "JSONPath",
    "arn:aws:states:::lambda:invoke.waitForTaskToken", "arn:aws:states:::", "arn:aws:lambda:::",
    "2016-03-14T01:59:00Z", "INLINE", "DISTRIBUTED", "Map", "Parallel", "Choice", "States.ALL",
    .string(String(repeating: "n", count: 81)), "\u{0}\u{FFFF}é漢😀", [], [:], [nil], [[:]], ["A"],
    ["a.$": "$.b", "a": 1], ["ErrorEquals": ["States.ALL"], "Next": "T"], ["StartAt": "A"],
    ["StartAt": "A", "States": ["A": ["Type": "Succeed"]]], ["Variable": "$.a", "IsNull": true],
  ]

  private static let names: [String] = [
    "A", "S", "T", "", "Type", "Next", "End", "StartAt", "States", "Retry", "Catch", "Branches",
    "ItemProcessor", "Iterator", "Choices", "And", "Or", "Not", "Variable", "ErrorEquals",
    "QueryLanguage", "Parameters", "Arguments", "Output", "Assign", "Resource", "Seconds", "a.$",
    "ProcessorConfig", "ItemReader", "ReaderConfig", "Credentials", "TimeoutSeconds", "Label",
    "nexT",
  ]
}
