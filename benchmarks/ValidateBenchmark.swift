import StatesJSON
import StatesLanguage

extension Benchmark {
  static let validate = Benchmark(
    name: "validate",
    summary: "Definitions of growing size checked by all rules, and compiled into machines."
  ) { size throws(BenchmarkError) in
    var table = TextTable(
      "states", "bytes", "check text, ns a state", "compile, ns a state", "growth of checking")
    var missed: [String] = []
    var before: Double?
    for count in size.pick(small: [10, 100], full: [10, 100, 1_000, 10_000, 100_000]) {
      let sample = DefinitionSample(states: count)
      let rounds = size.pick(small: 1, full: max(3, 20_000 / count))
      let check = Figure.each(count, in: try Timing(rounds: rounds, sample.check).best)
      let compile = Figure.each(count, in: try Timing(rounds: rounds, sample.compile).best)
      let growth = before.map { check / $0 }
      table.add(
        "\(count)", "\(sample.text.count)", Figure.decimal(check), Figure.decimal(compile),
        growth.map { Figure.decimal($0, digits: 2) } ?? "")
      if size == .full, let growth, growth > 2 {
        missed.append("\(count) states: each costs \(Figure.decimal(growth)) times more, at most 2")
      }
      before = check
    }
    var report = BenchmarkReport(table: table)
    report.tooSlow = missed
    return report
  }
}

/// A chain of states of all types, in a machine that is right.
struct DefinitionSample {
  let text: [UInt8]
  private let arena = Arena()
  private let definition: Value?

  init(states count: Int) {
    text = Array(Self.definition(count).text().utf8)
    definition = try? arena.parse(text)
  }

  func check() throws(BenchmarkError) {
    let report = Machine.diagnostics(of: text)
    // The service takes a definition of up to 1 MiB, which is some 8,000 of these states.
    if let wrong = report.diagnostics.first(where: { $0.rule != "STRUCT-08" }) {
      throw .wrongAnswer("\(wrong)")
    }
  }

  func compile() throws(BenchmarkError) {
    guard let definition else { throw .wrongAnswer("the sample is no JSON") }
    let mark = arena.mark()
    defer { arena.reset(to: mark) }
    var decoder = MachineDecoder(arena)
    do throws(DefinitionError) {
      keep(try decoder.compile(definition).states.count)
    } catch {
      throw .wrongAnswer("\(error)")
    }
  }

  private static func definition(_ count: Int) -> JSON {
    var states = JSON.Object((0..<count - 1).map { ("S\($0)", state($0)) })
    states["S\(count - 1)"] = ["Type": "Succeed"]
    return ["StartAt": "S0", "States": .object(states)]
  }

  private static func state(_ index: Int) -> JSON {
    let next: JSON = .string("S\(index + 1)")
    switch index % 4 {
    case 0:
      return [
        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 30,
        "Parameters": ["FunctionName": "f", "Payload.$": "$.payload"], "ResultPath": "$.result",
        "Retry": [["ErrorEquals": ["States.Timeout"], "MaxAttempts": 2]],
        "Catch": [["ErrorEquals": ["States.ALL"], "Next": next]], "Next": next,
      ]
    case 1:
      return [
        "Type": "Choice", "Default": next,
        "Choices": [["Variable": "$.n", "NumericGreaterThan": 5, "Next": next]],
      ]
    case 2: return ["Type": "Wait", "SecondsPath": "$.delay", "Next": next]
    case _: return ["Type": "Pass", "Parameters": ["a.$": "$.b", "c": 1], "Next": next]
    }
  }
}
