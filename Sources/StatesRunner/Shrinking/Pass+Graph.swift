package import StatesProperty

extension Shrinker.Pass {
  /// The passes for generated scenarios: those that know their parts, beside the general ones.
  package static let graph: [Shrinker.Pass] =
    standard.filter { !unfit.contains($0.name) } + [
      .innerRow, .equalRecipes, .plainTemplate, .givenData, .otherState, .otherAlternative,
      .exchange,
    ]

  /// General passes that cost more than they find where a number mostly stands for a recipe.
  private static let unfit: Set<String> = [
    "swap parts", "swap and renumber", "delete and renumber", "relabel", "lower bits",
    "lower common factor", "merge neighbours", "mirror",
  ]
}
