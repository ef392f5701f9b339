import StatesEngine
import StatesJSON
import StatesReports

/// The cases of a corpus by the rules that they rest on.
struct RuleCorpus {
  /// One case.
  struct Case {
    let id: String
    let title: String
    let file: String
    /// The length of its file in bytes.
    let length: Int
  }

  private var cases: [String: [Case]] = [:]

  /// Reads all cases in `directory` and below.
  init(_ directory: String, _ console: Console) throws(CommandError) {
    let arena = Arena()
    for file in try InputFile.expanded([directory], endings: [".json"], console) {
      let mark = arena.mark()
      defer { arena.reset(to: mark) }
      try read(file, console, arena)
    }
  }

  /// The cases that rest on `rule`, in the order of their files.
  func cases(on rule: String) -> [Case] { cases[rule, default: []] }

  /// The shortest case that rests on `rule`.
  func example(
    of rule: String, _ console: Console
  ) throws(CommandError) -> RuleExplanation.Example? {
    guard let shortest = cases(on: rule).min(by: { $0.length < $1.length }) else { return nil }
    let bytes = try InputFile.read(shortest.file, console: console)
    guard case .object(let whole)? = try? JSON(parsing: bytes) else { return nil }
    return RuleExplanation.Example(
      id: shortest.id, title: shortest.title, body: .object(JSON.Object(Self.body(of: whole))))
  }

  /// The members of a case but for those that only describe it.
  static func body(of whole: JSON.Object) -> [(String, JSON)] {
    let told: Set<String> = ["stateskit", "id", "title", "notes", "rules"]
    return whole.filter { !told.contains($0.key) }.map { ($0.key, $0.value) }
  }

  private mutating func read(
    _ file: String, _ console: Console, _ arena: Arena
  ) throws(CommandError) {
    let bytes = try InputFile.read(file, console: console)
    do throws(ScenarioError) {
      let title = try Scenario(parsing: bytes, into: arena).title
      let found = Case(id: title.id, title: title.sentence, file: file, length: bytes.count)
      for rule in title.rules { cases[rule, default: []].append(found) }
    } catch {
      throw .unreadable(file, error.description)
    }
  }
}
