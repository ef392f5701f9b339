import Glibc
import StatesAdapters

/// Runs the benchmarks that the arguments name, or all of them.
@main
enum Main {
  static let usage = """
    Usage: benchmarks [NAME …] [--small] [--write] [--list]

    Runs the named benchmarks, or all, and prints one table for each. Those that '--list' marks
    with '*' take many minutes: among all they run tiny, by name at full size.

      --small  tiny sizes: shows that a benchmark works, judges no goal
      --write  also write each table to benchmarks/results/NAME.md
      --list   only list the benchmarks

    Exit status: 0 all ran and no goal was missed, 1 one was missed, 3 wrong usage. A goal of speed
    that is missed is only told, since it hangs on the machine.

    """

  static func main() {
    do throws(BenchmarkError) {
      let request = try Request(Array(CommandLine.arguments.dropFirst()))
      exit(request.isList ? list() : try run(request))
    } catch {
      complain(error.message)
      exit(error.status)
    }
  }

  static func list() -> Int32 {
    let width = Benchmark.all.map(\.name.count).max() ?? 0
    for benchmark in Benchmark.all {
      let name = benchmark.name + (benchmark.isLong ? "*" : "")
      print(padded(name, to: width + 3) + benchmark.summary)
    }
    return 0
  }

  /// Every benchmark runs even if an earlier one missed a goal; what was missed comes last.
  static func run(_ request: Request) throws(BenchmarkError) -> Int32 {
    #if DEBUG
    complain("a debug build: its figures mean nothing")
    #endif
    var missed: [String] = []
    for benchmark in request.benchmarks {
      let started = WallClock.monotonicNanoseconds()
      let size = request.size(of: benchmark)
      let report = try benchmark.run(size)
      print(benchmark.text(of: report))
      let elapsed = WallClock.monotonicNanoseconds() - started
      print("\(benchmark.name) took \(Figure.duration(elapsed))\n")
      if size == .small { continue }
      if request.isWrite { try benchmark.write(report) }
      missed += report.missed.map { "\(benchmark.name): \($0)" }
      for goal in report.tooSlow { complain("too slow here: \(benchmark.name): \(goal)") }
    }
    for line in missed { complain("missed: " + line) }
    return missed.isEmpty ? 0 : 1
  }

  static func complain(_ text: String) {
    let bytes = Array("benchmarks: \(text)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// What the arguments ask for.
struct Request {
  var benchmarks: [Benchmark] = []
  var size = Benchmark.Size.full
  var isWrite = false
  var isList = false
  private var isEverything = false

  init(_ arguments: [String]) throws(BenchmarkError) {
    for argument in arguments {
      switch argument {
      case "--small": size = .small
      case "--write": isWrite = true
      case "--list": isList = true
      case "--help", "-h": throw BenchmarkError(Main.usage, status: 0)
      case let name:
        guard let found = Benchmark.all.first(where: { $0.name == name }) else {
          throw .wrongUsage("there is no benchmark '\(name)'; '--list' shows what there is")
        }
        benchmarks.append(found)
      }
    }
    if benchmarks.isEmpty { (benchmarks, isEverything) = (Benchmark.all, true) }
    if isWrite && size == .small {
      throw .wrongUsage("small figures mean nothing: leave out '--small' or '--write'")
    }
  }

  /// How much of a benchmark is run: among all, the long ones only show that they still work.
  func size(of benchmark: Benchmark) -> Benchmark.Size {
    isEverything && benchmark.isLong ? .small : size
  }
}
