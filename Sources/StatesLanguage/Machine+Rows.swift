package import StatesJSON
package import StatesPath

// What a row stands for.

extension Machine {
  package subscript(row: Row<SubMachine>) -> SubMachine { machines[row.index] }
  package subscript(row: Row<Retrier>) -> Retrier { retriers[row.index] }
  package subscript(row: Row<Catcher>) -> Catcher { catchers[row.index] }
  package subscript(row: Row<ChoiceState.Option>) -> ChoiceState.Option { options[row.index] }
  package subscript(row: Row<Resource>) -> Resource { resources[row.index] }
  package subscript(row: Row<DistributedMap>) -> DistributedMap { distributedMaps[row.index] }
  package subscript(row: Row<Value>) -> Value { errorNames[row.index] }
  package subscript(row: Row<Path>) -> Path { paths[row.index] }
  package subscript(row: Row<Template>) -> Template { templates[row.index] }
  package subscript(row: Row<Intrinsic>) -> Intrinsic { intrinsics[row.index] }
  package subscript(row: Row<ChoiceRule>) -> ChoiceRule { choiceRules[row.index] }
}
