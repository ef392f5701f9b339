import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import StatesTestSupport
import Testing

/// Machines that were made to do harm end, or are refused.
@Suite struct HostileMachineTests {
  @Test func anEndlessLoopEndsAtTheLimitOfEvents() throws {
    let text = #"""
      {"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},
      "B":{"Type":"Choice","Choices":[{"Variable":"$","IsPresent":true,"Next":"A"}],"Default":"C"},
      "C":{"Type":"Succeed"}}}
      """#
    let arena = Arena()
    let history = try play(try arena.parse(text), in: arena)
    #expect(history.status == .failed)
    #expect(history.count == Limits().events)
    #expect(history.records.last?.time == .start)
  }

  /// Refused, or run to its end; the text nests four levels for each Parallel.
  @Test(arguments: [10, 100, 1_000, 10_000])
  func nestedParallelsNeitherOverflowNorHang(depth: Int) throws {
    let openings = (0..<depth).map {
      #"{"StartAt":"P\#($0)","States":{"P\#($0)":{"Type":"Parallel","End":true,"Branches":["#
    }
    let text =
      openings.joined()
      + #"{"StartAt":"E","States":{"E":{"Type":"Succeed"}}}"#
      + String(repeating: "]}}}", count: depth)
    let arena = Arena()
    let reply = try reply(to: arena.string(text), in: arena)
    if case .refused(let diagnostics) = reply {
      #expect(depth > 10, "\(diagnostics)")
    } else {
      let history = try play(try arena.parse(text), in: arena)
      #expect(history.status == .succeeded)
    }
  }

  /// The same as values, which no parser has bounded.
  @Test(arguments: [10, 100, 1_000, 10_000])
  func nestedValuesNeitherOverflowNorHang(depth: Int) throws {
    let arena = Arena()
    var machine = try arena.parse(#"{"StartAt":"E","States":{"E":{"Type":"Succeed"}}}"#)
    for level in 0..<depth {
      let name = "P\(level)"
      let state = arena.object([
        (arena.key("Type"), arena.string("Parallel")), (arena.key("End"), .true),
        (arena.key("Branches"), arena.array([machine])),
      ])
      machine = arena.object([
        (arena.key("StartAt"), arena.string(name)),
        (arena.key("States"), arena.object([(arena.key(name), state)])),
      ])
    }
    if case .accepted = try reply(to: machine, in: arena) {
      let history = try play(machine, in: arena)
      #expect(history.status == .succeeded)
    } else {
      #expect(depth > 10)
    }
  }

  /// As many timers as there are items are pending at once, each at its own moment.
  @Test func manyTimersArePendingAtOnce() throws {
    let count = CaseCount.scaled(400)
    let text = #"""
      {"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"W",
      "States":{"W":{"Type":"Wait","SecondsPath":"$","OutputPath":null,"End":true}}}}}}
      """#
    let arena = Arena()
    var settings = InterpreterSettings()
    settings.limits.events = .max
    settings.limits.inlineMapConcurrency = .max
    settings.limits.payloadBytes = .max
    let items = arena.array((0..<count).map { arena.number(Int64(count - $0)) })
    let history = try play(try arena.parse(text), items, settings, in: arena)
    #expect(history.status == .succeeded)
    #expect(history.records.last?.time == Instant(milliseconds: Int64(count) * 1000))
    let succeeded = history.records.count { $0.type == .mapIterationSucceeded }
    #expect(succeeded == count)
  }

  private func reply(to definition: Value, in arena: Arena) throws -> Reply {
    var engine = SimulatedEngine(arena: arena)
    return try engine.define(MachineRequest(name: "m", definition: definition))
  }

  private func play(
    _ definition: Value, _ input: Value? = nil,
    _ settings: InterpreterSettings = InterpreterSettings(), in arena: Arena
  ) throws -> History {
    var engine = SimulatedEngine(arena: arena, settings: settings)
    _ = try engine.define(MachineRequest(name: "m", definition: definition))
    let input = input ?? arena.object([])
    _ = try engine.perform(
      .start(StartRequest(name: "x", machine: "m", input: .value(input))))
    _ = try engine.advance(to: Scenario.usualHorizon)
    return try engine.history(of: "x")
  }
}
