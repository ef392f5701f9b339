/// Where a match can begin, so that a search need not try elsewhere.
enum StartCondition: Sendable {
  case anywhere
  /// Only at the very start of the text.
  case inputStart
  /// Only at one of these bytes.
  case bytes(ByteSet)

  init(_ node: Node) {
    if node.beginsAtInputStart {
      self = .inputStart
    } else {
      var bytes = ByteSet()
      self = node.collectFirstBytes(into: &bytes) ? .anywhere : .bytes(bytes)
    }
  }
}

/// A set of bytes, one bit each.
struct ByteSet: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  static let all: ByteSet = {
    var all = ByteSet()
    all.words = (.max, .max, .max, .max)
    return all
  }()

  mutating func insertAllBeyondASCII() { (words.2, words.3) = (.max, .max) }

  mutating func insert(_ bits: ASCIIBits) {
    words.0 |= bits.low
    words.1 |= bits.high
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let word =
      byte < 128 ? (byte < 64 ? words.0 : words.1) : (byte < 192 ? words.2 : words.3)
    return (word >> UInt64(byte & 63)) & 1 != 0
  }
}

extension Node {
  /// Whether every match begins at the start of the text.
  fileprivate var beginsAtInputStart: Bool {
    switch self {
    case .assertion(.inputStart): true
    case .sequence(let nodes): nodes.first?.beginsAtInputStart ?? false
    case .alternation(let nodes): nodes.allSatisfy(\.beginsAtInputStart)
    case .capture(let node, _), .atomic(let node): node.beginsAtInputStart
    case .empty, .scalar, .letter, .set, .look, .repetition, .assertion, .reference: false
    }
  }

  /// Adds the bytes that a match can begin with; answers whether it can do without any.
  fileprivate func collectFirstBytes(into bytes: inout ByteSet) -> Bool {
    switch self {
    case .empty, .assertion, .look: return true
    case .reference:
      bytes = .all
      return true
    case .scalar(let scalar):
      bytes.insert(UTF8.bytes(of: scalar)[0])
      return false
    case .letter(let letter):
      bytes.insert(letter)
      bytes.insert(letter & ~0x20)
      return false
    case .set(let set):
      bytes.insert(ASCIIBits(of: set))
      bytes.insertAllBeyondASCII()
      return false
    case .sequence(let nodes):
      return nodes.allSatisfy { $0.collectFirstBytes(into: &bytes) }
    case .alternation(let nodes):
      return nodes.reduce(false) { $1.collectFirstBytes(into: &bytes) || $0 }
    case .capture(let node, _), .atomic(let node): return node.collectFirstBytes(into: &bytes)
    case .repetition(let node, let repetition):
      return node.collectFirstBytes(into: &bytes) || repetition.least == 0
    }
  }
}
