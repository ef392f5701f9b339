package import StatesJSON

/// Paths that were compiled before for an arena, found again by their text.
///
/// Machines say the same few paths again and again, so that who compiles many machines for one arena
/// compiles most paths once.
package final class PathShelf {
  private let arena: Arena
  private var paths: [ExactText: Path] = [:]

  /// The most paths that are kept, and the longest of them.
  private static let limit = 2_048
  private static let longest = 64

  /// An empty shelf for paths of `arena`.
  package init(for arena: Arena) { self.arena = arena }

  /// The path that a text spells.
  package func path(_ text: String) throws(PathError) -> Path {
    let place = ExactText(text)
    if let known = paths[place] { return known }
    let path = try Path(parsing: text, in: arena)
    if path.program.holdsNoValues, text.utf8.count <= Self.longest, paths.count < Self.limit {
      paths[place] = path
    }
    return path
  }
}
