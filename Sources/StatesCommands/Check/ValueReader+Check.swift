import StatesGenerator
import StatesReports

extension ValueReader where Value == Shard {
  /// One of several equal parts, such as `2/4`.
  static let shard = Self(
    expectation: "a part and the number of parts, such as 2/4",
    read: { text in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = UInt64(parts[0]), let count = UInt64(parts[1]),
        (1...65_536).contains(count), (1...count).contains(number)
      else { return nil }
      return Shard(number: number, count: count)
    }, spell: { "\($0.number)/\($0.count)" })
}

extension ValueReader where Value == FeatureSet {
  /// Names of features with commas between them.
  static let features = Self(
    expectation: "features with commas between them, of: "
      + Feature.allCases.map(\.name).joined(separator: ", "),
    read: { text in
      var features: [Feature] = []
      for name in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard let feature = Feature(name: String(name)) else { return nil }
        features.append(feature)
      }
      return FeatureSet(features)
    }, spell: { $0.features.map(\.name).joined(separator: ",") })
}
