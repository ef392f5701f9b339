/// The stacks that parsing, writing and comparing use and leave empty, kept to be used again.
@usableFromInline
struct Scratch {
  @usableFromInline let values = Store<UInt64>(capacity: 256)
  let keys = Store<UInt32>(capacity: 256)
  let bytes = Store<UInt8>(capacity: 1024)
  /// Where the names of the objects being read stand in their text, if that can be asked for.
  let places = Store<Int>(capacity: 16)
  let text = Store<UInt8>(capacity: 1024)
  let spelling = Store<UInt8>(capacity: 256)
  let frames = Store<Frame>(capacity: 64)
  /// One number: how many texts are in use at present.
  let lentTexts = Store<Int>(capacity: 1)
  /// For each key, from the second element on, who named it last, to find names that occur twice.
  ///
  /// The first element holds the number of the last object that was looked through.
  let owners = Store<Owner>(capacity: 64)

  /// The object that named a key last, and in which place.
  struct Owner: BitwiseCopyable {
    var object: UInt64
    var place: Int
  }

  /// An array or object in the middle of being walked.
  struct Frame: BitwiseCopyable {
    var value: Value
    var index: Int
    var count: Int
  }

  /// A number for the next object whose `keyCount` possible keys are looked through.
  func beginObject(keyCount: Int) -> UInt64 {
    let missing = keyCount + 1 - owners.count
    if missing > 0 { owners.append(Owner(object: 0, place: 0), count: missing) }
    owners[0].object += 1
    return owners[0].object
  }

  init() { lentTexts.append(0) }

  /// Notes for each key of an object where it stands; the number under which that was noted.
  func own(_ object: Value, in arena: Arena) -> UInt64 {
    let number = beginObject(keyCount: arena.keys.entries.count)
    let vector = arena.vector(of: object)
    for place in 0..<arena.meta(object).count {
      owners[Int(arena.key(place, inVector: vector)) + 1] = Owner(object: number, place: place)
    }
    return number
  }

  func release() {
    lentTexts.release()
    places.release()
    values.release()
    keys.release()
    bytes.release()
    text.release()
    spelling.release()
    frames.release()
    owners.release()
  }
}
