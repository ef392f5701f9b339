import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  static let fail = StateRow("fail", .fail, weight: 1) { builder, choices, label in
    let draft = builder.open(label, .fail)
    builder.comment(&choices)
    builder.failError(&choices, in: label.point)
    builder.failCause(&choices, in: label.point)
    builder.count(events: 1)
    builder.frame.hasEnd = true
    return (draft, .ended)
  }
}

extension MachineBuilder {
  fileprivate mutating func failError(_ choices: inout Choices, in point: Point) {
    choices.span("field") { choices in
      switch alternative(&choices, (1, 9, 1, 1)) {
      case 0: frame.escaping.formUnion(.reported)
      case 1:
        let name = errorName(&choices, besides: .all)
        frame.escaping.insert(name)
        push(.error, words[name])
      case let kind: dynamic(.errorPath, isCall: kind == 3, &choices, in: point)
      }
    }
  }

  fileprivate mutating func failCause(_ choices: inout Choices, in point: Point) {
    choices.span("field") { choices in
      switch alternative(&choices, (4, 4, 1, 1)) {
      case 0: break
      case 1: push(.cause, .work)
      case let kind: dynamic(.causePath, isCall: kind == 3, &choices, in: point)
      }
    }
  }

  /// A path or a call that gives the text.
  private mutating func dynamic(
    _ field: Field, isCall: Bool, _ choices: inout Choices, in point: Point
  ) {
    frame.escaping.formUnion(.reported)
    let start = text.count
    if isCall {
      write("States.Format('{} failed', $$.State.Name)")
    } else if let spot = spot(&choices, in: point, .text) {
      write(spot)
    } else {
      write("$$.Execution.Name")
    }
    push(field, closeText(from: start))
  }

  /// Draws the name of an error, other than `none`.
  mutating func errorName(
    _ choices: inout Choices, besides none: ErrorName?, preferring likely: ErrorSet = ErrorSet()
  ) -> ErrorName {
    let count = UInt64(ErrorName.texts.count)
    let drawn = choices.draw(upTo: count - 1, as: .alternative) { random in
      for _ in 0..<4 where !likely.isEmpty {
        let pick = random.next(upTo: count - 1)
        if ErrorName(rawValue: UInt8(pick)).map({ likely.contains($0) }) ?? false { return pick }
      }
      return random.chance(1, in: 4) ? random.next(upTo: count - 1) : 1 + random.next(upTo: 1)
    }
    let name = ErrorName(rawValue: UInt8(drawn)) ?? .boom
    return name == none ? .boom : name
  }
}
