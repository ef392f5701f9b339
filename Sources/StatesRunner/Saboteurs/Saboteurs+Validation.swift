import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage

extension Saboteur {
  static let validation: [Saboteur] = [
    .acceptsOpenEnds, .acceptsDuplicateNames, .acceptsAllNotLast, .acceptsJumpsOut,
    .refusesRetryOfParallel, .acceptsExpressCallbacks, .refusesChoices, .refusesZeroAttempts,
    .acceptsUnknownTargets, .refusesUnreachable, .acceptsZeroTimeout, .refusesNullPaths,
  ]

  static let acceptsOpenEnds = Saboteur(
    "accepts-open-ends", "A state with neither Next nor End is accepted, and fails when it runs.",
    breaks: ["INV-X10", "INV-X09"], rules: ["STRUCT-16", "STRUCT-17"], seen: "moto 5.2.1",
    smallest: SmallestCase([.open("A")])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        guard state["Next"] == nil, state["End"] == nil,
          !["Choice", "Succeed", "Fail"].contains(state.type)
        else { return }
        state = ["Type": "Fail", "Error": "AttributeError"]
      }
    }
  }

  static let acceptsDuplicateNames = Saboteur(
    "accepts-duplicate-names", "Two states of a machine may have one name.",
    breaks: ["INV-X10"], rules: ["STRUCT-12"], seen: "moto 5.2.1",
    smallest: SmallestCase([.parallel("P", [.pass("P")])])
  ) { sabotage in
    sabotage.definition = { $0.renamingInnerDuplicates() }
  }

  static let acceptsAllNotLast = Saboteur(
    "accepts-all-anywhere", "States.ALL may stand before other catchers.",
    breaks: ["INV-X10"], rules: ["STRUCT-36"], seen: "moto 5.2.1",
    smallest: SmallestCase([
      .failing(
        "P",
        #""Catch":[{"ErrorEquals":["States.ALL"],"Next":"Z"},{"ErrorEquals":["E"],"Next":"Z"}]"#),
      .succeed("Z"),
    ])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        for field in ["Retry", "Catch"] {
          guard case .array(let handlers)? = state[field] else { continue }
          let all = handlers.firstIndex { $0["ErrorEquals"] == ["States.ALL"] }
          if let all { state[field] = .array(Array(handlers[...all])) }
        }
      }
    }
  }

  static let acceptsJumpsOut = Saboteur(
    "accepts-jumps-out", "A state inside a branch may lead to one outside.",
    breaks: ["INV-X10"], rules: ["STRUCT-14"], seen: "moto 5.2.1",
    smallest: SmallestCase([
      .parallel("P", [.pass("B", next: "S")]), .succeed("S"),
    ])
  ) { sabotage in
    sabotage.definition = { $0.endingJumps() }
  }

  static let refusesRetryOfParallel = Saboteur(
    "refuses-retry-of-parallel", "Retry and Catch are refused where the state is no Task.",
    breaks: ["INV-X10"], rules: ["STRUCT-34"],
    seen: "ChristopheBougere/asl-validator, issue 28",
    smallest: SmallestCase([.failing("P", .retry("E", 1))])
  ) { sabotage in
    sabotage.refuses = { definition, _ in
      definition.hasState { state in
        state.type != "Task" && (state["Retry"] != nil || state["Catch"] != nil)
      }
    }
  }

  static let acceptsExpressCallbacks = Saboteur(
    "accepts-express-callbacks", "An Express machine may wait for callbacks.",
    breaks: ["INV-X10"], rules: ["STRUCT-41"],
    smallest: SmallestCase([.callback("A")], more: #""type":"EXPRESS""#)
  ) { sabotage in
    sabotage.ignoresType = true
  }

  static let refusesChoices = Saboteur(
    "refuses-choices", "Only some kinds of states are known; a Choice is not among them.",
    breaks: ["INV-X10"], rules: ["STRUCT-06"], seen: "sivchari/kumo, issue 861",
    smallest: SmallestCase([
      .choice("C", #"{"Variable":"$","IsNull":true,"Next":"M"}"#), .succeed("M"),
    ])
  ) { sabotage in
    sabotage.refuses = { definition, _ in definition.hasState { $0.type == "Choice" } }
  }

  static let refusesZeroAttempts = Saboteur(
    "refuses-zero-attempts", "MaxAttempts 0 is refused.",
    breaks: ["INV-X10"], rules: ["RETRY-05"], seen: "moto, issue 7823",
    smallest: SmallestCase([.failing("P", .retry("E", 0))])
  ) { sabotage in
    sabotage.refuses = { definition, _ in
      definition.hasState { state in
        guard case .array(let retriers)? = state["Retry"] else { return false }
        return retriers.contains { $0["MaxAttempts"] == 0 }
      }
    }
  }

  static let acceptsUnknownTargets = Saboteur(
    "accepts-unknown-targets", "Next may name a state that there is not.",
    breaks: ["INV-X10", "INV-X09"], rules: ["STRUCT-14"],
    smallest: SmallestCase([.pass("A", next: "B")])
  ) { sabotage in
    sabotage.definition = { definition in
      guard case .object(let states)? = definition["States"] else { return definition }
      return definition.editingStates { state in
        if case .string(let next)? = state["Next"], states[next] == nil {
          state = ["Type": "Fail", "Error": "KeyError"]
        }
      }
    }
  }

  static let refusesUnreachable = Saboteur(
    "refuses-comments", "A definition with a Comment is refused.",
    breaks: ["INV-X10"], rules: ["STRUCT-02"],
    smallest: SmallestCase([.pass("A")], machine: #""Comment":"c""#)
  ) { sabotage in
    sabotage.refuses = { definition, _ in
      definition["Comment"] != nil || definition.hasState { $0["Comment"] != nil }
    }
  }

  static let acceptsZeroTimeout = Saboteur(
    "accepts-zero-timeout", "TimeoutSeconds 0 is accepted and means no limit.",
    breaks: ["INV-X10"], rules: ["TASK-20"],
    smallest: SmallestCase(
      [.task("A", .timeout(0))], tasks: ["A": #"[[{"succeed":1}]]"#])
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { if $0["TimeoutSeconds"] == 0 { $0["TimeoutSeconds"] = nil } }
    }
  }

  static let refusesNullPaths = Saboteur(
    "refuses-null-paths", "InputPath, OutputPath and ResultPath may not be null.",
    breaks: ["INV-X10"], rules: ["DFP-02", "DFP-03"],
    smallest: SmallestCase([.pass("A", #""ResultPath":null"#)])
  ) { sabotage in
    sabotage.refuses = { definition, _ in
      definition.hasState { state in
        ["InputPath", "OutputPath", "ResultPath"].contains { state[$0] == .null }
      }
    }
  }
}

extension JSON {
  /// Whether some state of this definition, at whatever depth, is as asked for.
  fileprivate func hasState(_ isMeant: (JSON.Object) -> Bool) -> Bool {
    var found = false
    _ = editingStates { if isMeant($0) { found = true } }
    return found
  }

  /// The definition with those states inside branches renamed that have the name of an outer one.
  fileprivate func renamingInnerDuplicates() -> JSON {
    guard case .object(let outer)? = self["States"] else { return self }
    return editingStates { state in
      guard case .array(let branches)? = state["Branches"] else { return }
      state["Branches"] = .array(
        branches.enumerated().map { number, branch in
          outer.reduce(branch) {
            $1.key.isEmpty ? $0 : $0.renaming($1.key, to: "\($1.key)-\(number)")
          }
        })
    }
  }

  private func renaming(_ name: String, to other: String) -> JSON {
    guard case .object(var machine) = self, case .object(var states)? = machine["States"],
      let state = states[name]
    else { return self }
    states[name] = nil
    states[other] = state
    machine["States"] = .object(states)
    if machine["StartAt"] == .string(name) { machine["StartAt"] = .string(other) }
    return .object(machine)
  }

  /// The definition with those branches ended whose states lead elsewhere.
  fileprivate func endingJumps() -> JSON {
    editingStates { state in
      guard case .array(let branches)? = state["Branches"] else { return }
      state["Branches"] = .array(
        branches.map { branch in
          guard case .object(let own)? = branch["States"] else { return branch }
          return branch.editingStates { inner in
            if case .string(let next)? = inner["Next"], own[next] == nil {
              inner["Next"] = nil
              inner["End"] = true
            }
          }
        })
    }
  }
}
