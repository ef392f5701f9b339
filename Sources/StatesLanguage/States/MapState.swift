import StatesJSON
package import StatesPath

/// Runs one machine for each of several items.
package struct MapState: BitwiseCopyable {
  /// Where the items come from when no reader fetches them.
  package enum Items: BitwiseCopyable {
    /// The state's own input.
    case input
    case path(Row<Path>)
    /// `Items`: an expression, or an array with expressions in it.
    case computed(Payload)
  }

  package let items: Items
  /// `ItemSelector`, or `Parameters` in the older form.
  package let itemSelector: Payload?
  package let processor: Row<SubMachine>
  package let maxConcurrency: Computed<Int64>?
  package let toleratedFailureCount: Computed<Int64>?
  package let toleratedFailurePercentage: Computed<Double>?
  /// Present when every item is an execution of its own.
  package let distributed: Row<DistributedMap>?
}

extension MachineDecoder {
  mutating func map(_ value: FieldObject, _ id: State.ID) throws(DefinitionError) -> MapState {
    let field = member(.itemProcessor, of: value) == nil ? Field.iterator : .itemProcessor
    let body = try object(field, of: value)
    let processor = addMachine(owner: id)
    postpone(body, processor, in: field)
    return MapState(
      items: try items(of: value), itemSelector: try itemSelector(of: value), processor: processor,
      maxConcurrency: try wholeNumber(.maxConcurrency, or: .maxConcurrencyPath, of: value),
      toleratedFailureCount: try wholeNumber(
        .toleratedFailureCount, or: .toleratedFailureCountPath, of: value),
      toleratedFailurePercentage: try number(
        .toleratedFailurePercentage, or: .toleratedFailurePercentagePath, of: value),
      distributed: try distributedMap(value, body: body))
  }

  private mutating func items(of value: FieldObject) throws(DefinitionError) -> MapState.Items {
    switch language {
    case .jsonata: try payload(.items, of: value).map { .computed($0) } ?? .input
    case .jsonPath:
      if let path = member(.itemsPath, of: value), !isWhole(path) {
        .path(try self.path(path, .itemsPath))
      } else {
        .input
      }
    }
  }

  private mutating func itemSelector(of value: FieldObject) throws(DefinitionError) -> Payload? {
    if let selector = try payload(.itemSelector, of: value) { return selector }
    return language == .jsonPath ? try payload(.parameters, of: value) : nil
  }
}
