import StatesEngine
import StatesInterpreter
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesPath

extension Saboteur {
  static let maps: [Saboteur] = [
    .startsNextAfterFailure, .selectorSeesItem, .ignoresItemSelector, .abortedIterationsSucceed,
    .swallowsIterationErrors, .ignoresConcurrency, .oneAtATime, .losesSlots, .emptyMapRunsOnce,
    .emptyMapFails, .countsOneItemMore, .iterationsStartBackwards, .forgetsSuccessOfIteration,
    .losesLastItem,
  ]

  static let startsNextAfterFailure = Saboteur(
    "starts-next-after-failure",
    "A Map that runs one item at a time begins the next although one has failed.",
    breaks: ["INV-P03"], mayBreak: ["INV-H08", "INV-H06"], rules: ["MAP-07"],
    seen: "LocalStack, issue 6443",
    smallest: SmallestCase(
      [.map("M", [.fail("F")], #""MaxConcurrency":1"#)], input: "[0,1]")
  ) { sabotage in
    let arena = sabotage.arena
    sabotage.history = { history in
      guard let failed = history.first(.mapIterationFailed),
        let started = history.records[..<failed].lastIndex(where: {
          $0.type == .mapIterationStarted
        }),
        let map = history.records[..<started].last(where: { $0.type == .mapStateStarted }),
        let index = arena.int64(of: history.records[started].value),
        let length = arena.int64(of: map.value), index + 1 < length
      else { return }
      let next = history.copy(
        of: failed, as: .mapIterationStarted, value: arena.number(index + 1))
      history.insert(next, at: failed + 1)
    }
  }

  static let selectorSeesItem = Saboteur(
    "selector-sees-item", "Paths in ItemSelector look into the item, not into the Map's input.",
    breaks: ["INV-P10"], rules: ["MAP-02"],
    seen: "LocalStack, issue 11287; floci, issue 675",
    smallest: SmallestCase(
      [.map("M", [.pass("A")], #""ItemSelector":{"v.$":"$"}"#)], input: "[5]")
  ) { sabotage in
    sabotage.readLeaves { leaf, answer throws(PathError) in
      let arena = leaf.scope.arena
      guard leaf.text.hasPrefix("$"), !leaf.text.hasPrefix("$$"),
        let map = arena.member("Map", of: leaf.scope.context),
        let item = arena.member("Item", of: map), let value = arena.member("Value", of: item)
      else { return try answer.get() }
      let inner = TemplateLeaf(text: leaf.text, scope: leaf.scope.with(input: value))
      return try inner.value(of: leaf.text)
    }
  }

  static let ignoresItemSelector = Saboteur(
    "ignores-item-selector", "An iteration is given its item, whatever ItemSelector says.",
    breaks: ["INV-P10"], rules: ["MAP-02"],
    seen: "LocalStack, issue 11840; ministackorg/ministack, issue 1270",
    smallest: SmallestCase(
      [.map("M", [.pass("A")], #""ItemSelector":{}"#)], input: "[5]")
  ) { sabotage in
    sabotage.definition = { definition in
      definition.editingStates { state in
        guard state.type == "Map" else { return }
        state["ItemSelector"] = nil
        state["Parameters"] = nil
      }
    }
  }

  static let abortedIterationsSucceed = Saboteur(
    "aborted-iterations-succeed", "Iterations that were stopped are said to have succeeded.",
    breaks: ["INV-P04"], mayBreak: ["INV-H14", "INV-H08"], rules: ["MAP-10"],
    seen: "moto 5.2.1",
    smallest: .oneItemFailsWhileOneWaits
  ) { sabotage in
    sabotage.history = { history in
      for index in history.records.indices
      where history.records[index].type == .mapIterationAborted {
        let record = history.records[index]
        history.records[index] = EventRecord(
          .mapIterationSucceeded, at: record.time, previous: record.previous,
          subject: record.subject, value: record.value)
      }
    }
  }

  static let swallowsIterationErrors = Saboteur(
    "swallows-inner-errors", "A branch or iteration that fails gives null, and nothing follows.",
    breaks: ["INV-P04"], mayBreak: ["INV-P02", "INV-P01", "INV-H14", "INV-E08"],
    rules: ["MAP-07"], seen: "LocalStack, issue 9970",
    smallest: SmallestCase([.map("M", [.fail("F")])], input: "[1]")
  ) { sabotage in
    sabotage.decisions.swallows = { question, _ in question.state == .map }
  }

  static let ignoresConcurrency = Saboteur(
    "ignores-concurrency-limit", "MaxConcurrency is not looked at.",
    breaks: ["INV-P06"], rules: ["MAP-04", "MAP-05"],
    smallest: SmallestCase(
      [.map("M", [.wait("A", 1)], #""MaxConcurrency":1"#)], input: "[0,1]")
  ) { sabotage in
    sabotage.decisions.concurrency = { question, _ in question.limit }
  }

  static let oneAtATime = Saboteur(
    "one-item-at-a-time", "A Map runs its items one after another, whatever its limit.",
    breaks: ["INV-P11"], rules: ["MAP-04"],
    smallest: SmallestCase([.map("M", [.wait("A", 1)])], input: "[0,1]")
  ) { sabotage in
    sabotage.decisions.concurrency = { _, _ in 1 }
  }

  static let losesSlots = Saboteur(
    "loses-slots", "An iteration that has ended makes no room for the next.",
    breaks: ["INV-L04"], mayBreak: ["INV-L01", "INV-P11"], rules: ["RACE-30", "MAP-05"],
    smallest: SmallestCase(
      [.map("M", [.pass("A")], #""MaxConcurrency":1"#)], input: "[0,1]")
  ) { sabotage in
    sabotage.decisions.startsNext = { _, _ in false }
  }

  static let emptyMapRunsOnce = Saboteur(
    "empty-map-runs-once", "A Map without items runs its states once all the same.",
    breaks: ["INV-P08"], mayBreak: ["INV-H14"], rules: ["MAP-03"],
    smallest: SmallestCase([.map("M", [.pass("A")])], input: "[]")
  ) { sabotage in
    let zero = sabotage.arena.number(Int64(0))
    sabotage.history = { history in
      guard let started = history.first(.mapStateStarted),
        history.arena.equal(history.records[started].value, zero)
      else { return }
      history.insert(
        history.copy(of: started, as: .mapIterationStarted, value: zero), at: started + 1)
      history.insert(
        history.copy(of: started + 1, as: .mapIterationSucceeded, value: zero), at: started + 2)
    }
  }

  static let emptyMapFails = Saboteur(
    "empty-map-gives-null", "A Map without items gives null.",
    breaks: ["INV-P02"], mayBreak: ["INV-D02"], rules: ["MAP-03"],
    smallest: SmallestCase([.map("M", [.pass("A")])], input: "[]")
  ) { sabotage in
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      let arena = question.scope.arena
      guard question.stage == .output, question.state == .map, question.result.isArray,
        arena.count(of: question.result) == 0, question.pipeline.resultSelector == nil
      else { return try answer.get() }
      let placed = try question.pipeline.resultPath.place(.null, in: question.scope)
      return try question.pipeline.outputPath.select(in: question.scope.with(input: placed))
    }
  }

  static let countsOneItemMore = Saboteur(
    "counts-one-item-more", "MapStateStarted tells one item more than there are.",
    breaks: ["INV-P09"], mayBreak: ["INV-H14"], rules: ["MAP-08"],
    smallest: SmallestCase([.map("M", [.pass("A")])], input: "[0]")
  ) { sabotage in
    let arena = sabotage.arena
    sabotage.history = { history in
      for index in history.records.indices
      where history.records[index].type == .mapStateStarted {
        let length = arena.int64(of: history.records[index].value) ?? 0
        history.records[index].value = arena.number(length + 1)
      }
    }
  }

  static let iterationsStartBackwards = Saboteur(
    "numbers-iterations-backwards", "Items are worked on from the last to the first.",
    breaks: ["INV-P07"], mayBreak: ["INV-D01"], rules: ["MAP-05"],
    smallest: SmallestCase(
      [.map("M", [.pass("A")], #""MaxConcurrency":1"#)], input: "[0,0]")
  ) { sabotage in
    let arena = sabotage.arena
    sabotage.history = { history in
      var length: Int64 = 0
      for index in history.records.indices {
        let record = history.records[index]
        if record.type == .mapStateStarted { length = arena.int64(of: record.value) ?? 0 }
        guard record.type.iterationStep != nil, let number = arena.int64(of: record.value) else {
          continue
        }
        history.records[index].value = arena.number(max(0, length - 1 - number))
      }
    }
  }

  static let forgetsSuccessOfIteration = Saboteur(
    "forgets-iteration-success", "The first iteration that succeeds is not recorded to have.",
    breaks: ["INV-H14"], mayBreak: ["INV-P02", "INV-P06", "INV-P07", "INV-P09"],
    rules: ["MAP-08"],
    smallest: SmallestCase([.map("M", [.pass("A")])], input: "[0]")
  ) { sabotage in
    sabotage.history = { history in
      if let place = history.first(.mapIterationSucceeded) { history.remove(at: place) }
    }
  }

  static let losesLastItem = Saboteur(
    "loses-last-result", "The output of a Map's last item is null.",
    breaks: ["INV-P02"], mayBreak: ["INV-D02"], rules: ["MAP-03"],
    smallest: SmallestCase([.map("M", [.pass("A")])], input: "[5]")
  ) { sabotage in
    sabotage.decisions.shaped = { question, answer throws(PathError) in
      let arena = question.scope.arena
      guard question.stage == .output, question.state == .map, question.result.isArray,
        arena.count(of: question.result) > 0, question.pipeline.resultSelector == nil
      else { return try answer.get() }
      let result = arena.replacing(
        arena.count(of: question.result) - 1, with: .null, in: question.result)
      let placed = try question.pipeline.resultPath.place(result, in: question.scope)
      return try question.pipeline.outputPath.select(in: question.scope.with(input: placed))
    }
  }
}
