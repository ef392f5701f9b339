package import StatesJSON

/// What a Map has besides when every item, or batch of items, is an execution of its own.
package struct DistributedMap {
  package let childType: MachineType
  package let label: Value?
  package let reader: ItemReader?
  package let batcher: ItemBatcher?
  package let writer: ResultWriter?
}

/// Fetches items from a store.
package struct ItemReader {
  package enum InputType: String, Sendable, CaseIterable {
    case csv = "CSV"
    case json = "JSON"
    case jsonLines = "JSONL"
    case parquet = "PARQUET"
    case manifest = "MANIFEST"
  }

  package enum HeaderLocation: String, Sendable, CaseIterable {
    case firstRow = "FIRST_ROW"
    case given = "GIVEN"
  }

  package let resource: Row<Resource>
  package let arguments: Payload?
  /// What the fetched object holds; absent where the resource lists objects.
  package let inputType: InputType?
  package let headerLocation: HeaderLocation?
  /// The names of the columns: an array of strings.
  package let headers: Value?
  /// The name of the delimiter, such as `COMMA`.
  package let delimiter: Value?
  package let maxItems: Computed<Int64>?
  /// Where in a JSON file the array of items stands, as a JSON Pointer.
  package let itemsPointer: Value?
  /// The reader's settings as written, for those that are handed on.
  package let settings: Value?
}

/// Puts several items into one execution.
package struct ItemBatcher {
  package let maxItems: Computed<Int64>?
  package let maxBytes: Computed<Int64>?
  package let input: Payload?
}

/// Writes the results to a store.
package struct ResultWriter {
  package let resource: Row<Resource>?
  package let arguments: Payload?
  package let settings: Value?
}

extension MachineDecoder {
  /// What a Map has besides when its body says that it is distributed.
  mutating func distributedMap(
    _ value: FieldObject, body: FieldObject
  ) throws(DefinitionError) -> Row<DistributedMap>? {
    guard let written = member(.processorConfig, of: body) else { return nil }
    guard written.isObject else { throw fault(.itemProcessor) }
    let config = fields(of: written)
    guard text(.mode, of: config) == "DISTRIBUTED" else { return nil }
    let type = text(.executionType, of: config).flatMap(MachineType.init(rawValue:))
    tables.distributedMaps.append(
      DistributedMap(
        childType: type ?? .standard, label: member(.label, of: value),
        reader: try part(.itemReader, of: value) { decoder, part throws(DefinitionError) in
          try decoder.reader(part)
        },
        batcher: try part(.itemBatcher, of: value) { decoder, part throws(DefinitionError) in
          try decoder.batcher(part)
        },
        writer: try part(.resultWriter, of: value) { decoder, part throws(DefinitionError) in
          try decoder.writer(part)
        }))
    return Row(tables.distributedMaps.count - 1)
  }

  private mutating func part<Part>(
    _ field: Field, of value: FieldObject,
    _ decode: (inout MachineDecoder, FieldObject) throws(DefinitionError) -> Part
  ) throws(DefinitionError) -> Part? {
    guard member(field, of: value) != nil else { return nil }
    return try decode(&self, try object(field, of: value))
  }

  private var workField: Field { language == .jsonata ? .arguments : .parameters }

  private mutating func reader(_ value: FieldObject) throws(DefinitionError) -> ItemReader {
    let written = member(.readerConfig, of: value)
    if let written, !written.isObject { throw fault(.itemReader) }
    let settings = written.map { fields(of: $0) }
    let type = settings.flatMap { text(.inputType, of: $0) }
    let header = settings.flatMap { text(.csvHeaderLocation, of: $0) }
    var maxItems: Computed<Int64>?
    if let settings { maxItems = try wholeNumber(.maxItems, or: .maxItemsPath, of: settings) }
    return ItemReader(
      resource: try resource(of: value), arguments: try payload(workField, of: value),
      inputType: type.flatMap(ItemReader.InputType.init(rawValue:)),
      headerLocation: header.flatMap(ItemReader.HeaderLocation.init(rawValue:)),
      headers: settings.flatMap { member(.csvHeaders, of: $0) },
      delimiter: settings.flatMap { member(.csvDelimiter, of: $0) }, maxItems: maxItems,
      itemsPointer: settings.flatMap { member(.itemsPointer, of: $0) }, settings: written)
  }

  private mutating func batcher(_ value: FieldObject) throws(DefinitionError) -> ItemBatcher {
    ItemBatcher(
      maxItems: try wholeNumber(.maxItemsPerBatch, or: .maxItemsPerBatchPath, of: value),
      maxBytes: try wholeNumber(.maxInputBytesPerBatch, or: .maxInputBytesPerBatchPath, of: value),
      input: try payload(.batchInput, of: value))
  }

  private mutating func writer(_ value: FieldObject) throws(DefinitionError) -> ResultWriter {
    ResultWriter(
      resource: member(.resource, of: value) == nil ? nil : try resource(of: value),
      arguments: try payload(workField, of: value), settings: member(.writerConfig, of: value))
  }
}
