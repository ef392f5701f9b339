/// Which scalars count as the same when case is ignored.
enum Folding: UInt8, Sendable, Hashable {
  /// Each scalar only as itself.
  case none
  /// `a` to `z` as `A` to `Z`.
  case ascii
  /// By upper case, one code unit to one, and never from outside ASCII into it.
  case javaScript
  /// By upper case and then lower case, one scalar to one.
  case unicode

  /// The scalar that stands for all that count as the same as `scalar`.
  func canonical(_ scalar: UInt32) -> UInt32 {
    switch self {
    case .none: return scalar
    case .ascii: return Self.asciiUpper(scalar)
    case .javaScript:
      if scalar < 0x80 { return Self.asciiUpper(scalar) }
      let upper = scalar > 0xFFFF ? scalar : Self.single(scalar, \.uppercaseMapping) ?? scalar
      return upper < 0x80 || upper > 0xFFFF ? scalar : upper
    case .unicode: return Self.lower(Self.upper(scalar))
    }
  }

  /// Whether any scalar that counts as the same as `scalar` satisfies `condition`.
  func anyVariant(of scalar: UInt32, satisfies condition: (UInt32) -> Bool) -> Bool {
    if condition(scalar) { return true }
    if self == .none || self == .ascii && scalar >= 0x80 { return false }
    let canonical = canonical(scalar)
    return condition(canonical) || isVariant(Self.lower(canonical), of: canonical, condition)
      || isVariant(Self.upper(canonical), of: canonical, condition)
      || Self.strays.contains { $0.of(canonical) && isVariant($0.scalar, of: canonical, condition) }
  }

  /// All scalars that count as the same as `scalar`.
  func variants(of scalar: UInt32) -> RangeSet {
    var found: [ClosedRange<UInt32>] = []
    _ = anyVariant(of: scalar) {
      found.append($0...$0)
      return false
    }
    return RangeSet(found)
  }

  private func isVariant(
    _ scalar: UInt32, of canonical: UInt32, _ condition: (UInt32) -> Bool
  ) -> Bool {
    self.canonical(scalar) == canonical && condition(scalar)
  }
}

extension Folding {
  /// A scalar that no upper or lower case leads to from the one it counts as.
  private struct Stray {
    let scalar: UInt32
    let upper: UInt32
    let lower: UInt32
    func of(_ canonical: UInt32) -> Bool { canonical == upper || canonical == lower }
  }

  private static let strays: [Stray] = [
    0x49, 0xB5, 0x130, 0x131, 0x17F, 0x1C5, 0x1C8, 0x1CB, 0x1F2, 0x345, 0x3C2, 0x3D0, 0x3D1, 0x3D5,
    0x3D6, 0x3F0, 0x3F1, 0x3F4, 0x3F5, 0x1C80, 0x1C81, 0x1C82, 0x1C83, 0x1C84, 0x1C85, 0x1C86,
    0x1C87, 0x1C88, 0x1E9B, 0x1E9E, 0x1FBE, 0x2126, 0x212A, 0x212B,
  ].map { Stray(scalar: $0, upper: upper($0), lower: lower(upper($0))) }

  private static func asciiUpper(_ scalar: UInt32) -> UInt32 {
    scalar &- 0x61 < 26 ? scalar &- 0x20 : scalar
  }

  /// The upper case of one scalar where that is one scalar; else its title case, or itself.
  static func upper(_ scalar: UInt32) -> UInt32 {
    scalar < 0x80
      ? asciiUpper(scalar)
      : single(scalar, \.uppercaseMapping) ?? single(scalar, \.titlecaseMapping) ?? scalar
  }

  /// The lower case of one scalar where that is one scalar; else its first, or itself.
  static func lower(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar &+ 0x20 : scalar }
    return Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
  }

  private static func single(
    _ scalar: UInt32, _ mapping: KeyPath<Unicode.Scalar.Properties, String>
  ) -> UInt32? {
    guard let mapped = Unicode.Scalar(scalar)?.properties[keyPath: mapping].unicodeScalars,
      let first = mapped.first, mapped.index(after: mapped.startIndex) == mapped.endIndex
    else { return nil }
    return first.value
  }
}
