/// The service integrations that Step Functions wraps itself.
enum Integrations {
  /// The actions of each service, without the suffix of a pattern.
  static let actions: [String: Set<String>] = [
    "apigateway": ["invoke"],
    "athena": [
      "startQueryExecution", "stopQueryExecution", "getQueryExecution", "getQueryResults",
    ],
    "batch": ["submitJob"],
    "bedrock": ["invokeModel", "createModelCustomizationJob"],
    "codebuild": [
      "startBuild", "stopBuild", "batchDeleteBuilds", "batchGetReports", "startBuildBatch",
      "stopBuildBatch", "retryBuildBatch", "deleteBuildBatch",
    ],
    "databrew": ["startJobRun"],
    "dynamodb": ["getItem", "putItem", "updateItem", "deleteItem"],
    "ecs": ["runTask"],
    "eks": [
      "call", "createCluster", "createFargateProfile", "createNodegroup", "deleteCluster",
      "deleteFargateProfile", "deleteNodegroup", "runJob",
    ],
    "elasticmapreduce": [
      "createCluster", "terminateCluster", "setClusterTerminationProtection", "addStep",
      "cancelStep", "modifyInstanceFleetByName", "modifyInstanceGroupByName",
    ],
    "emr-containers": [
      "createVirtualCluster", "deleteVirtualCluster", "startJobRun",
    ],
    "emr-serverless": [
      "createApplication", "startApplication", "stopApplication", "deleteApplication",
      "startJobRun", "cancelJobRun",
    ],
    "events": ["putEvents"],
    "glue": ["startJobRun"],
    "lambda": ["invoke"],
    "mediaconvert": ["createJob"],
    "sagemaker": [
      "createEndpoint", "createEndpointConfig", "createHyperParameterTuningJob",
      "createLabelingJob", "createModel", "createProcessingJob", "createTrainingJob",
      "createTransformJob", "updateEndpoint",
    ],
    "sns": ["publish"],
    "sqs": ["sendMessage"],
    "states": ["startExecution"],
  ]

  /// Whether Step Functions knows the resource, as far as its name tells.
  static func knows(_ resource: ResourceName) -> Bool {
    switch resource.kind {
    case .lambda, .activity: true
    case .http: resource.call == "invoke" && resource.pattern == .requestResponse
    case .sdk: resource.pattern == .requestResponse || resource.pattern == .callback
    case .optimised: actions[resource.service]?.contains(resource.call) ?? false
    case .other: false
    }
  }

  /// The known resource that was probably meant.
  static func suggestion(for resource: ResourceName) -> String? {
    guard resource.kind == .optimised else { return nil }
    guard let service = Suggestion.nearest(to: resource.service, among: actions.keys.sorted()),
      let calls = actions[service]
    else { return nil }
    let call = Suggestion.nearest(to: resource.call, among: calls.sorted())
    let suffix = resource.action.dropFirst(resource.call.count)
    return call.map { "arn:aws:states:::\(service):\($0)\(suffix)" }
  }
}
