import StatesEngine
import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

/// The same scenarios make the same histories, byte for byte, whoever plays them.
@Suite struct DeterminismTests {
  private static let seeds = 0..<UInt64(CaseCount.scaled(150))

  /// In a release build this prints the same figure as in a debug build of the same size.
  @Test func historiesDependOnTheirScenariosAlone() async throws {
    let alone = try await Self.digest(workers: 1)
    print("digest of the histories of \(Self.seeds.count) scenarios: \(alone)")
    #expect(try await Self.digest(workers: 1) == alone)
    #expect(try await Self.digest(workers: 2) == alone)
    #expect(try await Self.digest(workers: 5) == alone)
  }

  @Test func anotherScenarioMakesAnotherDigest() throws {
    let arena = Arena()
    let digests = try (0..<50).map { try Self.digest(of: $0, in: arena) }
    #expect(Set(digests).count == digests.count)
  }

  /// All histories of all scenarios, each worker playing every so-manieth in an arena of its own.
  private static func digest(workers: Int) async throws -> UInt64 {
    try await withThrowingTaskGroup(of: UInt64.self) { group in
      for worker in 0..<workers {
        group.addTask { try share(of: worker, workers: workers) }
      }
      return try await group.reduce(0, &+)
    }
  }

  private static func share(of worker: Int, workers: Int) throws -> UInt64 {
    let arena = Arena()
    let mark = arena.mark()
    var sum: UInt64 = 0
    for seed in stride(from: seeds.lowerBound + UInt64(worker), to: seeds.upperBound, by: workers) {
      sum &+= try digest(of: seed, in: arena)
      arena.reset(to: mark)
    }
    return sum
  }

  private static func digest(of seed: UInt64, in arena: Arena) throws -> UInt64 {
    let scenario = Played.generated(seed, in: arena)
    var digest = SplitMix64.mix(seed)
    for text in try Played.observation(of: scenario, in: arena).texts(arena) {
      for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return SplitMix64.mix(digest)
  }
}
