package import StatesJSON

/// Where the templates and choice rules of many machines lie, as plain tables that only grow.
///
/// It has the identity of a reference and no reference count: its owner calls ``release()`` once.
package struct DirectCode: BitwiseCopyable {
  /// A step of a template, in postfix order.
  enum Operation: BitwiseCopyable {
    case constant(Value)
    /// A path by its number.
    case lookup(Int32)
    /// The sum of two whole numbers of 32 bits.
    case sum
    /// The sum of what stands at a path, by its number, and of a whole number of 32 bits.
    case increase(Int32, by: Int32)
    case array(Int32)
    case object(Shape)
  }

  let operations = Store<Operation>(capacity: 64)
  let paths = Store<DirectPath>(capacity: 16)
  let tests = Store<DirectTest>(capacity: 16)
  let flows = Store<DirectFlow>(capacity: 16)
  /// The steps of all paths.
  let steps = Store<Int64>(capacity: 64)

  package init() {}

  /// Gives the memory back; nothing may be run afterwards.
  package func release() {
    operations.release()
    paths.release()
    tests.release()
    flows.release()
    steps.release()
  }
}

/// A payload template in a ``DirectCode``: the place of its operations.
package struct DirectTemplate: BitwiseCopyable {
  let start: Int32
  let end: Int32
  /// Whether a path of it begins at the context object.
  package let readsContext: Bool

  /// Whether there is nothing, since the template is not of the simple kind.
  package var isAbsent: Bool { start == end }

  package static let absent = DirectTemplate(start: 0, end: 0, readsContext: false)
}

extension DirectCode {
  /// Adds a template; what it gives is absent if the template is not of the simple kind.
  package func add(_ template: Template, in arena: Arena) -> DirectTemplate {
    let (start, firstPath) = (operations.count, paths.count)
    switch template.content {
    case .constant(let value): operations.append(.constant(value))
    case .computed(let program):
      for step in program.steps where !add(step, of: program, in: arena) {
        operations.cut(to: start)
        paths.cut(to: firstPath)
        return .absent
      }
    }
    return DirectTemplate(
      start: Int32(start), end: Int32(operations.count),
      readsContext: (firstPath..<paths.count).contains { paths[$0].readsContext })
  }

  /// Whether the step is of the simple kind; then it was added.
  private func add(
    _ step: TemplateProgram.Step, of program: TemplateProgram, in arena: Arena
  ) -> Bool {
    switch step {
    case .constant(let value): operations.append(.constant(value))
    case .lookup(let number):
      guard let path = DirectPath(program.lookups[Int(number)].path, steps: steps) else {
        return false
      }
      operations.append(.lookup(Int32(paths.count)))
      paths.append(path)
    case .call(let number):
      let call = program.calls[Int(number)]
      guard call.function.name == "MathAdd", call.argumentCount == 2 else { return false }
      appendSum(in: arena)
    case .array(let count): operations.append(.array(count))
    case .object(let shape): operations.append(.object(shape))
    }
    return true
  }

  /// Adds a sum, in one operation with its arguments where they are a path and a number.
  private func appendSum(in arena: Arena) {
    let last = operations.count - 1
    if case .constant(let value) = operations[last], case .lookup(let path) = operations[last - 1],
      let number = arena.smallInteger(of: value), let step = Int32(exactly: number)
    {
      operations.cut(to: last - 1)
      operations.append(.increase(path, by: step))
    } else {
      operations.append(.sum)
    }
  }

  /// The value of a template; `nil` where something is out of the ordinary.
  package func value(
    of template: DirectTemplate, in scope: DirectScope, _ arena: Arena
  ) -> Value? {
    let height = arena.stackHeight
    var place = Int(template.start)
    while place < Int(template.end) {
      guard run(operations[place], scope, arena) else {
        arena.cutStack(to: height)
        return nil
      }
      place &+= 1
    }
    return arena.compacting(arena.pop())
  }

  @inline(__always)
  private func run(
    _ operation: Operation, _ scope: DirectScope, _ arena: Arena
  ) -> Bool {
    switch operation {
    case .constant(let value): arena.push(value)
    case .lookup(let number):
      guard let value = paths[Int(number)].value(in: scope, arena) else { return false }
      arena.push(value)
    case .sum:
      let (second, first) = (arena.pop(), arena.pop())
      guard let right = arena.smallInteger(of: second), let step = Int32(exactly: right) else {
        return false
      }
      return pushSum(first, step, arena)
    case .increase(let number, let step):
      guard let value = paths[Int(number)].value(in: scope, arena) else { return false }
      return pushSum(value, step, arena)
    case .array(let count): arena.pushArray(of: Int(count))
    case .object(let shape): arena.pushObject(of: shape)
    }
    return true
  }

  @inline(__always)
  private func pushSum(_ value: Value, _ step: Int32, _ arena: Arena) -> Bool {
    guard let number = arena.smallInteger(of: value), let left = Int32(exactly: number) else {
      return false
    }
    let (sum, overflow) = left.addingReportingOverflow(step)
    if overflow { return false }
    arena.push(Int64(sum))
    return true
  }
}
