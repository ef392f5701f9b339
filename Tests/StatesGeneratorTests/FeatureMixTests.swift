import StatesGenerator
import StatesJSON
import StatesProperty
import StatesTestSupport
import Testing

@Suite struct FeatureMixTests {
  @Test func everyNameLeadsBackToItsFeature() {
    for feature in Feature.allCases {
      #expect(Feature(name: feature.name) == feature)
      #expect(feature.name == feature.name.lowercased())
    }
    #expect(Feature(name: "no-such-feature") == nil)
    #expect(Feature.distributedMap.name == "distributed-map")
  }

  @Test(arguments: [
    ([Feature.wait], [Feature.wait]),
    ([.retry], [.task, .retry]),
    ([.heartbeats, .choice], [.task, .choice, .callback, .heartbeats]),
  ])
  func restrictedMixDrawsNothingElse(asked: [Feature], allowed: [Feature]) {
    // A path into a list that may be empty can miss, wanted or not.
    let allowed = FeatureSet(allowed + [.miss])
    let mix = FeatureMix.usual.restricted(to: FeatureSet(asked))
    var seen = FeatureSet.none
    forEachScenario(mix) { seen = seen.union($0.features) }
    #expect(seen.union(allowed) == allowed, "\(seen)")
    for feature in asked { #expect(seen.contains(feature), "\(feature.name) never came") }
  }

  @Test func raisedFeaturesComeMoreOften() {
    let rare = FeatureSet([.distributedMap, .child])
    var mix = FeatureMix.usual
    mix.raise(rare, by: 60)
    mix[stateWeight: .map] = 8
    #expect(mix[.child] == FeatureMix.usual[.child] + 60)
    #expect(count(of: .distributedMap, in: mix) > 2 * count(of: .distributedMap, in: .usual))
    mix[.child] = 0
    mix.raise(rare)
    #expect(mix[.child] == 0)
  }

  @Test func favouredPairsComeMoreOften() {
    let pair = FeaturePair(.sync, .express)
    #expect(pair == FeaturePair(.express, .sync))
    let other = FeaturePair(.limits, .child)
    var mix = FeatureMix.usual
    mix.favour([other])
    #expect(count(of: other, in: mix) > 2 * count(of: other, in: .usual))
  }

  @Test func pairsAreWhatScenariosHadAtOnce() {
    var pairs = FeaturePairs()
    pairs.insert(FeatureSet([.wait, .task, .retry]))
    #expect(pairs.count == 3)
    #expect(pairs.contains(FeaturePair(.retry, .wait)))
    #expect(!pairs.contains(FeaturePair(.retry, .map)))
    var others = FeaturePairs()
    others.insert(FeatureSet([.map, .retry]))
    pairs.formUnion(others)
    #expect(pairs.count == 4)
    #expect(
      pairs.missing(of: FeatureSet([.wait, .map, .retry])) == [FeaturePair(.wait, .map)])
  }

  private func count(of feature: Feature, in mix: FeatureMix) -> Int {
    count(in: mix) { $0.contains(feature) }
  }

  private func count(of pair: FeaturePair, in mix: FeatureMix) -> Int {
    count(in: mix) { $0.contains(pair.first) && $0.contains(pair.second) }
  }

  private func count(in mix: FeatureMix, where isMeant: (FeatureSet) -> Bool) -> Int {
    var count = 0
    forEachScenario(mix) { count += isMeant($0.features) ? 1 : 0 }
    return count
  }

  private func forEachScenario(_ mix: FeatureMix, _ body: (GeneratedScenario) -> Void) {
    let arena = Arena()
    var generator = ScenarioGenerator(in: arena, mix: mix)
    let mark = arena.mark()
    for seed in 0..<UInt64(CaseCount.scaled(200)) {
      arena.reset(to: mark)
      var choices = Choices(seed: seed)
      body(generator.draw(&choices))
    }
  }
}
