import StatesJSON
import StatesLanguage
import StatesProperty

// Payload templates, with the shape of what they give.

extension MachineBuilder {
  /// Draws the members of a template and pushes them; those of `fixed` are there already.
  func templateMembers(
    _ choices: inout Choices, in point: Point, depth: Int, atLeast least: Int = 0
  ) {
    var names: UInt32 = 0
    list(&choices, "member", least...4, chance: 4) { builder, choices, _ in
      let name = builder.freshName(&choices, besides: &names)
      let (value, shape, isDynamic) = builder.templateValue(&choices, in: point, depth: depth)
      let key = isDynamic ? builder.words.dynamicKey(name) : builder.words.key(name)
      builder.members.append((key, value))
      builder.shapeMembers.append(ShapeMember(name: name, shape: shape, isOptional: false))
      return true
    }
  }

  /// Draws a template, an object.
  func template(
    _ choices: inout Choices, in point: Point, depth: Int = 0
  ) -> (Value, Shape.ID) {
    let (start, shapeStart) = (members.count, shapeMembers.count)
    templateMembers(&choices, in: point, depth: depth)
    let shape = shapes.object(shapeMembers, from: shapeStart)
    return (closeObject(from: start), shape)
  }

  /// Draws a name that the object does not have yet.
  func freshName(_ choices: inout Choices, besides names: inout UInt32) -> MemberName {
    var name = Int(memberName(&choices).rawValue)
    while names & (1 << UInt32(name)) != 0 { name = (name + 1) % MemberName.drawn }
    names |= 1 << UInt32(name)
    return MemberName(rawValue: UInt8(name)) ?? .a
  }

  /// Draws what a member of a template holds, and whether its name ends in `.$`.
  func templateValue(
    _ choices: inout Choices, in point: Point, depth: Int
  ) -> (value: Value, shape: Shape.ID, isDynamic: Bool) {
    switch templateKind(&choices, in: point, depth: depth) {
    case .constant:
      let index = constant(&choices, of: .all)
      return (
        words.constant(index), shapes.add(.constant(ConstantSet(bits: 1 << UInt32(index)))), false
      )
    case .path:
      guard let spot = spot(&choices, in: point, .anything) else { break }
      return (path(to: spot), spot.shape, true)
    case .object:
      let (value, shape) = template(&choices, in: point, depth: depth + 1)
      return (value, shape, false)
    case .call:
      used.insert(.intrinsic)
      let start = text.count
      let shape = call(&choices, in: point, depth: 0)
      return (closeText(from: start), shape, true)
    case .context:
      used.insert(.context)
      let index = contextPlace(&choices)
      let start = text.count
      write(Self.contextPaths[index])
      return (closeText(from: start), Shapes.unknown, true)
    case .wildcard: return wildcard(&choices, in: point)
    case .array: return (templateArray(&choices, in: point, depth: depth), Shapes.unknown, false)
    case .miss: return (missing(&choices, in: point), Shapes.unknown, true)
    }
    return (.null, Shapes.unknown, false)
  }

  private enum TemplateKind: UInt64, CaseIterable {
    case constant, path, object, call, context, wildcard, array, miss
  }

  private func templateKind(
    _ choices: inout Choices, in point: Point, depth: Int
  ) -> TemplateKind {
    let drawn = choices.draw(upTo: 7, as: .alternative) { random in
      let kind: TemplateKind
      switch random.next(upTo: 31) {
      case 0...5: kind = .constant
      case 6...7: kind = depth < 2 ? .object : .path
      case 8...13: kind = wanted.contains(.intrinsic) ? .call : .path
      case 14...16: kind = wanted.contains(.context) ? .context : .path
      case 17...18: kind = wanted.contains(.wildcard) ? .wildcard : .path
      case 19: kind = depth < 2 ? .array : .path
      case 20...21: kind = mayMiss(in: point) && random.chance(1, in: 2) ? .miss : .path
      case _: kind = .path
      }
      return kind.rawValue
    }
    return TemplateKind(rawValue: drawn) ?? .constant
  }

  /// Draws a path into the context; fresh ones are often the same again, so that what must not
  /// change is read twice.
  private func contextPlace(_ choices: inout Choices) -> Int {
    let count = UInt64(Self.contextPaths.count)
    let place = Int(
      choices.draw(upTo: count - 1, as: .alternative) { random in
        if let last = contextPath, random.chance(1, in: 2) { return UInt64(last) }
        return random.next(upTo: count - 1)
      })
    contextPath = place
    return place
  }

  private static let contextPaths: [StaticString] = [
    "$$.State.Name", "$$.Execution.Name", "$$.Execution.Input", "$$.Execution.StartTime",
    "$$.State.EnteredTime", "$$.StateMachine.Name", "$$.Execution.Id", "$$.Execution.RedriveCount",
    "$$.State",
  ]

  /// Draws one of some constants, by its number.
  func constant(_ choices: inout Choices, of set: ConstantSet) -> Int {
    set.element(choices.alternative(of: max(1, set.count)))
  }

  /// An array with a template in it and a string that is none.
  private func templateArray(
    _ choices: inout Choices, in point: Point, depth: Int
  ) -> Value {
    let start = elements.count
    elements.append(words[.root])
    let (value, _) = template(&choices, in: point, depth: depth + 1)
    elements.append(value)
    return closeArray(from: start)
  }
}
