import StatesJSON
import StatesJSONata
import StatesPath
import Testing

@testable import StatesLanguage

@Suite struct MachineTests {
  let arena = Arena()

  private func machine(_ text: String) throws -> Machine {
    try Machine(decoding: arena.parse(text), in: arena)
  }

  @Test func statesOfAllMachinesLieInOneTable() throws {
    let machine = try machine(
      #"""
      {"StartAt":"P","TimeoutSeconds":9,"States":{"P":{"Type":"Parallel","End":true,"Branches":[
        {"StartAt":"B","States":{"A":{"Type":"Succeed"},"B":{"Type":"Pass","Next":"A"}}},
        {"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":
          {"StartAt":"I","States":{"I":{"Type":"Fail"}}}}}}]}}}
      """#)
    #expect(machine.timeoutSeconds == 9)
    #expect(machine.startAt.tag == .parallel)
    let names = machine.states.map { machine.name(of: $0.id, in: arena).rawValue }
    #expect(names == ["P", "A", "B", "M", "I"])
    #expect(machine.machines.map(\.states) == [0..<1, 1..<3, 3..<4, 4..<5])
    #expect(machine.machines.map(\.owner) == [nil, State.ID(0), State.ID(0), State.ID(3)])
    #expect(machine.machines.map(\.startAt) == [0, 2, 3, 4].map(State.ID.init))
    #expect(machine.machines(in: machine.startAt).map(\.index) == [1, 2])
    #expect(machine.states[2].transition == .next(State.ID(1)))
    #expect(machine.states[1].transition == .end)
    #expect(machine.states[4].transition == .none)
    #expect(machine.states.map(\.scope.index) == [0, 1, 1, 2, 3])
  }

  @Test func aTaskHasItsClocksAndHandlers() throws {
    let machine = try machine(
      #"""
      {"StartAt":"W","States":{"W":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        "Parameters":{"a.$":"$.b"},"TimeoutSecondsPath":"$.t","HeartbeatSeconds":7,"ResultPath":null,
        "Retry":[{"ErrorEquals":["E","States.Timeout"],"BackoffRate":1.5,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}],
        "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"F"}],"End":true},
        "F":{"Type":"Fail","ErrorPath":"States.Format('{}', $.error.Error)","Cause":"c"}}}
      """#)
    let state = machine.startAt
    let task = try #require(state.task)
    let resource = machine.resources[task.resource.index]
    #expect(resource.kind == .optimised && resource.pattern == .callback)
    #expect(arena.string(of: resource.service) == "sqs")
    #expect(arena.string(of: resource.action) == "sendMessage.waitForTaskToken")
    guard case .path(let path)? = task.timeout, case .literal(7)? = task.heartbeat,
      case .discard = state.flow.result, case .template? = state.flow.arguments
    else {
      Issue.record("the task is not as it was written")
      return
    }
    #expect(machine.paths[path.index].source == "$.t")
    let retrier = try #require(machine.retriers(of: state).first)
    #expect(retrier.backoffRate == 1.5 && retrier.maxDelaySeconds == 60 && retrier.jitter == .full)
    #expect(retrier.intervalSeconds == 1 && retrier.maxAttempts == 3)
    #expect(retrier.errors.wildcards == .timeout)
    let names = machine.errorNames[retrier.errors.names.range].map { arena.string(of: $0) }
    #expect(names == ["E", "States.Timeout"])
    let catcher = try #require(machine.catchers(of: state).first)
    #expect(catcher.next == State.ID(1) && catcher.errors.wildcards == .all)
    #expect(machine.successors(of: state) == [State.ID(1)])
    guard case .fail(let fail) = machine.states[1].kind, case .intrinsic? = fail.error,
      case .literal(let cause)? = fail.cause
    else {
      Issue.record("the Fail state is not as it was written")
      return
    }
    #expect(arena.string(of: cause) == "c")
  }

  @Test(arguments: [
    ("arn:aws:lambda:r:1:function:f", Resource.Kind.lambda, Resource.Pattern.requestResponse),
    ("arn:aws:states:r:1:activity:a", .activity, .requestResponse),
    ("arn:aws:states:::lambda:invoke", .optimised, .requestResponse),
    ("arn:aws:states:::states:startExecution.sync", .optimised, .sync),
    ("arn:aws:states:::states:startExecution.sync:2", .optimised, .syncJSON),
    ("arn:aws:states:::aws-sdk:s3:getObject", .sdk, .requestResponse),
    ("arn:aws:states:::http:invoke", .http, .requestResponse),
    ("anything", .other, .requestResponse),
  ])
  func resourcesAreTakenApart(name: String, kind: Resource.Kind, pattern: Resource.Pattern) {
    let resource = ResourceName(name)
    #expect(resource.kind == kind && resource.pattern == pattern)
  }

  @Test func aChoiceKnowsItsWays() throws {
    let machine = try machine(
      #"""
      {"StartAt":"C","States":{"C":{"Type":"Choice","Default":"C","Choices":[
        {"Variable":"$.a","IsNull":true,"Next":"T","Assign":{"v":1}},
        {"Not":{"Variable":"$.a","IsNull":true},"Next":"C"}]},"T":{"Type":"Succeed"}}}
      """#)
    guard case .choice(let choice) = machine.startAt.kind else {
      Issue.record("no Choice")
      return
    }
    let options = machine.options[choice.options.range]
    #expect(options.map(\.next) == [State.ID(1), State.ID(0)])
    #expect(options.map { $0.assign != nil } == [true, false])
    #expect(machine.choiceRules.count == 2 && choice.otherwise == State.ID(0))
    #expect(machine.successors(of: machine.startAt) == [1, 0, 0].map(State.ID.init))
  }

  @Test func expressionsKeepTheirPlaces() throws {
    let machine = try machine(
      #"""
      {"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Pass","End":true,
        "Output":{"a":"{% 1 %}","b":[{"c":2},"{%2%}"],"d":" {% 3 %}"}}}}
      """#)
    guard case .expressions(let row)? = machine.startAt.flow.outputTemplate else {
      Issue.record("no Output")
      return
    }
    let parts = machine.expressionTemplates[row.index].parts.map { part in
      switch part {
      case .literal(let value): "literal \(arena.text(of: value))"
      case .expression(let row, let place): "\(machine.expressions[row.index].source) at \(place)"
      case .array(let count): "array \(count)"
      case .object(let keys): "object " + keys.map { arena.name(of: $0) }.joined(separator: " ")
      }
    }
    #expect(
      parts == [
        "object a b d", "1 at /a", "array 2", #"literal {"c":2}"#, "2 at /b[1]",
        #"literal " {% 3 %}""#,
      ])
  }

  @Test func aDistributedMapHasItsParts() throws {
    let machine = try machine(
      #"""
      {"StartAt":"M","States":{"M":{"Type":"Map","ItemsPath":"$.items","MaxConcurrency":5,"Label":"L",
        "ToleratedFailurePercentage":0.5,"ItemSelector":{"i.$":"$$.Map.Item.Index"},
        "ItemReader":{"Resource":"arn:aws:states:::s3:getObject","Parameters":{"Bucket":"b"},
          "ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["h"],"MaxItemsPath":"$.n"}},
        "ItemBatcher":{"MaxItemsPerBatch":3,"BatchInput":{"x":1}},
        "ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"b"}},
        "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},
          "StartAt":"I","States":{"I":{"Type":"Pass","End":true}}},"End":true}}}
      """#)
    let map = try #require(machine.startAt.map)
    guard case .path(let items) = map.items, case .literal(5)? = map.maxConcurrency,
      case .literal(0.5)? = map.toleratedFailurePercentage, let row = map.distributed
    else {
      Issue.record("the Map is not as it was written")
      return
    }
    #expect(machine.paths[items.index].source == "$.items" && map.itemSelector != nil)
    let distributed = machine.distributedMaps[row.index]
    #expect(distributed.childType == .express && distributed.writer != nil)
    #expect(distributed.label.map { arena.string(of: $0) } == "L")
    let reader = try #require(distributed.reader)
    #expect(reader.inputType == .csv && reader.headerLocation == .given && reader.headers != nil)
    guard case .path? = reader.maxItems, case .literal(3)? = distributed.batcher?.maxItems else {
      Issue.record("the reader or the batcher is not as it was written")
      return
    }
  }

  @Test func theOlderFormOfAMapIsTheSame() throws {
    let machine = try machine(
      #"{"StartAt":"M","States":{"M":{"Type":"Map","Parameters":{"i":1},"Iterator":{"StartAt":"I","States":{"I":{"Type":"Succeed"}}},"End":true}}}"#
    )
    let map = try #require(machine.startAt.map)
    #expect(
      map.itemSelector != nil && machine.startAt.flow.arguments == nil && map.distributed == nil)
  }

  /// An engine under test is handed the definition as it was written, white space included.
  @Test(arguments: MutantTests.seeds)
  func aMachineWrittenBackIsTheSameText(definition: JSON) throws {
    for style in [TextStyle.compact, .pretty] {
      let text = definition.text(style)
      let value = try arena.parse(text, keepingSource: true)
      var decoder = MachineDecoder(arena)
      let machine = try decoder.compile(value)
      #expect(arena.text(of: machine.definition) == text)
    }
  }

  /// Numbers keep their spelling, and members their order.
  @Test func oddSpellingsSurvive() throws {
    let text =
      #"{ "States":{"A":{"End":true,"Type":"Pass","Result":[1.0, 1E2, "\u0041"]}}, "StartAt" : "A" }"#
    let machine = try Machine(decoding: arena.parse(text, keepingSource: true), in: arena)
    #expect(arena.text(of: machine.definition) == text)
  }

  /// What is refused without asking the rules is refused where it stands.
  @Test func aRefusalTellsItsPlace() throws {
    let definition = try arena.parse(
      #"""
      {"StartAt":"P","States":{"P":{"Type":"Parallel","End":true,"Branches":[
        {"StartAt":"A","States":{"A":{"Type":"Succeed"}}},
        {"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":
          {"StartAt":"I","States":{"I":{"Type":"Pass","Next":"Nowhere"}}}}}}]}}}
      """#)
    var decoder = MachineDecoder(arena)
    let error = #expect(throws: DefinitionError.self) { try decoder.compile(definition) }
    #expect(
      error?.diagnostics.map(\.location.description) == [
        "/States/P/Branches/1/States/M/ItemProcessor/States/I/Next"
      ])
  }

  /// The states inside a Map or Parallel are looked at on their own.
  @Test func statesThatReadTheContextAreKnown() throws {
    let machine = try machine(
      #"""
      {"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"v.$":"$$.Execution.Id"},"Next":"B"},
        "B":{"Type":"Pass","Result":"$$.Execution.Id","Next":"C"},
        "C":{"Type":"Choice","Choices":[{"Not":{"Variable":"$$.State.Name","IsNull":true},"Next":"M"}],
          "Default":"M"},
        "M":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"I","States":{
          "I":{"Type":"Pass","Parameters":{"v.$":"States.Format('{}', $$.State.Name)"},"Next":"J"},
          "J":{"Type":"Pass","InputPath":"$.v","End":true}}}}}}
      """#)
    #expect(machine.states.map(\.readsContext) == [true, false, true, false, true, false])
  }

  @Test func everythingWrongIsThrownAtOnce() throws {
    let definition = try arena.parse(
      #"{"StartAt":"Nowhere","States":{"A":{"Type":"Wait","End":true},"B":{"Type":"Nap"}}}"#)
    let error = #expect(throws: DefinitionError.self) {
      try Machine(decoding: definition, in: arena)
    }
    let errors = error?.diagnostics.filter { $0.severity == .error } ?? []
    #expect(
      errors.map(\.description) == [
        "MISSING_TRANSITION_TARGET: Missing 'StartAt' target: Nowhere at /StartAt",
        "SCHEMA_VALIDATION_FAILED: The field 'Type' should have one of these values: [Task, Wait, "
          + "Pass, Succeed, Fail, Choice, Parallel, Map] at /States/B/Type",
        "SCHEMA_VALIDATION_FAILED: One of these fields is required: [Seconds, Timestamp, "
          + "SecondsPath, TimestampPath] at /States/A",
      ])
  }
}
