import StatesJSON

// Retriers and catchers.

extension MachineDecoder {
  mutating func retriers(of state: FieldObject) throws(DefinitionError) -> Rows<Retrier> {
    let start = tables.retriers.count
    let list = try objects(.retry, of: state)
    for index in 0..<list.count {
      tables.retriers.append(try retrier(object(index, of: list)))
    }
    return Rows(start..<tables.retriers.count)
  }

  private mutating func retrier(_ value: FieldObject) throws(DefinitionError) -> Retrier {
    var rate = 2.0
    if let backoff = member(.backoffRate, of: value) {
      guard backoff.isNumber else { throw fault(.retry) }
      rate = arena.double(of: backoff)
    }
    var jitter = Retrier.Jitter.none
    if member(.jitterStrategy, of: value) != nil {
      guard let named = text(.jitterStrategy, of: value).flatMap(Retrier.Jitter.init(rawValue:))
      else { throw fault(.retry) }
      jitter = named
    }
    return Retrier(
      errors: try errors(of: value, .retry),
      intervalSeconds: try wholeNumber(.intervalSeconds, of: value) ?? 1,
      maxAttempts: try wholeNumber(.maxAttempts, of: value) ?? 3, backoffRate: rate,
      maxDelaySeconds: try wholeNumber(.maxDelaySeconds, of: value), jitter: jitter)
  }

  mutating func catchers(of state: FieldObject) throws(DefinitionError) -> Rows<Catcher> {
    let start = tables.catchers.count
    let list = try objects(.catch, of: state)
    for index in 0..<list.count {
      let value = object(index, of: list)
      tables.catchers.append(
        Catcher(
          errors: try errors(of: value, .catch), next: try target(.next, of: value),
          result: language == .jsonPath ? try placement(of: value) : .replace,
          output: language == .jsonata ? try payload(.output, of: value) : nil,
          assign: try payload(.assign, of: value)))
    }
    return Rows(start..<tables.catchers.count)
  }

  private mutating func errors(
    of handler: FieldObject, _ field: Field
  ) throws(DefinitionError) -> ErrorSet {
    guard let list = member(.errorEquals, of: handler), list.isArray else { throw fault(field) }
    let start = tables.errorNames.count
    var wildcards: ErrorSet.Wildcards = []
    for index in 0..<arena.count(of: list) {
      let name = arena.element(index, of: list)
      guard name.isString else { throw fault(field) }
      tables.errorNames.append(name)
      wildcards.formUnion(known.wildcard(arena.key(of: name)))
    }
    return ErrorSet(names: Rows(start..<tables.errorNames.count), wildcards: wildcards)
  }
}
