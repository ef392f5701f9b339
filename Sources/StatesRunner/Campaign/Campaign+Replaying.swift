import StatesEngine
import StatesGenerator
public import StatesJSON
import StatesProperty

extension Campaign {
  /// The scenario file of the case with a seed, drawn without guidance; `nil` if that seed has none.
  public func scenario(seed: UInt64) -> JSON? {
    var worker = CampaignWorker(self)
    var choices = worker.choices(of: seed, mix)
    return scenario(&choices, by: &worker, id: "replay/seed-\(seed)")
  }

  /// The scenario file of the case that a token stands for; `nil` if it stands for none.
  public func scenario(_ token: ReplayToken) -> JSON? {
    var choices = Choices(replaying: token.recording)
    var worker = CampaignWorker(self)
    return scenario(&choices, by: &worker, id: "replay/token")
  }

  private func scenario(
    _ choices: inout Choices, by worker: inout CampaignWorker, id: String
  ) -> JSON? {
    var scenario = worker.rebuild(&choices, mix).scenario
    guard !choices.isRejected else { return nil }
    scenario.title.id = id
    scenario.title.sentence = "A generated case"
    return worker.file(of: scenario)
  }
}
