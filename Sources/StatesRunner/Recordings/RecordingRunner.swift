package import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage

/// Replays recordings on the reference and compares, event by event.
package struct RecordingRunner {
  /// What became of one recording.
  package struct Result: Sendable {
    package enum Outcome: Sendable, Hashable {
      /// Every event is equal.
      case equal
      case different
      /// It cannot be replayed, for this reason.
      case skipped(String)
    }

    package let id: String
    package let outcome: Outcome
    /// Why not every event had to be equal; empty where all had.
    package let losses: [String]
    package let differences: [String]
  }

  private let profile: Profile

  package init(profile: Profile = .aws) { self.profile = profile }

  /// Replays one recording, given as the text of a JSON object.
  package func run(_ text: [UInt8]) throws(RecordingError) -> Result {
    let arena = Arena()
    let recording: Recording
    do {
      recording = try Recording(try arena.parse(text), in: arena)
    } catch let error as RecordingError {
      throw error
    } catch {
      throw RecordingError(description: "\(error)")
    }
    return result(of: recording, in: arena)
  }

  private func result(of recording: Recording, in arena: Arena) -> Result {
    let scenario = recording.scenario(in: arena)
    var settings = InterpreterSettings(scenario)
    settings.absentActivities = recording.absentActivities(in: arena)
    var engine = SimulatedEngine(arena: arena, settings: settings, profile: profile)
    let outcome: (Result.Outcome, [String])
    do throws(EngineError) {
      let observation = try Driver().run(scenario, in: arena, on: &engine)
      outcome = judge(observation, recording, arena)
    } catch {
      outcome = (.skipped(error.message), [])
    }
    return Result(
      id: recording.id, outcome: outcome.0, losses: recording.losses, differences: outcome.1)
  }

  private func judge(
    _ observation: Observation, _ recording: Recording, _ arena: Arena
  ) -> (Result.Outcome, [String]) {
    switch observation.creations.first?.reply {
    case .unsupported(let feature)?: return (.skipped("needs \(feature)"), [])
    case .refused(let diagnostics)?:
      return (.different, diagnostics.map { "the definition was refused: \($0)" })
    case .accepted, .rejected, .polled, .waiting, .described, nil: break
    }
    guard let history = observation.history else {
      return (.different, ["the execution could not be started"])
    }
    if recording.mocks.isEmpty, recording.outcome != nil, !observation.handouts.isEmpty {
      return (.skipped("it is not recorded what its tasks were answered"), [])
    }
    var comparison = RecordingComparison(arena)
    let found =
      recording.outcome.map { comparison.differences($0, history) }
      ?? comparison.differences(recording.events, history)
    return (found.isEmpty ? .equal : .different, found)
  }
}
