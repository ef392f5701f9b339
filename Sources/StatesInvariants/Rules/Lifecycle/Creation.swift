import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let validationSound = Invariant(
    "INV-X09",
    "A definition that was accepted does not fail at run time because its structure is wrong.",
    rests: ["STRUCT-11", "STRUCT-17"], needs: .replies,
    .at(.defined) { $0.checkValidationSound() })

  static let validationComplete = Invariant(
    "INV-X10", "A definition is accepted if, and only if, no rule on definitions is broken.",
    rests: ["STRUCT-01"], .profile, needs: .replies,
    .at(.defined) { $0.checkValidationComplete() })
}

extension Trial {
  /// What is wrong with the definition whose answer is at hand; `nil` if it is not known.
  private mutating func faults() -> [Diagnostic]? {
    let name = creations[nowCall].machine
    let isMain = scenario?.machine.name == name
    if isMain, nowCall == 0, isMainKnown, scenario?.machine.refusal == nil { return [] }
    guard let main = scenario?.machine else { return nil }
    guard let request = isMain ? main : scenario?.machines.first(where: { $0.name == name }) else {
      return nil
    }
    if let refusal = request.refusal {
      return refusal.diagnostics.filter { $0.severity == .error }
    }
    if nowCall == 0, isMainKnown { return [] }
    if request.compiled != nil || chart(of: request).machine != nil { return [] }
    if request.definition.isString {
      let text = Array(arena.string(of: request.definition).utf8)
      return Machine.diagnostics(of: text, as: request.type).diagnostics
        .filter { $0.severity == .error }
    }
    do throws(DefinitionError) {
      _ = try Machine(decoding: request.definition, in: arena, as: request.type)
      return []
    } catch {
      return error.diagnostics.filter { $0.severity == .error }
    }
  }

  fileprivate mutating func checkValidationSound() {
    guard case .accepted = creations[nowCall].reply, let faults = faults() else { return }
    premise()
    guard let fault = faults.first(where: { Self.structural.contains($0.rule) }) else { return }
    guard nowCall == 0, let history = executions.first?.history, history.status != .succeeded else {
      return
    }
    breach(
      { _ in
        "the definition was accepted and the execution is \(history.status.rawValue); however: "
          + fault.description
      }, at: history.count)
  }

  /// Rules on states and the ways between them.
  private static let structural: Set<RuleID> = [
    "STRUCT-11", "STRUCT-12", "STRUCT-13", "STRUCT-14", "STRUCT-15", "STRUCT-16", "STRUCT-17",
  ]

  fileprivate mutating func checkValidationComplete() {
    guard let faults = faults() else { return }
    switch creations[nowCall].reply {
    case .accepted:
      premise()
      guard let fault = faults.first else { return }
      breach { _ in "the definition was accepted; however: \(fault)" }
    case .refused(let diagnostics):
      premise()
      guard faults.isEmpty else { return }
      breach { _ in
        "the definition was refused (\(diagnostics.first.map(\.description) ?? "no reason told")); "
          + "however nothing is wrong with it"
      }
    case .rejected, .polled, .waiting, .described, .unsupported: break
    }
  }
}
