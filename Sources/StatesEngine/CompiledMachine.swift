package import StatesLanguage

/// A machine that was compiled for an arena beside its definition, so that it is compiled only once.
package final class CompiledMachine {
  package let machine: Machine

  package init(_ machine: Machine) { self.machine = machine }
}
