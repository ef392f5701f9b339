import StatesGenerator
import StatesProperty

/// Tells how hard to follow a case is, beside how many decisions it takes.
struct Scale {
  private var worker: CampaignWorker
  private let mix: FeatureMix

  /// A scale for the cases of a campaign that are drawn with a mix.
  init(for campaign: Campaign, _ mix: FeatureMix) {
    worker = CampaignWorker(campaign.onReference, rules: [])
    self.mix = mix
  }

  /// What a case weighs, as the reference plays it.
  mutating func weight(of choices: Choices) -> Int {
    var again = Choices(replaying: choices.recording)
    return worker.size(of: worker.rebuild(&again, mix))?.weight ?? 0
  }
}
