extension JSON {
  /// The members of a JSON object, in the order in which they were added.
  public struct Object: Sendable {
    // Payloads are small, so that a linear scan over parallel arrays beats hashing; an index is
    // kept where an object grows large.
    private var keys: [String] = []
    private var values: [JSON] = []
    private var places: [ExactText: Int] = [:]

    private static let indexed = 32

    /// An object without members.
    public init() {}

    /// An object of `members`; of those with the same name the last value wins, in the place of
    /// the first.
    public init(_ members: some Sequence<(String, JSON)>) {
      for (key, value) in members { self[key] = value }
    }

    /// The number of members.
    public var count: Int { keys.count }

    /// Whether there are no members.
    public var isEmpty: Bool { keys.isEmpty }

    /// The value of the member `key`; setting it to `nil` removes the member.
    public subscript(key: String) -> JSON? {
      get { place(of: key).map { values[$0] } }
      set {
        switch (place(of: key), newValue) {
        case (let place?, let value?): values[place] = value
        case (let place?, nil): remove(at: place)
        case (nil, let value?): append(key, value)
        case (nil, nil): break
        }
      }
    }

    /// Calls `body` for each member in order.
    public func forEach(_ body: (_ key: String, _ value: JSON) -> Void) {
      for index in keys.indices { body(keys[index], values[index]) }
    }

    private func place(of key: String) -> Int? {
      if keys.count > Self.indexed { return places[ExactText(key)] }
      return keys.firstIndex { $0.hasSameScalars(as: key) }
    }

    private mutating func append(_ key: String, _ value: JSON) {
      keys.append(key)
      values.append(value)
      if keys.count == Self.indexed + 1 {
        makeIndex()
      } else if keys.count > Self.indexed {
        places[ExactText(key)] = keys.count - 1
      }
    }

    private mutating func remove(at place: Int) {
      keys.remove(at: place)
      values.remove(at: place)
      if keys.count > Self.indexed { makeIndex() }
    }

    private mutating func makeIndex() {
      places = Dictionary(uniqueKeysWithValues: zip(keys.map(ExactText.init), keys.indices))
    }
  }
}

extension JSON.Object: Sequence {
  /// Goes over the members in order.
  public struct Iterator: IteratorProtocol {
    fileprivate let object: JSON.Object
    fileprivate var index = 0

    /// The next member.
    public mutating func next() -> (key: String, value: JSON)? {
      guard index < object.count else { return nil }
      defer { index += 1 }
      return object.member(index)
    }
  }

  /// Goes over the members in order.
  public func makeIterator() -> Iterator { Iterator(object: self) }

  fileprivate func member(_ index: Int) -> (key: String, value: JSON) {
    (keys[index], values[index])
  }

  /// The number of members, exactly.
  public var underestimatedCount: Int { count }
}

extension JSON.Object: Hashable {
  /// Whether both have the same members, in any order.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    guard lhs.count == rhs.count else { return false }
    return lhs.allSatisfy { rhs[$0.key] == $0.value }
  }

  /// Combines members commutatively, because order does not take part in equality.
  public func hash(into hasher: inout Hasher) {
    var combined = 0
    for (key, value) in self {
      var member = Hasher()
      member.combine(key)
      member.combine(value)
      combined ^= member.finalize()
    }
    hasher.combine(combined)
  }
}

extension JSON.Object: ExpressibleByDictionaryLiteral {
  /// An object, in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }
}
