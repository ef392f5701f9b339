import StatesEngine
import StatesLanguage

/// A machine under the name and the type that it is hosted as.
struct HostedMachine {
  let name: MachineName
  let type: MachineType
  /// What was made of its definition.
  let parts: PreparedMachine

  var machine: Machine { parts.machine }
}
