import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath
import StatesProperty

// A state's data, worked out again from what was seen (DFP-01).

extension Trial {
  /// What the paths and templates of a visit are evaluated against.
  func scope(of visit: Int, input: Value) -> DataScope {
    DataScope(
      arena: arena, input: input, context: context(of: visit),
      variables: scopes[visits[visit].scope].variables)
  }

  /// Fields that ask for luck are not worked out again, so that none is ever drawn.
  static var noLuck: SplitMix64 { SplitMix64(seed: 0) }

  /// Whether the fields of a visit's state can be worked out at all.
  func isReadable(_ visit: Int) -> Bool {
    let state = visits[visit].state
    guard state < chart.facts.count else { return false }
    let traits = chart.facts[state].traits
    if traits.contains(.random) || traits.isSuperset(of: [.hiding, .context]) { return false }
    return profile == .aws || !traits.contains(.disputed)
  }

  /// What a failed evaluation tells: nothing where authorities disagree.
  func failure(_ error: PathError, _ visit: Int) -> Recomputed {
    if error.kind == .limit { return .unknown }
    return chart.facts[visits[visit].state].traits.contains(.indices) ? .unknown : .fails
  }

  /// What InputPath lets through.
  mutating func effectiveInput(of visit: Int) -> Recomputed {
    if visits[visit].knowsEffective { return visits[visit].effective }
    let effective = selectedInput(of: visit)
    visits[visit].effective = effective
    visits[visit].knowsEffective = true
    return effective
  }

  private func selectedInput(of visit: Int) -> Recomputed {
    let state = visits[visit].state
    guard state < chart.facts.count else { return .unknown }
    let input = visits[visit].input
    if chart.facts[state].traits.contains(.jsonata) { return .value(input) }
    if chart.facts[state].traits.contains(.wholeInput) { return .value(input) }
    do throws(PathError) {
      return .value(
        try chart.pipelines[state].inputPath.select(in: scope(of: visit, input: input)))
    } catch {
      return failure(error, visit)
    }
  }

  /// What the state works on: the effective input, or what Parameters makes of it.
  mutating func arguments(of visit: Int) -> Recomputed {
    let state = visits[visit].state
    let effective = effectiveInput(of: visit)
    guard case .value(let input) = effective else { return effective }
    guard chart.facts[state].traits.contains(.arguments) else { return effective }
    guard isReadable(visit), !chart.facts[state].traits.contains(.jsonata),
      let parameters = chart.pipelines[state].parameters
    else { return .unknown }
    if let constant = parameters.constant { return .value(constant) }
    if visits[visit].knowsArguments { return visits[visit].arguments }
    let arguments = evaluate(parameters, over: input, visit)
    visits[visit].arguments = arguments
    visits[visit].knowsArguments = true
    return arguments
  }

  /// What the context object shows of the execution has changed, and so may what is made of it.
  func forgetArguments() {
    for visit in 0..<visits.count { visits[visit].knowsArguments = false }
  }

  /// What a template makes of a value.
  func evaluate(_ template: Template, over input: Value, _ visit: Int) -> Recomputed {
    let scope = scope(of: visit, input: input)
    var luck = Self.noLuck
    do throws(PathError) {
      return .value(try template.evaluate(in: scope, random: &luck))
    } catch {
      return failure(error, visit)
    }
  }

  /// What a state that succeeds gives, for what its work gave.
  func output(of visit: Int, result: Value) -> Recomputed {
    let state = visits[visit].state
    guard state < chart.facts.count else { return .unknown }
    if chart.facts[state].traits.contains(.wholeResult) { return .value(result) }
    if chart.facts[state].traits.contains(.jsonata) { return .unknown }
    guard isReadable(visit) else { return .unknown }
    let scope = scope(of: visit, input: visits[visit].input)
    var (trace, luck) = (DataFlowTrace(), Self.noLuck)
    do throws(PathError) {
      return .value(
        try chart.pipelines[state].output(
          of: result, in: scope, random: &luck, trace: &trace))
    } catch {
      return failure(error, visit)
    }
  }

  /// What the work of a state gave, as far as it was seen: the result before ResultSelector.
  mutating func result(of visit: Int) -> Recomputed {
    let state = visits[visit].state
    guard state < chart.facts.count else { return .unknown }
    switch chart.facts[state].tag {
    case .task:
      let isDone = visits[visit].phase == .succeeded
      return isDone ? .value(visits[visit].attempt.result) : .unknown
    case .pass:
      if let result = chart.facts[state].fixedResult { return .value(result) }
      return arguments(of: visit)
    case .wait, .choice, .succeed: return effectiveInput(of: visit)
    case .parallel, .map: return joinedResult(of: visit)
    case .fail: return .fails
    }
  }

  /// The outputs of branches or iterations, in order, if all of them are known.
  private func joinedResult(of visit: Int) -> Recomputed {
    let state = visits[visit].state
    let join = visits[visit].join
    guard join >= 0, joins[join].length >= 0, !chart.facts[state].traits.contains(.distributed),
      joins[join].results.count == joins[join].length,
      joins[join].succeeded == joins[join].length
    else { return .unknown }
    return .value(arena.array(joins[join].results))
  }

  /// What the state at hand has to give on its way out, worked out once for all rules.
  mutating func expectedOutput() -> Recomputed {
    if memo.event == id { return memo.output }
    memo.event = id
    memo.output = .unknown
    switch result(of: nowVisit) {
    case .value(let result): memo.output = output(of: nowVisit, result: result)
    case .fails: memo.output = .fails
    case .unknown: memo.output = .unknown
    }
    memo.isAlike = true
    if case .value(let expected) = memo.output { memo.isAlike = isAlike(expected, record.value) }
    return memo.output
  }

  /// Whether what was seen is what was worked out, stand-ins apart.
  func isAlike(_ expected: Value, _ seen: Value) -> Bool {
    if arena.equal(expected, seen) { return true }
    var likeness = Likeness(arena)
    return likeness.holds(expected, seen)
  }

  /// The variables that the state at hand has to set; null where it sets none.
  func assignments(of visit: Int, over data: Value) -> Recomputed {
    let state = visits[visit].state
    guard chart.facts[state].traits.contains(.assign) else { return .value(.null) }
    guard isReadable(visit), !chart.facts[state].traits.contains(.jsonata) else { return .unknown }
    let scope = scope(of: visit, input: visits[visit].input)
    var luck = Self.noLuck
    do throws(PathError) {
      let assigned = try chart.pipelines[state].assignments(
        over: data, in: scope, random: &luck)
      guard let assigned, arena.count(of: assigned) > 0 else { return .value(.null) }
      return .value(assigned)
    } catch {
      return failure(error, visit)
    }
  }
}

/// What was worked out for the event at hand.
struct ExitMemo {
  var event = 0
  var output = Recomputed.unknown
  /// Whether what was seen is what was worked out.
  var isAlike = true
  /// Where a Choice has to lead.
  var choiceEvent = -1
  var choiceVisit = -1
  var choice = ChoiceOutcome.unknown
}
