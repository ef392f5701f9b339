import StatesEngine
import StatesJSON
import StatesLanguage

/// The keys and constant strings of one arena, each made when it is first asked for.
///
/// Keys stay as long as the arena; strings live as long as whatever was made after the same mark.
final class Words {
  private let arena: Arena
  private let fields: Store<Key?>
  private let plainNames: Store<Key?>
  private let dynamicNames: Store<Key?>
  private let variables: Store<Key?>
  private let stateKeys: Store<Key?>
  private let words: Store<Value?>
  private let errors: Store<Value?>
  private let stateNames: Store<Value?>
  private let constants: Store<Value?>
  private var largest: Value?
  private var tooLarge: Value?

  /// How many variables a machine may have.
  static let variableLimit = 12
  static let variableTexts: [String] = (0..<variableLimit).map { "v\($0)" }

  init(in arena: Arena) {
    self.arena = arena
    fields = Self.unknown(Field.allCases.count)
    plainNames = Self.unknown(MemberName.texts.count)
    dynamicNames = Self.unknown(MemberName.texts.count)
    variables = Self.unknown(Self.variableLimit * 2)
    stateKeys = Self.unknown(StateName.all.count)
    words = Self.unknown(Word.texts.count)
    errors = Self.unknown(ErrorName.texts.count)
    stateNames = Self.unknown(StateName.all.count)
    constants = Self.unknown(Constant.table.count)
  }

  private static func unknown<Element>(_ count: Int) -> Store<Element?> {
    let store = Store<Element?>(capacity: count)
    store.append(nil, count: count)
    return store
  }

  deinit {
    fields.release()
    plainNames.release()
    dynamicNames.release()
    variables.release()
    stateKeys.release()
    words.release()
    errors.release()
    stateNames.release()
    constants.release()
  }

  /// Makes all of them now, so that they outlive resets to a mark set after this.
  func fill() {
    for field in Field.allCases { _ = self[field] }
    for name in MemberName.allCases { _ = (key(name), dynamicKey(name)) }
    for index in 0..<Self.variableLimit {
      _ = (variableKey(index, isDynamic: false), variableKey(index, isDynamic: true))
    }
    for index in StateName.all.indices { _ = (stateKey(index), stateName(index)) }
    for word in Word.allCases { _ = self[word] }
    for name in ErrorName.allCases { _ = self[name] }
    for index in Constant.table.indices { _ = constant(index) }
    _ = (large(isTooLarge: false), large(isTooLarge: true), dynamicRole())
  }

  subscript(field: Field) -> Key {
    get {
      let index = Int(field.rawValue)
      if let key = fields[index] { return key }
      let key = arena.key(field.name)
      fields[index] = key
      return key
    }
  }

  subscript(word: Word) -> Value {
    get {
      let index = Int(word.rawValue)
      if let value = words[index] { return value }
      let value = arena.string(Word.texts[index])
      words[index] = value
      return value
    }
  }

  subscript(name: ErrorName) -> Value {
    get {
      let index = Int(name.rawValue)
      if let value = errors[index] { return value }
      let value = arena.string(ErrorName.texts[index])
      errors[index] = value
      return value
    }
  }

  /// The name of a member as a value, for the few lists that hold names.
  func text(_ name: MemberName) -> Value { arena.string(MemberName.texts[Int(name.rawValue)]) }

  /// The key of a member of data.
  func key(_ name: MemberName) -> Key {
    let index = Int(name.rawValue)
    if let key = plainNames[index] { return key }
    let key = arena.key(MemberName.texts[index])
    plainNames[index] = key
    return key
  }

  /// The key of a template's member that is filled in: the name with `.$` behind it.
  func dynamicKey(_ name: MemberName) -> Key {
    let index = Int(name.rawValue)
    if let key = dynamicNames[index] { return key }
    let key = arena.key(MemberName.texts[index] + ".$")
    dynamicNames[index] = key
    return key
  }

  /// The key of a role that a path leads to.
  func dynamicRole() -> Key { arena.key("RoleArn.$") }

  /// The key under which a variable is assigned.
  func variableKey(_ variable: Int, isDynamic: Bool) -> Key {
    let index = variable * 2 + (isDynamic ? 1 : 0)
    if let key = variables[index] { return key }
    let key = arena.key(Self.variableTexts[variable] + (isDynamic ? ".$" : ""))
    variables[index] = key
    return key
  }

  /// The key of the state's name in its object of states.
  func stateKey(_ index: Int) -> Key {
    if let key = stateKeys[index] { return key }
    let key = arena.key(StateName.all[index])
    stateKeys[index] = key
    return key
  }

  /// The state's name as those that go there say it.
  func stateName(_ index: Int) -> Value {
    if let value = stateNames[index] { return value }
    let value = arena.string(StateName.all[index])
    stateNames[index] = value
    return value
  }

  /// A string whose text is as long as a payload may be, or a byte longer.
  func large(isTooLarge: Bool) -> Value {
    if let value = isTooLarge ? tooLarge : largest { return value }
    // Two bytes are the quotation marks.
    let length = Limits().payloadBytes - 2 + (isTooLarge ? 1 : 0)
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: length)
    let value = bytes.withUnsafeBufferPointer { arena.string(utf8: $0) }
    if isTooLarge { tooLarge = value } else { largest = value }
    return value
  }

  /// The value of a constant of ``Constant/table``.
  func constant(_ index: Int) -> Value {
    if let value = constants[index] { return value }
    let value = Constant.table[index].value(in: arena)
    constants[index] = value
    return value
  }
}
