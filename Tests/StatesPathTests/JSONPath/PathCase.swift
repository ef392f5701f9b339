import StatesJSON

@testable import StatesPath

/// One recorded evaluation of a path.
struct PathCase {
  let id: String
  let path: String
  let json: JSON
  let family: String
  let status: String
  let options: [String]
  let canonical: String?
  let isDefinite: Bool?
  let expected: Expected

  enum Expected: Equatable {
    case value(JSON)
    case error(kind: String, message: String)
  }

  init?(_ record: JSON) {
    guard let id = record["id"]?.text, let path = record["path"]?.text,
      let json = record["json"], let family = record["class"]?.text,
      let status = record["aws"]?["status"]?.text, let expected = Expected(record["expect"])
    else { return nil }
    self.id = id
    self.path = path
    self.json = json
    self.family = family
    self.status = status
    self.expected = expected
    options = record["options"]?.elements.compactMap(\.text) ?? []
    canonical = record["canonical"]?.text
    isDefinite = record["definite"] == .bool(true) ? true : record["definite"] == nil ? nil : false
  }
}

extension PathCase.Expected {
  init?(_ expectation: JSON?) {
    if expectation?["kind"]?.text == "error" {
      guard let kind = expectation?["error"]?.text, let message = expectation?["message"]?.text
      else { return nil }
      self = .error(kind: kind, message: message)
    } else {
      guard let value = expectation?["value"] else { return nil }
      self = .value(value)
    }
  }
}

extension JSON {
  var text: String? { if case .string(let text) = self { text } else { nil } }
  var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }
}

/// What the kit makes of a path over a document.
func outcome(of path: String, over json: JSON) -> Result<JSON, PathError> {
  let arena = Arena()
  return Result { () throws(PathError) in
    let path = try Path(parsing: path, in: arena, dialect: .jayway)
    let scope = DataScope(
      arena: arena, input: arena.value(json), context: .null, variables: .null)
    return arena.json(try path.evaluate(in: scope))
  }
}
