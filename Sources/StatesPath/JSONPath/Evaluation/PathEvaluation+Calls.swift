internal import StatesJSON

// Path functions.
extension PathEvaluation {
  /// What a function gives for the value that stands before its dot.
  mutating func call(_ call: Call, on node: Value) throws(EvaluationFailure) -> Value {
    guard let function = call.function else {
      throw .refused(PathMessages.unknownFunction(call.name))
    }
    try spend()
    let arguments = try values(of: call.arguments)
    switch function {
    case .minimum, .maximum, .average, .deviation, .sum:
      return try aggregate(function, of: try numbers(in: node, and: arguments))
    case .concat: return try concat(node, arguments)
    case .length, .size: return length(of: node, arguments)
    case .append: return append(arguments, to: node)
    case .keys: return node.isObject ? keys(of: node) : .null
    case .first: return try element(0, inList: node)
    case .last: return try element(-1, inList: node)
    case .index: return try element(try wantedIndex(arguments), inList: node)
    }
  }

  /// The arguments; a path among them begins at the document, also where it is written with `@`.
  private mutating func values(
    of arguments: [Call.Argument]
  ) throws(EvaluationFailure) -> [Value] {
    var values: [Value] = []
    for argument in arguments {
      switch argument {
      case .value(let value): values.append(value)
      case .route(let route): values.append(try value(of: route, from: document))
      case .unreadable(let message): throw .failed(PathError(.evaluation, message))
      }
    }
    return values
  }
}

// Functions of numbers.
extension PathEvaluation {
  /// All numbers in a list and in the arguments, and in those arguments that are lists.
  private mutating func numbers(
    in node: Value, and arguments: [Value]
  ) throws(EvaluationFailure) -> [Double] {
    var numbers: [Double] = []
    for list in [node] + arguments where list.isArray {
      try spend(arena.count(of: list))
      for index in 0..<arena.count(of: list) {
        let element = arena.element(index, of: list)
        if element.isNumber { numbers.append(arena.double(of: element)) }
      }
    }
    for argument in arguments where argument.isNumber {
      numbers.append(arena.double(of: argument))
    }
    return numbers
  }

  private func aggregate(
    _ function: PathFunction, of numbers: [Double]
  ) throws(EvaluationFailure) -> Value {
    guard !numbers.isEmpty else {
      throw .failed(PathError(.evaluation, PathMessages.emptyAggregate))
    }
    return arena.number(Self.aggregate(function, of: numbers))
  }

  private static func aggregate(_ function: PathFunction, of numbers: [Double]) -> Double {
    let count = Double(numbers.count)
    let sum = numbers.reduce(0, +)
    switch function {
    case .minimum: return numbers.reduce(.infinity, min)
    case .maximum: return numbers.reduce(-.infinity, max)
    case .average: return sum / count
    case .deviation:
      let squares = numbers.reduce(0) { $0 + $1 * $1 }
      return (squares / count - sum * sum / count / count).squareRoot()
    case .sum, .concat, .length, .size, .append, .keys, .first, .last, .index: return sum
    }
  }
}

// Functions of lists, objects and texts.
extension PathEvaluation {
  /// The texts of a list, and then all arguments as text, one behind the other.
  private mutating func concat(
    _ node: Value, _ arguments: [Value]
  ) throws(EvaluationFailure) -> Value {
    var text = ""
    if node.isArray {
      for index in 0..<arena.count(of: node) {
        let element = arena.element(index, of: node)
        if element.isString { text += arena.string(of: element) }
      }
    }
    for argument in arguments { text += concatenated(argument) }
    try spend(text.utf8.count / 64)
    return arena.string(text)
  }

  private func concatenated(_ argument: Value) -> String {
    guard argument.isArray else {
      return argument.isNull ? "" : JavaText.text(of: argument, in: arena)
    }
    return (0..<arena.count(of: argument)).reduce(into: "") { text, index in
      let element = arena.element(index, of: argument)
      if !element.isNull { text += JavaText.text(of: element, in: arena) }
    }
  }

  /// How many parts a list or object has; null for anything else.
  ///
  /// An argument, which is the list of all parts of what it names, is counted instead.
  private func length(of node: Value, _ arguments: [Value]) -> Value {
    if let list = arguments.first, list.isArray {
      return arena.number(Int64(arena.count(of: list)))
    }
    return node.isArray || node.isObject ? arena.number(Int64(arena.count(of: node))) : .null
  }

  private func append(_ arguments: [Value], to node: Value) -> Value {
    guard node.isArray else { return node }
    return arguments.reduce(node) { arena.appending($1, to: $0) }
  }

  private func keys(of object: Value) -> Value {
    arena.array(
      (0..<arena.count(of: object)).map { arena.string(of: arena.key(at: $0, of: object)) })
  }

  private func wantedIndex(_ arguments: [Value]) throws(EvaluationFailure) -> Int {
    guard let first = arguments.first, first.isNumber, let index = arena.int64(of: first) else {
      throw .failed(PathError(.evaluation, PathMessages.emptyAggregate))
    }
    return Int(index)
  }

  private func element(_ index: Int, inList node: Value) throws(EvaluationFailure) -> Value {
    guard node.isArray, arena.count(of: node) > 0 else {
      throw .failed(PathError(.evaluation, PathMessages.emptyAggregate))
    }
    guard let place = arena.place(of: index, in: node) else {
      throw .failed(PathMessages.missingElement(index, arena.count(of: node)))
    }
    return arena.element(place, of: node)
  }
}
