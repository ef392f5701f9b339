import StatesEngine
import StatesJSON
import StatesLanguage

extension Invariant {
  static let emptyMap = Invariant(
    "INV-P08", "A Map without items succeeds at once, with an empty array and no iteration.",
    rests: ["MAP-03"], needs: .run,
    .at(.joined) { $0.checkEmptyMap() })

  static let itemCount = Invariant(
    "INV-P09",
    "A Map says how many items it has, and starts each of them at most once in one attempt.",
    rests: ["MAP-08"], needs: .run,
    .at(.attempted) { $0.checkItemCount() }, .at(.iterated) { $0.checkItemStarts() })
}

extension Trial {
  fileprivate mutating func checkEmptyMap() {
    let join = visits[nowVisit].join
    guard isSuccess, join >= 0, visits[nowVisit].tag == .map,
      case .value(let items) = joins[join].items, items.isArray, arena.count(of: items) == 0
    else { return }
    premise()
    let isLate = sights.contains(.times) && isLater(record.time, than: joins[join].beganAt)
    guard joins[join].started > 0 || isLate else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) has no items and succeeds (\($0.event($0.id))) after "
          + "\($0.joins[join].started) iterations; however it has to succeed at "
          + "\($0.joins[join].beganAt) without any (\($0.event($0.joins[join].began)))"
      }, at: Int(joins[join].began), id)
  }

  fileprivate mutating func checkItemCount() {
    let join = visits[nowVisit].join
    guard visits[nowVisit].tag == .map, join >= 0, case .value(let items) = joins[join].items,
      items.isArray
    else { return }
    premise()
    let count = arena.count(of: items)
    guard joins[join].length != count else { return }
    breach(
      {
        "\($0.quoted(visit: $0.nowVisit)) begins with \($0.joins[join].length) items "
          + "(\($0.event($0.id))); however its input has \(count)"
      }, at: Int(visits[nowVisit].entered), id)
  }

  fileprivate mutating func checkItemStarts() {
    guard nowStep == .started else { return }
    premise()
    let (join, number) = (visits[nowVisit].join, scopes[nowScope].number)
    let isKnown = number >= 0 && (joins[join].length < 0 || number < joins[join].length)
    if isKnown, joins[join].marks.insert(number) { return }
    breach(
      {
        "iteration \(number) of \($0.quoted(visit: $0.nowVisit)) starts (\($0.event($0.id))); however "
          + (isKnown ? "it had been started before" : "there are \($0.joins[join].length) items")
      }, at: Int(joins[join].began), id)
  }
}

/// Which of many numbers have come up.
struct NumberSet {
  private var words: [UInt64] = []

  /// The highest number that is noted: far above any inline Map.
  private static let limit = 1 << 24

  /// Notes a number and says whether it is new, as numbers beyond all measure always are.
  mutating func insert(_ number: Int) -> Bool {
    guard number >= 0, number < Self.limit else { return true }
    let (word, bit) = (number / 64, UInt64(1) << UInt64(number % 64))
    while words.count <= word { words.append(0) }
    defer { words[word] |= bit }
    return words[word] & bit == 0
  }

  mutating func removeAll() { words.removeAll(keepingCapacity: true) }
}
