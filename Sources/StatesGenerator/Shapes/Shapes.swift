/// The shapes of one scenario.
struct Shapes {
  private(set) var shapes: [Shape] = [
    .unknown, .number, .text, .object(first: 0, count: 0), .given,
  ]
  private(set) var members: [ShapeMember] = []
  private(set) var parts: [Shape.ID] = []

  static let unknown = Shape.ID(number: 0)
  static let number = Shape.ID(number: 1)
  static let text = Shape.ID(number: 2)
  /// The object without members.
  static let empty = Shape.ID(number: 3)
  /// Data for a machine that is given.
  static let given = Shape.ID(number: 4)

  /// The length of an array of which nobody knows how long it gets.
  static let endless: Int8 = .max
  /// The longest array that is drawn.
  static let longest = 4

  /// Forgets all but the shapes that are always there.
  mutating func reset() {
    shapes.removeSubrange(5...)
    members.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
  }

  subscript(id: Shape.ID) -> Shape {
    @inline(__always) get { shapes[Int(id.number)] }
  }

  mutating func add(_ shape: Shape) -> Shape.ID {
    shapes.append(shape)
    return Shape.ID(number: Int32(shapes.count - 1))
  }

  /// An object of the members from `start` on of a list, which are taken off it.
  mutating func object(_ list: inout [ShapeMember], from start: Int) -> Shape.ID {
    guard list.count > start else { return Self.empty }
    let first = members.count
    members.append(contentsOf: list[start...])
    list.removeSubrange(start...)
    return add(.object(first: Int32(first), count: Int32(members.count - first)))
  }

  /// A tuple of the parts from `start` on of a list, which are taken off it.
  mutating func tuple(_ list: inout [Shape.ID], from start: Int) -> Shape.ID {
    let first = parts.count
    parts.append(contentsOf: list[start...])
    list.removeSubrange(start...)
    return add(.tuple(first: Int32(first), count: Int32(parts.count - first)))
  }

  /// The members of an object; none of anything else.
  func members(of id: Shape.ID) -> ArraySlice<ShapeMember> {
    guard case .object(let first, let count) = self[id] else { return [] }
    return members[Int(first)..<Int(first + count)]
  }

  /// The parts of a tuple; none of anything else.
  func parts(of id: Shape.ID) -> ArraySlice<Shape.ID> {
    guard case .tuple(let first, let count) = self[id] else { return [] }
    return parts[Int(first)..<Int(first + count)]
  }

  /// The member of that name, if values of the shape may have one.
  func member(_ name: MemberName, of id: Shape.ID) -> ShapeMember? {
    members(of: id).first { $0.name == name }
  }
}

extension Shapes {
  /// The object with another member, in the place of one of the same name.
  ///
  /// What is no object becomes one with this member alone.
  mutating func setting(
    _ name: MemberName, to shape: Shape.ID, isOptional: Bool = false, in id: Shape.ID
  ) -> Shape.ID {
    let old = members(of: id)
    let first = members.count
    var isReplaced = false
    for member in old {
      guard member.name == name else {
        members.append(member)
        continue
      }
      isReplaced = true
      members.append(ShapeMember(name: name, shape: shape, isOptional: isOptional))
    }
    if !isReplaced {
      members.append(ShapeMember(name: name, shape: shape, isOptional: isOptional))
    }
    return add(.object(first: Int32(first), count: Int32(members.count - first)))
  }

  /// What values of either shape have in common.
  mutating func join(_ left: Shape.ID, _ right: Shape.ID) -> Shape.ID {
    if left == right { return left }
    switch (self[left], self[right]) {
    case (.constant(let first), .constant(let second)):
      return add(.constant(first.union(second)))
    case (.array(let first, let least, let most), .array(let second, let other, let another)):
      let element = join(first, second)
      return add(.array(element: element, least: min(least, other), most: max(most, another)))
    case (.object, .object): return joinObjects(left, right)
    case (.number, .number), (.text, .text): return left
    case (.number, _), (.text, _), (.constant, _), (.array, _), (.object, _), (.tuple, _),
      (.unknown, _), (.given, _):
      return Self.unknown
    }
  }

  private mutating func joinObjects(_ left: Shape.ID, _ right: Shape.ID) -> Shape.ID {
    var joined: [ShapeMember] = []
    for member in members(of: left) {
      guard let other = self.member(member.name, of: right) else {
        joined.append(ShapeMember(name: member.name, shape: member.shape, isOptional: true))
        continue
      }
      joined.append(
        ShapeMember(
          name: member.name, shape: join(member.shape, other.shape),
          isOptional: member.isOptional || other.isOptional))
    }
    for member in members(of: right) where self.member(member.name, of: left) == nil {
      joined.append(ShapeMember(name: member.name, shape: member.shape, isOptional: true))
    }
    return object(&joined, from: 0)
  }
}
