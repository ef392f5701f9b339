import StatesJSON
import StatesLanguage
import StatesProperty

extension StateRow {
  static let fail = StateRow(
    "fail", .fail, weight: 1,
    // In a branch a failure that nothing decides would keep the rest of the machine from running.
    isWelcome: { builder, _ in
      builder.depth == 0 || builder.frame.ways > 0 || builder.frame.mayFail
    }
  ) { builder, choices, label in
    let draft = builder.open(label, .fail)
    builder.stateComment(&choices)
    builder.failError(&choices, in: label.point)
    builder.failCause(&choices, in: label.point)
    builder.count(events: 1)
    builder.frame.hasEnd = true
    return (draft, .ended)
  }
}

extension MachineBuilder {
  fileprivate func failError(_ choices: inout Choices, in point: Point) {
    choices.span("error") { choices in
      switch alternative(&choices, (4, 5, 2, 1)) {
      case 0: fail(with: .boom)
      case 1: fail(with: errorName(&choices, besides: .all))
      case 2: dynamic(.errorPath, isCall: chance(&choices, 1, in: 2), &choices, in: point)
      case _: frame.escaping.insertOther()
      }
    }
  }

  private func fail(with name: ErrorName) {
    frame.escaping.insert(name)
    push(.error, words[name])
  }

  fileprivate func failCause(_ choices: inout Choices, in point: Point) {
    choices.span("cause") { choices in
      switch alternative(&choices, (4, 4, 1, 1)) {
      case 0: break
      case 1: push(.cause, .work)
      case let kind: dynamic(.causePath, isCall: kind == 3, &choices, in: point)
      }
    }
  }

  /// A path or a call that gives the text.
  private func dynamic(
    _ field: Field, isCall: Bool, _ choices: inout Choices, in point: Point
  ) {
    frame.escaping.insertOther()
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
  func errorName(
    _ choices: inout Choices, besides none: ErrorName?, preferring likely: ErrorSet = ErrorSet(),
    isSure: Bool = false
  ) -> ErrorName {
    let drawn = choices.draw(upTo: UInt64(ErrorName.texts.count - 1), as: .alternative) { random in
      UInt64(Self.freshError(&random, likely, isSure: isSure).rawValue)
    }
    let name = ErrorName(rawValue: UInt8(drawn)) ?? .boom
    return name == none ? .boom : name
  }

  /// Names that handlers and workers have in common come often, so that they meet.
  private static func freshError(
    _ random: inout SplitMix64, _ likely: ErrorSet, isSure: Bool
  ) -> ErrorName {
    if !likely.isEmpty, isSure || random.chance(3, in: 4) {
      return likely.element(Int(random.next(upTo: UInt64(likely.count - 1))))
    }
    switch random.next(upTo: 15) {
    case 0...4: return .boom
    case 5...7: return .bang
    case 8...9: return .all
    case 10: return .taskFailed
    case 11: return random.chance(1, in: 2) ? .timeout : .heartbeatTimeout
    case _:
      let number = random.next(upTo: UInt64(ErrorName.texts.count - 1))
      return ErrorName(rawValue: UInt8(number)) ?? .boom
    }
  }
}
