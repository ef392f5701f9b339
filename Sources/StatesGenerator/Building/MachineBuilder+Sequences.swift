import StatesJSON
import StatesLanguage
import StatesProperty

// How states follow each other. A scope is a row of states; the arms of a Choice and what catchers
// lead to are rows inside their state's part of the recording, which end or come back to a row
// around them. So every part can be deleted with all that only it leads to.

extension MachineBuilder {
  /// Draws the states of a scope and pushes `StartAt` and `States`.
  func scope(
    _ choices: inout Choices, at entry: Point, mayFail: Bool = false
  ) -> ScopeSummary {
    var other = Frame()
    other.mayFail = mayFail
    (other.firstState, other.firstLevel) = (states.count, levels.count)
    other.number = scopeCount
    scopeCount += 1
    swap(&frame, &other)
    let first = label(at: entry)
    choices.span("scope") { sequence(&$0, from: first) }
    push(.startAt, words.stateName(first.name))
    push(.states, arena.object(ofDistinct: states.rest(from: frame.firstState)))
    states.cut(to: frame.firstState)
    let summary = ScopeSummary(
      bound: frame.bound, escaping: frame.escaping, result: frame.result ?? Shapes.unknown,
      mayEnd: frame.result != nil)
    swap(&frame, &other)
    return summary
  }

  /// Draws a row of states, the first under a name that is already referred to.
  func sequence(_ choices: inout Choices, from first: Label) {
    let (around, outer) = (doom, way)
    defer { (doom, way) = (around, outer) }
    levels.append(nil)
    choices.span("list") { choices in
      var label = first
      var start = choices.count
      choices.force(1, upTo: 1, as: .more)
      while true {
        let (draft, flow) = choices.span("state", from: start) { state(&$0, at: label) }
        start = choices.count
        let next = leave(&choices, flow)
        if case .closed = flow {} else { close(draft) }
        guard let next else { return }
        label = next
        way = label.way
      }
    }
    levels.cut(to: levels.count - 1)
  }

  private func state(_ choices: inout Choices, at label: Label) -> (Draft, Flow) {
    let index = drawRow(&choices, at: label.point)
    let row = StateRow.all[index]
    if let feature = row.feature { used.insert(feature) }
    doom = nil
    return row.draw(self, &choices, label)
  }

  private func drawRow(_ choices: inout Choices, at point: Point) -> Int {
    let index = Int(
      choices.draw(upTo: UInt64(StateRow.all.count - 1), as: .alternative) { random in
        freshRow(&random, at: point)
      })
    return StateRow.all[index].isPossible(self, point) ? index : 0
  }

  private func freshRow(_ random: inout SplitMix64, at point: Point) -> UInt64 {
    // What may fail without harm does, now and then.
    if frame.mayFail, wanted.contains(.fail), random.chance(1, in: 3) { return StateRow.failPlace }
    var sum: UInt64 = 0
    for index in rowWeights.indices where isWanted(index) { sum += rowWeights[index] }
    // Most rows are possible most of the time, so that asking the drawn one costs less than asking
    // all of them.
    for _ in 0..<4 {
      var left = random.next(upTo: max(sum, 1) - 1)
      var drawn = 0
      for index in rowWeights.indices where isWanted(index) {
        drawn = index
        if left < rowWeights[index] { break }
        left -= rowWeights[index]
      }
      let row = StateRow.all[drawn]
      if row.isWelcome(self, point), row.isPossible(self, point) { return UInt64(drawn) }
    }
    return 0
  }

  private func isWanted(_ row: Int) -> Bool {
    StateRow.features[row].map { wanted.contains($0) } ?? true
  }

  /// Begins the object of a state.
  func open(_ label: Label, _ type: Word) -> Draft {
    states.append((words.stateKey(label.name), .null))
    let draft = Draft(slot: states.count - 1, start: members.count)
    push(.type, type)
    return draft
  }

  /// Finishes the object of a state.
  func close(_ draft: Draft) {
    states[draft.slot].1 = closeObject(from: draft.start)
  }

  /// Adds what one visit to a state may come to.
  func count(events: Int) {
    // No factor of a bound passes 2^20, so that products of two of them and the bound fit.
    frame.bound = min(frame.bound + min(events, Self.boundless) * frame.factor, Self.boundless)
  }
}

// MARK: - Ways from state to state

extension MachineBuilder {
  /// A name for a state to come.
  func label(at point: Point) -> Label {
    let order = stateCount
    stateCount += 1
    let odd = StateName.odd.count
    let isOdd = oddness > 0 && order < odd
    let name = isOdd ? StateName.limit + (order + oddness) % odd : order
    return Label(name: name, point: point, way: way)
  }

  /// How many rows of the scope are open.
  var levelCount: Int { levels.count - frame.firstLevel }

  /// Leads to the state after the one that is being drawn, `distance` rows further out.
  func link(to distance: Int, with point: Point?) -> Value {
    let level = levels.count - 1 - distance
    if var label = levels[level] {
      if let point {
        label.point = join(label.point, point)
        // Those that came first need less.
        label.way = min(label.way, way)
      }
      levels[level] = label
      return words.stateName(label.name)
    }
    let new = label(at: point ?? Point(data: Shapes.unknown, variables: VariableSet()))
    levels[level] = new
    return words.stateName(new.name)
  }

  func join(_ left: Point, _ right: Point) -> Point {
    Point(
      data: shapes.join(left.data, right.data),
      variables: left.variables.joined(with: right.variables))
  }

  /// Draws where a rule or a catcher leads: to the state after this one, to a row of its own, or to
  /// a row around this one.
  ///
  /// - Parameters:
  ///   - choices: Where the decisions come from.
  ///   - point: What is known on this way.
  ///   - isOpen: Whether anything can come this way, so that states may stand on it alone.
  ///   - own: The state that is left, if the way may lead back to it.
  ///   - cause: What makes a run come this way.
  /// - Returns: The name of the state; `nil` if nothing comes this way, so that it may lead anywhere.
  func target(
    _ choices: inout Choices, with point: Point, isOpen: Bool, own: Label? = nil,
    because cause: Way.Cause
  ) -> Value? {
    let mayOpen = isOpen && mayGrow && levelCount < 6
    let isInner = levelCount > 1
    let mayReturn = own != nil && wanted.contains(.returning)
    let kind = choices.draw(upTo: 3, as: .alternative) { random in
      if mayReturn, random.chance(1, in: 2) { return 3 }
      if mayOpen, random.chance(1, in: 2) { return 1 }
      return isInner && random.chance(1, in: 3) ? 2 : 0
    }
    hasOpened = false
    if kind == 3, let own {
      used.insert(.returning)
      hasReturns = true
      frame.bound = Self.boundless
      return words.stateName(own.name)
    }
    guard isOpen else { return nil }
    let outer = way
    defer { way = outer }
    guard kind == 1, mayOpen else {
      let distance = kind == 2 && isInner ? 1 : 0
      hasOpened = levels[levels.count - 1 - distance] == nil
      branchOff(because: cause, isGoal: hasOpened)
      return link(to: distance, with: point)
    }
    branchOff(because: cause)
    let label = label(at: point)
    frame.ways += 1
    sequence(&choices, from: label)
    frame.ways -= 1
    hasOpened = true
    return words.stateName(label.name)
  }

  /// Goes on drawing on a way that branches off from the present one.
  func branchOff(because cause: Way.Cause, isGoal: Bool = true) {
    ways.append(Way(parent: way, cause: cause, isGoal: isGoal))
    way = ways.count - 1
  }

  /// Gives the handlers or rules from `start` on that nothing comes by their `Next`: the state after
  /// this one if others lead there, or else the state that another of them leads to.
  func closeWays(from start: Int, isGoingOn: Bool) {
    var next: Value?
    if !isGoingOn, levels[levels.count - 1] == nil {
      next =
        elements[start...].lazy.compactMap { self.arena.member(self.words[.next], of: $0) }.first
    }
    for index in start..<elements.count
    where arena.member(words[.next], of: elements[index]) == nil {
      let target = next ?? link(to: 0, with: nil)
      elements[index] = arena.setting(words[.next], to: target, in: elements[index])
    }
  }

  /// Draws how a row goes on after a state: the next label, or `nil` at its end.
  private func leave(_ choices: inout Choices, _ flow: Flow) -> Label? {
    let level = levels.count - 1
    let isAwaited = levels[level] != nil
    let isReached = doom == nil
    if !isReached { frame.escaping.insert(.runtime) }
    switch flow {
    case .ended, .closed, .chooses(nil):
      choices.force(isAwaited ? 1 : 0, upTo: 1, as: .more)
      // As many decisions as at every other end of a row.
      if !isAwaited { choices.force(0, upTo: 2, as: .alternative) }
    case .goes(let point):
      let chance: UInt64 = isReached ? levelCount == 1 ? 7 : 4 : 0
      if goesOn(&choices, isAwaited: isAwaited, chance: chance) {
        push(.next, link(to: 0, with: isReached ? point : nil))
      } else {
        end(&choices, with: isReached ? point : nil)
      }
    case .chooses(let rest?):
      let chance: UInt64 = isReached ? 7 : 0
      if goesOn(&choices, isAwaited: isAwaited || !frame.hasEnd, chance: chance) {
        push(.default, link(to: 0, with: isReached ? rest : nil))
      } else {
        endChoice(&choices, with: isReached ? rest : nil)
      }
    }
    defer { levels[level] = nil }
    return levels[level]
  }

  private func goesOn(_ choices: inout Choices, isAwaited mustGoOn: Bool, chance: UInt64) -> Bool {
    if mustGoOn || !mayGrow {
      choices.force(mustGoOn ? 1 : 0, upTo: 1, as: .more)
      return mustGoOn
    }
    let isSmall = stateCount < wantedStates
    return choices.draw(upTo: 1, as: .more) { isSmall && $0.chance(chance, in: 8) ? 1 : 0 } == 1
  }

  /// The last state of a row: it ends the scope, or goes back to a row around this one.
  private func end(_ choices: inout Choices, with point: Point?) {
    if let distance = wayOut(&choices, isReached: point != nil) {
      push(.next, link(to: distance, with: point))
    } else {
      push(.end, .true)
      frame.hasEnd = true
      if let point { finish(with: point.data) }
    }
  }

  /// The last Choice of a row: nothing else fits, or it goes back to a row around this one.
  private func endChoice(_ choices: inout Choices, with point: Point?) {
    if let distance = wayOut(&choices, isReached: point != nil) {
      push(.default, link(to: distance, with: point))
    } else {
      frame.escaping.insert(.runtime)
    }
  }

  private func wayOut(_ choices: inout Choices, isReached: Bool) -> Int? {
    let outer = levelCount - 1
    guard outer > 0, isReached else {
      choices.force(0, upTo: 2, as: .alternative)
      return nil
    }
    let way = choices.draw(upTo: 2, as: .alternative) { random in
      random.chance(2, in: 3) ? 1 + random.next(upTo: outer > 1 ? 1 : 0) : 0
    }
    return way == 0 ? nil : min(Int(way), outer)
  }

  /// The scope ends with data of this shape.
  func finish(with data: Shape.ID) {
    frame.hasEnd = true
    frame.result = frame.result.map { shapes.join($0, data) } ?? data
  }
}
