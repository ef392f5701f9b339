extension ShrinkingProblem {
  /// The problems of the public shrinking challenge, a row for each variant.
  public static let challenge: [ShrinkingProblem] =
    boundFive + [largeUnion, reverse, calculator, lengthList] + difference
    + [binaryHeap, coupling, deletion, distinct, nestedLists]

  /// Problems of our own, of kinds that the public challenge lacks.
  public static let further: [ShrinkingProblem] = everyday + odd + workflows
}
