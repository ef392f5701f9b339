import StatesJSON
import StatesPath
import Testing

/// A shelf gives back what would have been compiled.
@Suite struct PathShelfTests {
  private let bench: Bench

  init() throws { bench = try Bench(input: #"{"\u00e9": 1, "e\u0301": 2, "a": 3}"#) }

  /// Names that look alike are two names.
  @Test func tellsTextsApartThatLookAlike() throws {
    let shelf = PathShelf(for: bench.arena)
    for _ in 0..<2 {
      #expect(try value(at: "$.\u{e9}", shelf) == "1")
      #expect(try value(at: "$['e\u{301}']", shelf) == "2")
      #expect(try value(at: "$['\u{e9}']", shelf) == "1")
      #expect(try value(at: "$.a", shelf) == "3")
    }
  }

  @Test func refusesWhatIsNoPathEachTime() {
    let shelf = PathShelf(for: bench.arena)
    for _ in 0..<2 {
      #expect(throws: PathError.self) { try shelf.path("$.") }
    }
  }

  private func value(at text: String, _ shelf: PathShelf) throws -> String {
    let path = try shelf.path(text)
    return bench.arena.text(of: try DataPipeline.Selection.path(path).select(in: bench.scope))
  }
}
