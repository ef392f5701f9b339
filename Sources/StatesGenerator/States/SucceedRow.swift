import StatesProperty

extension StateRow {
  static let succeed = StateRow("succeed", .succeed, weight: 1) { builder, choices, label in
    let draft = builder.open(label, .succeed)
    builder.stateComment(&choices)
    let input = builder.inputPath(&choices, in: label.point)
    let output = builder.outputPath(&choices, in: input)
    builder.frame.hasEnd = true
    if builder.doom == nil { builder.finish(with: output.data) }
    builder.count(events: 2)
    return (draft, .ended)
  }
}
