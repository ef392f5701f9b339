public import StatesJSON

/// What the readers and writers of distributed Maps find at one address.
public struct StoredObject {
  /// The address: `s3://bucket/key`, or `s3://bucket/prefix` for a listing.
  public var address: String
  /// What is there.
  public var contents: Contents

  /// What is at an address.
  public enum Contents {
    /// An object with this text, a string value.
    case text(Value)
    /// An object with the JSON text of this value.
    case json(Value)
    /// A listing of these items.
    case list(Value)
    /// Something that nobody can read or write.
    case failure(Failure)
  }

  /// `contents` at `address`.
  public init(address: String, contents: Contents) {
    self.address = address
    self.contents = contents
  }
}
