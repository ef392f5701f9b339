import StatesJSON

extension Shapes {
  /// The object with another member, in the place of one of the same name.
  ///
  /// What is no object becomes one with this member alone.
  func setting(
    _ name: MemberName, to shape: Shape.ID, isOptional: Bool = false, in id: Shape.ID
  ) -> Shape.ID {
    let old = members(of: id)
    let first = members.count
    var isReplaced = false
    for member in old {
      guard member.name == name else {
        members.append(member)
        continue
      }
      isReplaced = true
      members.append(ShapeMember(name: name, shape: shape, isOptional: isOptional))
    }
    if !isReplaced {
      members.append(ShapeMember(name: name, shape: shape, isOptional: isOptional))
    }
    return add(.object(first: Int32(first), count: Int32(members.count - first)))
  }

  /// What values of either shape have in common.
  func join(_ left: Shape.ID, _ right: Shape.ID) -> Shape.ID {
    if left == right { return left }
    switch (self[left], self[right]) {
    case (.constant(let first), .constant(let second)):
      return add(.constant(first.union(second)))
    case (.array(let first, let least, let most), .array(let second, let other, let another)):
      let element = join(first, second)
      return add(.array(element: element, least: min(least, other), most: max(most, another)))
    case (.object, .object): return joinObjects(left, right)
    case (.number, .number), (.text, .text): return left
    case (.number, _), (.text, _), (.constant, _), (.array, _), (.object, _), (.tuple, _),
      (.unknown, _), (.given, _):
      return Self.unknown
    }
  }

  private func joinObjects(_ left: Shape.ID, _ right: Shape.ID) -> Shape.ID {
    let start = pending.count
    for member in members(of: left) {
      guard let other = self.member(member.name, of: right) else {
        pending.append(ShapeMember(name: member.name, shape: member.shape, isOptional: true))
        continue
      }
      let shape = join(member.shape, other.shape)
      pending.append(
        ShapeMember(
          name: member.name, shape: shape, isOptional: member.isOptional || other.isOptional))
    }
    for member in members(of: right) where self.member(member.name, of: left) == nil {
      pending.append(ShapeMember(name: member.name, shape: member.shape, isOptional: true))
    }
    return object(pending, from: start)
  }
}

extension Shapes {
  /// Whether what is known of values of `wide` holds for those of `narrow` too.
  func covers(_ wide: Shape.ID, _ narrow: Shape.ID) -> Bool {
    if wide == narrow || wide == Self.unknown { return true }
    switch (self[wide], self[narrow]) {
    case (.constant(let first), .constant(let second)): return first.contains(second)
    case (.array(let first, let least, let most), .array(let second, let other, let another)):
      return least <= other && another <= most && covers(first, second)
    case (.object, .object):
      return members(of: wide).allSatisfy { member in
        guard let other = self.member(member.name, of: narrow) else { return member.isOptional }
        return (member.isOptional || !other.isOptional) && covers(member.shape, other.shape)
      }
    case (.number, _), (.text, _), (.constant, _), (.array, _), (.object, _), (.tuple, _),
      (.unknown, _), (.given, _):
      return false
    }
  }
}
