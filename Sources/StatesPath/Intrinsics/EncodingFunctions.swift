import StatesJSON
import StatesProperty

/// `States.Base64Encode`, `States.Base64Decode` and `States.Hash`.
enum EncodingFunctions {
  static func base64Encode(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    try arguments.withShortText(0) { text in
      Base64.withEncoded(text) { arguments.arena.string(utf8: $0) }
    }
  }

  /// Bytes that are no UTF-8 become replacement characters, as in Java.
  static func base64Decode(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    try arguments.withShortText(0) { (text) throws(PathError) in
      let decoded = Base64.withDecoded(text) { bytes in
        bytes.map { arguments.arena.string(utf8: $0) }
      }
      guard let decoded else { throw .argument(0, mustBe: "Base64 text") }
      return decoded
    }
  }

  /// Hashes a string, or the JSON text of any other value.
  static func hash(
    _ arguments: IntrinsicArguments, _: inout SplitMix64
  ) throws(PathError) -> Value {
    let arena = arguments.arena
    guard let algorithm = HashAlgorithm(rawValue: arena.string(of: try arguments.string(1))) else {
      let names = HashAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
      throw .argument(1, mustBe: "one of \(names)")
    }
    if arguments[0].isString {
      return try arguments.withShortText(0) { text in
        algorithm.withHexDigest(of: text) { arena.string(utf8: $0) }
      }
    }
    return try arena.withUTF8Text(of: arena.compacting(arguments[0])) { (text) throws(PathError) in
      try IntrinsicArguments.requireShort(text, 0)
      return algorithm.withHexDigest(of: text) { arena.string(utf8: $0) }
    }
  }
}
