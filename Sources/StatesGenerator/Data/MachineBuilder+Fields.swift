import StatesJSON
import StatesLanguage
import StatesProperty

// The fields by which data flows through a state.

extension MachineBuilder {
  /// Draws `InputPath`; the shape of what it lets through.
  func inputPath(_ choices: inout Choices, in point: Point) -> Point {
    filter("input path", .inputPath, .inputPath, &choices, in: point)
  }

  /// Draws `OutputPath`; the shape of what it lets through.
  func outputPath(_ choices: inout Choices, in point: Point) -> Point {
    filter("output path", .outputPath, .outputPath, &choices, in: point)
  }

  private func filter(
    _ label: StaticLabel, _ field: Field, _ feature: Feature, _ choices: inout Choices,
    in point: Point
  ) -> Point {
    choices.span(label) { choices in
      guard takes(feature, &choices, 1, in: 5) else { return point }
      let mayMiss = wanted.contains(.miss)
      let kind = alternative(&choices, (24, 2, wanted.contains(.context) ? 1 : 0, mayMiss ? 2 : 0))
      switch kind {
      case 0:
        guard let spot = spot(&choices, in: point, .anything) else { return point }
        push(field, path(to: spot))
        return Point(data: spot.shape, variables: point.variables)
      case 1:
        push(field, .null)
        return Point(data: Shapes.empty, variables: point.variables)
      case 2:
        used.insert(.context)
        push(field, .context)
        return Point(data: Shapes.unknown, variables: point.variables)
      case _:
        push(field, missingPath())
        fails()
        return Point(data: Shapes.unknown, variables: point.variables)
      }
    }
  }

  /// Draws `ResultPath`; the shape of the raw input with the result in it.
  func resultPath(
    _ choices: inout Choices, of result: Shape.ID, in raw: Point, chance: UInt64 = 4,
    isKept: Bool = false
  ) -> Point {
    choices.span("result path") { choices in
      guard takes(.resultPath, &choices, chance, in: 8) else {
        return Point(data: result, variables: raw.variables)
      }
      let isObject = shapes.isObject(raw.data)
      let odd: UInt64 = wanted.contains(.miss) ? 1 : 0
      // What may come back to the state has to leave its input as it was.
      let null: UInt64 = isKept ? 12 : isObject ? 2 : 4
      switch alternative(&choices, isObject ? (null, 1, 12, 1) : (null, 2, odd, odd)) {
      case 0:
        push(.resultPath, .null)
        return raw
      case 1:
        push(.resultPath, .root)
        return Point(data: result, variables: raw.variables)
      case 2: return place(result, &choices, in: raw, isDeep: false)
      case _: return place(result, &choices, in: raw, isDeep: true)
      }
    }
  }

  private func place(
    _ result: Shape.ID, _ choices: inout Choices, in raw: Point, isDeep: Bool
  ) -> Point {
    if !shapes.isObject(raw.data), raw.data != Shapes.unknown { fails() }
    let name = memberName(&choices) { builder, name in
      !isDeep
        || builder.shapes.member(name, of: raw.data).map { builder.shapes.isObject($0.shape) }
          ?? true
    }
    let inner = isDeep ? memberName(&choices) : nil
    let start = text.count
    write("$")
    write(MemberName.steps[Int(name.rawValue)])
    var shape = result
    if let inner {
      write(MemberName.steps[Int(inner.rawValue)])
      let member = shapes.member(name, of: raw.data)
      let old = member?.shape ?? Shapes.empty
      if let member, !member.isOptional, !shapes.isObject(old), old != Shapes.unknown {
        fails()
      }
      shape = shapes.setting(inner, to: result, in: old)
    }
    push(.resultPath, closeText(from: start))
    return Point(
      data: shapes.setting(name, to: shape, in: raw.data), variables: raw.variables)
  }

  /// Draws the name of a member of data, fresh ones rather such as are fit.
  func memberName(
    _ choices: inout Choices,
    where isFit: (MachineBuilder, MemberName) -> Bool = { _, _ in true }
  ) -> MemberName {
    let drawn = choices.draw(upTo: UInt64(MemberName.drawn - 1), as: .alternative) { random in
      for _ in 0..<6 {
        let drawn = random.next(upTo: random.chance(7, in: 8) ? 4 : UInt64(MemberName.drawn - 1))
        if isFit(self, MemberName(rawValue: UInt8(drawn)) ?? .a) { return drawn }
      }
      return 0
    }
    return MemberName(rawValue: UInt8(drawn)) ?? .a
  }

  /// Draws `Assign`; what is known afterwards.
  ///
  /// - Parameters:
  ///   - choices: Where the decisions come from.
  ///   - point: What is known after the state.
  ///   - seen: What `$` means in the block.
  /// - Returns: What is known with the variables of the block.
  func assign(_ choices: inout Choices, at point: Point, seeing seen: Shape.ID) -> Point {
    choices.span("assign") { choices in
      guard takes(.variable, &choices, 1, in: 4, ifPossible: variables.count < Words.variableLimit)
      else { return point }
      let start = members.count
      let before = Point(data: seen, variables: point.variables)
      var after = point
      list(&choices, "variable", 1...3, chance: 3) { builder, choices, _ in
        builder.assignOne(&choices, seeing: before, known: &after, since: start)
        return builder.variables.count < Words.variableLimit
      }
      push(.assign, closeObject(from: start))
      return after
    }
  }

  private func assignOne(
    _ choices: inout Choices, seeing before: Point, known after: inout Point, since start: Int
  ) {
    let variable = variable(&choices, at: after, since: start)
    let (value, shape, isDynamic) = templateValue(&choices, in: before, depth: 1)
    members.append((words.variableKey(variable, isDynamic: isDynamic), value))
    variables[variable].shape =
      after.variables.contains(variable) ? shapes.join(variables[variable].shape, shape) : shape
    after.variables.insert(variable)
  }

  /// A new variable, or one of this scope that is not assigned in this block already.
  private func variable(
    _ choices: inout Choices, at point: Point, since start: Int
  ) -> Int {
    let number = frame.number
    let old = variables.lastIndex { $0.scope == number && !$0.isCounter }
    let isFree = old.map { !isAssigned($0, since: start) } ?? false
    if takes(.variable, &choices, 1, in: 3, ifPossible: isFree), let old { return old }
    variables.append(Variable(shape: Shapes.unknown, scope: number, isCounter: false))
    return variables.count - 1
  }

  private func isAssigned(_ variable: Int, since start: Int) -> Bool {
    let (plain, dynamic) = (
      words.variableKey(variable, isDynamic: false), words.variableKey(variable, isDynamic: true)
    )
    return members[start...].contains { $0.0 == plain || $0.0 == dynamic }
  }
}
