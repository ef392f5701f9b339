public import StatesEngine
import StatesJSON
import StatesLanguage

extension Violation {
  /// The breach in lines for people: the rule and how sure a breach of it is to be a bug, what was
  /// seen and what had to be, the events and calls that show it, and what the rule rests on.
  ///
  /// - Parameters:
  ///   - observation: Where the breach was seen.
  ///   - rules: The rules that were judged.
  /// - Returns: The lines, the first one the rule.
  public func lines(
    in observation: Observation, by rules: [Invariant] = Invariant.catalog
  ) -> [String] {
    let invariant = rules.first { $0.id == rule }
    let strength = invariant.map { ", \($0.strength.words)" } ?? ""
    var lines = [
      "\(rule.rawValue)\(strength): \(invariant?.statement ?? "")", "  " + message + ".",
    ]
    lines += events.compactMap { eventLine($0, in: observation) }
    lines += calls.compactMap { callLine($0, in: observation) }
    for source in invariant?.rules ?? [] {
      let language = LanguageRule.catalog.first { $0.id.rawValue == source }
      lines.append("  rests on \(source)" + (language.map { ": \($0.statement)" } ?? ""))
    }
    return lines
  }

  private func eventLine(_ id: Int, in observation: Observation) -> String? {
    let found = observation.histories.first { $0.execution == execution }
    guard let history = found?.history, id > 0, id <= history.count else { return nil }
    let record = history.records[id - 1]
    let name = history.subjects[record.subject].name
    let state = name.isString ? " '\(history.arena.string(of: name))'" : ""
    let moment = observation.profile.sees.contains(.times) ? " at \(record.time)" : ""
    return "    event \(id)\(moment): \(record.type.name)\(state)"
  }

  private func callLine(_ place: Int, in observation: Observation) -> String? {
    guard observation.log.indices.contains(place) else { return nil }
    let logged = observation.log[place]
    return "    call \(place + 1) at \(logged.time): \(logged.call.name), \(logged.reply.words)"
  }
}

extension Invariant.Strength {
  /// How sure a breach is to be a bug, in words.
  public var words: String {
    switch self {
    case .firm: "firm"
    case .profile: "for engines that do as AWS does"
    case .set: "outside what may happen when things coincide"
    }
  }
}
