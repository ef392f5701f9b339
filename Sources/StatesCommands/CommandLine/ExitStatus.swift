/// What the process tells its caller when it ends.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// The engine conforms, or the command did what it was asked to do.
  case success = 0
  /// Something does not conform.
  case violation = 1
  /// Nothing was found wrong, but not everything could be judged.
  case undecided = 2
  /// The command line is wrong, or something could not be read or written.
  case wrongUsage = 3
  /// Nothing was run, so nothing is known.
  case nothingRun = 4
  /// A bug of this kit.
  case internalError = 70
}

extension ExitStatus {
  /// What the status means for any command; a command may say it more exactly.
  var meaning: String {
    switch self {
    case .success: "everything conforms"
    case .violation: "something does not conform"
    case .undecided: "undecided: not everything could be judged"
    case .wrongUsage: "wrong usage, or something could not be read or written"
    case .nothingRun: "nothing was run"
    case .internalError: "a bug in stateskit itself"
    }
  }
}
