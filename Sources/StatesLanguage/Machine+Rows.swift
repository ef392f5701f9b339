package import StatesJSON
package import StatesPath

// What a row stands for.

extension Machine {
  package subscript(row: Row<SubMachine>) -> SubMachine { content.tables.machines[row.index] }
  package subscript(row: Row<Retrier>) -> Retrier { content.tables.retriers[row.index] }
  package subscript(row: Row<Catcher>) -> Catcher { content.tables.catchers[row.index] }
  package subscript(row: Row<ChoiceState.Option>) -> ChoiceState.Option {
    content.tables.options[row.index]
  }
  package subscript(row: Row<Resource>) -> Resource { content.tables.resources[row.index] }
  package subscript(row: Row<DistributedMap>) -> DistributedMap {
    content.tables.distributedMaps[row.index]
  }
  package subscript(row: Row<Value>) -> Value { content.tables.errorNames[row.index] }
  package subscript(row: Row<Path>) -> Path { content.tables.paths[row.index] }
  package subscript(row: Row<Template>) -> Template { content.tables.templates[row.index] }
  package subscript(row: Row<Intrinsic>) -> Intrinsic { content.tables.intrinsics[row.index] }
  package subscript(row: Row<ChoiceRule>) -> ChoiceRule { content.tables.choiceRules[row.index] }
}
