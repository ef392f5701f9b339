import StatesEngine
import StatesJSON
import StatesLanguage
import StatesProperty

// What a Map has besides where every item is an execution of its own.

/// Where a reader finds items, and how.
private struct Source: Sendable {
  let resource: Word
  /// What the object holds; `nil` where the resource lists objects.
  let inputType: Word?
  let key: Word
  let address: String

  /// The simplest first.
  static let all = [
    Source(resource: .readObject, inputType: .json, key: .json, address: "s3://b/JSON"),
    Source(resource: .listObjects, inputType: nil, key: .folder, address: "s3://b/in/"),
    Source(resource: .readObject, inputType: .csv, key: .csv, address: "s3://b/CSV"),
    Source(resource: .readObject, inputType: .jsonLines, key: .jsonLines, address: "s3://b/JSONL"),
  ]
}

extension MachineBuilder {
  /// Draws `ItemReader`; what it reads, or `nil` if there is none.
  func itemReader(_ choices: inout Choices, in point: Point) -> MapItems? {
    choices.span("reader") { choices in
      guard takes(.itemReader, &choices, 1, in: 2) else { return nil }
      let start = members.count
      let source = Source.all[choices.alternative(of: Source.all.count)]
      push(.resource, source.resource)
      pushPlace(source.key, as: source.inputType == nil ? .prefix : .key)
      let config = members.count
      let hasPointer = readerConfig(&choices, source, in: point)
      if members.count > config { push(.readerConfig, closeObject(from: config)) }
      push(.itemReader, closeObject(from: start))
      let element = store(&choices, source, hasPointer: hasPointer)
      return MapItems(element: element, least: 0, most: Int8(Shapes.longest))
    }
  }

  private func pushPlace(_ place: Word, as name: MemberName) {
    let start = members.count
    pushMember(.bucket, words[.bucket])
    pushMember(name, words[place])
    push(.parameters, closeObject(from: start))
  }

  /// Draws the members of `ReaderConfig`; whether the items stand inside an object.
  private func readerConfig(
    _ choices: inout Choices, _ source: Source, in point: Point
  ) -> Bool {
    if let type = source.inputType { push(.inputType, type) }
    if source.inputType == .csv { csvConfig(&choices) }
    switch alternative(&choices, (4, 2, 1, 0)) {
    case 1: push(.maxItems, arena.number(Int64(choices.integer(in: 0...3))))
    case 2:
      if let spot = oddSpot(
        &choices, in: point, .counts, odd: .numbers, sound: .whole, withVariables: false)
      {
        push(.maxItemsPath, path(to: spot))
      }
    case _: break
    }
    guard source.inputType == .json, chance(&choices, 2, in: 3) else { return false }
    push(.itemsPointer, .pointer)
    return true
  }

  private func csvConfig(_ choices: inout Choices) {
    if chance(&choices, 1, in: 2) {
      push(.csvHeaderLocation, .given)
      let start = elements.count
      elements.append(words.text(.b))
      elements.append(words.text(.a))
      push(.csvHeaders, closeArray(from: start))
    } else {
      push(.csvHeaderLocation, .firstRow)
    }
    guard chance(&choices, 1, in: 2) else { return }
    push(.csvDelimiter, chance(&choices, 1, in: 2) ? Word.pipe : Word.comma)
  }

  /// Draws what lies where the reader looks, if nothing does yet; the shape of an item.
  private func store(
    _ choices: inout Choices, _ source: Source, hasPointer: Bool
  ) -> Shape.ID {
    guard !storage.contains(where: { $0.address == source.address }) else { return Shapes.unknown }
    return choices.span("stored") { choices in
      let isThere = choices.draw(upTo: 1, as: .alternative) { $0.chance(1, in: 8) ? 0 : 1 } == 1
      guard isThere else {
        if chance(&choices, 1, in: 2) { storeFailure(.reader, at: source.address) }
        return Shapes.unknown
      }
      switch source.inputType {
      case .csv?:
        storage.append(StoredObject(address: source.address, contents: .text(words[.csvText])))
        return Shapes.unknown
      case .jsonLines?:
        storage.append(StoredObject(address: source.address, contents: .text(words[.linesText])))
        return Shapes.unknown
      case let type:
        let element = dataShape(&choices, depth: 1)
        let items = shapes.add(.array(element: element, least: 0, most: Int8(Shapes.longest)))
        var contents = value(of: items, &choices)
        if type == nil {
          storage.append(StoredObject(address: source.address, contents: .list(contents)))
          return element
        }
        if hasPointer { contents = arena.object([(words.key(.a), contents)]) }
        storage.append(StoredObject(address: source.address, contents: .json(contents)))
        return element
      }
    }
  }

  private func storeFailure(_ name: ErrorName, at address: String) {
    let failure = Failure(error: words[name], cause: words[.work])
    storage.append(StoredObject(address: address, contents: .failure(failure)))
  }
}

extension MachineBuilder {
  /// Draws the other fields of a distributed Map; what a child gets, and whether it may fail.
  func distributedFields(
    _ choices: inout Choices, _ entry: Point, in point: Point
  ) -> (entry: Point, mayFail: Bool) {
    let mayFail = tolerance(&choices, in: point)
    resultWriter(&choices)
    choices.span("label") { choices in
      guard chance(&choices, 1, in: 4) else { return }
      let start = text.count
      write("run")
      write(Int64(scopeCount))
      push(.label, closeText(from: start))
    }
    return (itemBatcher(&choices, entry, in: point), mayFail)
  }

  /// Draws how many children may fail; whether some may.
  private func tolerance(_ choices: inout Choices, in point: Point) -> Bool {
    choices.span("tolerance") { choices in
      guard takes(.tolerance, &choices, 2, in: 3) else { return false }
      let kind = alternative(&choices, (3, 3, 1, 1))
      switch kind {
      case 0:
        let count = choices.integer(in: 0...4)
        push(.toleratedFailureCount, arena.number(Int64(count)))
        return count > 0
      case 1:
        let percentage = choices.integer(in: 0...10) * 10
        push(.toleratedFailurePercentage, arena.number(Int64(percentage)))
        return percentage >= 50
      case _:
        let field: Field =
          kind == 2 ? .toleratedFailureCountPath : .toleratedFailurePercentagePath
        let sound = kind == 2 ? ConstantSet.whole : .whole.union(.numbers).subtracting(.negative)
        guard
          let spot = oddSpot(
            &choices, in: point, .counts, odd: .all, sound: sound, withVariables: false)
        else { return false }
        push(field, path(to: spot))
        return false
      }
    }
  }

  private func resultWriter(_ choices: inout Choices) {
    choices.span("writer") { choices in
      guard takes(.resultWriter, &choices, 1, in: 3) else { return }
      let start = members.count
      push(.resource, .putObject)
      pushPlace(.prefix, as: .prefix)
      if chance(&choices, 1, in: 3) { writerConfig() }
      push(.resultWriter, closeObject(from: start))
      let address = "s3://b/out"
      if chance(&choices, 1, in: 4), !storage.contains(where: { $0.address == address }) {
        storeFailure(.writer, at: address)
      }
    }
  }

  private func writerConfig() {
    let start = members.count
    push(.outputType, .json)
    push(.transformation, .none)
    push(.writerConfig, closeObject(from: start))
  }

  private func itemBatcher(
    _ choices: inout Choices, _ entry: Point, in point: Point
  ) -> Point {
    choices.span("batches") { choices in
      guard takes(.itemBatcher, &choices, 1, in: 2) else { return entry }
      let (start, shapeStart) = (members.count, shapeMembers.count)
      if chance(&choices, 1, in: 3) {
        let (value, shape) = template(&choices, in: point)
        push(.batchInput, value)
        shapeMembers.append(ShapeMember(name: .batchInput, shape: shape, isOptional: false))
      }
      batchSize(&choices, in: point)
      push(.itemBatcher, closeObject(from: start))
      let items = shapes.add(
        .array(element: entry.data, least: 1, most: Int8(Shapes.longest)))
      shapeMembers.append(ShapeMember(name: .items, shape: items, isOptional: false))
      let shape = shapes.object(shapeMembers, from: shapeStart)
      return Point(data: shape, variables: entry.variables)
    }
  }

  private func batchSize(_ choices: inout Choices, in point: Point) {
    let kind = alternative(&choices, (3, 2, 2, 2))
    let isInBytes = kind == 1 || kind == 3
    if kind > 1,
      let spot = spot(&choices, in: point, .constants(.counts), withVariables: false)
    {
      let field: Field = isInBytes ? .maxInputBytesPerBatchPath : .maxItemsPerBatchPath
      return push(field, path(to: spot))
    }
    if isInBytes {
      push(.maxInputBytesPerBatch, arena.number(Int64(1 + choices.integer(in: 0...60))))
    } else {
      push(.maxItemsPerBatch, arena.number(Int64(1 + choices.integer(in: 0...3))))
    }
  }
}
