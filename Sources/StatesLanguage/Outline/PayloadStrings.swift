import StatesJSON

/// Every string inside a payload, with the way to each.
///
/// Ways are kept as steps that point back at each other, so that a payload as deep as it is wide
/// costs no more to walk than its size.
struct PayloadStrings {
  struct Text {
    let text: String
    /// The name of the member that it is the value of, if it is one.
    let key: String?
    fileprivate let step: Int
  }

  private struct Step {
    let parent: Int
    let token: String
  }

  private(set) var texts: [Text] = []
  private var steps = [Step(parent: -1, token: "")]

  init(in payload: Value, _ outline: Outline) {
    var waiting: [(value: Value, key: String?, step: Int)] = [(payload, nil, 0)]
    while let (value, key, step) = waiting.popLast() {
      switch value.kind {
      case .string:
        texts.append(Text(text: outline.arena.string(of: value), key: key, step: step))
      case .array:
        for (index, element) in outline.elements(of: value).enumerated().reversed() {
          waiting.append((element, nil, add(String(index), under: step)))
        }
      case .object:
        for member in outline.members(of: value).reversed() {
          waiting.append((member.value, member.name, add(member.name, under: step)))
        }
      case .null, .bool, .number: break
      }
    }
  }

  private mutating func add(_ token: String, under parent: Int) -> Int {
    steps.append(Step(parent: parent, token: token))
    return steps.count - 1
  }

  /// The place of a string in a payload that stands at `base`.
  func pointer(to text: Text, from base: JSONPointer) -> JSONPointer {
    var tokens: [String] = []
    var step = text.step
    while step > 0 {
      tokens.append(steps[step].token)
      step = steps[step].parent
    }
    return JSONPointer(tokens: base.tokens + tokens.reversed())
  }
}
