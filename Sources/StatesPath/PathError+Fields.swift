import StatesJSON

/// What is said of paths that stand in a field of their own.
extension PathError {
  /// This failure of the path in `InputPath`, `OutputPath`, `TimeoutSecondsPath` or
  /// `HeartbeatSecondsPath`.
  package func inField(_ path: Path) -> PathError {
    PathError(kind, "Invalid path '\(path.source)' : \(message)")
  }

  /// This failure of a path that a choice rule compares.
  func inChoice(_ path: Path) -> PathError {
    PathError(
      kind,
      "Invalid path '\(path.source)': The choice state's condition path references an invalid value."
    )
  }

  /// This failure to place a result.
  func asPlacement(_ path: Path, in scope: DataScope) -> PathError {
    PathError(
      kind,
      "Unable to apply ReferencePath \(path.source) to input \(scope.quoted(scope.input))")
  }
}
