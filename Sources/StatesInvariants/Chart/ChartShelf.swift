import StatesEngine
import StatesJSON

/// The charts of the machines that were judged last, found again by the machine itself.
///
/// A machine that was compiled for a request keeps its chart while it is judged again and again.
/// Charts on the shelf must outlive an observation, so that they are made before any value is that
/// the judge throws away.
struct ChartShelf {
  private var entries: [(machine: CompiledMachine, chart: Chart)] = []
  /// The entry that gives way to the next one.
  private var oldest = 0

  /// As many machines as scenarios have, as a rule.
  private static let capacity = 8

  /// The chart of a compiled machine, made if it is not there.
  mutating func chart(of machine: CompiledMachine, in arena: Arena) -> Chart {
    if let known = entries.first(where: { $0.machine === machine }) { return known.chart }
    let chart = Chart(machine.machine, in: arena)
    if entries.count < Self.capacity {
      entries.append((machine, chart))
    } else {
      entries[oldest] = (machine, chart)
      oldest = (oldest + 1) % Self.capacity
    }
    return chart
  }
}
