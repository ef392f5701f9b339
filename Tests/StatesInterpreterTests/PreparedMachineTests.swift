import StatesEngine
import StatesInterpreter
import StatesJSON
import StatesLanguage
import Testing

/// A machine that is compiled once can be hosted again and again.
@Suite struct PreparedMachineTests {
  private static let definition = #"""
    {"StartAt":"P","States":{"P":{"Type":"Parallel","Next":"C","Branches":[{"StartAt":"A","States":
    {"A":{"Type":"Pass","Parameters":{"n.$":"States.MathAdd($.n, 1)"},"End":true}}}]},
    "C":{"Type":"Choice","Choices":[{"Variable":"$[0].n","NumericLessThan":5,"Next":"S"}],
    "Default":"F"},"S":{"Type":"Succeed"},"F":{"Type":"Fail","Error":"E"}}}
    """#

  @Test func everyWorldOnAPreparedMachineGetsItsOwnHistory() throws {
    let arena = Arena()
    let compiled = try compile(in: arena)
    compiled.prepare(in: arena)
    let mark = arena.mark()
    var statuses: [ExecutionStatus] = []
    for number in 2...6 {
      statuses.append(try play(number, on: compiled, in: arena).status)
      arena.reset(to: mark)
    }
    #expect(statuses == [.succeeded, .succeeded, .failed, .failed, .failed])
  }

  @Test func whatIsPreparedRunsAsWhatIsCompiledAnew() throws {
    let arena = Arena()
    let compiled = try compile(in: arena)
    for number in 1...3 {
      let again = try play(number, on: compiled, in: arena)
      let anew = try play(number, on: compile(in: arena), in: arena)
      #expect(again.count == anew.count)
      for (first, second) in zip(again.records, anew.records) {
        #expect(first.type == second.type && first.previous == second.previous)
        #expect(arena.sameText(first.value, second.value))
      }
    }
  }

  @Test func forksOfOneMachineGoOnAlone() throws {
    let arena = Arena()
    var engine = SimulatedEngine(arena: arena)
    _ = try engine.define(request(compile(in: arena)))
    var fork = engine.fork()
    #expect(try run(2, on: &engine, in: arena).status == .succeeded)
    #expect(try run(7, on: &fork, in: arena).status == .failed)
  }

  private func compile(in arena: Arena) throws -> CompiledMachine {
    CompiledMachine(try Machine(decoding: arena.parse(Self.definition), in: arena))
  }

  private func request(_ compiled: CompiledMachine) -> MachineRequest {
    var request = MachineRequest(name: "m", definition: compiled.machine.definition)
    request.compiled = compiled
    return request
  }

  private func play(_ number: Int, on compiled: CompiledMachine, in arena: Arena) throws -> History
  {
    var engine = SimulatedEngine(arena: arena)
    _ = try engine.define(request(compiled))
    return try run(number, on: &engine, in: arena)
  }

  private func run(
    _ number: Int, on engine: inout SimulatedEngine, in arena: Arena
  ) throws -> History {
    let input = arena.object([(arena.key("n"), arena.number(Int64(number)))])
    let start = StartRequest(name: "x", machine: "m", input: .value(input))
    _ = try engine.perform(.start(start))
    return try engine.history(of: "x")
  }
}
