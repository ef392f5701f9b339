/// The shapes of one scenario.
struct Shapes {
  private(set) var shapes: [Shape] = [
    .unknown, .number, .text, .object(first: 0, count: 0), .given,
  ]
  /// For each shape the one whose values it narrows down, or itself.
  private var sources: [Shape.ID] = (0..<5).map { Shape.ID(number: $0) }
  var members: [ShapeMember] = []
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
    sources.removeSubrange(5...)
    members.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
  }

  subscript(id: Shape.ID) -> Shape {
    @inline(__always) get { shapes[Int(id.number)] }
  }

  mutating func add(_ shape: Shape, narrowing source: Shape.ID? = nil) -> Shape.ID {
    let new = Shape.ID(number: Int32(shapes.count))
    shapes.append(shape)
    sources.append(source.map { sources[Int($0.number)] } ?? new)
    return new
  }

  /// The shape that the values had before anything was known of them.
  func source(of id: Shape.ID) -> Shape.ID { sources[Int(id.number)] }

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

  /// Whether values of the shape are objects for sure.
  func isObject(_ id: Shape.ID) -> Bool {
    if case .object = self[id] { true } else { false }
  }

  /// The member of that name, if values of the shape may have one.
  func member(_ name: MemberName, of id: Shape.ID) -> ShapeMember? {
    members(of: id).first { $0.name == name }
  }
}
