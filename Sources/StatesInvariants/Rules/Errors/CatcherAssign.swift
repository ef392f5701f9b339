import StatesEngine
import StatesJSON
import StatesLanguage
import StatesPath

extension Invariant {
  static let catchSkipsAssign = Invariant(
    "INV-E13",
    "On the way out by a catcher the catcher's own Assign sets variables, over the error output, and "
      + "nothing else does.",
    rests: ["VAR-08", "CATCH-05"], needs: .run,
    .at(.exited, if: .caught) { $0.checkCatcherAssign() })
}

extension Trial {
  fileprivate mutating func checkCatcherAssign() {
    guard let place = takenCatcherPlace else { return }
    guard let expected = assignments(ofCatcher: place) else { return doubt() }
    premise()
    guard !isAssigned(expected) else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) was caught and assigns \($0.text($0.record.detail)) "
          + "(\($0.event($0.id))); however its catcher "
          + (expected.isNull ? "assigns nothing" : "assigns \($0.text(expected))")
      }, at: Int(visits[nowVisit].failure.event), id)
  }

  /// The variables that a catcher sets; null where it sets none, `nil` where that cannot be told.
  private func assignments(ofCatcher place: Int) -> Value? {
    let catcher = chart.catchers[place]
    guard let assign = catcher.assign else { return .null }
    guard case .template(let row) = assign, let template = chart.machine?.templates[row.index],
      chart.catcherTraits[place].isDisjoint(with: [.random, .context, .disputed, .indices]),
      let output = errorOutput(catcher, nowVisit), output.isObject
    else { return nil }
    var luck = Self.noLuck
    let scope = scope(of: nowVisit, input: output)
    guard let assigned = try? template.evaluate(in: scope, random: &luck) else { return nil }
    return arena.count(of: assigned) > 0 ? assigned : .null
  }

  /// Whether the event at hand says that these variables were set; null stands for none.
  func isAssigned(_ expected: Value) -> Bool {
    let seen = record.detail
    let isNone = seen.isNull || (seen.isObject && arena.count(of: seen) == 0)
    return expected.isNull ? isNone : isAlike(expected, seen)
  }
}
