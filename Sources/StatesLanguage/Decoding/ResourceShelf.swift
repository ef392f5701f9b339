package import StatesJSON

/// Names of resources that were taken apart before, found again by their text.
package final class ResourceShelf {
  /// A name taken apart, and what rules ask of it; it is shared, since it holds several texts.
  final class Entry {
    let name: ResourceName
    /// Whether the service may know it: a placeholder in it may stand for anything.
    let isKnown: Bool

    init(_ text: String) {
      name = ResourceName(text)
      isKnown = Placeholders.occur(in: text) || Integrations.knows(name)
    }
  }

  private let arena: Arena
  /// The kept names, and by the key of its text the place of each.
  private var entries: [Entry] = []
  private var places = KeyIndexed<Int32>(absent: -1)

  /// The most names that are kept, and the longest of them.
  private static let limit = 1_024
  private static let longest = 256

  package init(for arena: Arena) { self.arena = arena }

  /// What a string says as the name of a resource.
  func entry(_ text: Value) -> Entry {
    if let key = arena.existingKey(of: text), places[key] >= 0 { return entries[Int(places[key])] }
    let string = arena.string(of: text)
    let entry = Entry(string)
    if entries.count < Self.limit, string.utf8.count <= Self.longest {
      places[arena.key(of: text)] = Int32(entries.count)
      entries.append(entry)
    }
    return entry
  }
}
