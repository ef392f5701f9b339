import StatesJSON
import StatesLanguage

/// What a world has to know of a machine that somebody else wrote.
///
/// The definition is only read, however odd it is; whether it is valid is for others to say.
struct MachineSurvey {
  private let arena: Arena
  private let words: Words
  /// Its tasks, in the order in which they stand.
  private(set) var sites: [TaskSite] = []
  /// The names of their states, their resources, and the errors that they name and the generator does
  /// not know.
  private(set) var stateNames: [String] = []
  private(set) var resources: [String] = []
  private(set) var ownErrors: [Value] = []
  private(set) var data: DataGuess
  /// How many states there are.
  private(set) var stateCount = 0
  private let given: Shape.ID

  private static let deepest = 64

  init(of definition: Value, in arena: Arena, given: Shape.ID) {
    self.arena = arena
    self.given = given
    words = Words(in: arena)
    data = DataGuess(in: arena)
    visit(definition, name: nil, depth: 0)
  }

  /// Looks at a value and everything in it; `name` is what it is called in the object around it.
  private mutating func visit(_ value: Value, name: Value?, depth: Int) {
    guard depth < Self.deepest else { return }
    if value.isString { return note(arena.string(of: value)) }
    if value.isArray {
      for index in 0..<arena.count(of: value) {
        visit(arena.element(index, of: value), name: nil, depth: depth + 1)
      }
    }
    guard value.isObject else { return }
    look(at: value, name)
    for index in 0..<arena.count(of: value) {
      let key = arena.key(at: index, of: value)
      visit(
        arena.memberValue(at: index, of: value), name: arena.string(of: key), depth: depth + 1)
    }
  }

  /// Notes the paths in a text: the text itself, or those between the parentheses of a call.
  private mutating func note(_ text: String) {
    for start in text.indices where text[start] == "$" {
      let rest = text[start...]
      if rest.hasPrefix("$$") || start > text.startIndex && text[text.index(before: start)] == "$" {
        continue
      }
      data.note(String(rest))
    }
  }

  private mutating func look(at object: Value, _ name: Value?) {
    if let path = text(.itemsPath, of: object) { data.note(path, isList: true) }
    if let path = text(.variable, of: object) { data.note(path, values: operands(of: object)) }
    if let path = text(.secondsPath, of: object) { data.note(path, values: [words.constant(1)]) }
    guard let type = text(.type, of: object), let name else { return }
    if KnownTypes.names.contains(type) { stateCount += 1 }
    guard type == "Task", let resource = text(.resource, of: object) else { return }
    sites.append(site(of: object, name, resource))
  }

  private mutating func operands(of rule: Value) -> [Value] {
    let values = Comparison.table.compactMap { arena.member(words[$0.field], of: rule) }
    return values + (arena.member(words[.stringMatches], of: rule).map { [$0] } ?? [])
  }

  private mutating func site(of task: Value, _ name: Value, _ resource: String) -> TaskSite {
    let kind = TaskKind(resource: resource)
    var site = TaskSite(
      number: sites.count, resource: sites.count, kind: kind, result: given,
      timeout: seconds(.timeoutSeconds, of: task), heartbeat: seconds(.heartbeatSeconds, of: task),
      handled: ErrorSet(), isServed: false, isInner: true)
    stateNames.append(arena.string(of: name))
    resources.append(resource)
    site.firstError = ownErrors.count
    for field in [Field.retry, .catch] {
      guard let handlers = arena.member(words[field], of: task), handlers.isArray else { continue }
      for index in 0..<arena.count(of: handlers) {
        noteErrors(of: arena.element(index, of: handlers), &site)
      }
    }
    site.errorCount = ownErrors.count - site.firstError
    return site
  }

  private mutating func noteErrors(of handler: Value, _ site: inout TaskSite) {
    guard handler.isObject, let names = arena.member(words[.errorEquals], of: handler),
      names.isArray
    else { return }
    for index in 0..<arena.count(of: names) {
      let name = arena.element(index, of: names)
      guard name.isString else { continue }
      if let known = ErrorName.texts.firstIndex(of: arena.string(of: name)) {
        site.handled.insert(ErrorName(rawValue: UInt8(known)) ?? .boom)
      } else {
        ownErrors.append(name)
      }
    }
  }

  private mutating func seconds(_ field: Field, of task: Value) -> Int64? {
    guard let value = arena.member(words[field], of: task), value.isNumber,
      let seconds = Int64(arena.text(of: value))
    else { return nil }
    return min(max(seconds, 1), MachineBuilder.longestTime)
  }

  private mutating func text(_ field: Field, of object: Value) -> String? {
    guard let value = arena.member(words[field], of: object), value.isString else { return nil }
    return arena.string(of: value)
  }

  private enum KnownTypes {
    static let names: Set<String> = [
      "Pass", "Task", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map",
    ]
  }
}

extension TaskKind {
  /// The kind of a resource that somebody else chose.
  fileprivate init(resource: String) {
    let hasSync = resource.hasSuffix(".sync") || resource.hasSuffix(".sync:2")
    self =
      resource.contains(":activity:")
      ? .activity
      : resource.hasSuffix(".waitForTaskToken")
        ? .callback
        : hasSync
          ? .sync
          : resource.hasSuffix("lambda:invoke")
            ? .invoke : resource.contains(":::") ? .service : .function
  }
}
