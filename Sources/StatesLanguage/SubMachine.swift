/// One object of states: the whole machine, a branch of a Parallel, or the body of a Map.
package struct SubMachine {
  package internal(set) var startAt: State.ID
  /// Its own states, without those of machines inside them.
  package internal(set) var states: Range<Int>
  /// The Parallel or Map that runs it; the top machine has none.
  package let owner: State.ID?
}
