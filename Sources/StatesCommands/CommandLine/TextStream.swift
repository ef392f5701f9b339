import Glibc

/// Text on its way to a file descriptor, or kept in memory.
///
/// Writing does not fail at once: what went wrong first is remembered in ``failure``, so that
/// commands need not ask after each line.
final class TextStream {
  /// `nil` for a stream that keeps everything in memory.
  private let descriptor: Int32?
  private var buffer: [UInt8] = []
  /// Why the first write that failed did so.
  private(set) var failure: String?
  let isTerminal: Bool
  /// Whether ``paint(_:_:)`` does anything.
  var isColored = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) != 0
  }

  /// A stream that keeps everything in memory.
  init(isTerminal: Bool = false) {
    descriptor = nil
    self.isTerminal = isTerminal
  }

  /// Everything that has not been handed to the system yet, which is everything for a stream in
  /// memory.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  func write(_ text: String) { write(utf8: text.utf8) }

  func write(utf8 bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
    if isTerminal || buffer.count >= 1 << 16 { flush() }
  }

  /// Hands everything to the system.
  func flush() {
    guard let descriptor else { return }
    if failure == nil, let code = Descriptor.write(buffer, to: descriptor) { fail(code) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Nobody reads on, as in `stateskit rules | head`: end as quietly as any other command would.
  private func fail(_ code: Int32) {
    if code == EPIPE, descriptor == STDOUT_FILENO {
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    }
    failure = String(cString: strerror(code))
  }

  /// `text` in the given way, where this stream shows colours.
  func paint(_ ink: Ink, _ text: String) -> String {
    isColored ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The columns of a line: of the terminal, as `COLUMNS` says, or 80.
  func width(_ environment: Environment) -> Int {
    let told = environment.value("COLUMNS").flatMap(Int.init) ?? 0
    let seen = told > 0 ? told : isTerminal ? descriptor.map(Descriptor.columns(of:)) ?? 0 : 0
    return seen > 0 ? max(40, seen) : 80
  }
}

/// What a piece of text looks like on a terminal, by its number in ECMA-48.
enum Ink: Int, Sendable {
  case bold = 1
  case faint = 2
  case red = 31
  case green = 32
  case yellow = 33
  case cyan = 36
}

/// Whether to use colours, as the option `--color` says.
enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// By itself only on a terminal that can show them, and not if `NO_COLOR` is set.
  func showsColors(onTerminal isTerminal: Bool, environment: Environment) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (environment.value("NO_COLOR") ?? "").isEmpty
        && environment.value("TERM") != "dumb"
    }
  }
}
