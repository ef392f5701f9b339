extension FeatureMix {
  /// What serves well when nothing is known: most features in every second scenario, those that
  /// end a run early or crowd out others less often.
  public static let usual: FeatureMix = {
    var mix = FeatureMix(chance: 60)
    for feature in [
      Feature.miss, .oddName, .limits, .deletion, .update, .comment, .express, .returning,
    ] {
      mix[feature] = 15
    }
    for feature in [Feature.stop, .machineTimeout, .badOutput, .otherOutput, .submission] {
      mix[feature] = 30
    }
    for feature in [Feature.child, .credentials] { mix[feature] = 20 }
    mix[.distributedMap] = 35
    mix[.fault] = 0
    for feature in [Feature.task, .failure] { mix[feature] = 85 }
    return mix
  }()

  /// As ``usual``, but with a fault planted into the definitions of two scenarios in a hundred.
  public static let usualWithFaults: FeatureMix = {
    var mix = usual
    mix[.fault] = 2
    return mix
  }()

  /// Tasks that are retried, and waits, in a row, with a time-out around all of them.
  public static let simple = FeatureMix(
    only: FeatureSet([.wait, .task, .retry, .timeout, .failure, .machineTimeout]))
}
