import StatesJSON

/// How to compute one value, in postfix order.
///
/// Each step pushes a value on a stack and takes off those of which it is made, so that a template
/// of any shape is one flat list. It is shared by all copies of its ``Template`` and never changes.
final class TemplateProgram {
  /// What a step pushes.
  enum Step: BitwiseCopyable {
    case constant(Value)
    /// The value at a path, by the number of its lookup.
    case lookup(Int32)
    /// The result of a function, by the number of its call.
    case call(Int32)
    /// An array of as many values.
    case array(Int32)
    /// An object with these names.
    case object(Shape)
  }

  /// A path that is looked up.
  struct Lookup {
    let path: Path
    /// The name of the template's member that the path is written in, for messages.
    let field: Key
    /// The call that the value is an argument of, if any.
    let call: Int32?
  }

  /// A call of an intrinsic function.
  ///
  /// It is shared, since copying all its parts would cost as much as making the call.
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

  init(steps: [Step], lookups: [Lookup], calls: [Call], height: Int) {
    self.steps = steps
    self.lookups = lookups
    self.calls = calls
    self.height = height
  }
}
