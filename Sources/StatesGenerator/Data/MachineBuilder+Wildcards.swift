import StatesJSON
import StatesProperty

// Paths that may lead to many places and give a list of them.

extension MachineBuilder {
  /// Draws such a path for a template.
  func wildcard(
    _ choices: inout Choices, in point: Point
  ) -> (value: Value, shape: Shape.ID, isDynamic: Bool) {
    used.insert(.wildcard)
    let start = text.count
    let tail = choices.draw(upTo: UInt64(Self.tails.count), as: .alternative) { random in
      // Tails that look for elements mostly miss in anything else.
      let isAnyFine = wanted.contains(.miss) || hasSpot(in: point, .array)
      if isAnyFine, random.chance(1, in: 3) { return UInt64(Self.tails.count) }
      let last = UInt64(Self.tails.count - (wanted.contains(.miss) ? 1 : 2))
      return random.next(upTo: isAnyFine ? last : 2)
    }
    let need: Need = tail > 2 ? .array : .anything
    let spot = spot(&choices, in: point, need)
    if let spot {
      write(spot)
    } else {
      write("$")
      // Only what is an array has a part.
      if Self.slices.contains(Int(tail)) { fails() }
    }
    if Int(tail) < Self.tails.count {
      write(Self.tails[Int(tail)])
    } else {
      filter(&choices, of: spot.map { element(of: $0.shape) } ?? Shapes.unknown)
    }
    let list = shapes.add(.array(element: Shapes.unknown, least: 0, most: Shapes.endless))
    return (closeText(from: start), list, true)
  }

  /// The last leads nowhere.
  private static let tails: [StaticString] = [
    "..a", "..*", "..[0]", "[*]", ".*", "[0:2]", "[*].a", "[-1:]", "[0,1]", ".none[*]",
  ]

  private static let slices = [5, 7, 8]

  /// What one of the elements looks like.
  func element(of list: Shape.ID) -> Shape.ID {
    if case .array(let element, _, _) = shapes[list] { return element }
    return shapes.parts(of: list).first ?? Shapes.unknown
  }

  /// Draws and writes a filter: which elements, or which by one of their members, are kept.
  func filter(_ choices: inout Choices, of element: Shape.ID) {
    write("[?(@")
    var value = element
    let members = Array(shapes.members(of: element))
    if !members.isEmpty {
      let member = members[choices.alternative(of: members.count)]
      write(MemberName.steps[Int(member.name.rawValue)])
      value = member.shape
    }
    let relation = choices.alternative(of: Self.relations.count)
    if relation > 0 {
      write(Self.relations[relation])
      operand(&choices, like: value)
    }
    write(")]")
  }

  /// The first asks whether there is anything.
  private static let relations: [StaticString] = ["", "==", "!=", "<", ">=", "=="]

  private func operand(_ choices: inout Choices, like shape: Shape.ID) {
    var set = ConstantSet.all
    if case .constant(let own) = shapes[shape] { set = own }
    let constant = Constant.table[constant(&choices, of: set)]
    guard constant.isText else { return write(constant.json.utf8) }
    write("'")
    write(constant.contents)
    write("'")
  }
}
