import StatesJSON

/// An object of a scenario file all of whose members the format knows.
struct Members {
  let spot: Spot
  /// What the object is, as messages call it: `a signal`.
  let what: String

  init(_ spot: Spot, _ what: String, _ known: [String]) throws(ScenarioError) {
    self.spot = spot
    self.what = what
    for member in try spot.members() where !known.contains(member.name) {
      throw .unknownMember(member.name, of: what, at: member.spot.place, known: known)
    }
  }

  subscript(name: String) -> Spot? {
    spot.arena.member(name, of: spot.value).map {
      Spot($0, at: spot.place.appending(name), in: spot.arena)
    }
  }

  func required(_ name: String) throws(ScenarioError) -> Spot {
    guard let member = self[name] else { throw .missing(name, of: what, at: spot.place) }
    return member
  }

  /// The one member of these names that is there, or `nil`.
  func atMostOne(of names: [String]) throws(ScenarioError) -> (name: String, spot: Spot)? {
    let found = names.compactMap { name in self[name].map { (name, $0) } }
    guard found.count <= 1 else {
      throw .conflict(found.map(\.0), of: what, at: spot.place)
    }
    return found.first
  }

  /// The one member of these names that is there.
  func one(of names: [String]) throws(ScenarioError) -> (name: String, spot: Spot) {
    guard let member = try atMostOne(of: names) else {
      throw .needsOne(of: names, what, at: spot.place)
    }
    return member
  }

  /// The payload called `name`, as a value or, with `Text` at its end, as text.
  func document(_ name: String) throws(ScenarioError) -> Document? {
    guard let member = try atMostOne(of: [name, name + "Text"]) else { return nil }
    return member.name == name ? .value(member.spot.value) : .text(try member.spot.textValue())
  }

  /// The members `error` and `cause` of this object.
  func failure() throws(ScenarioError) -> Failure {
    Failure(
      error: try self["error"]?.textValue() ?? .null, cause: try self["cause"]?.textValue() ?? .null
    )
  }
}

extension Spot {
  /// This value as an object of which the format knows the members.
  func object(_ what: String, _ known: [String]) throws(ScenarioError) -> Members {
    try Members(self, what, known)
  }

  /// This value, which must be a string.
  func textValue() throws(ScenarioError) -> Value {
    _ = try string()
    return value
  }

  /// An object with the members `error` and `cause`.
  func failure() throws(ScenarioError) -> Failure {
    try object("a failure", ["error", "cause"]).failure()
  }
}
