import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  static let map = StateRow(
    "map", .map, weight: 3,
    isPossible: { builder, point in builder.mayNest && builder.hasSpot(in: point, .items) },
    draw: { builder, choices, label in
      let draft = builder.open(label, .map)
      builder.stateComment(&choices)
      let firstSite = builder.sites.count
      var (items, input) = builder.mapItems(&choices, in: label.point)
      let isDistributed =
        builder.takes(.distributedMap, &choices, 1, in: 2, ifPossible: !builder.isExpress)
      if isDistributed { items = builder.itemReader(&choices, in: input) ?? items }
      var entry = builder.surely {
        $0.itemSelector(&choices, items, in: label.point, isDistributed: isDistributed)
      }
      builder.mapLimits(&choices, in: input)
      var mayFail = false
      if isDistributed {
        (entry, mayFail) = builder.surely {
          $0.distributedFields(&choices, entry, in: input)
        }
      }
      let body = builder.processor(
        &choices, at: entry, isDistributed: isDistributed, mayFail: mayFail)
      if !body.mayEnd, !mayFail { builder.fails(with: body.escaping) }
      let most = isDistributed ? max(items.most, Int8(Shapes.longest)) : items.most
      let result = builder.shapes.add(
        .array(element: body.result, least: isDistributed ? 0 : items.least, most: most))
      let selected = builder.resultSelector(&choices, of: result, at: label.point)
      let known = builder.assignedAndFiltered(
        &choices, result: selected, raw: label.point, seeing: result)
      var failing = body.escaping
      if isDistributed {
        failing = body.escaping.isEmpty ? ErrorSet() : ErrorSet([.tooManyFailures])
        builder.childBound = max(builder.childBound, body.bound)
      }
      let handlers = builder.handlers(
        &choices, of: failing, raw: label.point, seeing: result, most: 4,
        around: isDistributed ? 0..<0 : firstSite..<builder.sites.count)
      if !isDistributed { builder.noteHandlers(handlers, around: firstSite) }
      let runs = isDistributed ? 5 : 3 + builder.itemCount(items) * (3 + body.bound)
      builder.count(events: 3 + handlers.attempts * runs)
      return (draft, .goes(known))
    })
}

/// What a Map goes through.
struct MapItems {
  let element: Shape.ID
  let least: Int8
  let most: Int8
}

extension MachineBuilder {
  /// Draws `InputPath` and `ItemsPath`; what they lead to, and what the other fields see.
  fileprivate func mapItems(
    _ choices: inout Choices, in point: Point
  ) -> (items: MapItems, input: Point) {
    let start = spots.count
    defer { spots.cut(to: start) }
    let spot = spot(&choices, in: point, .items) ?? Spot(root: .data, shape: Shapes.unknown)
    // The innermost object may be filtered out before, if the path goes through data.
    var input = point
    if case .data = spot.root, spot.depth == 0 {
      if chance(&choices, 1, in: 4) { push(.itemsPath, .root) }
    } else if case .data = spot.root, spot.depth == 1, chance(&choices, 1, in: 4) {
      push(.inputPath, path(to: spot))
      input.data = spot.shape
    } else {
      push(.itemsPath, path(to: spot))
    }
    return (items(of: spot.shape), input)
  }

  private func items(of shape: Shape.ID) -> MapItems {
    if case .array(let element, let least, let most) = shapes[shape] {
      return MapItems(element: element, least: least, most: most)
    }
    let parts = Array(shapes.parts(of: shape))
    let element = parts.dropFirst().reduce(parts.first ?? Shapes.unknown) { shapes.join($0, $1) }
    return MapItems(element: element, least: Int8(parts.count), most: Int8(parts.count))
  }

  /// How many items there can be at the most, whatever the data turns out to be.
  ///
  /// In a loop the data can be another than the first time round.
  fileprivate func itemCount(_ items: MapItems) -> Int {
    loops > 0 ? 100_000 : max(Int(items.most), Shapes.longest)
  }

  fileprivate func itemSelector(
    _ choices: inout Choices, _ items: MapItems, in point: Point, isDistributed: Bool
  ) -> Point {
    let entry = Point(data: items.element, variables: point.variables)
    return choices.span("item selector") { choices in
      guard takes(.template, &choices, 1, in: 3) else { return entry }
      let (start, shapeStart) = (members.count, shapeMembers.count)
      if chance(&choices, 1, in: 2) {
        used.insert(.context)
        members.append((words.dynamicKey(.item), words[.itemValue]))
        members.append((words.dynamicKey(.index), words[.itemIndex]))
        shapeMembers.append(ShapeMember(name: .item, shape: items.element, isOptional: false))
        shapeMembers.append(ShapeMember(name: .index, shape: Shapes.number, isOptional: false))
      }
      if isDistributed, chance(&choices, 1, in: 6) {
        used.insert(.context)
        members.append((words.dynamicKey(.source), words[.itemSource]))
        shapeMembers.append(ShapeMember(name: .source, shape: Shapes.text, isOptional: false))
      }
      templateMembers(
        &choices, in: Point(data: Shapes.unknown, variables: point.variables), depth: 1)
      let isOld = chance(&choices, 1, in: 8)
      push(isOld ? .parameters : .itemSelector, closeObject(from: start))
      let shape = shapes.object(shapeMembers, from: shapeStart)
      return Point(data: shape, variables: point.variables)
    }
  }

  fileprivate func mapLimits(_ choices: inout Choices, in point: Point) {
    choices.span("concurrency") { choices in
      guard chance(&choices, 1, in: 2) else { return }
      if chance(&choices, 1, in: 8),
        // What AWS does with a negative number is not known.
        let spot = oddSpot(
          &choices, in: point, .counts, odd: .all.subtracting(.negative), sound: .whole,
          withVariables: false)
      {
        return push(.maxConcurrencyPath, path(to: spot))
      }
      push(.maxConcurrency, arena.number(Int64(choices.integer(in: 0...3))))
    }
  }

  fileprivate func processor(
    _ choices: inout Choices, at entry: Point, isDistributed: Bool, mayFail: Bool
  ) -> ScopeSummary {
    let isOld = !isDistributed && chance(&choices, 1, in: 8)
    let (wasExpress, start) = (isExpress, members.count)
    if isDistributed {
      isExpress = choices.alternative(of: 2) == 1
      let config = members.count
      push(.mode, .distributed)
      push(.executionType, isExpress ? .express : .standard)
      push(.processorConfig, closeObject(from: config))
    } else if chance(&choices, 1, in: 4) {
      let config = members.count
      push(.mode, .inline)
      push(.processorConfig, closeObject(from: config))
    }
    (depth, room) = (depth + 1, room / 8)
    let point = isDistributed ? Point(data: entry.data, variables: VariableSet()) : entry
    let body = scope(&choices, at: point, mayFail: mayFail)
    (depth, room, isExpress) = (depth - 1, room * 8, wasExpress)
    push(isOld ? .iterator : .itemProcessor, closeObject(from: start))
    return body
  }
}
