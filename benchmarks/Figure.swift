/// Figures as text.
enum Figure {
  /// `value` with exactly `digits` digits after the point.
  static func decimal(_ value: Double, digits: Int = 1) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    guard let scaled = Int64(exactly: (value * scale).rounded()) else { return "\(value)" }
    let whole = String(scaled.magnitude / UInt64(scale))
    let fraction = String(scaled.magnitude % UInt64(scale))
    let zeros = String(repeating: "0", count: max(0, digits - fraction.count))
    return (scaled < 0 ? "-" : "") + whole + (digits == 0 ? "" : "." + zeros + fraction)
  }

  /// Nanoseconds in the unit that suits them.
  static func duration(_ nanoseconds: Int64) -> String {
    let units: [(size: Double, name: String)] = [(1e9, "s"), (1e6, "ms"), (1e3, "µs")]
    let value = Double(nanoseconds)
    guard let unit = units.first(where: { value >= $0.size }) else { return "\(nanoseconds) ns" }
    return decimal(value / unit.size) + " " + unit.name
  }

  /// How often something happens in a second when `count` of them took `nanoseconds`.
  static func perSecond(_ count: Int, in nanoseconds: Int64) -> Double {
    Double(count) * 1e9 / Double(max(1, nanoseconds))
  }

  /// Nanoseconds for each of `count` things that took `nanoseconds` together.
  static func each(_ count: Int, in nanoseconds: Int64) -> Double {
    Double(nanoseconds) / Double(max(1, count))
  }
}
