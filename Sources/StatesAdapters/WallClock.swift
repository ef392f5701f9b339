import Glibc

/// The machine's own clocks: the only place where real time enters the kit.
public enum WallClock {
  /// Nanoseconds since some fixed moment; never goes back.
  public static func monotonicNanoseconds() -> Int64 { read(CLOCK_MONOTONIC) }

  /// Processor time that this process has used on all threads, in nanoseconds.
  public static func processorNanoseconds() -> Int64 { read(CLOCK_PROCESS_CPUTIME_ID) }

  /// Processor time that the calling thread has used, in nanoseconds.
  public static func threadNanoseconds() -> Int64 { read(CLOCK_THREAD_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
