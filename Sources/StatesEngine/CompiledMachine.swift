package import StatesLanguage

/// A machine that was compiled for an arena beside its definition, so that it is compiled only once.
package final class CompiledMachine {
  package let machine: Machine
  /// What an engine of this kit has made of it, to be hosted again without doing it anew.
  package var preparation: AnyObject?

  package init(_ machine: Machine) { self.machine = machine }
}
