import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

// What a Map goes over, and how much of it at a time.

extension Trial {
  /// The items of a Map, as far as they can be worked out.
  mutating func items(of visit: Int) -> Recomputed {
    let state = visits[visit].state
    guard state < chart.states.count, let map = chart.states[state].map else { return .unknown }
    if let row = map.distributed, let machine = chart.machine, machine[row].reader != nil {
      return .unknown
    }
    let effective = effectiveInput(of: visit)
    guard case .value(let input) = effective else { return effective }
    switch map.items {
    case .input: return effective
    case .computed: return .unknown
    case .path(let row): return value(at: row, over: input, visit)
    }
  }

  /// What a path names in a value.
  func value(at row: Row<Path>, over input: Value, _ visit: Int) -> Recomputed {
    guard let path = chart.machine?[row] else { return .unknown }
    do throws(PathError) {
      return .value(try path.evaluate(in: scope(of: visit, input: input)))
    } catch {
      return failure(error, visit)
    }
  }

  /// How many iterations may run at a time; 0 is no limit, -1 unknown.
  mutating func concurrencyLimit(of visit: Int) -> Int {
    let state = visits[visit].state
    guard state < chart.states.count, let map = chart.states[state].map else { return -1 }
    switch map.maxConcurrency {
    case nil: return 0
    case .literal(let limit): return Int(clamping: limit)
    case .path(let row):
      guard case .value(let input) = effectiveInput(of: visit),
        case .value(let value) = value(at: row, over: input, visit)
      else { return -1 }
      return wholeNumber(value).map { Int(clamping: $0) } ?? -1
    case .intrinsic, .expression: return -1
    }
  }

  /// A whole number, which may stand in a string.
  func wholeNumber(_ value: Value) -> Int64? {
    if value.isNumber { return arena.int64(of: value) }
    return value.isString ? Int64(arena.string(of: value)) : nil
  }

  /// What an iteration of a Map begins with: the item, or what ItemSelector makes of it.
  mutating func iterationInput(_ number: Int, of visit: Int) -> Recomputed {
    let state = visits[visit].state
    let join = visits[visit].join
    guard state < chart.states.count, let map = chart.states[state].map, join >= 0,
      case .value(let items) = joins[join].items, items.isArray, number >= 0,
      number < arena.count(of: items)
    else { return .unknown }
    let item = arena.element(number, of: items)
    guard let selector = map.itemSelector else { return .value(item) }
    guard case .template(let row) = selector, isReadable(visit),
      let template = chart.machine?.templates[row.index],
      case .value(let input) = effectiveInput(of: visit)
    else { return .unknown }
    var scope = scope(of: visit, input: input)
    scope.context = context(of: visit, withItem: number, item)
    var luck = Self.noLuck
    do throws(PathError) {
      return .value(try template.evaluate(in: scope, random: &luck))
    } catch {
      return failure(error, visit)
    }
  }
}
