import StatesJSON
import StatesJSONata
import StatesPath

/// The tables of a machine.
struct MachineTables {
  var states: [State] = []
  var machines: [SubMachine] = []
  var retriers: [Retrier] = []
  var catchers: [Catcher] = []
  var options: [ChoiceState.Option] = []
  var resources: [Resource] = []
  var distributedMaps: [DistributedMap] = []
  var errorNames: [Value] = []
  var paths: [Path] = []
  var templates: [Template] = []
  var intrinsics: [Intrinsic] = []
  var choiceRules: [ChoiceRule] = []
  var expressions: [ExpressionText] = []
  var expressionTemplates: [ExpressionTemplate] = []
}

extension MachineTables {
  /// The same rows in memory of their own, with room for no more.
  func copy() -> MachineTables {
    MachineTables(
      states: Self.copy(states),
      machines: Self.copy(machines),
      retriers: Self.copy(retriers),
      catchers: Self.copy(catchers),
      options: Self.copy(options),
      resources: Self.copy(resources),
      distributedMaps: Self.copy(distributedMaps),
      errorNames: Self.copy(errorNames),
      paths: Self.copy(paths),
      templates: Self.copy(templates),
      intrinsics: Self.copy(intrinsics),
      choiceRules: Self.copy(choiceRules),
      expressions: Self.copy(expressions),
      expressionTemplates: Self.copy(expressionTemplates))
  }

  private static func copy<Row>(_ rows: [Row]) -> [Row] {
    rows.isEmpty ? [] : rows.withUnsafeBufferPointer { Array($0) }
  }

  /// Forgets all rows, and keeps the memory for those of the next machine.
  mutating func clear() {
    Self.clear(&states)
    Self.clear(&machines)
    Self.clear(&retriers)
    Self.clear(&catchers)
    Self.clear(&options)
    Self.clear(&resources)
    Self.clear(&distributedMaps)
    Self.clear(&errorNames)
    Self.clear(&paths)
    Self.clear(&templates)
    Self.clear(&intrinsics)
    Self.clear(&choiceRules)
    Self.clear(&expressions)
    Self.clear(&expressionTemplates)
  }

  private static func clear<Row>(_ rows: inout [Row]) {
    if !rows.isEmpty { rows.removeAll(keepingCapacity: true) }
  }
}
