import StatesJSON
import StatesProperty

// Shapes of data, and values of a shape.

extension MachineBuilder {
  /// What single values a place can hold, the simplest first.
  private static let classes: [ConstantSet] = [
    ConstantSet(bits: 1), .counts,
    ConstantSet { ["\"a\"", "\"b\"", "\"ab\"", "\"A\""].contains($0.json) },
    .bools, .positive, .timestamps, .numbers, .strings, .all,
    ConstantSet { ["1", "\"a\"", "null"].contains($0.json) },
  ]

  /// Draws what the data from somewhere looks like.
  func dataShape(_ choices: inout Choices, depth: Int) -> Shape.ID {
    choices.span("shape") { choices in
      let kind = choices.draw(upTo: 3, as: .alternative) { random in
        switch random.next(upTo: 7) {
        case 0...1 where depth < 2: 1
        case 2...3: 2
        case 4 where depth < 2: 3
        case _: 0
        }
      }
      switch kind {
      case 1 where depth < 3: return objectShape(&choices, depth: depth)
      case 2: return arrayShape(&choices, of: constantShape(&choices))
      case 3 where depth < 3:
        return arrayShape(&choices, of: objectShape(&choices, depth: depth + 1))
      case _: return constantShape(&choices)
      }
    }
  }

  private func constantShape(_ choices: inout Choices) -> Shape.ID {
    shapes.add(.constant(Self.classes[choices.alternative(of: Self.classes.count)]))
  }

  private func arrayShape(_ choices: inout Choices, of element: Shape.ID) -> Shape.ID {
    let most = 1 + choices.integer(in: 0...Shapes.longest - 1)
    let least = choices.integer(in: 0...most)
    return shapes.add(.array(element: element, least: Int8(least), most: Int8(most)))
  }

  /// Draws the members of an object.
  func objectShape(
    _ choices: inout Choices, depth: Int, chance goes: UInt64 = 5
  ) -> Shape.ID {
    let start = shapeMembers.count
    var names: UInt32 = 0
    list(&choices, "member", 0...5, chance: goes) { builder, choices, _ in
      builder.shapeMembers.append(builder.member(&choices, besides: &names, depth: depth))
      return true
    }
    return shapes.object(shapeMembers, from: start)
  }

  private func member(
    _ choices: inout Choices, besides names: inout UInt32, depth: Int
  ) -> ShapeMember {
    let name = freshName(&choices, besides: &names)
    let isOptional = takes(.miss, &choices, 1, in: 3)
    return ShapeMember(
      name: name, shape: dataShape(&choices, depth: depth + 1), isOptional: isOptional)
  }

  /// Draws what an execution is given: what is known of it, and the object itself.
  ///
  /// Each member is drawn with its value, so that both can be left out together.
  func entry(_ choices: inout Choices) -> (shape: Shape.ID, value: Value) {
    let (start, shapeStart) = (members.count, shapeMembers.count)
    var names: UInt32 = 0
    list(&choices, "member", 0...5, chance: 5) { builder, choices, _ in
      let member = builder.member(&choices, besides: &names, depth: 0)
      builder.shapeMembers.append(member)
      builder.entryMembers.append(member)
      builder.worldPart(&choices) { $0.pushEntry(of: member, &$1) }
      return true
    }
    return (shapes.object(shapeMembers, from: shapeStart), closeObject(from: start))
  }

  /// Draws another input of the same kind.
  func entryAnew(_ choices: inout Choices) -> Value {
    let start = members.count
    for member in entryMembers { worldPart(&choices) { $0.pushEntry(of: member, &$1) } }
    return closeObject(from: start)
  }

  private func pushEntry(of member: ShapeMember, _ choices: inout Choices) {
    if member.isOptional, !chance(&choices, 3, in: 4) { return }
    let value = value(of: member.shape, &choices)
    members.append((words.key(member.name), value))
  }

  /// Draws a value of a shape.
  func value(of id: Shape.ID, _ choices: inout Choices) -> Value {
    switch shapes[id] {
    case .constant(let set) where set.count == 1: return words.constant(set.element(0))
    case .constant(let set): return words.constant(constant(&choices, of: set, in: id))
    case .number: return arena.number(choices.integer(in: 0...9 as ClosedRange<Int64>))
    case .text: return words[.work]
    case .unknown: return words.constant(constant(&choices, of: .all))
    case .given: return given?.value(&choices) ?? .null
    case .tuple(let first, let count):
      let start = elements.count
      for index in first..<first + count {
        elements.append(value(of: shapes.parts[Int(index)], &choices))
      }
      return closeArray(from: start)
    case .array(let element, let least, let most):
      let start = elements.count
      for _ in 0..<choices.integer(in: Int(least)...Int(most)) {
        elements.append(value(of: element, &choices))
      }
      return closeArray(from: start)
    case .object(let first, let count): return object(first, count, &choices)
    }
  }

  /// Draws one of the constants that a shape has; fresh ones are often those that decide something.
  private func constant(
    _ choices: inout Choices, of set: ConstantSet, in id: Shape.ID
  ) -> Int {
    let bound = UInt64(set.count - 1)
    let place = choices.draw(upTo: bound, as: .alternative) { random in
      guard let liked = liked(in: id, &random)?.intersection(set), !liked.isEmpty else {
        return random.next(upTo: bound)
      }
      let wanted = liked.element(Int(random.next(upTo: UInt64(liked.count - 1))))
      return UInt64(set.place(of: wanted))
    }
    return set.element(Int(place))
  }

  private func liked(in id: Shape.ID, _ random: inout SplitMix64) -> ConstantSet? {
    let source = shapes.source(of: id)
    if !aim.isEmpty, let aimed = aim.constants(in: source) { return aimed }
    guard !interests.isEmpty, random.chance(3, in: 4) else { return nil }
    let start = Int(random.next(upTo: UInt64(interests.count - 1)))
    for step in interests.indices {
      let interest = interests[(start + step) % interests.count]
      if interest.shape == source { return interest.set }
    }
    return nil
  }

  private func object(_ first: Int32, _ count: Int32, _ choices: inout Choices) -> Value {
    let start = members.count
    for index in first..<first + count {
      let member = shapes.members[Int(index)]
      guard !member.isOptional || chance(&choices, 3, in: 4) else { continue }
      let value = value(of: member.shape, &choices)
      members.append((words.key(member.name), value))
    }
    return closeObject(from: start)
  }
}
