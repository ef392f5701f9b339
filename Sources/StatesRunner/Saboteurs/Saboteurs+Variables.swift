import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesPath

extension Saboteur {
  static let variables: [Saboteur] = [
    .leaksVariables, .assignsInTurn, .contextChanges, .entryMovesOnRetry, .retryCountStays,
    .contextHasOtherToken,
  ]

  static let leaksVariables = Saboteur(
    "leaks-variables", "What a branch or iteration assigns stays when it has ended.",
    breaks: ["INV-D11"], mayBreak: ["INV-P10"], rules: ["VAR-04"],
    smallest: SmallestCase([
      .pass("A", #""Assign":{"x":1}"#, next: "P"),
      .parallel("P", [.pass("B", #""Assign":{"x":2}"#)], next: "C"),
      .pass("C", #""Parameters":{"r.$":"$x"}"#),
    ])
  ) { sabotage in
    sabotage.decisions.sharesVariables = { _, _ in true }
  }

  static let assignsInTurn = Saboteur(
    "assigns-in-turn", "The values of an Assign see what was assigned above them.",
    breaks: ["INV-D12"], mayBreak: ["INV-D11"], rules: ["VAR-06"],
    smallest: SmallestCase([
      .pass("A", #""Assign":{"x":1,"y":1}"#, next: "B"),
      .pass("B", #""Assign":{"x":2,"y.$":"$x"}"#),
    ])
  ) { sabotage in
    let arena = sabotage.arena
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      guard question.stage == .template, case .success(let assigned) = answer,
        assigned.isObject,
        let state = arena.state(named: question.name, in: question.definition),
        let template = arena.member("Assign", of: state)
      else { return try answer.get() }
      var seen = question.scope
      for index in 0..<arena.count(of: assigned) {
        seen.variables = arena.setting(
          arena.key(at: index, of: assigned), to: arena.memberValue(at: index, of: assigned),
          in: seen.variables)
      }
      return (try? arena.filling(template, over: seen)) ?? assigned
    }
  }

  static let contextChanges = Saboteur(
    "context-changes", "The name of the execution in the context is that of the state.",
    breaks: ["INV-X01"], mayBreak: ["INV-D05", "INV-D02"], rules: ["CTX-01"],
    smallest: SmallestCase(
      [
        .task("A", #""Parameters":{"i.$":"$$.Execution.Name"}"#, next: "B"),
        .task("B", #""Parameters":{"i.$":"$$.Execution.Name"}"#),
      ], tasks: ["A": #"[[{"succeed":1}]]"#, "B": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.definition = { $0.rereading("$$.Execution.Name", as: "$$.State.Name") }
  }

  static let entryMovesOnRetry = Saboteur(
    "entry-moves-on-retry", "EnteredTime in the context is when the attempt began.",
    breaks: ["INV-R10"], mayBreak: ["INV-D05"], rules: ["CTX-04"],
    seen: "fadams/local-step-functions, by its code",
    smallest: SmallestCase(
      [
        .task("A", #""Parameters":{"e.$":"$$.State.EnteredTime"}"#, .retry("E", 1))
      ], tasks: ["A": #"[[{"fail":{"error":"E"}}],[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.shownEntry = { question, _ in question.now }
  }

  static let retryCountStays = Saboteur(
    "retry-count-stays", "RetryCount in the context is always 0.",
    breaks: ["INV-R10"], mayBreak: ["INV-D05"], rules: ["CTX-03"],
    smallest: SmallestCase(
      [
        .task("A", #""Parameters":{"r.$":"$$.State.RetryCount"}"#, .retry("E", 1))
      ], tasks: ["A": #"[[{"fail":{"error":"E"}}],[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.shownRetryCount = { _, _ in 0 }
  }

  static let contextHasOtherToken = Saboteur(
    "hands-out-another-token", "The token in the context is not the one that counts.",
    breaks: ["INV-X01"], mayBreak: ["INV-D05"], rules: ["CTX-05", "TOKEN-01"],
    smallest: SmallestCase([.callback("A")])
  ) { sabotage in
    sabotage.definition = { $0.rereading("$$.Task.Token", as: "$$.State.Name") }
  }
}

extension JSON {
  /// The definition with a path of its templates read as another.
  fileprivate func rereading(_ path: String, as other: String) -> JSON {
    switch self {
    case .string(path): .string(other)
    case .array(let elements): .array(elements.map { $0.rereading(path, as: other) })
    case .object(let members):
      .object(Object(members.map { ($0.key, $0.value.rereading(path, as: other)) }))
    case .null, .bool, .number, .string: self
    }
  }
}

extension Arena {
  /// A template filled in as it should be.
  fileprivate func filling(
    _ template: Value, over scope: DataScope
  ) throws(PathError) -> Value {
    try filled(template, over: scope) { _, answer throws(PathError) in try answer.get() }
  }
}
