import StatesProperty

/// One kind of state that can be generated; a new kind is a file here and a line in ``all``.
final class StateRow: Sendable {
  /// What the kind is called in statistics.
  let label: StaticLabel
  /// The feature that it has; `nil` for what is always possible.
  let feature: Feature?
  /// How often it comes, beside the others.
  let weight: UInt64
  /// Whether a fresh scenario may have such a state here.
  let isWelcome: @Sendable (MachineBuilder, Point) -> Bool
  /// Whether such a state can stand here.
  let isPossible: @Sendable (MachineBuilder, Point) -> Bool
  /// Draws one that `label` leads to, and leaves its object open.
  let draw: @Sendable (MachineBuilder, inout Choices, Label) -> (Draft, Flow)

  init(
    _ label: StaticLabel, _ feature: Feature?, weight: UInt64,
    isPossible: @escaping @Sendable (MachineBuilder, Point) -> Bool = { _, _ in true },
    isWelcome: @escaping @Sendable (MachineBuilder, Point) -> Bool = { _, _ in true },
    draw: @escaping @Sendable (MachineBuilder, inout Choices, Label) -> (Draft, Flow)
  ) {
    self.label = label
    self.feature = feature
    self.weight = weight
    self.isPossible = isPossible
    self.isWelcome = isWelcome
    self.draw = draw
  }

  /// Every kind, the simplest first.
  static let all: [StateRow] = [
    .pass, .succeed, .fail, .wait, .task, .choice, .parallel, .map, .loop,
  ]

  /// The feature of each.
  static let features = all.map(\.feature)

  /// The place of ``fail`` among them.
  static let failPlace: UInt64 = 2

  /// How often each kind comes where all may, the more often wanted ones more often.
  static func weights(in mix: FeatureMix) -> [UInt64] {
    all.map { row in row.weight * UInt64(row.feature.map { mix[stateWeight: $0] } ?? 1) }
  }
}
