extension Feature {
  /// The features without which a scenario cannot have this one.
  var requirements: FeatureSet {
    switch self {
    case .wait, .task, .choice, .succeed, .fail, .parallel, .map, .loop: .none
    case .distributedMap: FeatureSet([.map])
    case .itemReader, .itemBatcher, .resultWriter, .tolerance: FeatureSet([.map, .distributedMap])
    case .integration, .callback, .sync, .activity, .child: FeatureSet([.task])
    case .retry, .catch: FeatureSet([.task])
    case .jitter: FeatureSet([.task, .retry])
    case .returning: FeatureSet([.task, .catch])
    case .timeout, .heartbeat: FeatureSet([.task])
    case .machineTimeout, .inputPath, .outputPath, .resultPath, .template, .context: .none
    case .selector: FeatureSet([.task])
    case .intrinsic, .wildcard: FeatureSet([.template])
    case .variable, .miss, .express, .comment, .oddName, .fault: .none
    case .credentials: FeatureSet([.task])
    case .failure, .severalSignals, .badOutput, .otherOutput, .condition: FeatureSet([.task])
    case .heartbeats: FeatureSet([.task, .callback])
    case .submission: FeatureSet([.task, .callback, .sync])
    case .poll, .deletion: FeatureSet([.task, .activity])
    case .token: FeatureSet([.task, .callback])
    case .stop, .restart, .describe, .redrive, .update, .limits: .none
    }
  }
}

extension FeatureSet {
  /// These features and what they cannot do without.
  var withRequirements: FeatureSet {
    features.reduce(self) { $0.union($1.requirements) }
  }
}
