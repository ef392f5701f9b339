/// What is known about a value at some point of a machine.
///
/// Shapes lie in a pool, ``Shapes``, and never change: narrowing one makes another.
enum Shape {
  /// The place of a shape in its pool.
  struct ID: Hashable {
    let number: Int32
  }

  /// One of these constants.
  case constant(ConstantSet)
  /// A number that was computed.
  case number
  /// A text that was computed.
  case text
  /// So many values, all of one shape; `most` is what the number never exceeds.
  case array(element: ID, least: Int8, most: Int8)
  /// Exactly these values, as a Parallel gives them.
  case tuple(first: Int32, count: Int32)
  /// An object with these members and no others.
  case object(first: Int32, count: Int32)
  /// Anything.
  case unknown
  /// What the machine that somebody else wrote seems to read.
  case given
}

/// A member of an object whose shape is known.
struct ShapeMember {
  let name: MemberName
  let shape: Shape.ID
  /// Whether some values of the shape lack it.
  let isOptional: Bool
}

/// What is known where a state begins: about its input and about the variables it can read.
struct Point {
  var data: Shape.ID
  var variables: VariableSet
}
