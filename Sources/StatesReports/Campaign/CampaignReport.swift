import StatesInvariants
import StatesJSON
public import StatesRunner

/// What `stateskit check` prints: the same bytes for the same seed and number of cases.
public struct CampaignReport {
  private let request: CheckRequest
  private let result: CampaignResult
  private let explanations: [[ReportLine]]
  private let width = 80

  /// Reports a result, with what explains each of its failures.
  public init(
    _ request: CheckRequest, _ result: CampaignResult, explanations: [[ReportLine]] = []
  ) {
    self.request = request
    self.result = result
    self.explanations = explanations
  }

  /// The whole report.
  public var lines: [ReportLine] {
    var lines = [headline, ReportLine("")]
    for place in result.failures.indices { lines += failure(place) }
    lines += known + unexercised + meaning
    return lines + [
      ReportLine("Repeat it: " + request.command(cases: result.cases), .quiet)
    ]
  }

  private var headline: ReportLine {
    let cases = "\(result.cases) random cases judged by \(result.rules.count) rules"
    if result.failures.isEmpty {
      return ReportLine("\(request.engine) conforms in \(cases).", .good)
    }
    let ways = result.failures.count == 1 ? "1 way" : "\(result.failures.count) ways"
    return ReportLine("\(request.engine) fails in \(ways), in \(cases).", .bad)
  }

  private func failure(_ place: Int) -> [ReportLine] {
    let failure = result.failures[place]
    let cases = failure.count == 1 ? "1 case" : "\(failure.count) cases"
    var lines = [
      ReportLine("\(place + 1). \(failure.kind.name)", .bad),
      ReportLine(
        "   in \(cases), first in case \(failure.casesToFind); made small in "
          + "\(failure.evaluations) runs", .quiet),
    ]
    if let problem = failure.problem { lines += wrapped(problem, indent: 3) }
    let others = failure.kinds.filter { $0 != failure.kind }.map(\.name)
    if !others.isEmpty { lines += wrapped("also: " + others.joined(separator: ", "), indent: 3) }
    if place < explanations.count { lines += explanations[place] }
    lines += indifferent(failure)
    lines.append(
      ReportLine(
        "Replay it: stateskit replay \(failure.token.text) --engine \(request.engine)"
          + (request.machine.map { " " + $0 } ?? "")))
    return lines + [ReportLine("")]
  }

  /// The values that do not matter, with what they are here.
  private func indifferent(_ failure: CampaignFailure) -> [ReportLine] {
    guard !failure.irrelevant.isEmpty else { return [] }
    let places = failure.irrelevant.map { place in
      "'\(place)'" + (place.resolve(in: failure.scenario).map { " (here \($0.text()))" } ?? "")
    }
    return wrapped(
      "Other values fail in the same way, as far as tried, at: " + places.joined(separator: ", ")
        + ".")
  }

  private func wrapped(_ text: String, indent: Int = 0) -> [ReportLine] {
    let margin = String(repeating: " ", count: indent)
    return FixedText.wrapped(text, width - indent).map { ReportLine(margin + $0) }
  }
}

// MARK: - What it means

extension CampaignReport {
  /// Kinds that were expected: those that came, and those that did not.
  private var known: [ReportLine] {
    guard !result.known.isEmpty else { return [] }
    let met = result.known.filter { $0.cases > 0 }.map { "\($0.kind.name) in \($0.cases) cases" }
    var lines = met.isEmpty ? [] : wrapped("Known: " + met.joined(separator: ", ") + ".")
    if !result.stale.isEmpty {
      let names = result.stale.map(\.name).joined(separator: ", ")
      lines += wrapped("Known, but not met: \(names). If they are mended, take them out.")
    }
    return lines + [ReportLine("")]
  }

  private var unexercised: [ReportLine] {
    let rules = result.unexercised.map(\.id.rawValue)
    guard !rules.isEmpty else { return [] }
    let text = "Never exercised (\(rules.count)): " + rules.joined(separator: ", ") + "."
    return wrapped(text) + [ReportLine("")]
  }

  /// What the run says and what it does not.
  private var meaning: [ReportLine] {
    var text = ""
    if request.isInterrupted { text += "It was stopped before the end. " }
    if result.skipped > 0 { text += "The engine does not do \(result.skipped) of the cases. " }
    let rules = result.rules.count - result.unexercised.count
    let judged = result.cases - result.skipped
    text += "\(judged) cases were judged by \(rules) rules that found something to judge; "
    if let count = result.casesToSomethingNew {
      text += "about one case in \(count) would still show something that none has shown "
      text += "(\(result.behaviours.once) of \(result.behaviours.seen) pairs of features or "
      text += "events came once)."
    } else {
      text +=
        "each of the \(result.behaviours.seen) pairs of features or events came more than once."
    }
    if result.isConforming { text += " More is not known." }
    return wrapped(text) + [ReportLine("")]
  }
}
