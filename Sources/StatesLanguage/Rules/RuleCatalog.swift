extension Rule {
  /// Every rule, in the order of the catalogue of semantics: structure first.
  package static let catalog: [Rule] = structure + others

  /// The rules for which a definition is refused.
  static let refusing: [Rule] = catalog.filter { $0.isChecked && $0.severity == .error }

  private static let structure: [Rule] = [
    .requiredMachineFields, .definitionObject, .machineFields, .machineTimeout, .queryLanguages,
    .languageDowngrade, .innerLanguage, .definitionSize, .nestingDepth, .comments,
    .stateNameLength, .uniqueStateNames, .exactStateNames, .transitionTargets, .terminalState,
    .oneTransition, .noTransition, .reachability, .stateTypes, .endlessLoops, .jsonPathFields,
    .jsonataFields, .exclusiveFields, .numberBounds, .emptyLists, .waitTimestamps,
    .templateValues, .knownResources, .expressLimits, .tokenPassing, .labels, .statesVariable,
    .catchAllAlone, .nestedChoiceRules, .templateKeyCollisions, .errorNames, .verdict,
    .templateHints, .refusalText, .acceptanceOnly, .variableList,
  ]

  private static let others: [Rule] = [
    .staticResult, .pathFields, .failPaths, .variableNames, .variableReferences, .choiceDefault,
    .choiceComparisons, .choiceConditions, .boundedWaits, .credentialFields,
    .runtimeIsNeverCaught, .taskFailedIsNoCatchAll, .retrierFields, .reachableRetriers,
    .reachableCatchers, .catcherFields, .inlineMapFields, .processorConfigs, .distributedMapFields,
  ]
}
