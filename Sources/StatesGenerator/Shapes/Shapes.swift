import StatesJSON

/// The shapes of one scenario.
struct Shapes {
  private let shapes = Store<Shape>(capacity: 256)
  /// For each shape the one whose values it narrows down, or itself.
  private let sources = Store<Shape.ID>(capacity: 256)
  let members = Store<ShapeMember>(capacity: 256)
  let parts = Store<Shape.ID>(capacity: 64)
  /// Members of objects that are being put together.
  let pending = Store<ShapeMember>(capacity: 16)

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

  init() {
    for shape in [Shape.unknown, .number, .text, .object(first: 0, count: 0), .given] { add(shape) }
  }

  /// Forgets all but the shapes that are always there.
  func reset() {
    shapes.cut(to: 5)
    sources.cut(to: 5)
    members.cut(to: 0)
    parts.cut(to: 0)
  }

  func release() {
    shapes.release()
    sources.release()
    members.release()
    parts.release()
    pending.release()
  }

  subscript(id: Shape.ID) -> Shape {
    @inline(__always) get { shapes[Int(id.number)] }
  }

  @discardableResult
  func add(_ shape: Shape, narrowing source: Shape.ID? = nil) -> Shape.ID {
    let new = Shape.ID(number: Int32(shapes.count))
    shapes.append(shape)
    sources.append(source.map { sources[Int($0.number)] } ?? new)
    return new
  }

  /// The shape that the values had before anything was known of them.
  func source(of id: Shape.ID) -> Shape.ID { sources[Int(id.number)] }

  /// An object of the members from `start` on of a list, which are taken off it.
  func object(_ list: Store<ShapeMember>, from start: Int) -> Shape.ID {
    guard list.count > start else { return Self.empty }
    let first = members.count
    for index in start..<list.count { members.append(list[index]) }
    list.cut(to: start)
    return add(.object(first: Int32(first), count: Int32(members.count - first)))
  }

  /// A tuple of the parts from `start` on of a list, which are taken off it.
  func tuple(_ list: Store<Shape.ID>, from start: Int) -> Shape.ID {
    let first = parts.count
    for index in start..<list.count { parts.append(list[index]) }
    list.cut(to: start)
    return add(.tuple(first: Int32(first), count: Int32(parts.count - first)))
  }

  /// The members of an object; none of anything else.
  func members(of id: Shape.ID) -> Slice<Store<ShapeMember>> {
    guard case .object(let first, let count) = self[id] else { return members[0..<0] }
    return members[Int(first)..<Int(first + count)]
  }

  /// The parts of a tuple; none of anything else.
  func parts(of id: Shape.ID) -> Slice<Store<Shape.ID>> {
    guard case .tuple(let first, let count) = self[id] else { return parts[0..<0] }
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
