extension ShrinkingProblem {
  /// The problems of the public shrinking challenge, a row for each variant.
  public static let challenge: [ShrinkingProblem] =
    boundFive + [largeUnion, reverse, calculator, lengthList] + difference
    + [binaryHeap, coupling, deletion, distinct, nestedLists]
}
