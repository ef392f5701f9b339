import StatesJSON
import StatesTestSupport

/// State machine definitions as compact texts, one after the other.
struct JSONCorpus {
  let texts: [[UInt8]]
  let isRecorded: Bool

  /// The recorded definitions, or made-up ones where there is no evidence; a few made-up ones for
  /// a small run.
  init(_ size: Benchmark.Size) {
    let recorded = size == .full ? Self.recorded() : []
    isRecorded = !recorded.isEmpty
    texts = isRecorded ? recorded : (0..<size.pick(small: 5, full: 200)).map(Self.madeUp)
  }

  /// The same texts indented.
  init(indenting other: JSONCorpus) {
    isRecorded = other.isRecorded
    let arena = Arena()
    texts = other.texts.compactMap { text in
      (try? arena.parse(text)).map { Array(arena.text(of: $0, .pretty).utf8) }
    }
  }

  var byteCount: Int { texts.reduce(0) { $0 + $1.count } }

  var origin: String {
    "\(texts.count) \(isRecorded ? "recorded" : "made-up") definitions, \(byteCount) bytes"
  }

  private static func recorded() -> [[UInt8]] {
    let arena = Arena()
    var texts: [[UInt8]] = []
    for line in Evidence.lines("aws-recordings/executions.jsonl") {
      guard let record = try? arena.parse(line),
        let definition = arena.member("definition", of: record), definition.isObject
      else { continue }
      var text: [UInt8] = []
      arena.write(definition, into: &text)
      texts.append(text)
    }
    return texts
  }

  /// A chain of states such as people write, with paths, retriers and a few numbers.
  private static func madeUp(_ index: Int) -> [UInt8] {
    var states = JSON.Object()
    let count = 3 + index % 12
    for state in 0..<count {
      let isLast = state + 1 == count
      let members: [(String, JSON)] = [
        ("Type", "Task"), ("Resource", "arn:aws:states:::lambda:invoke"),
        ("Parameters", ["FunctionName.$": "$.function", "Payload": ["n": 3, "flag": true]]),
        ("Retry", [["ErrorEquals": ["States.ALL"], "BackoffRate": 2.5, "MaxAttempts": 3]]),
        isLast ? ("End", true) : ("Next", .string("Step\(state + 1)")),
      ]
      states["Step\(state)"] = .object(JSON.Object(members))
    }
    let machine: JSON = ["Comment": "made up", "StartAt": "Step0", "States": .object(states)]
    return Array(machine.text().utf8)
  }
}
