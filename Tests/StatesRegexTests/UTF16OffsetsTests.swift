import StatesProperty
import StatesRegex
import StatesTestSupport
import Testing

@Suite struct UTF16OffsetsTests {
  @Test func agreesWithTheStandardLibrary() throws {
    try Property.checkSucceeds(
      "UTF-16 offsets", cases: CaseCount.scaled(100), Gen.string(0...12)
    ) { text in
      var offsets = UTF16Offsets()
      let bytes = Array(text.utf8)
      for index in text.unicodeScalars.indices + [text.endIndex] {
        let utf8 = text.utf8.distance(from: text.startIndex, to: index)
        let found = bytes.withUnsafeBufferPointer { offsets.offset(of: utf8, in: $0) }
        #expect(found == text.utf16.distance(from: text.startIndex, to: index))
      }
    }
  }

  @Test func goesBackAndStopsAtTheEnd() {
    var offsets = UTF16Offsets()
    Array("é😀a".utf8).withUnsafeBufferPointer { bytes in
      #expect(offsets.offset(of: 6, in: bytes) == 3)
      #expect(offsets.offset(of: 2, in: bytes) == 1)
      #expect(offsets.offset(of: 7, in: bytes) == 4)
      #expect(offsets.offset(of: 100, in: bytes) == 4)
    }
  }
}
