import StatesJSON
import StatesLanguage
import StatesProperty

/// What the retriers and catchers of a state come to.
struct Handlers {
  /// How many attempts there can be in one visit.
  var attempts = 1
  /// The errors that are named, so that the world can report them.
  var named = ErrorSet()
  /// An error for each catcher that leads to states of its own.
  var leading = ErrorSet()
  /// What nothing catches of that which the state may fail with.
  var escaping = ErrorSet()
}

extension MachineBuilder {
  /// Draws `Retry` and `Catch`.
  ///
  /// - Parameters:
  ///   - choices: Where the decisions come from.
  ///   - failing: How the state may fail.
  ///   - raw: What is known of the state's input.
  ///   - seen: What `$` means in the `Assign` of a catcher.
  ///   - most: The most attempts that a retrier may have.
  ///   - own: The state itself, if catchers may lead back to it.
  ///   - inner: The tasks inside the state, by their places among all.
  /// - Returns: What they come to.
  func handlers(
    _ choices: inout Choices, of failing: ErrorSet, raw: Point, seeing seen: Shape.ID,
    most: Int = 6, own: Label? = nil, around inner: Range<Int> = 0..<0
  ) -> Handlers {
    var handlers = Handlers()
    retry(&choices, most: most, &handlers)
    var escaping = failing
    self.catch(&choices, of: &escaping, raw: raw, &handlers, own: own, around: inner)
    escaping.insert(.runtime)
    handlers.escaping = escaping
    frame.escaping.formUnion(escaping)
    return handlers
  }

  /// Notes the errors that a state names at the tasks inside it, which are those from `first` on.
  func noteHandlers(_ handlers: Handlers, around first: Int) {
    for site in first..<sites.count {
      sites[site].handledAround.formUnion(handlers.named)
      sites[site].leadingAround.formUnion(handlers.leading)
      sites[site].escaping.formIntersection(handlers.escaping)
    }
  }

  private func retry(
    _ choices: inout Choices, most: Int, _ handlers: inout Handlers
  ) {
    choices.span("retry") { choices in
      guard takes(.retry, &choices, 1, in: 2) else { return }
      let start = elements.count
      if chance(&choices, 1, in: 64) { return push(.retry, closeArray(from: start)) }
      list(&choices, "retrier", 1...3, chance: 5) { builder, choices, _ in
        let (retrier, attempts, isLast) = builder.retrier(&choices, most: most, &handlers.named)
        builder.elements.append(retrier)
        handlers.attempts += attempts
        return !isLast
      }
      push(.retry, closeArray(from: start))
    }
  }

  private func retrier(
    _ choices: inout Choices, most: Int, _ named: inout ErrorSet
  ) -> (retrier: Value, attempts: Int, isLast: Bool) {
    let start = members.count
    let names = errorEquals(&choices)
    named.formUnion(names)
    let attempts = maxAttempts(&choices, most: most)
    var interval: Int64 = 1
    if chance(&choices, 3, in: 4) {
      let whole = lifetime.map { $0 / Int64(attempts + 1) } ?? 900
      interval = seconds(&choices, upTo: whole / 3)
      push(.intervalSeconds, arena.number(interval))
    }
    if chance(&choices, 3, in: 4) {
      push(.backoffRate, rate(&choices, attempts, interval))
    }
    if chance(&choices, 1, in: 5) { push(.maxDelaySeconds, arena.number(seconds(&choices))) }
    if takes(.jitter, &choices, 1, in: 4) {
      push(.jitterStrategy, chance(&choices, 3, in: 4) ? Word.full : Word.none)
    }
    comment(&choices)
    return (closeObject(from: start), attempts, names.contains(.all))
  }

  /// Draws `MaxAttempts`, which is simpler to read when it is there; how many there may be.
  private func maxAttempts(_ choices: inout Choices, most: Int) -> Int {
    if chance(&choices, 1, in: 4) {
      choices.force(0, upTo: UInt64(most), as: .number)
      return 3
    }
    let attempts = choices.integer(in: 0...most)
    push(.maxAttempts, arena.number(Int64(attempts)))
    return attempts
  }

  /// Draws `BackoffRate`; fresh ones are small where there are many attempts, which would not come to
  /// their end otherwise.
  private func rate(_ choices: inout Choices, _ attempts: Int, _ interval: Int64) -> Value {
    let drawn = choices.draw(upTo: 5, as: .alternative) { random in
      var rate = random.next(upTo: 5)
      let isLong = lifetime.map { interval << Int64(attempts) > $0 / 2 } ?? false
      if isLong, rate > 0, rate < 5, random.chance(7, in: 8) { rate = 0 }
      let isSteep = rate == 3 && attempts > 3 || rate == 4 && attempts > 2
      return isSteep && random.chance(7, in: 8) ? rate - 3 : rate
    }
    return switch drawn {
    case 0: arena.number(1 as Int64)
    case 1: arena.number(2 as Int64)
    case 2: arena.number(1.5)
    case 3: arena.number(3 as Int64)
    case 4: arena.number(10 as Int64)
    case _: arena.number(spelling: "1.0") ?? .null
    }
  }

  /// Draws `ErrorEquals`; the names in it.
  private func errorEquals(
    _ choices: inout Choices, preferring likely: ErrorSet = ErrorSet()
  ) -> ErrorSet {
    var names = ErrorSet()
    let start = elements.count
    list(&choices, "name", 1...3, chance: 2) { builder, choices, index in
      let name = builder.errorName(
        &choices, besides: index > 0 ? .all : nil, preferring: likely)
      if !names.contains(name) { builder.elements.append(builder.words[name]) }
      names.insert(name)
      return name != .all
    }
    push(.errorEquals, closeArray(from: start))
    return names
  }
}

// MARK: - Catchers

extension MachineBuilder {
  private func `catch`(
    _ choices: inout Choices, of escaping: inout ErrorSet, raw: Point, _ handlers: inout Handlers,
    own: Label?, around inner: Range<Int>
  ) {
    choices.span("catch") { choices in
      // Beside what a state fails with for sure most catchers would stand there in vain.
      let isVain = doom?.catchable.isEmpty ?? false
      guard takes(.catch, &choices, doom == nil ? 4 : isVain ? 0 : 1, in: 8) else { return }
      let start = elements.count
      if chance(&choices, 1, in: 48) { return push(.catch, closeArray(from: start)) }
      list(&choices, "catcher", 1...3, chance: 5) { builder, choices, _ in
        let names = builder.catcher(
          &choices, of: &escaping, raw: raw, own: own, around: inner, &handlers.leading)
        handlers.named.formUnion(names)
        return !names.contains(.all)
      }
      closeWays(from: start, isGoingOn: doom == nil)
      push(.catch, closeArray(from: start))
    }
  }

  /// Draws a catcher and pushes it on the elements; the names that it catches.
  private func catcher(
    _ choices: inout Choices, of escaping: inout ErrorSet, raw: Point, own: Label?,
    around inner: Range<Int>, _ leading: inout ErrorSet
  ) -> ErrorSet {
    let start = members.count
    let names = errorEquals(&choices, preferring: doom?.catchable ?? ErrorSet())
    var caught = ErrorSet()
    for name in ErrorName.allCases where names.contains(name) {
      caught.formUnion(escaping.matched(by: name))
    }
    escaping.subtract(caught)
    let output = errorOutput()
    let around = doom
    doom = nil
    let placed = resultPath(
      &choices, of: output, in: raw, chance: 5,
      isKept: own != nil && wanted.contains(.returning))
    let known = assign(&choices, at: placed, seeing: output)
    let isOpen = !caught.isEmpty && doom == nil
    doom = around
    // Only with the input that it had before the state is what was drawn to expect.
    let mayReturn = known.data == raw.data
    let error = caught.likeliest(of: names)
    let next = target(
      &choices, with: known, isOpen: isOpen, own: mayReturn ? own : nil,
      because: own.map { .failing(task: $0.name, error) } ?? failing(inside: inner, with: error))
    if let next { push(.next, next) }
    if hasOpened, isOpen { leading.insert(error) }
    comment(&choices)
    elements.append(closeObject(from: start))
    return names
  }

  /// Why a state with these tasks inside fails so.
  private func failing(inside tasks: Range<Int>, with error: ErrorName) -> Way.Cause {
    var bits: UInt64 = 0
    for place in tasks where sites[place].escaping.contains(error) {
      bits |= 1 << UInt64(place - tasks.lowerBound)
    }
    return bits == 0
      ? .unknown : .failingInside(first: tasks.lowerBound, tasks: bits, error)
  }

  /// What a catcher gets: the names of the error and of its cause.
  private func errorOutput() -> Shape.ID {
    let start = shapeMembers.count
    shapeMembers.append(ShapeMember(name: .error, shape: Shapes.text, isOptional: false))
    shapeMembers.append(ShapeMember(name: .cause, shape: Shapes.text, isOptional: true))
    return shapes.object(shapeMembers, from: start)
  }
}
