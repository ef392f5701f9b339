import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  static let wait = StateRow("wait", .wait, weight: 3) { builder, choices, label in
    let draft = builder.open(label, .wait)
    builder.stateComment(&choices)
    let input = builder.inputPath(&choices, in: label.point)
    builder.duration(&choices, in: input)
    let output = builder.outputPath(&choices, in: input)
    let known = builder.assign(&choices, at: output, seeing: input.data)
    builder.count(events: 2)
    return (draft, .goes(known))
  }
}

extension MachineBuilder {
  fileprivate func duration(_ choices: inout Choices, in input: Point) {
    let mayFail = !isSure && wanted.contains(.miss)
    switch alternative(&choices, (8, 2, 1, 1)) {
    case 1:
      if let spot = oddSpot(&choices, in: input, .counts, odd: .all, sound: .whole) {
        return push(.secondsPath, path(to: spot))
      }
    case 2:
      let isFar =
        choices.draw(upTo: 1, as: .alternative) { mayFail && $0.chance(1, in: 12) ? 1 : 0 } == 1
      if isFar {
        used.insert(.miss)
        fails()
        return push(.timestamp, .farTime)
      }
      let times = ConstantSet.timestamps
      return push(.timestamp, words.constant(constant(&choices, of: times)))
    case 3:
      if let spot = oddSpot(&choices, in: input, .timestamps, odd: .all, sound: .timestamps) {
        return push(.timestampPath, path(to: spot))
      }
    case _: break
    }
    push(.seconds, arena.number(seconds(&choices, from: 0, upTo: lifetime)))
  }
}
