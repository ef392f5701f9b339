import StatesLanguage

/// One way to make a valid definition break one rule; a new one is a line in ``table``.
struct Fault: Sendable {
  /// What is changed.
  enum Target: Sendable {
    /// The definition itself.
    case machine
    /// A state of one of these types, of the outermost states.
    case state([Word])
    /// The first element of such a list of a state.
    case element(of: Field)
    /// Such a list of a state.
    case list(Field)
    /// A state is added that nothing leads to.
    case addition
  }

  /// How it is changed.
  enum Edit: Sendable {
    /// A member gets this JSON text as its value.
    case set(String, String)
    case remove(Field)
    /// All of it becomes this JSON text.
    case become(String)
    /// A copy of the first element of a list comes before it, in which a member is this JSON text.
    case precede(String, String)
  }

  /// The rule that is broken.
  let rule: RuleID
  let target: Target
  let edit: Edit
  /// Whether only an Express workflow is refused for it.
  var isForExpress = false

  private static func machine(_ rule: RuleID, _ edit: Edit) -> Fault {
    Fault(rule: rule, target: .machine, edit: edit)
  }

  private static func state(_ rule: RuleID, _ types: [Word], _ edit: Edit) -> Fault {
    Fault(rule: rule, target: .state(types), edit: edit)
  }

  private static func element(_ rule: RuleID, of field: Field, _ edit: Edit) -> Fault {
    Fault(rule: rule, target: .element(of: field), edit: edit)
  }

  private static func added(_ rule: RuleID, _ state: String) -> Fault {
    Fault(rule: rule, target: .addition, edit: .set("planted", state))
  }

  /// Every fault, the plainest first.
  static let table: [Fault] = machines + states + elements + additions

  private static let machines: [Fault] = [
    .machine("STRUCT-01", .remove(.startAt)),
    .machine("STRUCT-01", .set("States", "{}")),
    .machine("STRUCT-01", .set("States", "[]")),
    .machine("STRUCT-03", .set("Tasks", "1")),
    .machine("STRUCT-04", .set("TimeoutSeconds", "0")),
    .machine("STRUCT-05", .set("QueryLanguage", #""jsonpath""#)),
    .machine(
      "STRUCT-06",
      .become(
        #"{"StartAt":"planted","QueryLanguage":"JSONata","States":{"planted":{"Type":"Pass","QueryLanguage":"JSONPath","End":true}}}"#
      )),
    .machine("STRUCT-10", .set("Comment", "1")),
    .machine("STRUCT-14", .set("StartAt", #""nowhere""#)),
  ]

  private static let working: [Word] = [.pass, .task, .wait, .parallel, .map]

  private static let nested = (0..<11).reduce("1") { inner, _ in "States.Array(\(inner))" }

  private static let states: [Fault] = [
    .state("STRUCT-14", working, .set("Next", #""nowhere""#)),
    .state("STRUCT-16", working, .remove(.next)),
    .state("STRUCT-16", working, .set("End", "true")),
    .state("STRUCT-02", [.task, .parallel, .map], .set("Retry", "[1]")),
    .state("STRUCT-17", [.choice, .succeed, .fail], .set("End", "true")),
    .state("STRUCT-19", working + [.choice, .succeed, .fail], .set("Type", #""Sleep""#)),
    .state("STRUCT-30", working, .set("Command", #""run""#)),
    .state("STRUCT-30", [.task], .remove(.resource)),
    .state("STRUCT-30", [.choice], .remove(.choices)),
    .state("STRUCT-33", [.wait], .set("Seconds", "-1")),
    .state("STRUCT-33", [.task], .set("TimeoutSeconds", "0")),
    .state("STRUCT-34", [.parallel], .set("Branches", "[]")),
    .state("STRUCT-34", [.choice], .set("Choices", "[]")),
    .state("STRUCT-36", [.pass, .parallel], .set("Parameters", #"{"a.$":"no path"}"#)),
    // Eleven calls, each in another.
    .state("STRUCT-36", [.pass, .parallel], .set("Parameters", #"{"a.$":"\#(nested)"}"#)),
    .state("STRUCT-37", [.task], .set("Resource", #""arn:aws:states:::lambda:envoke""#)),
    Fault(
      rule: "STRUCT-38", target: .state([.task]),
      edit: .set("Resource", #""arn:aws:states:::sqs:sendMessage.waitForTaskToken""#),
      isForExpress: true),
    .state("STRUCT-44", [.pass, .parallel], .set("Parameters", #"{"a":1,"a.$":"$"}"#)),
    .state("VAR-01", [.pass, .task, .wait], .set("Assign", #"{"states":1}"#)),
    .state("JPATH-07", [.pass, .task, .parallel, .map], .set("ResultPath", #""$.a[*]""#)),
    .state("JPATH-07", [.pass, .task, .parallel, .map], .set("ResultPath", #""$$.a""#)),
    .state("CRED-01", [.task], .set("Credentials", #"{"Role":"r"}"#)),
  ]

  private static let elements: [Fault] = [
    .element("RETRY-01", of: .retry, .remove(.errorEquals)),
    .element("RETRY-01", of: .retry, .set("IntervalSeconds", "0")),
    .element("RETRY-01", of: .retry, .set("BackoffRate", "0.5")),
    .element("RETRY-01", of: .retry, .set("MaxAttempts", "-1")),
    .element("STRUCT-34", of: .retry, .set("ErrorEquals", "[]")),
    .element("STRUCT-42", of: .retry, .set("ErrorEquals", #"["States.ALL","Boom"]"#)),
    Fault(
      rule: "STRUCT-42", target: .list(.retry),
      edit: .precede("ErrorEquals", #"["States.ALL"]"#)),
    Fault(
      rule: "STRUCT-42", target: .list(.catch),
      edit: .precede("ErrorEquals", #"["States.ALL"]"#)),
    .element("CATCH-03", of: .catch, .set("Retry", "[]")),
    .element("STRUCT-14", of: .catch, .set("Next", #""nowhere""#)),
    .element("STRUCT-43", of: .choices, .remove(.next)),
    .element("CHOICE-04", of: .choices, .set("StringEquals", "1")),
  ]

  private static let additions: [Fault] = [
    .added(
      "STRUCT-15",
      #"{"Type":"Parallel","End":true,"Branches":[{"StartAt":"inner","States":{"inner":{"Type":"Pass","Next":"inner"}}}]}"#
    ),
    .added(
      "STRUCT-12",
      #"{"Type":"Parallel","End":true,"Branches":[{"StartAt":"planted","States":{"planted":{"Type":"Succeed"}}}]}"#
    ),
    .added(
      "STRUCT-31", #"{"Type":"Pass","QueryLanguage":"JSONata","InputPath":"$","End":true}"#),
    .added("STRUCT-32", #"{"Type":"Wait","Seconds":1,"SecondsPath":"$.a","End":true}"#),
    .added("STRUCT-35", #"{"Type":"Wait","Timestamp":"2016-03-14","End":true}"#),
    .added(
      "STRUCT-41",
      #"{"Type":"Pass","QueryLanguage":"JSONata","Output":"{% $states.result %}","End":true}"#),
    .added("INTR-30", #"{"Type":"Fail","ErrorPath":"States.MathAdd(1, 2)"}"#),
    .added(
      "DMAP-01",
      #"{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"SPREAD"},"StartAt":"inner","States":{"inner":{"Type":"Succeed"}}}}"#
    ),
    .added(
      "DMAP-03",
      #"{"Type":"Map","End":true,"ItemReader":{},"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"inner","States":{"inner":{"Type":"Succeed"}}}}"#
    ),
    .added(
      "STRUCT-40",
      #"{"Type":"Map","End":true,"Label":"bad label*","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"inner","States":{"inner":{"Type":"Succeed"}}}}"#
    ),
    Fault(
      rule: "STRUCT-11", target: .addition,
      edit: .set(String(repeating: "n", count: 81), #"{"Type":"Succeed"}"#)),
  ]
}
