import Synchronization

/// The ways down from the starts that seeds have in common: searches of one engine that share a
/// memory go each of them once.
package final class DescentMemory: Sendable {
  /// For a kind of failure the way, if there is one, and how often the engine was run to look for
  /// its start.
  private let known = Mutex<[FailureKind: (way: Descent.Way?, runs: Int)]>([:])

  /// A memory of nothing.
  package init() {}

  subscript(kind: FailureKind) -> (way: Descent.Way?, runs: Int)? {
    get { known.withLock { $0[kind] } }
    set { known.withLock { $0[kind] = newValue } }
  }
}
