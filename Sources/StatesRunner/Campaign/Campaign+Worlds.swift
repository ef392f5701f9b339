import StatesEngine
import StatesGenerator
public import StatesJSON
public import StatesLanguage

extension Campaign {
  /// Scenarios with random inputs and worlds around one machine.
  ///
  /// - Parameters:
  ///   - definition: The machine, which must be valid.
  ///   - type: What it is created as.
  /// - Returns: What draws them.
  public static func worlds(around definition: JSON, as type: MachineType) -> Source {
    { arena in
      let machine = MachineRequest(
        name: Scenario.usualMachine, type: type, definition: arena.value(definition))
      return WorldGenerator(for: machine, in: arena)
    }
  }
}
