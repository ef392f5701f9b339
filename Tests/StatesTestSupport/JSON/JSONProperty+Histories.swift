import StatesJSON
import StatesProperty

extension JSONProperty {
  static let anyHistoryOfWrites = Self(name: "writes and resets in any order") { json, arena in
    var random = SplitMix64(seed: arena.hash(of: arena.value(json)))
    var history = WriteHistory(json, arena)
    for _ in 0..<20 { try history.step(&random) }
  }
}

/// Values made from each other by writes, beside what they must be; a reset drops the latest.
private struct WriteHistory {
  private let arena: Arena
  private var made: [(value: Value, model: JSON)]
  private var marks: [(mark: Arena.Mark, count: Int)] = []
  private let names = ["a", "b", "c", "d", "Type"]

  init(_ json: JSON, _ arena: Arena) {
    self.arena = arena
    made = [(arena.value(json), json), (arena.object([]), [:]), (arena.array([]), [])]
  }

  mutating func step(_ random: inout SplitMix64) throws {
    switch random.next(upTo: 9) {
    case 0: marks.append((arena.mark(), made.count))
    case 1:
      guard let last = marks.popLast() else { return }
      arena.reset(to: last.mark)
      made.removeLast(made.count - last.count)
    case _: try write(&random)
    }
  }

  /// Writes a value made before into another one.
  private mutating func write(_ random: inout SplitMix64) throws {
    let target = made[Int(random.next(upTo: UInt64(made.count - 1)))]
    let part = made[Int(random.next(upTo: UInt64(made.count - 1)))]
    guard arena.textLength(of: target.value) + arena.textLength(of: part.value) < 10_000 else {
      return
    }
    switch target.model {
    case .object(let members): write(part, into: members, target.value, &random)
    case .array(let elements): write(part, into: elements, target.value, &random)
    case .null, .bool, .number, .string:
      made.append((arena.array([part.value, target.value]), [part.model, target.model]))
    }
    try check(made[made.count - 1])
  }

  private mutating func write(
    _ part: (value: Value, model: JSON), into members: JSON.Object, _ object: Value,
    _ random: inout SplitMix64
  ) {
    let name = names[Int(random.next(upTo: UInt64(names.count - 1)))]
    let isRemoval = random.chance(1, in: 4)
    var model = members
    model[name] = isRemoval ? JSON?.none : part.model
    let key = arena.key(name)
    let value =
      isRemoval
      ? arena.removing(key, from: object) : arena.setting(key, to: part.value, in: object)
    made.append((value, .object(model)))
  }

  private mutating func write(
    _ part: (value: Value, model: JSON), into elements: [JSON], _ array: Value,
    _ random: inout SplitMix64
  ) {
    let place = Int(random.next(upTo: UInt64(elements.count)))
    var model = elements
    if place == elements.count {
      model.append(part.model)
      made.append((arena.appending(part.value, to: array), .array(model)))
    } else {
      model[place] = part.model
      made.append((arena.replacing(place, with: part.value, in: array), .array(model)))
    }
  }

  private func check(_ latest: (value: Value, model: JSON)) throws(JSONProperty.Broken) {
    let text = latest.model.text()
    try expect(arena.text(of: latest.value) == text, "written, it is not \(text)")
    try expect(arena.textLength(of: latest.value) == text.utf8.count, "another length for \(text)")
    let fresh = arena.value(latest.model)
    try expect(arena.hash(of: fresh) == arena.hash(of: latest.value), "another hash for \(text)")
    try expect(arena.depth(of: fresh) == arena.depth(of: latest.value), "another depth")
    try expect(arena.sameText(fresh, latest.value), "not the same text as \(text)")
  }
}
