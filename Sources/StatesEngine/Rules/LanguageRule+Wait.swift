extension LanguageRule {
  /// The Wait state.
  static let wait: [LanguageRule] = [
    .documented("WAIT-01", "A Wait has exactly one way of saying how long."),
    .documented("WAIT-02", "Seconds are a whole number from 0 to 99,999,999."),
    .observed(
      "WAIT-03",
      "A SecondsPath to a negative, fractional or missing number is States.Runtime."),
    .observed("WAIT-04", "A TimestampPath to anything but a full timestamp is States.Runtime."),
    .observed("WAIT-05", "In JSONata a wrong time is an evaluation error."),
    .observed("WAIT-06", "A timestamp counts to the whole second, what is beyond is cut off."),
    .documented("WAIT-07", "A moment that has passed is no reason to wait."),
    .observed("WAIT-08", "A moment more than 2^31 seconds ahead is States.Runtime."),
    .documented("WAIT-09", "A Wait lasts no longer than its execution may."),
    .decided("WAIT-10", "A Wait counts from the event of its entry and never ends early."),
    .documented("WAIT-11", "A Wait hands on what it was given."),
  ]
}
