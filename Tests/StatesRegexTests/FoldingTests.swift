import Testing

@testable import StatesRegex

/// The scalars that count as the same when case is ignored.
@Suite struct FoldingTests {
  /// Where nearly all scalars with case are.
  private static let cased: [ClosedRange<UInt32>] = [
    0...0x587, 0x10A0...0x10FF, 0x13A0...0x13FD, 0x1C80...0x1CBF, 0x1D79...0x1FFC,
    0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xA7F6, 0xAB53...0xABBF,
    0xFF21...0xFF5A, 0x10400...0x1044F,
  ]

  /// Whoever shares a canonical scalar must be found from each other, and nobody else.
  @Test(arguments: [Folding.ascii, .javaScript, .unicode])
  func variantsAreExactlyThoseOfOneCanonicalScalar(folding: Folding) {
    var classes: [UInt32: [UInt32]] = [:]
    for scalar in Self.cased.joined() {
      classes[folding.canonical(scalar), default: []].append(scalar)
    }
    let shared = classes.values.filter { $0.count > 1 }
    for members in shared {
      let expected = RangeSet(members.map { $0...$0 })
      for scalar in members { #expect(folding.variants(of: scalar) == expected) }
    }
    #expect(shared.count >= 26)
  }

  @Test(
    arguments: [
      (Folding.none, 0x61, [0x61]), (.ascii, 0x61, [0x41, 0x61]), (.ascii, 0xE9, [0xE9]),
      (.javaScript, 0xE9, [0xC9, 0xE9]), (.javaScript, 0x73, [0x53, 0x73]),
      (.unicode, 0x73, [0x53, 0x73, 0x17F]), (.unicode, 0x6B, [0x4B, 0x6B, 0x212A]),
      (.javaScript, 0x3C3, [0x3A3, 0x3C2, 0x3C3]), (.javaScript, 0x1F600, [0x1F600]),
      (.javaScript, 0x10428, [0x10428]), (.unicode, 0x10428, [0x10400, 0x10428]),
    ] as [(Folding, UInt32, [UInt32])])
  func knows(folding: Folding, scalar: UInt32, variants: [UInt32]) {
    #expect(folding.variants(of: scalar) == RangeSet(variants.map { $0...$0 }))
  }
}
