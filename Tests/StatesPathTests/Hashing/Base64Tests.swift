import StatesPath
import StatesProperty
import StatesTestSupport
import Testing

struct Base64Tests {
  /// The vectors of RFC 4648.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ÿþ~?", "w7/Dvn4/"),
  ])
  func publishedVector(plain: String, encoded: String) {
    #expect(Self.encode(Array(plain.utf8)) == encoded)
    #expect(Self.decode(encoded) == Array(plain.utf8))
  }

  @Test(arguments: ["Zg", "Zm8", "Zm9vYg"])
  func paddingMayBeLeftOut(_ text: String) {
    #expect(
      Self.decode(text) == Self.decode(text + String(repeating: "=", count: 4 - text.count % 4)))
    #expect(Self.decode(text) != nil)
  }

  @Test(arguments: [
    "Z", "=", "==", "====", "Zg=", "Zg===", "Zm9v=", "Zm9v==", "Zm9vZ", "Zm 9v", "Zm9v\n", "Zm-_",
    "Zg==Zg==", "é===", "Zm9*",
  ])
  func malformedTextIsRefused(_ text: String) {
    #expect(Self.decode(text) == nil)
  }

  @Test func roundTrip() throws {
    let bytes = Gen<UInt8>.integer(in: 0...255).list(0...70)
    try Property.check("Base64 round trip", cases: CaseCount.scaled(200), bytes) { bytes in
      Self.decode(Self.encode(bytes)) == bytes
    }
  }

  private static func encode(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      Base64.withEncoded(bytes) { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { utf8 in Base64.withDecoded(utf8) { $0.map(Array.init) } }
  }
}
