/// Something that a generated scenario may have, and that can be asked for or left out.
public enum Feature: UInt8, Sendable, CaseIterable {
  // Kinds of states; a Pass is always possible.
  case wait, task, choice, succeed, fail, parallel, map, distributedMap, loop
  // Who does the work of tasks, besides Lambda functions.
  case integration, callback, sync, activity, child
  // What handles errors.
  case retry, `catch`, jitter, returning
  // What limits time.
  case timeout, heartbeat, machineTimeout
  // Where the items of distributed Maps come from and what becomes of them.
  case itemReader, itemBatcher, resultWriter, tolerance
  // What becomes of data.
  case inputPath, outputPath, resultPath, template, selector, intrinsic, variable, context
  case wildcard, miss
  // Of the machine as a whole.
  case express, comment, oddName, credentials, fault
  // What the world answers.
  case failure, heartbeats, severalSignals, badOutput, otherOutput, submission, condition
  // What else the world does.
  case stop, restart, describe, redrive, token, poll, update, deletion, limits
}

extension Feature {
  /// The name by which the command line knows the feature.
  public var name: String { Self.names[Int(rawValue)] }

  /// The feature of that name.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[index]
  }

  private static let names = allCases.map { kebab("\($0)") }

  private static func kebab(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      text += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }
}
