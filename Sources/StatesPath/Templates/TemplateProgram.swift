import StatesJSON

/// How to compute one value, in postfix order.
///
/// Each step pushes a value on a stack and takes off those of which it is made, so that a template
/// of any shape is one flat list.
struct TemplateProgram {
  /// A value on the stack, and the name it has as a member if it is to become one.
  typealias Slot = (Key, Value)

  /// What a step pushes.
  enum Operation {
    case constant(Value)
    /// The value at a path, by the number of its lookup.
    case lookup(Int)
    /// The result of a function, by the number of its call.
    case call(Int)
    /// An array of as many values.
    case array(Int)
    /// An object of as many values with their names.
    case object(Int)
  }

  struct Step {
    let operation: Operation
    let key: Key
  }

  /// A path that is looked up.
  ///
  /// It is shared, since copying all its parts would cost as much as following the path.
  final class Lookup {
    let path: Path
    /// The name of the template's member that the path is written in, for messages.
    let field: String
    /// The call that the value is an argument of, if any.
    let call: Int?

    init(_ path: Path, field: String, call: Int?) {
      self.path = path
      self.field = field
      self.call = call
    }
  }

  /// A call of an intrinsic function, shared like a lookup.
  final class Call {
    let function: IntrinsicFunction
    let argumentCount: Int
    /// The first argument, if it is written as a literal.
    let literal: FormatText?
    /// The call as it is written, for messages.
    let source: String

    init(
      _ function: IntrinsicFunction, argumentCount: Int, literal: FormatText?, source: String
    ) {
      self.function = function
      self.argumentCount = argumentCount
      self.literal = literal
      self.source = source
    }
  }

  let steps: [Step]
  let lookups: [Lookup]
  let calls: [Call]
  /// The most values that are on the stack at once.
  let height: Int
  /// The value, if it is the same whatever the data.
  let constant: Value?
}
