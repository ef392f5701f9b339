import StatesEngine
import StatesGenerator
public import StatesJSON
import StatesProperty

extension Campaign {
  /// The scenario file of the case with a seed, drawn without guidance; `nil` if that seed has none.
  public func scenario(seed: UInt64) -> JSON? {
    var choices = Choices(seed: seed)
    return scenario(&choices, id: "replay/seed-\(seed)")
  }

  /// The scenario file of the case that a token stands for; `nil` if it stands for none.
  public func scenario(_ token: ReplayToken) -> JSON? {
    var choices = Choices(replaying: token.recording)
    return scenario(&choices, id: "replay/token")
  }

  private func scenario(_ choices: inout Choices, id: String) -> JSON? {
    var worker = CampaignWorker(self)
    var scenario = worker.rebuild(&choices, mix).scenario
    guard !choices.isRejected else { return nil }
    scenario.title.id = id
    scenario.title.sentence = "A generated case"
    return worker.file(of: scenario)
  }
}
