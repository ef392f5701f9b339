import StatesProperty
import StatesTestSupport
import Testing

@testable import StatesRunner

@Suite struct ReplayTokenTests {
  @Test func aTokenIsReadAsItWasWritten() {
    let numbers = Gen<UInt64> { choices in
      choices.draw(upTo: .max) >> choices.draw(upTo: 63)
    }
    let lists = numbers.list(0...40)
    for seed in 0..<UInt64(CaseCount.scaled(300)) {
      var choices = Choices(seed: seed)
      let token = ReplayToken(lists(&choices))
      #expect(ReplayToken(text: token.text) == token)
    }
  }

  @Test func zerosAtTheEndAreLeftOut() {
    #expect(ReplayToken([3, 0, 0]) == ReplayToken([3]))
    #expect(ReplayToken([3, 0, 0]).text == ReplayToken([3]).text)
    #expect(ReplayToken(text: ReplayToken([]).text)?.recording == [])
  }

  /// Whoever copies a token badly is to be told, and not to be shown another case.
  @Test func aChangedTokenIsNone() {
    let text = ReplayToken([1, 300, UInt64.max, 7]).text
    for place in text.indices where place >= text.index(text.startIndex, offsetBy: 3) {
      for letter in ["A", "b", "_", " ", "é"] where String(text[place]) != letter {
        let changed = text.replacingCharacters(at: place, with: letter)
        #expect(ReplayToken(text: changed) == nil, "\(changed)")
      }
      #expect(ReplayToken(text: String(text[..<place])) == nil)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(at place: Index, with text: String) -> String {
    self[..<place] + text + self[index(after: place)...]
  }
}
