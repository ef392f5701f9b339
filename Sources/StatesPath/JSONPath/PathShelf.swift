package import StatesJSON

/// Paths that were compiled before for an arena, found again by their text.
///
/// Machines say the same few paths again and again, so that who compiles many machines for one arena
/// compiles most paths once.
package final class PathShelf {
  private let arena: Arena
  /// Whether a path that begins at the context object was asked for since this was set to false.
  package var readsContext = false
  /// The kept paths, and by the key of its text the place of each.
  private var paths: [Path] = []
  private var places = KeyIndexed<Int32>(absent: -1)

  /// The most paths that are kept, and the longest of them.
  private static let limit = 2_048
  private static let longest = 64

  /// An empty shelf for paths of `arena`.
  package init(for arena: Arena) { self.arena = arena }

  /// The path that a text spells.
  package func path(_ text: String) throws(PathError) -> Path {
    if let known = known(arena.existingKey(text)) { return noted(known) }
    return noted(try make(text))
  }

  /// The path that a string spells.
  package func path(_ text: Value) throws(PathError) -> Path {
    if let known = known(arena.existingKey(of: text)) { return noted(known) }
    return noted(try make(arena.string(of: text)))
  }

  private func noted(_ path: Path) -> Path {
    if case .context = path.start { readsContext = true }
    return path
  }

  private func known(_ text: Key?) -> Path? {
    guard let text else { return nil }
    let place = Int(places[text])
    return place < 0 ? nil : paths[place]
  }

  private func make(_ text: String) throws(PathError) -> Path {
    let path = try Path(parsing: text, in: arena)
    if path.program.holdsNoValues, text.utf8.count <= Self.longest, paths.count < Self.limit {
      places[arena.key(text)] = Int32(paths.count)
      paths.append(path)
    }
    return path
  }
}
