import StatesEngine
import StatesJSON
import StatesRunner

/// Where the case to replay comes from.
enum ReplaySource {
  case seed(UInt64)
  case token(String)
  case file(String)

  /// A number is a seed, and what begins as a token does is one; anything else is a path.
  init(_ text: String) {
    if let seed = UInt64(text) {
      self = .seed(seed)
    } else {
      self = ReplayToken.isMeant(by: text) ? .token(text) : .file(text)
    }
  }

  /// The case as a scenario in `arena`, drawn as the campaign draws.
  func scenario(
    of campaign: Campaign, in arena: Arena, _ console: Console
  ) throws(CommandError) -> Scenario {
    switch self {
    case .file(let path):
      return try Self.parse(try InputFile.read(path, console: console), named: path, arena)
    case .seed(let seed):
      return try Self.decode(campaign.scenario(seed: seed), named: "seed \(seed)", arena)
    case .token(let text):
      guard let token = ReplayToken(text: text) else {
        throw .unreadable(text, "it is not a whole token: copy it from the report once more")
      }
      return try Self.decode(campaign.scenario(token), named: text, arena)
    }
  }

  private static func parse(
    _ bytes: [UInt8], named name: String, _ arena: Arena
  ) throws(CommandError) -> Scenario {
    do throws(ScenarioError) {
      return try Scenario(parsing: bytes, into: arena)
    } catch {
      throw .unreadable(name, error.description)
    }
  }

  private static func decode(
    _ file: JSON?, named name: String, _ arena: Arena
  ) throws(CommandError) -> Scenario {
    guard let file else {
      throw .unreadable(name, "no case comes of it in this version of stateskit")
    }
    do throws(ScenarioError) {
      return try Scenario(decoding: arena.value(file), in: arena)
    } catch {
      throw .bug("the case of \(name) cannot be read back: \(error)")
    }
  }
}
