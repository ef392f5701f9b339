import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesLanguage

@Suite struct MutantTests {
  /// The definitions that are changed: every good example of a rule.
  static let seeds: [JSON] = RuleExample.all.flatMap(\.good).compactMap { try? JSON(parsing: $0) }

  /// Whatever the definition, there is an answer, and the rules and the decoder agree on it.
  @Test func rulesAndDecoderAgreeOnMutants() throws {
    let arena = Arena()
    var decoder = MachineDecoder(arena)
    let mark = arena.mark()
    let report = try Property.checkSucceeds(
      "rules and decoder agree on mutants", cases: CaseCount.scaled(8_000),
      Mutant.gen(of: Self.seeds), labels: { [isRight($0) ? "right" : "wrong"] }
    ) { mutant in
      arena.reset(to: mark)
      let definition = arena.value(mutant)
      var findings = Findings()
      Rule.check(definition, as: .standard, in: arena, fields: decoder.fields, &findings)
      let machine = try? decoder.compile(definition)
      if !findings.hasErrors { try #require(machine != nil) }
      if let machine {
        try checkWhole(machine, in: arena)
        #expect(arena.json(machine.definition) == mutant)
      }
    }
    #expect(report.labels.count == 2, "mutants of both kinds")
  }

  /// Text with bytes changed: still an answer.
  @Test func changedBytesAreAnswered() throws {
    let texts = Self.seeds.map { Array($0.text().utf8) }
    let gen = Gen<[UInt8]> { choices in
      var bytes = texts[Int(choices.draw(upTo: UInt64(texts.count - 1)))]
      for _ in 0...choices.draw(upTo: 2) {
        let index = Int(choices.draw(upTo: UInt64(bytes.count - 1)))
        bytes[index] = UInt8(truncatingIfNeeded: choices.draw(upTo: 255))
      }
      return bytes
    }
    try Property.check("changed bytes", cases: CaseCount.scaled(2_000), gen) { bytes in
      let report = Machine.diagnostics(of: bytes)
      return report.isAccepted == !report.diagnostics.contains { $0.severity == .error }
        && report.positions.count == report.diagnostics.count
    }
  }

  /// Every row that a state leads to is there.
  private func checkWhole(_ machine: Machine, in arena: Arena) throws {
    for state in machine.states {
      for id in machine.successors(of: state) { #expect(id.index < machine.states.count) }
      for row in machine.machines(in: state) {
        #expect(!machine.states(of: row).isEmpty)
        #expect(
          machine.machines[row.index].states.contains(machine.machines[row.index].startAt.index))
      }
      _ = machine.retriers(of: state)
      #expect(arena.string(of: state.name) == machine.name(of: state.id, in: arena).rawValue)
    }
  }
}

private func isRight(_ definition: JSON) -> Bool {
  Machine.diagnostics(of: Array(definition.text().utf8)).isAccepted
}
