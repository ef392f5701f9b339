import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesPath

extension Saboteur {
  static let dataFlow: [Saboteur] = [
    .placesIntoFilteredInput, .placesIntoParameters, .missingPathIsNull, .missingPathDropsMember,
    .noMatchFails,
    .unwrapsSingleMatch, .refusesFilters, .evaluatesResult, .skipsTemplatesInArrays,
    .skipsNestedTemplates, .payloadLimitDoubled, .outputPathOnCaught, .keepsDiscardedResult,
    .resultReplacesInput, .ignoresInputPath, .ignoresOutputPath, .ignoresResultSelector,
    .ignoresParameters, .parametersSeeRawInput, .outputPathBeforeResultPath, .passesRawInputOn,
    .dropsNulls, .numbersAreDoubles, .nullInputPathGivesNull,
  ]

  static let placesIntoFilteredInput = Saboteur(
    "places-into-filtered-input", "ResultPath works on what InputPath let through.",
    breaks: ["INV-D04"], rules: ["DFP-04"],
    smallest: SmallestCase(
      [.pass("A", #""InputPath":"$.a","Result":9,"ResultPath":"$.r""#)],
      input: #"{"a":{"k":1},"b":2}"#)
  ) { sabotage in
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      guard question.stage == .output, case .path = question.pipeline.resultPath,
        question.pipeline.resultSelector == nil
      else { return try answer.get() }
      let base = try question.pipeline.inputPath.select(in: question.scope)
      let scope = question.scope.with(input: base)
      let placed = try question.pipeline.resultPath.place(question.result, in: scope)
      return try question.pipeline.outputPath.select(in: scope.with(input: placed))
    }
  }

  static let placesIntoParameters = Saboteur(
    "places-into-parameters", "ResultPath works on what Parameters gave to the task.",
    breaks: ["INV-D04"], mayBreak: ["INV-E10", "INV-E08"], rules: ["DFP-04"],
    smallest: SmallestCase(
      [.task("A", #""Parameters":{"x":1},"ResultPath":"$.r""#)], input: #"{"a":1}"#,
      tasks: ["A": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.decisions.mergeBase = { question, answer in
      question.effectiveInput.isObject ? question.effectiveInput : answer
    }
  }

  static let missingPathIsNull = Saboteur(
    "missing-path-is-null", "A path in a template that finds nothing gives null.",
    breaks: ["INV-D02"], mayBreak: ["INV-E08"], rules: ["DFP-10"],
    seen: "fakecloud, issue 938",
    smallest: SmallestCase([.pass("A", #""Parameters":{"a.$":"$.x"}"#)])
  ) { sabotage in
    sabotage.readLeaves { leaf, answer throws(PathError) in
      guard case .failure = answer, leaf.function.isEmpty else { return try answer.get() }
      return .null
    }
  }

  static let missingPathDropsMember = Saboteur(
    "failing-template-is-empty", "A template that cannot be filled in gives an empty object.",
    breaks: ["INV-D02"], mayBreak: ["INV-E08"], rules: ["DFP-10"],
    smallest: SmallestCase([.pass("A", #""Parameters":{"a.$":"$.x"}"#)])
  ) { sabotage in
    let nothing = sabotage.arena.object([])
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      if question.stage == .arguments, case .failure = answer { return nothing }
      return try answer.get()
    }
  }

  static let noMatchFails = Saboteur(
    "no-match-fails", "A path that may find many values, and finds none, is an error.",
    breaks: ["INV-E10"], mayBreak: ["INV-D02", "INV-L06"], rules: ["DFP-11", "JPATH-03"],
    seen: "LocalStack, issue 12318",
    smallest: SmallestCase([.pass("A", #""Parameters":{"t.$":"$[*].type"}"#)])
  ) { sabotage in
    sabotage.readLeaves { leaf, answer throws(PathError) in
      let value = try answer.get()
      if leaf.isIndefinite, value.isArray, leaf.scope.arena.count(of: value) == 0 {
        throw PathError(.missing, "No results for path: \(leaf.text)")
      }
      return value
    }
  }

  static let unwrapsSingleMatch = Saboteur(
    "unwraps-single-match", "A path that may find many values, and finds one, gives it bare.",
    breaks: ["INV-D02"], rules: ["JPATH-02"], seen: "moto 5.2.1",
    smallest: SmallestCase(
      [.pass("A", #""Parameters":{"r.$":"$..x"}"#)], input: #"{"x":1}"#)
  ) { sabotage in
    sabotage.readLeaves { leaf, answer throws(PathError) in
      let value = try answer.get()
      let arena = leaf.scope.arena
      guard leaf.isIndefinite, value.isArray, arena.count(of: value) == 1 else { return value }
      return arena.element(0, of: value)
    }
  }

  static let refusesFilters = Saboteur(
    "filters-find-nothing", "Filter expressions in paths select nothing.",
    breaks: ["INV-D02"], rules: ["JPATH-05"],
    seen: "moto 5.2.1; aws-local-stepfunctions, issue 79",
    smallest: SmallestCase(
      [.pass("A", #""Parameters":{"r.$":"$.a[?(@.x==null)]"}"#)],
      input: #"{"a":[{"x":null}]}"#)
  ) { sabotage in
    sabotage.readLeaves { leaf, answer throws(PathError) in
      leaf.text.contains("?(") && leaf.function.isEmpty
        ? leaf.scope.arena.array([Value]()) : try answer.get()
    }
  }

  static let evaluatesResult = Saboteur(
    "evaluates-result", "The Result of a Pass is filled in like a template.",
    breaks: ["INV-D13"], rules: ["DFP-14"],
    smallest: SmallestCase([.pass("A", #""Result":{"x.$":"$"}"#)])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        guard state.type == "Pass", let result = state["Result"] else { return }
        state["Parameters"] = result
        state["Result"] = nil
      }
    }
  }

  static let skipsTemplatesInArrays = Saboteur(
    "skips-templates-in-arrays", "Objects inside arrays of a template are left as written.",
    breaks: ["INV-D02"], mayBreak: ["INV-D05"], rules: ["DFP-13"],
    smallest: SmallestCase([.pass("A", #""Parameters":{"l":[{"v.$":"$"}]}"#)])
  ) { sabotage in
    let arena = sabotage.arena
    sabotage.definition = { $0.withLiteralTemplates { value in value.isArray } }
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      guard case .success(let value) = answer else { return try answer.get() }
      return arena.value(arena.json(value).withRestoredTemplates())
    }
  }

  static let skipsNestedTemplates = Saboteur(
    "skips-nested-templates", "Only the outermost members of a template are filled in.",
    breaks: ["INV-D02"], mayBreak: ["INV-D05"], rules: ["DFP-13"],
    seen: "BlackbirdWorks/gopherstack, issue 1697",
    smallest: SmallestCase([.pass("A", #""Parameters":{"l":{"v.$":"$"}}"#)])
  ) { sabotage in
    let arena = sabotage.arena
    sabotage.definition = { $0.withLiteralTemplates { _ in true } }
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      guard case .success(let value) = answer else { return try answer.get() }
      return arena.value(arena.json(value).withRestoredTemplates())
    }
  }

  static let payloadLimitDoubled = Saboteur(
    "counts-payload-in-characters", "The limit of payloads is counted as if two bytes were one.",
    breaks: ["INV-D15"], mayBreak: ["INV-T16"], rules: ["DFP-21", "ERR-09"],
    smallest: SmallestCase(
      [.pass("A", .long)],
      more: #""limits":{"payloadBytes":64}"#)
  ) { sabotage in
    sabotage.decisions.payloadFits = { question, _ in question.bytes <= question.limit * 2 }
  }

  static let outputPathOnCaught = Saboteur(
    "output-path-on-caught", "OutputPath is applied to what a catcher gives.",
    breaks: ["INV-E02"], mayBreak: ["INV-E08", "INV-D01"], rules: ["CATCH-04"],
    seen: "LocalStack, issue 11494",
    smallest: SmallestCase([
      .failing("P", #""OutputPath":"$.Error""#, .catching("E", to: "Z")), .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      let value = try answer.get()
      guard question.stage == .caught else { return value }
      return try question.pipeline.outputPath.select(in: question.scope.with(input: value))
    }
  }

  static let keepsDiscardedResult = Saboteur(
    "keeps-discarded-result", "ResultPath null is taken for a missing field.",
    breaks: ["INV-D03"], rules: ["DFP-03"],
    smallest: SmallestCase([.pass("A", #""Result":1,"ResultPath":null"#)])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { if $0["ResultPath"] == .null { $0["ResultPath"] = nil } }
    }
  }

  static let resultReplacesInput = Saboteur(
    "result-replaces-input", "The result takes the place of the input wherever ResultPath puts it.",
    breaks: ["INV-D02"], rules: ["DFP-04"],
    smallest: SmallestCase([.pass("A", #""Result":1,"ResultPath":"$.r""#)])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        if state["ResultPath"] != .null { state["ResultPath"] = nil }
      }
    }
  }

  static let ignoresInputPath = Saboteur(
    "ignores-input-path", "InputPath is not looked at.",
    breaks: ["INV-D02"], mayBreak: ["INV-P10", "INV-P09", "INV-P02"], rules: ["DFP-02"],
    smallest: SmallestCase([.pass("A", #""InputPath":"$.a""#)], input: #"{"a":1}"#)
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("InputPath") }
  }

  static let ignoresOutputPath = Saboteur(
    "ignores-output-path", "OutputPath is not looked at.",
    breaks: ["INV-D02"], rules: ["DFP-02"],
    smallest: SmallestCase([.pass("A", #""OutputPath":"$.a""#)], input: #"{"a":1}"#)
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("OutputPath") }
  }

  static let ignoresResultSelector = Saboteur(
    "ignores-result-selector", "ResultSelector is not looked at.",
    breaks: ["INV-D02"], mayBreak: ["INV-P01", "INV-P02"], rules: ["DFP-08"],
    smallest: SmallestCase(
      [.task("A", #""ResultSelector":{}"#)], tasks: ["A": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("ResultSelector") }
  }

  static let ignoresParameters = Saboteur(
    "ignores-parameters", "A task is given its input, whatever Parameters says.",
    breaks: ["INV-D05"], mayBreak: ["INV-X01"], rules: ["DFP-13"],
    smallest: SmallestCase([.task("A", #""Parameters":{"x":1}"#)])
  ) { sabotage in
    sabotage.definition = { $0.withoutFields("Parameters", of: ["Task"]) }
  }

  static let parametersSeeRawInput = Saboteur(
    "parameters-see-raw-input", "Paths in Parameters look into the raw input, not past InputPath.",
    breaks: ["INV-D02"], mayBreak: ["INV-D05"], rules: ["DFP-13"],
    smallest: SmallestCase(
      [.pass("A", #""InputPath":"$.a","Parameters":{"x.$":"$"}"#)], input: #"{"a":1}"#)
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { if $0["Parameters"] != nil { $0["InputPath"] = nil } }
    }
  }

  static let outputPathBeforeResultPath = Saboteur(
    "output-path-on-result", "OutputPath looks into the result before ResultPath has placed it.",
    breaks: ["INV-D02"], mayBreak: ["INV-E10", "INV-L06"], rules: ["DFP-01"],
    smallest: SmallestCase(
      [.pass("A", #""Result":1,"ResultPath":"$.a","OutputPath":"$.b""#)],
      input: #"{"b":2}"#)
  ) { sabotage in
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      guard question.stage == .output, case .path = question.pipeline.resultPath,
        case .path = question.pipeline.outputPath
      else { return try answer.get() }
      return question.result
    }
  }

  static let passesRawInputOn = Saboteur(
    "passes-raw-input-on", "The next state is given the raw input of the one before.",
    breaks: ["INV-D01"], mayBreak: ["INV-P01", "INV-P02", "INV-H13"], rules: ["DFP-01"],
    smallest: SmallestCase([.pass("A", #""Result":1"#, next: "B"), .succeed("B")])
  ) { sabotage in
    sabotage.decisions.handedOn = { question, _ in question.rawInput }
  }

  static let dropsNulls = Saboteur(
    "drops-nulls", "Members that are null get lost on the way through a Pass.",
    breaks: ["INV-D16"], rules: ["DFP-20", "PASS-01"],
    smallest: SmallestCase([.pass("A")], input: #"{"a":null}"#)
  ) { sabotage in
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      let value = try answer.get()
      guard question.stage == .output, question.state == .pass, value.isObject else {
        return value
      }
      let arena = question.scope.arena
      return (0..<arena.count(of: value)).map { arena.key(at: $0, of: value) }
        .filter { arena.member($0, of: value)?.isNull ?? false }
        .reduce(value) { arena.removing($1, from: $0) }
    }
  }

  static let numbersAreDoubles = Saboteur(
    "numbers-become-text", "A number that passes through a Pass comes out as a string.",
    breaks: ["INV-D16"], rules: ["DFP-20", "PASS-01"],
    smallest: SmallestCase([.pass("A")], input: "1")
  ) { sabotage in
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      let value = try answer.get()
      guard question.stage == .output, question.state == .pass, value.isNumber else {
        return value
      }
      return question.scope.arena.string(question.scope.arena.text(of: value))
    }
  }

  static let nullInputPathGivesNull = Saboteur(
    "null-input-path-gives-null", "With InputPath null a state works on null, not on {}.",
    breaks: ["INV-D02"], mayBreak: ["INV-D05"], rules: ["DFP-02"],
    smallest: SmallestCase([.pass("A", #""InputPath":null"#)])
  ) { sabotage in
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      let value = try answer.get()
      guard question.stage == .input || question.stage == .arguments,
        question.pipeline.parameters == nil, case .nothing = question.pipeline.inputPath
      else { return value }
      return .null
    }
  }
}

extension TemplateLeaf {
  /// Whether it is a path that may find any number of values.
  fileprivate var isIndefinite: Bool {
    function.isEmpty && (text.contains("..") || text.contains("*") || text.contains("?("))
  }
}

extension StateSketch.Field {
  /// A result of 65 bytes, one too many for a limit of 64.
  fileprivate static let long = Self("\"Result\":\"" + String(repeating: "x", count: 63) + "\"")
}

extension JSON {
  /// The definition with `.$` hidden in those parts of templates that are not to be filled in.
  fileprivate func withLiteralTemplates(_ isSkipped: @escaping (JSON) -> Bool) -> JSON {
    editingStates { state in
      for field in ["Parameters", "ResultSelector", "ItemSelector"] {
        guard case .object(let members)? = state[field] else { continue }
        state[field] = .object(
          Object(members.map { ($0.key, isSkipped($0.value) ? $0.value.hidingMarks() : $0.value) }))
      }
    }
  }

  private func hidingMarks() -> JSON { renamed { $0.hasSuffix(".$") ? $0 + "!" : $0 } }

  fileprivate func withRestoredTemplates() -> JSON {
    renamed { $0.hasSuffix(".$!") ? String($0.dropLast()) : $0 }
  }

  private func renamed(_ name: (String) -> String) -> JSON {
    switch self {
    case .array(let elements): .array(elements.map { $0.renamed(name) })
    case .object(let members):
      .object(Object(members.map { (name($0.key), $0.value.renamed(name)) }))
    case .null, .bool, .number, .string: self
    }
  }
}

extension JSON {
  fileprivate var isArray: Bool {
    if case .array = self { return true }
    return false
  }
}
