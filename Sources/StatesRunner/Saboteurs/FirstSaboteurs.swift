import StatesEngine
import StatesInterpreter
import StatesInvariants

extension Saboteur {
  static let retriesOnceTooOften = Saboteur(
    name: "retries-once-too-often",
    summary: "MaxAttempts is read as one more than it says.",
    breaks: "INV-R02",
    fault: .decisions { decisions in
      decisions.mayRetry = { question, _ in Int64(question.used) <= question.maxAttempts }
    })

  static let endsTwice = Saboteur(
    name: "ends-twice",
    summary: "The end of the execution is reported twice.",
    breaks: "INV-H03",
    fault: .report { history in
      if let end = history.end { history.records.append(end) }
    })

  static let wakesEarly = Saboteur(
    name: "wakes-early",
    summary: "No wait lasts longer than thirty seconds, as if a poll had a limit.",
    breaks: "INV-C11",
    fault: .decisions { decisions in
      decisions.wakeUp = { question, moment in
        min(moment, question.enteredAt.advanced(byMilliseconds: 30_000))
      }
    })
}
