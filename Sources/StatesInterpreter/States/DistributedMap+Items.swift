import StatesEngine
import StatesJSON
import StatesLanguage

// Where the items of a distributed Map come from, and how they are put together.

extension Interpreter {
  /// What the reader finds in the scenario's storage (DMAP-03, DMAP-06).
  mutating func read(
    _ map: MapState, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    guard let row = map.distributed, let reader = parts(frame).machine[row].reader else {
      return arena.array([])
    }
    let maximum = try maxItems(reader, state, frame)
    let items = try ItemParser(arena: arena, reader: reader).items(
      in: try storedObject(reader, state, frame))
    let count = arena.count(of: items)
    guard maximum > 0, Int64(count) > maximum else { return items }
    return arena.array((0..<Int(maximum)).map { arena.element($0, of: items) })
  }

  /// What lies at the address that the reader's parameters name.
  private mutating func storedObject(
    _ reader: ItemReader, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> StoredObject.Contents {
    var arguments = keys.emptyObject
    if let payload = reader.arguments {
      arguments = try filled(
        payload, scope(frame, input: frames[frame].arguments),
        state, frame)
    }
    let part = { [arena] (name: String) -> String? in
      guard let value = arena.member(name, of: arguments), value.isString else { return nil }
      return arena.string(of: value)
    }
    let address = "s3://\(part("Bucket") ?? "")/\(part("Key") ?? part("Prefix") ?? "")"
    guard let stored = settings.storage.first(where: { $0.address == address }) else {
      throw StateFailure(
        .ordinary,
        Failure(
          error: arena.string("States.ItemReaderFailed"),
          cause: arena.string("There is no object at \(address).")))
    }
    joins[Int(frames[frame].join)].source = arena.string(address)
    return stored.contents
  }

  /// What the Map's result is once a writer has written the results down (DMAP-14).
  mutating func written(
    _ results: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    guard let row = state.map?.distributed, let writer = parts(frame).machine[row].writer,
      let payload = writer.arguments
    else { return results }
    let arguments = try filled(
      payload, scope(frame, input: frames[frame].arguments), state, frame)
    let part = { [arena] (name: String) -> String in
      guard let value = arena.member(name, of: arguments), value.isString else { return "" }
      return arena.string(of: value)
    }
    let (bucket, prefix) = (part("Bucket"), part("Prefix"))
    let stored = settings.storage.first { $0.address == "s3://\(bucket)/\(prefix)" }
    if case .failure(let failure)? = stored?.contents {
      throw StateFailure(
        .ordinary,
        Failure(error: arena.string("States.ResultWriterFailed"), cause: failure.cause))
    }
    let arn = joins[Int(frames[frame].join)].runArn
    let run = arena.string(of: arn).split(separator: ":").last ?? ""
    let place = arena.object([
      (arena.key("Bucket"), arena.string(bucket)),
      (arena.key("Key"), arena.string("\(prefix)/\(run)/manifest.json")),
    ])
    return arena.object([
      (arena.key("MapRunArn"), arn), (arena.key("ResultWriterDetails"), place),
    ])
  }

  /// DMAP-05: 0 is no limit, and nothing may be negative.
  private mutating func maxItems(
    _ reader: ItemReader, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Int64 {
    guard let field = reader.maxItems else { return 0 }
    let number = try integer(
      field, frames[frame].arguments, field: "MaxItemsPath", state, frame)
    guard number >= 0 else {
      throw .itemReaderFailed("field MaxItems must be positive", arena)
    }
    return number
  }

  /// The inputs of the child executions: selected, then batched (DMAP-07, DMAP-23).
  mutating func batched(
    _ map: MapState, _ items: Value, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> Value {
    let join = Int(frames[frame].join)
    joins[join].items = items
    var inputs: [Value] = []
    for number in 0..<arena.count(of: items) {
      inputs.append(try iterationInput(map, number, frame))
    }
    guard let row = map.distributed, let batcher = parts(frame).machine[row].batcher else {
      return arena.array(inputs)
    }
    return arena.array(try batches(of: inputs, batcher, state, frame))
  }

  private mutating func batches(
    of inputs: [Value], _ batcher: ItemBatcher, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> [Value] {
    let effective = frames[frame].arguments
    let size = try batcher.maxItems.map {
      field throws(StateFailure) in
      try integer(field, effective, field: "MaxItemsPerBatchPath", state, frame)
    }
    let bytes = try batcher.maxBytes.map {
      field throws(StateFailure) in
      try integer(field, effective, field: "MaxInputBytesPerBatchPath", state, frame)
    }
    let shared = try batcher.input.map {
      payload throws(StateFailure) in
      try filled(
        payload, scope(frame, input: effective), state, frame)
    }
    var batches: [Value] = []
    var batch: [Value] = []
    for input in inputs {
      let isFull = Int64(batch.count) >= size ?? .max
      if !batch.isEmpty, isFull || bytesOfBatch(batch + [input], shared) > bytes ?? .max {
        batches.append(makeBatch(batch, shared))
        batch = []
      }
      batch.append(input)
    }
    if !batch.isEmpty { batches.append(makeBatch(batch, shared)) }
    return batches
  }

  private func bytesOfBatch(_ items: [Value], _ shared: Value?) -> Int64 {
    Int64(arena.textLength(of: makeBatch(items, shared)))
  }

  private func makeBatch(_ items: [Value], _ shared: Value?) -> Value {
    var members: [(Key, Value)] = []
    if let shared { members.append((arena.key("BatchInput"), shared)) }
    members.append((arena.key("Items"), arena.array(items)))
    return arena.object(members)
  }

  /// What ToleratedFailureCount and ToleratedFailurePercentage allow (DMAP-09, DMAP-10).
  func tolerance(
    _ map: MapState, _ state: PlannedState, _ frame: Int
  ) throws(StateFailure) -> (count: Int64?, percentage: Double?) {
    let effective = frames[frame].arguments
    var count: Int64?
    if let field = map.toleratedFailureCount {
      let number = try integer(field, effective, field: "ToleratedFailureCountPath", state, frame)
      guard number >= 0 else {
        throw runtime("ToleratedFailureCount cannot be negative.", state, frame)
      }
      count = number
    }
    var percentage: Double?
    if let field = map.toleratedFailurePercentage {
      let number = try decimal(
        field, effective, field: "ToleratedFailurePercentagePath", state, frame)
      guard (0...100).contains(number) else {
        throw runtime("ToleratedFailurePercentage must be between 0 and 100.", state, frame)
      }
      percentage = number
    }
    return (count, percentage)
  }
}
