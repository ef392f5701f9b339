import Glibc
import Synchronization

/// The wish of the user, or of the system, that a long command ends with what it has.
enum Interruption {
  private static let isWished = Atomic<Bool>(false)

  /// Whether SIGINT or SIGTERM came since ``watch()``.
  static var isRequested: Bool { isWished.load(ordering: .relaxed) }

  /// From now on the first SIGINT or SIGTERM only asks; a second one ends the process at once.
  static func watch() {
    // The handler must find the flag made: nothing may be set up inside it.
    isWished.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Interruption.isWished.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
      action.sa_flags = SA_RESTART
      sigaction(number, &action, nil)
    }
    unblock()
  }

  /// Whoever started this process may have kept the signals from it.
  private static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// From now on these signals do what they usually do.
  static func stopWatching() {
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    isWished.store(false, ordering: .relaxed)
  }
}
