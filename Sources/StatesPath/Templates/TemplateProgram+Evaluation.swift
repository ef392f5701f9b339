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
    if let constant { return constant }
    return try withUnsafeTemporaryAllocation(of: Slot.self, capacity: height) {
      (stack) throws(PathError) in
      var evaluation = Evaluation(scope: scope, stack: stack, allowance: Self.workLimit)
      for step in steps {
        evaluation.push(try value(of: step.operation, &evaluation, &random), as: step.key)
      }
      return scope.arena.compacting(stack[0].1)
    }
  }

  @inline(__always)
  private func value(
    of operation: Operation, _ evaluation: inout Evaluation, _ random: inout SplitMix64
  ) throws(PathError) -> Value {
    switch operation {
    case .constant(let value): value
    case .lookup(let lookup): try self.value(of: lookups[lookup], in: evaluation.scope)
    case .call(let call): try result(of: calls[call], &evaluation, &random)
    case .array(let count): evaluation.takeArray(count)
    case .object(let count): evaluation.takeObject(count)
    }
  }

  /// The value at a path, with the failure worded for the field that asks.
  private func value(of lookup: Lookup, in scope: DataScope) throws(PathError) -> Value {
    do throws(PathError) {
      return try lookup.path.evaluate(in: scope, rules: .template)
    } catch {
      guard let call = lookup.call else {
        throw error.inTemplate(lookup.path, field: lookup.field, scope: scope)
      }
      throw error.asArgument(lookup.path, scope: scope).in(calls[call].source)
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
        arena: evaluation.scope.arena, slots: evaluation.take(call.argumentCount),
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
  let stack: UnsafeMutableBufferPointer<TemplateProgram.Slot>
  /// How many more bytes of text intrinsic functions may make.
  var allowance: Int
  private var count = 0

  init(
    scope: DataScope, stack: UnsafeMutableBufferPointer<TemplateProgram.Slot>, allowance: Int
  ) {
    self.scope = scope
    self.stack = stack
    self.allowance = allowance
  }

  @inline(__always)
  mutating func push(_ value: Value, as key: Key) {
    stack[count] = (key, value)
    count += 1
  }

  /// Takes the last `taken` values off; they stay where they are until the next push.
  @inline(__always)
  mutating func take(_ taken: Int) -> UnsafeBufferPointer<TemplateProgram.Slot> {
    count -= taken
    return UnsafeBufferPointer(rebasing: stack[count..<(count + taken)])
  }

  mutating func takeArray(_ taken: Int) -> Value {
    let slots = take(taken)
    return scope.arena.array(count: taken) { slots[$0].1 }
  }

  mutating func takeObject(_ taken: Int) -> Value { scope.arena.object(take(taken)) }
}
