import StatesJSON
import StatesProperty

extension TemplateProgram {
  /// The most bytes of text that intrinsic functions may make in one evaluation: far more than a
  /// payload may hold, and little enough to be harmless.
  private static let workLimit = 64 * PayloadLimit.bytes

  /// Runs the program; nothing is allocated but values in the arena.
  ///
  /// What AWS builds anew it writes without white space, so parts of the input that remember how
  /// they were written forget it.
  func evaluate(
    in scope: DataScope, random: inout SplitMix64
  ) throws(PathError) -> Value {
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: height) {
      (stack) throws(PathError) in
      var evaluation = Evaluation(scope: scope, stack: stack, allowance: Self.workLimit)
      for step in steps { evaluation.push(try value(of: step, &evaluation, &random)) }
      return scope.arena.compacting(stack[0])
    }
  }

  @inline(__always)
  private func value(
    of step: Step, _ evaluation: inout Evaluation, _ random: inout SplitMix64
  ) throws(PathError) -> Value {
    switch step {
    case .constant(let value): value
    case .lookup(let lookup): try self.value(of: lookups[Int(lookup)], in: evaluation.scope)
    case .call(let call): try result(of: calls[Int(call)], &evaluation, &random)
    case .array(let count): evaluation.takeArray(Int(count))
    case .object(let shape): evaluation.takeObject(shape)
    }
  }

  /// The value at a path, with the failure worded for the field that asks.
  private func value(of lookup: Lookup, in scope: DataScope) throws(PathError) -> Value {
    do throws(PathError) {
      return try lookup.path.evaluate(in: scope, rules: .template)
    } catch {
      guard let call = lookup.call else {
        let field = scope.arena.name(of: lookup.field)
        throw error.inTemplate(lookup.path, field: field, scope: scope)
      }
      throw error.asArgument(lookup.path, scope: scope).in(calls[Int(call)].source)
    }
  }

  private func result(
    of call: Call, _ evaluation: inout Evaluation, _ random: inout SplitMix64
  ) throws(PathError) -> Value {
    do throws(PathError) {
      let expected = call.function.argumentCount
      guard expected.contains(call.argumentCount) else {
        throw .argumentCount(call.argumentCount, expected: expected)
      }
      let allowance = evaluation.allowance
      let arguments = IntrinsicArguments(
        arena: evaluation.scope.arena, values: evaluation.take(call.argumentCount),
        literal: call.literal, limit: allowance)
      let result = try call.function.body(arguments, &random)
      evaluation.allowance -= evaluation.scope.arena.textLength(of: result)
      guard evaluation.allowance >= 0 else { throw .resultTooLong(limit: Self.workLimit) }
      return result
    } catch {
      throw error.in(call.source)
    }
  }
}

/// The stack of a running program.
private struct Evaluation {
  let scope: DataScope
  let stack: UnsafeMutableBufferPointer<Value>
  /// How many more bytes of text intrinsic functions may make.
  var allowance: Int
  private var count = 0

  init(scope: DataScope, stack: UnsafeMutableBufferPointer<Value>, allowance: Int) {
    self.scope = scope
    self.stack = stack
    self.allowance = allowance
  }

  @inline(__always)
  mutating func push(_ value: Value) {
    stack[count] = value
    count += 1
  }

  /// Takes the last `taken` values off; they stay where they are until the next push.
  @inline(__always)
  mutating func take(_ taken: Int) -> UnsafeBufferPointer<Value> {
    count -= taken
    return UnsafeBufferPointer(rebasing: stack[count..<(count + taken)])
  }

  mutating func takeArray(_ taken: Int) -> Value { scope.arena.array(take(taken)) }

  mutating func takeObject(_ shape: Shape) -> Value {
    for value in take(shape.nameCount) { scope.arena.push(value) }
    scope.arena.pushObject(of: shape)
    return scope.arena.pop()
  }
}
