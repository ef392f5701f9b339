/// The text of a path, taken apart into the root and what the path grammar reads.
struct RootedText {
  let root: Path.Root
  /// The path as if it began at `$`.
  let path: String

  init(_ text: String, dialect: Path.Dialect) throws(PathError) {
    guard dialect == .aws else {
      root = .input
      path = text
      return
    }
    guard text.utf8.first == UInt8(ascii: "$") else {
      throw PathError(.syntax, PathMessages.missingRoot)
    }
    let rest = text.dropFirst()
    if rest.utf8.first == UInt8(ascii: "$") {
      root = .context
      path = "$" + rest.dropFirst()
      return
    }
    let name = rest.prefix { $0 != "." && $0 != "[" && $0 != " " }
    if name.isEmpty {
      root = .input
      path = text
    } else {
      guard VariableName.isValid(name) else {
        throw PathError(.syntax, PathMessages.badVariableName(String(name)))
      }
      root = .variable(String(name))
      path = "$" + rest.dropFirst(name.count)
    }
  }
}

/// The names that variables may have.
package enum VariableName {
  package static let longest = 80

  /// Whether `name` is a Unicode identifier of at most 80 characters.
  package static func isValid(_ name: some StringProtocol) -> Bool {
    let scalars = name.unicodeScalars
    guard let first = scalars.first, scalars.count <= longest else { return false }
    return isStart(first) && scalars.dropFirst().allSatisfy(isPart)
  }

  private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == "_" || isLetter(scalar) : scalar.properties.isXIDStart
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isXIDContinue }
    return scalar == "_" || isLetter(scalar) || (0x30...0x39).contains(scalar.value)
  }

  /// Whether a scalar of ASCII is a letter; to look it up in Unicode's tables would take long.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value | 0x20)
  }
}
