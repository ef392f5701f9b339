import StatesLanguage

/// Examples of the rules about names and transitions: STRUCT-11 to STRUCT-20.
let nameExamples: [RuleExample] = [
  RuleExample(
    "STRUCT-11",
    good: [
      machine(#""\#(longName(80))":{"Type":"Succeed"}"#, startAt: longName(80)),
      machine(#""\#(wideName(80))":{"Type":"Succeed"}"#, startAt: wideName(80)),
    ],
    bad: [
      (machine(#""\#(longName(81))":{"Type":"Succeed"}"#), ["/States/" + longName(81)]),
      (machine(#""\#(wideName(81))":{"Type":"Succeed"}"#), ["/States/" + wideName(81)]),
      (machine(#""":{"Type":"Succeed"}"#), ["/States/"]),
    ]),
  RuleExample(
    "STRUCT-12",
    good: [around(#"{"Type":"Parallel","End":true,"Branches":[\#(branch("A")),\#(branch("a"))]}"#)],
    bad: [
      (
        around(#"{"Type":"Parallel","End":true,"Branches":[\#(branch("A")),\#(branch("A"))]}"#),
        ["/States/S/Branches/1/States/A"]
      ),
      (
        around(#"{"Type":"Parallel","End":true,"Branches":[\#(branch("T"))]}"#),
        ["/States/S/Branches/0/States/T"]
      ),
    ]),
  RuleExample(
    "STRUCT-13",
    good: [machine(#""A":{"Type":"Pass","Next":"a"},"a":{"Type":"Pass","End":true}"#)],
    bad: [
      (
        machine(#""Go":{"Type":"Pass","Next":"DONE"},"Done":{"Type":"Succeed"}"#, startAt: "go"),
        ["/StartAt", "/States/Go/Next"]
      )
    ]),
  RuleExample(
    "STRUCT-14",
    good: [around(#"{"Type":"Pass","Next":"T"}"#)],
    bad: [
      (
        machine(#""A":{"Type":"Pass","Next":"X"},"B":{"Type":"Succeed"}"#, startAt: "Y"),
        ["/StartAt", "/States/A/Next"]
      ),
      (around(#"{"Type":"Pass","Next":7}"#), ["/States/S/Next"]),
      (
        around(
          #"{"Type":"Parallel","Next":"T","Branches":[{"StartAt":"P","States":{"P":{"Type":"Pass","Next":"T"}}}]}"#
        ),
        ["/States/S/Branches/0/States/P/Next"]
      ),
      (
        around(#"{"Type":"Parallel","Next":"P","Branches":[\#(branch("P"))]}"#),
        ["/States/S/Next"]
      ),
      (
        around(
          #"{"Type":"Choice","Default":"X","Choices":[{"Variable":"$.a","IsNull":true,"Next":"Y"}]}"#
        ),
        ["/States/S/Choices/0/Next", "/States/S/Default"]
      ),
      (
        around(
          #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true,"Catch":[{"ErrorEquals":["E"],"Next":"X"},{"ErrorEquals":["F"],"Next":null}]}"#
        ), ["/States/S/Catch/0/Next", "/States/S/Catch/1/Next"]
      ),
    ]),
  RuleExample(
    "STRUCT-16",
    good: [
      around(#"{"Type":"Pass","Next":"T","End":false}"#), around(#"{"Type":"Pass","End":true}"#),
    ],
    bad: [
      (around(#"{"Type":"Pass"}"#), ["/States/S"]),
      (around(#"{"Type":"Pass","End":false}"#), ["/States/S"]),
      (around(#"{"Type":"Pass","End":true,"Next":"T"}"#), ["/States/S"]),
      (around(#"{"Type":"Wait","Seconds":1,"End":"true"}"#), ["/States/S/End"]),
    ]),
  RuleExample(
    "STRUCT-17",
    good: [
      around(#"{"Type":"Fail"}"#), machine(#""A":{"Type":"Succeed"}"#),
      around(
        #"{"Type":"Choice","Default":"T","Choices":[{"Variable":"$.a","IsNull":true,"Next":"T"}]}"#),
    ],
    bad: [
      (
        machine(#""A":{"Type":"Fail","End":true},"B":{"Type":"Succeed","Next":"A"}"#),
        ["/States/A/End", "/States/B/Next"]
      ),
      (
        around(
          #"{"Type":"Choice","Next":"T","Choices":[{"Variable":"$.a","IsNull":true,"Next":"T"}]}"#),
        ["/States/S/Next"]
      ),
    ]),
  RuleExample(
    "STRUCT-18",
    good: [
      around(#"{"Type":"Pass","Next":"T"}"#),
      machine(
        #""A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true,"Catch":[{"ErrorEquals":["E"],"Next":"B"}]},"B":{"Type":"Succeed"}"#
      ),
    ],
    bad: [
      (around(#"{"Type":"Pass","End":true}"#), ["/States/T"]),
      (
        machine(
          #""A":{"Type":"Succeed"},"B":{"Type":"Pass","Next":"C"},"C":{"Type":"Pass","Next":"B"}"#),
        ["/States/B", "/States/C"]
      ),
    ]),
  RuleExample(
    "STRUCT-19",
    good: typeExamples,
    bad: [
      (
        machine(#""A":{"Type":"Nap"},"B":{"End":true},"C":{"Type":"task"},"D":{"Type":1}"#),
        ["/States/A/Type", "/States/B", "/States/C/Type", "/States/D/Type"]
      )
    ]),
  RuleExample(
    "STRUCT-20",
    good: [
      machine(
        #""A":{"Type":"Choice","Default":"A","Choices":[{"Variable":"$.n","NumericEquals":0,"Next":"B"}]},"B":{"Type":"Succeed"}"#
      )
    ],
    bad: [
      (machine(#""A":{"Type":"Pass","Next":"A"},"B":{"Type":"Succeed"}"#), ["/States/A"]),
      (
        machine(
          #""A":{"Type":"Pass","Next":"B"},"B":{"Type":"Choice","Default":"A","Choices":[{"Variable":"$.n","IsNull":true,"Next":"B"}]},"C":{"Type":"Fail"}"#
        ), ["/States/A", "/States/B"]
      ),
    ]),
]

/// One machine for each type of state.
private let typeExamples: [String] = [
  #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Next":"T"}"#,
  #"{"Type":"Wait","Seconds":0,"Next":"T"}"#, #"{"Type":"Pass","Next":"T"}"#,
  #"{"Type":"Succeed"}"#, #"{"Type":"Fail","Error":"E"}"#,
  #"{"Type":"Choice","Default":"T","Choices":[{"Variable":"$.a","IsNull":true,"Next":"T"}]}"#,
  #"{"Type":"Parallel","Branches":[\#(branch("A"))],"Next":"T"}"#,
  #"{"Type":"Map","ItemProcessor":\#(branch("A")),"Next":"T"}"#,
].map { around($0) }

/// A branch of one state.
func branch(_ name: String) -> String {
  #"{"StartAt":"\#(name)","States":{"\#(name)":{"Type":"Succeed"}}}"#
}

private func longName(_ count: Int) -> String { String(repeating: "n", count: count) }

private func wideName(_ count: Int) -> String {
  String(repeating: "é漢", count: count / 2) + (count % 2 == 1 ? "😀" : "")
}
