import Glibc

/// What signals do to this process.
enum ProcessSignals {
  /// Makes broken pipes an ordinary error, since engines in other processes come and go, and makes
  /// a crash of ours end with the status that says so.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // Whoever asks the runtime for a backtrace wants its handlers, not ours.
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    prepareStack()
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in ProcessSignals.end() }
      action.sa_flags = Int32(bitPattern: UInt32(SA_ONSTACK))
      sigaction(number, &action, nil)
    }
  }

  /// A handler needs a stack of its own when the thread has used up its stack.
  private static func prepareStack() {
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  /// Runs inside a signal handler: nothing that allocates or locks.
  private static func end() {
    let text: StaticString =
      "stateskit: it crashed. This is a bug in stateskit: please report it with the command.\n"
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    _exit(ExitStatus.internalError.rawValue)
  }
}
