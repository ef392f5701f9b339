/// The hash functions that a state machine may name.
package enum HashAlgorithm: String, Sendable, CaseIterable {
  case md5 = "MD5"
  case sha1 = "SHA-1"
  case sha256 = "SHA-256"
  case sha384 = "SHA-384"
  case sha512 = "SHA-512"

  /// Calls `body` with the digest of `message` in lower-case hexadecimal digits.
  package func withHexDigest<Result>(
    of message: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let raw = UnsafeRawBufferPointer(message)
    return switch self {
    case .md5: Self.withHexDigest(of: raw, by: MD5(), body)
    case .sha1: Self.withHexDigest(of: raw, by: SHA1(), body)
    case .sha256: Self.withHexDigest(of: raw, by: SHA2<SHA256>(), body)
    case .sha384: Self.withHexDigest(of: raw, by: SHA2<SHA384>(), body)
    case .sha512: Self.withHexDigest(of: raw, by: SHA2<SHA512>(), body)
    }
  }

  /// The digest of `message` in lower-case hexadecimal digits.
  package func hexDigest(of message: String) -> String {
    var message = message
    return message.withUTF8 { utf8 in
      withHexDigest(of: utf8) { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func withHexDigest<Hash: BlockHash, Result>(
    of message: UnsafeRawBufferPointer, by start: Hash,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var hash = start
    hash.absorb(message: message)
    let digits: StaticString = "0123456789abcdef"
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Hash.digestLength) { text in
      for index in 0..<Hash.digestLength {
        let byte = hash.digestByte(index)
        text[2 * index] = digits.utf8Start[Int(byte >> 4)]
        text[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return body(UnsafeBufferPointer(text))
    }
  }
}
