import StatesInvariants
import StatesJSON
public import StatesRunner

extension CampaignReport {
  /// The report as one JSON object.
  public static func json(_ request: CheckRequest, _ result: CampaignResult) -> String {
    let report: JSON = [
      "engine": .string(request.engine), "seed": number(request.seed),
      "cases": number(result.cases), "skipped": number(result.skipped),
      "interrupted": .bool(request.isInterrupted),
      "failures": .array(result.failures.map(json)),
      "known": .array(
        result.known.map { ["kind": .string($0.kind.name), "cases": number($0.cases)] }),
      "rules": .array(
        result.rules.map {
          ["rule": .string($0.rule.id.rawValue), "premises": number($0.premises)]
        }),
      "unexercised": .array(result.unexercised.map { .string($0.id.rawValue) }),
      "behaviours": [
        "seen": number(result.behaviours.seen), "once": number(result.behaviours.once),
      ],
      "command": .string(request.command(cases: result.cases)),
    ]
    return report.text() + "\n"
  }

  private static func json(_ failure: CampaignFailure) -> JSON {
    [
      "kind": .string(failure.kind.name),
      "rule": failure.rule.map { .string($0.id.rawValue) } ?? .null,
      "statement": failure.rule.map { .string($0.statement) } ?? .null,
      "cases": number(failure.count), "firstCase": number(failure.casesToFind),
      "seed": number(failure.seed), "token": .string(failure.token.text),
      "evaluations": number(UInt64(failure.evaluations)),
      "alsoBreaks": .array(
        failure.kinds.filter { $0 != failure.kind }.map { .string($0.name) }),
      "messages": .array(failure.violations.map { .string($0.message) }),
      "problem": failure.problem.map { .string($0) } ?? .null,
      "anyValueFailsAt": .array(failure.irrelevant.map { .string($0.description) }),
      "scenario": failure.scenario,
    ]
  }

  private static func number(_ value: UInt64) -> JSON {
    .number(JSON.Number(Int64(clamping: value)))
  }
}
