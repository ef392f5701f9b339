import StatesProperty

/// A recipe that was followed, by the part of a case that it is about.
struct Decision: Hashable {
  let part: StaticLabel?
  /// Which of the part's own recipes it is.
  let place: Int
  let value: UInt64

  /// What was decided otherwise than it is simplest.
  static func all(in choices: Choices) -> Set<Decision> {
    var owners = [Int?](repeating: nil, count: choices.made.count)
    for (part, span) in choices.spans.enumerated() {
      for position in span.range { owners[position] = part }
    }
    var decisions: Set<Decision> = []
    var places: [Int?: Int] = [:]
    for (position, choice) in choices.made.enumerated() where choice.isOpenAlternative {
      let part = owners[position]
      let place = places[part, default: 0]
      places[part] = place + 1
      guard choice.value > 0 else { continue }
      let label = part.map { choices.spans[$0].label }
      decisions.insert(Decision(part: label, place: place, value: choice.value))
    }
    return decisions
  }
}
