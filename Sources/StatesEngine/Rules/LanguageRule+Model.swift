extension LanguageRule {
  /// How the reference orders what nobody has ordered.
  static let model: [LanguageRule] = [
    .decided("MODEL-01", "An execution is a tree of scopes, each in one state at a time."),
    .decided(
      "MODEL-02",
      "What happened is the events and the answered calls, each with its moment."),
    .decided("MODEL-03", "Computing takes no time; only waiting does."),
    .decided(
      "MODEL-04",
      "At one moment calls come first, then timers, then deadlines, outer ones before inner."),
    .decided("MODEL-05", "Where AWS is silent, a set of outcomes is right."),
    .decided("MODEL-06", "Machine, input, script and seed determine everything."),
    .decided("MODEL-07", "A loop that takes no time ends at the limit on events."),
    .decided("MODEL-08", "A scope that has ended changes no more."),
  ]
}
