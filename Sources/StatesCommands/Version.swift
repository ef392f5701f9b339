/// The version of the kit.
enum Version {
  /// As `--version` prints it; `-dev` until the change log has a section for it.
  static let current = "0.1.0-dev"
}
