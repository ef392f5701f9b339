#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The 64-bit words of one arena: address space reserved once, memory touched as it is used.
///
/// An arena that only ever holds one text takes ordinary memory instead, which is cheaper to get.
///
/// Every access is checked against the reservation, in optimised builds too. The two moving
/// numbers, ``top`` and ``epoch``, live in the words themselves, so that reading them costs no
/// exclusivity check.
@usableFromInline
struct Words {
  /// Where the first node may stand; the words below hold the arena's own numbers.
  @inlinable static var start: Int { 2 }

  /// The most that is reserved; where the system grants less, halves of it are tried.
  private static let largest = 16 << 30
  private static let smallest = 1 << 20

  @usableFromInline let base: UnsafeMutablePointer<UInt64>
  @usableFromInline let capacity: Int
  private let isReserved: Bool

  /// Takes ordinary memory for `capacity` words.
  init(capacity: Int) {
    base = .allocate(capacity: capacity + Self.start)
    self.capacity = capacity + Self.start
    isReserved = false
    top = Self.start
    epoch = 0
  }

  /// Reserves address space.
  init() {
    var size = Self.largest
    var address = Self.reserve(size)
    while address == nil, size > Self.smallest {
      size /= 2
      address = Self.reserve(size)
    }
    guard let address else { fatalError("the system grants no address space for an arena") }
    base = address
    capacity = size / 8
    isReserved = true
    top = Self.start
  }

  private static func reserve(_ size: Int) -> UnsafeMutablePointer<UInt64>? {
    let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
    let address = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0)
    guard let address, address != MAP_FAILED else { return nil }
    return address.bindMemory(to: UInt64.self, capacity: size / 8)
  }

  /// Gives everything back; nothing may be read afterwards.
  func release() {
    if isReserved {
      munmap(base, capacity * 8)
    } else {
      base.deallocate()
    }
  }

  /// A number that differs from process to process.
  var salt: UInt64 { UInt64(UInt(bitPattern: base)) &* 0x9E37_79B9_7F4A_7C15 }

  @inlinable subscript(index: Int) -> UInt64 {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: capacity), "outside the arena")
      return base[index]
    }
    @inline(__always) nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: capacity), "the arena is full")
      base[index] = newValue
    }
  }

  /// The first three words of a node of at least three.
  @inline(__always)
  func header(at index: Int) -> (meta: UInt64, hash: UInt64, link: UInt64) {
    precondition(index >= 0 && index < capacity &- 2, "outside the arena")
    return (base[index], base[index &+ 1], base[index &+ 2])
  }

  @inline(__always)
  func setHeader(at index: Int, meta: UInt64, hash: UInt64, link: UInt64) {
    precondition(index >= 0 && index < capacity &- 2, "the arena is full")
    (base[index], base[index &+ 1], base[index &+ 2]) = (meta, hash, link)
  }

  /// The first word that no node uses.
  @inlinable var top: Int {
    @inline(__always) get { Int(truncatingIfNeeded: base[0]) }
    @inline(__always) nonmutating set { base[0] = UInt64(truncatingIfNeeded: newValue) }
  }

  /// How often the arena was reset.
  @inlinable var epoch: UInt64 {
    @inline(__always) get { base[1] }
    @inline(__always) nonmutating set { base[1] = newValue }
  }

  /// Takes `count` words from the top.
  @inlinable @inline(__always)
  func take(_ count: Int) -> Int {
    let offset = top
    precondition(count >= 0 && count <= capacity - offset, "the arena is full")
    top = offset + count
    return offset
  }

  /// The bytes that begin with the word `index`; the rest of the last word is zero.
  @inlinable @inline(__always)
  func bytes(at index: Int, count: Int) -> ByteSpan {
    bytes(atByte: index &* 8, count: count)
  }

  /// The bytes that begin with the byte `offset`.
  @inlinable @inline(__always)
  func bytes(atByte offset: Int, count: Int) -> ByteSpan {
    precondition(
      offset >= 0 && count >= 0 && offset <= capacity &* 8 &- count, "outside the arena")
    return ByteSpan(
      base: UnsafeRawPointer(base).advanced(by: offset).assumingMemoryBound(to: UInt8.self),
      count: count)
  }

  /// Stores a plain element from the word `index` on.
  @inlinable @inline(__always)
  func store<Element: BitwiseCopyable>(_ element: Element, at index: Int) {
    precondition(
      index >= 0 && index <= capacity - (MemoryLayout<Element>.stride + 7) / 8, "the arena is full")
    UnsafeMutableRawPointer(base + index).storeBytes(of: element, as: Element.self)
  }

  /// The plain element that was stored from the word `index` on.
  @inlinable @inline(__always)
  func load<Element: BitwiseCopyable>(at index: Int) -> Element {
    precondition(
      index >= 0 && index <= capacity - (MemoryLayout<Element>.stride + 7) / 8, "outside the arena")
    return UnsafeRawPointer(base + index).loadUnaligned(as: Element.self)
  }

  /// Stores `bytes` from the word `index` on and fills the last word with zeros.
  func store(_ bytes: ByteSpan, at index: Int) {
    let words = (bytes.count + 7) / 8
    precondition(index >= 0 && index <= capacity - words, "the arena is full")
    if words > 0 { base[index + words - 1] = 0 }
    (base + index).withMemoryRebound(to: UInt8.self, capacity: words * 8) {
      $0.update(from: bytes.base, count: bytes.count)
    }
  }

  /// Copies `count` words that do not overlap their new place.
  @inline(__always)
  func copy(_ count: Int, from source: Int, to target: Int) {
    precondition(
      count >= 0 && source >= 0 && target >= 0 && source <= capacity - count
        && target <= capacity - count, "outside the arena")
    (base + target).update(from: base + source, count: count)
  }
}
