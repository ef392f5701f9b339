package import StatesJSON

/// Turns templates into programs, one after the other, for one arena.
package struct TemplateCompiler {
  /// What the name of a computed member ends in.
  static let suffix = ".$"

  /// A computed member that waits until the fixed ones of its object are through.
  private struct Waiting: BitwiseCopyable {
    let index: Int
    /// The name as written, and without its ending.
    let field: Key
    let name: Key
    let bin: UInt8
  }

  let arena: Arena
  var builder: TemplateBuilder
  private var problems: [TemplateProblem] = []
  private var names: MemberNames
  /// Where in the template the compiler is.
  private var place: [PointerStep] = []
  /// The computed members of all objects that the compiler is in.
  private var waiting: [Waiting] = []

  /// - Parameters:
  ///   - arena: The arena in which templates will be evaluated.
  ///   - shelf: Paths that were compiled for `arena` before.
  package init(for arena: Arena, shelf: PathShelf) {
    self.arena = arena
    builder = TemplateBuilder(arena: arena, shelf: shelf)
    names = MemberNames(in: arena)
  }

  /// Compiles a template and notes what is wrong with it.
  mutating func template(
    _ value: Value, _ problems: inout [TemplateProblem]
  ) -> Template.Content {
    builder.clear()
    compile(arena.compacting(value))
    if !self.problems.isEmpty {
      problems += self.problems
      self.problems.removeAll()
    }
    return builder.constant.map { .constant($0) } ?? .computed(builder.takeProgram())
  }

  /// Adds the steps that push `value`, one if nothing in it is computed; whether anything is.
  @discardableResult
  private mutating func compile(_ value: Value) -> Bool {
    let mark = builder.mark
    var step: TemplateProgram.Step?
    if value.isObject {
      step = pushMembers(of: value)
    } else if value.isArray, pushElements(of: value) {
      step = .array(Int32(arena.count(of: value)))
    }
    if step == nil { builder.cut(to: mark) }
    builder.push(step ?? .constant(value))
    return step != nil
  }

  /// Pushes all elements; whether any is computed.
  private mutating func pushElements(of array: Value) -> Bool {
    var hasComputed = false
    for index in 0..<arena.count(of: array) {
      place.append(.element(index))
      if compile(arena.element(index, of: array)) { hasComputed = true }
      place.removeLast()
    }
    return hasComputed
  }

  /// Pushes all members in the order that AWS gives them; how to make the object, if any is
  /// computed.
  private mutating func pushMembers(of object: Value) -> TemplateProgram.Step? {
    let (first, height) = (waiting.count, arena.nameHeight)
    var hasComputed = false
    for index in 0..<arena.count(of: object) {
      let key = arena.key(at: index, of: object)
      let meaning = names.meaning(of: key)
      if meaning.isComputed {
        let name = Waiting(index: index, field: key, name: meaning.key, bin: meaning.bin)
        waiting.append(name)
        continue
      }
      arena.push(name: key)
      place.append(.member(key))
      if compile(arena.memberValue(at: index, of: object)) { hasComputed = true }
      place.removeLast()
    }
    guard hasComputed || waiting.count > first else {
      arena.cutNames(to: height)
      return nil
    }
    pushWaiting(from: first, of: object)
    // Names that collide were noted as a problem: such a template is never evaluated.
    return arena.takeShape(from: height).map { .object($0) }
  }

  /// Pushes the computed members of an object in the order of a Java map.
  private mutating func pushWaiting(from first: Int, of object: Value) {
    let count = waiting.count - first
    if count > JavaHashMap.few {
      let texts = waiting[first...].map { arena.name(of: $0.name) }
      let order = JavaHashMap(texts).order.map { waiting[first + $0] }
      waiting.replaceSubrange(first..., with: order)
    } else if count > 1 {
      sortByBin(from: first)
    }
    for index in first..<waiting.count { pushMember(waiting[index], of: object) }
    waiting.removeLast(count)
  }

  /// Sorts few members, in whose map each bin lists its names in their own order.
  private mutating func sortByBin(from first: Int) {
    for end in (first + 1)..<waiting.count {
      var place = end
      while place > first, waiting[place - 1].bin > waiting[place].bin {
        waiting.swapAt(place - 1, place)
        place -= 1
      }
    }
  }
}

// MARK: - Computed members

extension TemplateCompiler {
  private mutating func pushMember(_ member: Waiting, of object: Value) {
    arena.push(name: member.name)
    builder.field = member.field
    if arena.member(member.name, of: object) != nil {
      let (field, name) = (arena.name(of: member.field), arena.name(of: member.name))
      problems.append(.collision(field, name, at: JSONPointer(place, in: arena)))
    }
    let value = arena.memberValue(at: member.index, of: object)
    let mark = builder.mark
    do throws(PathError) {
      guard value.isString else { throw .noText }
      try compileExpression(value)
    } catch {
      builder.cut(to: mark)
      builder.push(.constant(.null))
      problems.append(
        .noExpression(arena.name(of: member.field), at: JSONPointer(place, in: arena)))
    }
  }

  /// Pushes the value of a path or of a call.
  mutating func compileExpression(_ text: Value) throws(PathError) {
    let isPath = arena.withUTF8(of: text) { $0.first == UInt8(ascii: "$") }
    if isPath {
      builder.push(try builder.path(text))
    } else {
      var parser = IntrinsicParser(arena.string(of: text), in: arena)
      try parser.parse(into: &builder)
    }
  }
}
