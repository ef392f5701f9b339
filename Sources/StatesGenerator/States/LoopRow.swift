import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  /// A Pass that sets a count to zero, a row of states, and a Choice that goes back to them so
  /// often.
  ///
  /// Nothing else assigns the variable that counts, so the loop ends. Where the states leave other data
  /// than they began with, a Pass on the way back restores that.
  static let loop = StateRow(
    "loop", .loop, weight: 2,
    isPossible: { builder, _ in
      builder.mayGrow && builder.variables.count < Words.variableLimit
        && builder.levelCount < 5 && builder.frame.factor <= 16
    },
    draw: { builder, choices, label in
      let counter = builder.addCounter(of: Shapes.number)
      let rounds = choices.integer(in: 0...3)
      // It is no simpler than the two states and the rule that it stands for.
      for _ in 0..<16 { choices.force(0, upTo: 0, as: .alternative) }
      let outer = builder.frame.factor
      let pass = builder.open(label, .pass)
      var point = label.point
      point.variables.insert(counter)
      builder.setCounter(counter)
      let body = builder.label(at: point)
      builder.push(.next, builder.words.stateName(body.name))
      builder.close(pass)
      builder.count(events: 2)
      builder.levels.append(nil)
      builder.frame.factor *= rounds + 1
      builder.loops += 1
      builder.sequence(&choices, from: body)
      builder.loops -= 1
      let check = builder.levels.popLast() ?? nil
      defer { builder.frame.factor = outer }
      guard let check else { return (pass, .closed) }
      builder.count(events: 2)
      let back = rounds == 0 ? body.name : builder.wayBack(from: check, to: body, over: pass)
      return builder.loopCheck(check, counter, rounds: rounds, back: back)
    })
}

extension MachineBuilder {
  fileprivate func addCounter(of shape: Shape.ID) -> Int {
    variables.append(Variable(shape: shape, scope: frame.number, isCounter: true))
    return variables.count - 1
  }

  fileprivate func setCounter(_ counter: Int) {
    let start = members.count
    members.append((words.variableKey(counter, isDynamic: false), arena.number(0 as Int64)))
    push(.assign, closeObject(from: start))
  }

  /// The name of the state from which the loop begins again: the first of its states, or a Pass before
  /// that.
  fileprivate func wayBack(
    from check: Label, to body: Label, over pass: Draft
  ) -> Int {
    guard !shapes.covers(body.point.data, check.point.data), variables.count < Words.variableLimit
    else { return body.name }
    let kept = addCounter(of: body.point.data)
    let first = states[pass.slot].1
    let assign = arena.member(words[.assign], of: first) ?? .null
    let key = words.variableKey(kept, isDynamic: true)
    states[pass.slot].1 = arena.setting(
      words[.assign], to: arena.setting(key, to: words[.root], in: assign), in: first)
    let restoring = label(at: body.point)
    let draft = open(restoring, .pass)
    push(.inputPath, path(to: Spot(root: .variable(kept), shape: body.point.data)))
    push(.next, words.stateName(body.name))
    close(draft)
    count(events: 2)
    return restoring.name
  }

  fileprivate func loopCheck(
    _ check: Label, _ counter: Int, rounds: Int, back: Int
  ) -> (Draft, Flow) {
    let draft = open(check, .choice)
    let ruleStart = members.count
    let start = text.count
    write("$")
    write(Words.variableTexts[counter].utf8)
    push(.variable, closeText(from: start))
    push(.numericLessThan, arena.number(Int64(rounds)))
    let assignStart = members.count
    write("States.MathAdd($")
    write(Words.variableTexts[counter].utf8)
    write(", 1)")
    members.append((words.variableKey(counter, isDynamic: true), closeText(from: start)))
    push(.assign, closeObject(from: assignStart))
    push(.next, words.stateName(back))
    elements.append(closeObject(from: ruleStart))
    push(.choices, closeArray(from: elements.count - 1))
    return (draft, .chooses(check.point))
  }
}
