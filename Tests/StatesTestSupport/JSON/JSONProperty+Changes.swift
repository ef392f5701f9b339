import StatesJSON

extension JSONProperty {
  static let setThenGet = Self(name: "what is set is got") { json, arena in
    let value = arena.value(json)
    switch json {
    case .object(let members): try checkMembers(members, value, arena)
    case .array(let elements): try checkElements(elements, value, arena)
    case .null, .bool, .number, .string:
      try checkMembers(["leaf": json], arena.value(["leaf": json]), arena)
    }
    try expect(arena.json(value).text() == json.text(), "a write changed the value it began with")
  }

  private static func checkMembers(
    _ members: JSON.Object, _ object: Value, _ arena: Arena
  ) throws(Broken) {
    for name in members.map(\.key) + ["new", ""] {
      let key = arena.key(name)
      var expected = members
      expected[name] = "set"
      let set = arena.setting(key, to: arena.string("set"), in: object)
      try expect(arena.member(key, of: set).map(arena.json) == "set", "'\(name)' is not there")
      try expectBuilt(set, .object(expected), arena)
      expected[name] = nil
      try expectBuilt(arena.removing(key, from: set), .object(expected), arena)
    }
  }

  private static func checkElements(
    _ elements: [JSON], _ array: Value, _ arena: Arena
  ) throws(Broken) {
    for index in elements.indices {
      var expected = elements
      expected[index] = ["x": 1]
      let part = arena.value(["x": 1])
      try expectBuilt(arena.replacing(index, with: part, in: array), .array(expected), arena)
    }
    try expectBuilt(arena.appending(.true, to: array), .array(elements + [true]), arena)
  }

  /// A value made by writes must not differ from one made at once, in anything that is kept ready.
  private static func expectBuilt(_ value: Value, _ json: JSON, _ arena: Arena) throws(Broken) {
    let fresh = arena.value(json)
    try expect(arena.text(of: value) == json.text(), "written, it is \(arena.text(of: value))")
    try expect(arena.hash(of: value) == arena.hash(of: fresh), "another hash than made at once")
    try expect(arena.textLength(of: value) == arena.textLength(of: fresh), "another length")
    try expect(arena.depth(of: value) == arena.depth(of: fresh), "another depth")
    try expect(arena.equal(value, fresh), "not equal to the same made at once")
  }
}
