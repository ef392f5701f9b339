import StatesJSON

// What is known of data after a choice rule held or did not.

extension Shapes {
  /// What is known of a place.
  enum Finding {
    case constants(Shape.ID)
    case present, absent
  }

  /// The shape of the data in which the constants at a place are only some of what they were.
  func narrowing(_ id: Shape.ID, at spot: Spot, to set: ConstantSet) -> Shape.ID {
    narrowing(id, spot, 0, .constants(add(.constant(set), narrowing: spot.shape)))
  }

  /// The shape of the data in which there is something at a place, or nothing.
  func narrowing(_ id: Shape.ID, at spot: Spot, isPresent: Bool) -> Shape.ID {
    if isPresent { return narrowing(id, spot, 0, .present) }
    // With several places on the way that may miss, nobody knows which does.
    return missingSteps(id, spot, 0) == 1 ? narrowing(id, spot, 0, .absent) : id
  }

  /// How many steps of a path may lead nowhere.
  private func missingSteps(_ id: Shape.ID, _ spot: Spot, _ depth: Int) -> Int {
    guard depth < spot.depth else { return 0 }
    let step = spot.step(depth)
    if step & Spot.element != 0 {
      guard case .array(let element, let least, _) = self[id] else { return 0 }
      return (least <= step & ~Spot.element ? 1 : 0) + missingSteps(element, spot, depth + 1)
    }
    guard let name = MemberName(rawValue: step - 1), let member = member(name, of: id) else {
      return 0
    }
    return (member.isOptional ? 1 : 0) + missingSteps(member.shape, spot, depth + 1)
  }

  private func narrowing(
    _ id: Shape.ID, _ spot: Spot, _ depth: Int, _ finding: Finding
  ) -> Shape.ID {
    guard depth < spot.depth else {
      if case .constants(let shape) = finding { return shape }
      return id
    }
    let step = spot.step(depth)
    guard step & Spot.element == 0 else { return counted(id, step & ~Spot.element, finding) }
    guard let name = MemberName(rawValue: step - 1), let member = member(name, of: id) else {
      return id
    }
    var isOptional = member.isOptional
    switch finding {
    case .absent: if isOptional { return removing(name, from: id) }
    case .present: isOptional = false
    case .constants: break
    }
    let inner = narrowing(member.shape, spot, depth + 1, finding)
    return setting(name, to: inner, isOptional: isOptional, in: id)
  }

  /// The array of which an element is there, or not.
  private func counted(_ id: Shape.ID, _ index: UInt8, _ finding: Finding) -> Shape.ID {
    guard case .array(let element, let least, let most) = self[id] else { return id }
    switch finding {
    case .constants: return id
    case .present:
      return add(.array(element: element, least: max(least, Int8(index) + 1), most: most))
    case .absent: return add(.array(element: element, least: least, most: min(most, Int8(index))))
    }
  }

  private func removing(_ name: MemberName, from id: Shape.ID) -> Shape.ID {
    let start = pending.count
    for member in members(of: id) where member.name != name { pending.append(member) }
    return object(pending, from: start)
  }
}
