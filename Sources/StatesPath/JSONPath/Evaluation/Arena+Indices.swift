internal import StatesJSON

extension Arena {
  /// The place in an array that an index means, which counts from the end where it is negative;
  /// `nil` outside the array.
  func place(of index: Int, in array: Value) -> Int? {
    let count = count(of: array)
    let place = index < 0 ? count + index : index
    return place >= 0 && place < count ? place : nil
  }
}
