import StatesJSON
import StatesLanguage
import StatesReports

/// A file that holds a definition, or a CloudFormation or SAM template with some in it.
struct DefinitionFile {
  /// How definitions are to be checked.
  struct Wishes: Sendable {
    /// What machines are created as, whatever a template says.
    var type: MachineType?
    var silenced: Set<RuleID> = []
  }

  let name: String
  let bytes: [UInt8]
  let wishes: Wishes

  /// Everything that is to be said about the definitions in the file.
  func check() -> [CheckedDefinition] {
    let source = SourceText(bytes)
    guard let resources = resources else {
      let report = DefinitionText(bytes).report(
        as: wishes.type ?? .standard, silencing: wishes.silenced, toleratesPlaceholders: true)
      return [checked(report, nil, in: source) { $0 }]
    }
    let machines = resources.compactMap { Machine($0.key, $0.value, wishes.type) }
    let inline = checkInline(machines, in: source)
    let strings = checkStrings(machines, in: source)
    return machines.compactMap { inline[$0.resource] ?? strings[$0.resource] }
  }

  /// The resources of a template, or `nil` for a file that is none.
  private var resources: JSON.Object? {
    guard let template = try? JSON(parsing: bytes), template["States"] == nil,
      case .object(let resources)? = template["Resources"]
    else { return nil }
    return resources
  }

  /// Checks the definitions that stand in the file as JSON.
  private func checkInline(
    _ machines: [Machine], in source: SourceText
  ) -> [String: CheckedDefinition] {
    let inline = machines.filter(\.isInline)
    let reports = DefinitionText(bytes).reports(
      inline.map { DefinitionText.Request(at: $0.place.appending("Definition"), as: $0.type) },
      silencing: wishes.silenced, toleratesPlaceholders: true)
    let pairs = zip(inline, reports).map { machine, report in
      (machine.resource, checked(report, machine.resource, in: source) { $0 })
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Checks the definitions that stand in the file as strings.
  private func checkStrings(
    _ machines: [Machine], in source: SourceText
  ) -> [String: CheckedDefinition] {
    let pieces = machines.map(\.pieces)
    var starts = SourceMap(bytes).locate(pieces.flatMap { $0.map(\.pointer) })[...]
    var found: [String: CheckedDefinition] = [:]
    for (machine, pieces) in zip(machines, pieces) where !pieces.isEmpty {
      let own = starts.prefix(pieces.count).map { $0?.value.offset ?? 0 }
      starts = starts.dropFirst(pieces.count)
      let text = DefinitionString(pieces, at: own, in: bytes)
      let report = DefinitionText(text.bytes).report(
        as: machine.type, silencing: wishes.silenced, toleratesPlaceholders: true)
      found[machine.resource] = checked(
        report, machine.resource, in: source, offset: text.fileOffset)
    }
    return found
  }

  private func checked(
    _ report: DefinitionReport, _ resource: String?, in source: SourceText,
    offset: (Int) -> Int?
  ) -> CheckedDefinition {
    CheckedDefinition(
      file: name, resource: resource, report: report,
      offsets: report.positions.map { $0.flatMap { offset($0.offset) } }, source: source)
  }
}

extension DefinitionFile {
  /// A resource of a template that is a state machine.
  private struct Machine {
    let resource: String
    let type: MachineType
    private let properties: JSON

    /// The way to the properties of the resource.
    var place: JSONPointer { JSONPointer(tokens: ["Resources", resource, "Properties"]) }

    var isInline: Bool { properties["Definition"].map { $0 != .null } ?? false }

    /// The pieces of its `DefinitionString`.
    var pieces: [DefinitionString.Piece] {
      guard !isInline, let value = properties["DefinitionString"] else { return [] }
      return DefinitionString.pieces(of: value, at: place.appending("DefinitionString")) ?? []
    }

    /// Takes a resource if it is a state machine; `wanted` is what it is to be created as.
    init?(_ resource: String, _ json: JSON, _ wanted: MachineType?) {
      let types = ["AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine"]
      guard case .string(let type)? = json["Type"], types.contains(type),
        let properties = json["Properties"]
      else { return nil }
      self.resource = resource
      self.properties = properties
      let told = ["StateMachineType", "Type"].compactMap { name -> MachineType? in
        guard case .string(let text)? = properties[name] else { return nil }
        return MachineType(rawValue: text)
      }
      self.type = wanted ?? told.first ?? .standard
    }
  }
}
