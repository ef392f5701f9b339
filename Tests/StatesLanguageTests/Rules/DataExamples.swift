import StatesLanguage

/// Examples of the rules about templates, paths, expressions and variables.
let dataExamples: [RuleExample] = [
  RuleExample(
    "STRUCT-36",
    good: [
      parameters(
        #"{"a.$":"$.b","c":{"d.$":"States.Format('{}',$.e)"},"f":[{"g.$":"$$.Execution.Id"}]}"#),
      parameters(#"{"a.$":"$var","b":"$.c"}"#),
      around(#"{"Type":"Pass","Result":{"a.$":"no path at all"},"Next":"T"}"#),
    ],
    bad: [
      (parameters(#"{"a.$":"no path"}"#), ["/States/S/Parameters"]),
      (parameters(#"{"a.$":7}"#), ["/States/S/Parameters"]),
      (parameters(#"{"a":{"b.$":"States.Nothing($.c)"}}"#), ["/States/S/Parameters/a"]),
      (parameters(#"{"p.$":"States.Format('a \\\"b\\\"')"}"#), ["/States/S/Parameters"]),
      (around(#"{"Type":"Pass","Assign":{"a.$":"$.b."},"Next":"T"}"#), ["/States/S/Assign"]),
    ]),
  RuleExample(
    "STRUCT-41",
    good: [
      aroundJSONata(
        #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":"{% $states.input %}","Output":"{% $states.result %}","Catch":[{"ErrorEquals":["E"],"Output":"{% $states.errorOutput %}","Next":"T"}],"Next":"T"}"#
      ),
      aroundJSONata(#"{"Type":"Pass","Output":"{% '$states.result' %}","Next":"T"}"#),
      aroundJSONata(#"{"Type":"Pass","Output":"$states.result","Next":"T"}"#),
    ],
    bad: [
      (
        aroundJSONata(#"{"Type":"Pass","Output":{"a":["{% $states.result.b %}"]},"Next":"T"}"#),
        ["/States/S/Output/a/0"]
      ),
      (
        aroundJSONata(
          #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":"{% $states.result %}","Assign":{"e":"{% $states.errorOutput %}"},"Catch":[{"ErrorEquals":["E"],"Assign":{"x":"{% $states.result %}"},"Next":"T"}],"Next":"T"}"#
        ), ["/States/S/Arguments", "/States/S/Assign/e", "/States/S/Catch/0/Assign/x"]
      ),
    ]),
  RuleExample(
    "STRUCT-44",
    good: [parameters(#"{"a":1,"b.$":"$.b","c":{"a.$":"$.a"}}"#)],
    bad: [
      (parameters(#"{"a":1,"a.$":"$.b"}"#), ["/States/S/Parameters"]),
      (parameters(#"{"c":[{"a.$":"$.a","a":{}}]}"#), ["/States/S/Parameters/c/0"]),
    ]),
  RuleExample(
    "STRUCT-51",
    good: [
      parameters(#"{"a.$":"$.b","price":"$5"}"#),
      aroundJSONata(#"{"Type":"Pass","Output":{"a":"{% 1 %}"},"Next":"T"}"#),
    ],
    bad: [
      (
        parameters(#"{"a":"$.b","c":["$$.Execution.Id"]}"#),
        ["/States/S/Parameters/a", "/States/S/Parameters/c/0"]
      ),
      (parameters(#"{"a":"States.UUID()"}"#), ["/States/S/Parameters/a"]),
      (parameters(#"{"a":"{% $states.input %}"}"#), ["/States/S/Parameters/a"]),
      (
        aroundJSONata(#"{"Type":"Pass","Output":{"a.$":"$.b"},"Next":"T"}"#),
        ["/States/S/Output/a.$"]
      ),
    ]),
  RuleExample(
    "DFP-14",
    good: [around(#"{"Type":"Pass","Result":{"a":"$.b"},"Next":"T"}"#)],
    bad: [
      (
        around(#"{"Type":"Pass","Result":{"c":{"a.$":"$.b"}},"Next":"T"}"#),
        ["/States/S/Result/c/a.$"]
      )
    ]),
  RuleExample(
    "JPATH-07",
    good: [
      around(#"{"Type":"Pass","InputPath":null,"OutputPath":"$$","ResultPath":null,"Next":"T"}"#),
      around(#"{"Type":"Pass","InputPath":"$.a[*].b","ResultPath":"$.c[0].d","Next":"T"}"#),
      around(#"{"Type":"Wait","SecondsPath":"$seconds","Next":"T"}"#),
    ],
    bad: [
      (
        around(#"{"Type":"Pass","InputPath":"a","OutputPath":7,"Next":"T"}"#),
        ["/States/S/InputPath", "/States/S/OutputPath"]
      ),
      (around(#"{"Type":"Pass","ResultPath":"$.a[*]","Next":"T"}"#), ["/States/S/ResultPath"]),
      (around(#"{"Type":"Pass","ResultPath":"$$.a","Next":"T"}"#), ["/States/S/ResultPath"]),
      (around(#"{"Type":"Pass","ResultPath":"$v","Next":"T"}"#), ["/States/S/ResultPath"]),
      (around(#"{"Type":"Wait","SecondsPath":"$..a","Next":"T"}"#), ["/States/S/SecondsPath"]),
      (around(#"{"Type":"Wait","SecondsPath":null,"Next":"T"}"#), ["/States/S/SecondsPath"]),
      (
        around(
          #"{"Type":"Choice","Choices":[{"Variable":"a","NumericEqualsPath":"b","Next":"T"}],"Default":"T"}"#
        ),
        ["/States/S/Choices/0/NumericEqualsPath", "/States/S/Choices/0/Variable"]
      ),
    ]),
  RuleExample(
    "INTR-30",
    good: [
      around(#"{"Type":"Fail","ErrorPath":"$.a","CausePath":"States.Format('{}',$.b)"}"#),
      around(#"{"Type":"Fail","ErrorPath":"$$.State.Name","CausePath":"$why"}"#),
    ],
    bad: [
      (around(#"{"Type":"Fail","ErrorPath":"States.MathAdd(1,2)"}"#), ["/States/S/ErrorPath"]),
      (
        around(#"{"Type":"Fail","ErrorPath":"boom","CausePath":1}"#),
        ["/States/S/CausePath", "/States/S/ErrorPath"]
      ),
    ]),
  RuleExample(
    "VAR-01",
    good: [around(#"{"Type":"Pass","Assign":{"a_1.$":"$.b","größe":1},"Next":"T"}"#)],
    bad: [
      (
        around(
          #"{"Type":"Pass","Assign":{"states":1,"a.b":1,"1a":1,"":1,"\#(String(repeating: "v", count: 81))":1},"Next":"T"}"#
        ),
        [
          "/States/S/Assign/", "/States/S/Assign/1a", "/States/S/Assign/a.b",
          "/States/S/Assign/states",
          "/States/S/Assign/" + String(repeating: "v", count: 81),
        ]
      )
    ]),
  RuleExample(
    "VAR-09",
    good: [
      machine(
        #""A":{"Type":"Pass","Assign":{"v":1},"Next":"B"},"B":{"Type":"Pass","Parameters":{"w.$":"$v.x"},"End":true}"#
      ),
      aroundJSONata(
        #"{"Type":"Pass","Output":"{% ($x := 1; $map([1], function($y) { $x + $y })) %}","Next":"T"}"#
      ),
      aroundJSONata(#"{"Type":"Pass","Output":"{% $map([1], $string) %}","Next":"T"}"#),
    ],
    bad: [
      (parameters(#"{"a.$":"$nowhere.b"}"#), ["/States/S/Parameters/a.$"]),
      (
        aroundJSONata(#"{"Type":"Pass","Output":"{% $nowhere %}","Next":"T"}"#),
        ["/States/S/Output"]
      ),
    ]),
]

private func parameters(_ template: String) -> String {
  around(#"{"Type":"Pass","Parameters":\#(template),"Next":"T"}"#)
}
