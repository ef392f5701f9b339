import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  static let pass = StateRow("pass", nil, weight: 4) { builder, choices, label in
    let draft = builder.open(label, .pass)
    builder.stateComment(&choices)
    let input = builder.inputPath(&choices, in: label.point)
    var result = builder.parameters(&choices, in: input)
    result = builder.passResult(&choices) ?? result
    let known = builder.assignedAndFiltered(&choices, result: result, raw: label.point)
    builder.count(events: 2)
    return (draft, .goes(known))
  }
}

extension MachineBuilder {
  /// Draws `Parameters`; the shape of what they give.
  func parameters(_ choices: inout Choices, in input: Point) -> Shape.ID {
    choices.span("parameters") { choices in
      guard takes(.template, &choices, 1, in: 3) else { return input.data }
      let (value, shape) = template(&choices, in: input)
      push(.parameters, value)
      return shape
    }
  }

  fileprivate func passResult(_ choices: inout Choices) -> Shape.ID? {
    choices.span("fixed result") { choices in
      guard chance(&choices, 1, in: 3) else { return nil }
      let (value, shape) = literal(&choices)
      push(.result, value)
      return shape
    }
  }

  /// A value that stands in a definition as it is, now and then with what looks like a template.
  private func literal(_ choices: inout Choices) -> (Value, Shape.ID) {
    switch alternative(&choices, (5, 2, 1, 1)) {
    case 0:
      let index = constant(&choices, of: .all)
      return (words.constant(index), shapes.add(.constant(ConstantSet(bits: 1 << UInt32(index)))))
    case 1:
      let shape = dataShape(&choices, depth: 0)
      let value = value(of: shape, &choices)
      return (value, self.shape(of: value, as: shape))
    case 2:
      let start = members.count
      members.append((words.dynamicKey(.a), words[.root]))
      return (closeObject(from: start), Shapes.unknown)
    case _:
      let count = choices.integer(in: 0...Shapes.longest)
      let start = elements.count
      for index in 0..<count { elements.append(words.constant(index)) }
      let element = shapes.add(.constant(ConstantSet(bits: 1 << UInt32(max(1, count)) - 1)))
      let length = Int8(count)
      return (
        closeArray(from: start), shapes.add(.array(element: element, least: length, most: length))
      )
    }
  }

  /// The shape of nothing but this value, which is one of a shape.
  private func shape(of value: Value, as id: Shape.ID) -> Shape.ID {
    switch shapes[id] {
    case .number, .text, .unknown, .given: return id
    case .constant(let set):
      let index = (0..<set.count).map(set.element).first {
        arena.equal(words.constant($0), value)
      }
      return index.map { shapes.add(.constant(ConstantSet(bits: 1 << UInt32($0)))) } ?? id
    case .tuple, .array:
      guard case .array(let element, _, _) = shapes[id], arena.count(of: value) > 0 else {
        return shapes.add(.array(element: Shapes.unknown, least: 0, most: 0))
      }
      let start = shapeParts.count
      for index in 0..<arena.count(of: value) {
        let part = shape(of: arena.element(index, of: value), as: element)
        shapeParts.append(part)
      }
      return shapes.tuple(shapeParts, from: start)
    case .object:
      let start = shapeMembers.count
      for member in Array(shapes.members(of: id)) {
        guard let inner = arena.member(words.key(member.name), of: value) else { continue }
        let shape = shape(of: inner, as: member.shape)
        shapeMembers.append(ShapeMember(name: member.name, shape: shape, isOptional: false))
      }
      return shapes.object(shapeMembers, from: start)
    }
  }

  /// Draws `ResultPath`, `OutputPath` and `Assign`; what is known after the state.
  ///
  /// - Parameters:
  ///   - choices: Where the decisions come from.
  ///   - result: What `ResultPath` places.
  ///   - raw: What was known before the state.
  ///   - seen: What `$` means in `Assign`, if it is not the result.
  /// - Returns: What is known after the state.
  func assignedAndFiltered(
    _ choices: inout Choices, result: Shape.ID, raw: Point, seeing seen: Shape.ID? = nil
  ) -> Point {
    let placed = resultPath(&choices, of: result, in: raw)
    let filtered = outputPath(&choices, in: placed)
    return assign(&choices, at: filtered, seeing: seen ?? result)
  }

  /// Draws what a state may say of itself without changing what it does.
  func stateComment(_ choices: inout Choices) {
    comment(&choices)
    if takes(.comment, &choices, 1, in: 6) { push(.queryLanguage, .jsonPath) }
  }

  func comment(_ choices: inout Choices) {
    if takes(.comment, &choices, 1, in: 4) { push(.comment, .comment) }
  }
}
