import StatesLanguage

/// Examples of the rules about a machine as a whole: STRUCT-01 to STRUCT-10, STRUCT-15.
let machineExamples: [RuleExample] = [
  RuleExample(
    "STRUCT-01", good: [around(#"{"Type":"Pass","End":true}"#)],
    bad: [
      ("{}", ["/"]), (#"{"StartAt":"A"}"#, ["/"]), (#"{"StartAt":"A","States":{}}"#, ["/States"]),
      (#"{"StartAt":1,"States":[]}"#, ["/StartAt", "/States"]),
      (
        around(#"{"Type":"Parallel","End":true,"Branches":[{"States":{"B":{"Type":"Succeed"}}}]}"#),
        ["/States/S/Branches/0"]
      ),
    ]),
  RuleExample(
    "STRUCT-02", good: [around(#"{"Type":"Pass","End":true}"#)],
    bad: [
      ("[]", ["/"]), ("null", ["/"]), (#""StartAt""#, ["/"]), ("", ["/"]), (" \n", ["/"]),
      (machine(#""A":7"#), ["/States/A"]),
      (around(#"{"Type":"Parallel","End":true,"Branches":{}}"#), ["/States/S/Branches"]),
      (around(#"{"Type":"Map","End":true,"ItemProcessor":"x"}"#), ["/States/S/ItemProcessor"]),
      (
        around(#"{"Type":"Pass","End":true,"Retry":[1],"Catch":"x"}"#),
        ["/States/S/Catch", "/States/S/Retry/0"]
      ),
      (
        around(#"{"Type":"Choice","Choices":[{"Next":"T","And":[7]},{"Next":"T","Not":[]}]}"#),
        ["/States/S/Choices/0/And/0", "/States/S/Choices/1/Not"]
      ),
    ]),
  RuleExample(
    "STRUCT-03",
    good: [around(#"{"Type":"Pass","End":true}"#, top: #""Comment":"c","Version":"1.0","#)],
    bad: [
      (around(#"{"Type":"Pass","End":true}"#, top: #""Version":"2.0","#), ["/Version"]),
      (around(#"{"Type":"Pass","End":true}"#, top: #""Version":1.0,"#), ["/Version"]),
      (around(#"{"Type":"Pass","End":true}"#, top: #""Retry":[],"a/b":1,"#), ["/Retry", "/a~1b"]),
    ]),
  RuleExample(
    "STRUCT-04",
    good: [
      around(#"{"Type":"Pass","End":true}"#, top: #""TimeoutSeconds":1,"#),
      around(#"{"Type":"Pass","End":true}"#, top: #""TimeoutSeconds":99999999,"#),
    ],
    bad: ["0", "-1", "1.5", #""60""#, "100000000", "null", "1e400", "true"].map { value in
      (
        around(#"{"Type":"Pass","End":true}"#, top: #""TimeoutSeconds":\#(value),"#),
        ["/TimeoutSeconds"]
      )
    }),
  RuleExample(
    "STRUCT-05",
    good: [
      around(#"{"Type":"Pass","End":true}"#, top: #""QueryLanguage":"JSONPath","#),
      around(#"{"Type":"Pass","QueryLanguage":"JSONata","End":true}"#),
    ],
    bad: [
      (
        around(#"{"Type":"Pass","End":true}"#, top: #""QueryLanguage":"jsonata","#),
        ["/QueryLanguage"]
      ),
      (around(#"{"Type":"Pass","QueryLanguage":null,"End":true}"#), ["/States/S/QueryLanguage"]),
    ]),
  RuleExample(
    "STRUCT-06",
    good: [
      aroundJSONata(#"{"Type":"Pass","QueryLanguage":"JSONata","End":true}"#),
      around(
        #"{"Type":"Map","QueryLanguage":"JSONata","End":true,"ItemProcessor":{"StartAt":"P","States":{"P":{"QueryLanguage":"JSONPath","Type":"Pass","End":true}}}}"#
      ),
    ],
    bad: [
      (aroundJSONata(#"{"Type":"Pass","QueryLanguage":"JSONPath","End":true}"#), ["/States/S"]),
      (
        aroundJSONata(
          #"{"Type":"Parallel","End":true,"Branches":[{"StartAt":"P","States":{"P":{"QueryLanguage":"JSONPath","Type":"Pass","End":true}}}]}"#
        ), ["/States/S/Branches/0/States/P"]
      ),
    ]),
  RuleExample(
    "STRUCT-07",
    good: [
      around(
        #"{"Type":"Parallel","QueryLanguage":"JSONata","End":true,"Branches":[{"StartAt":"P","States":{"P":{"Type":"Pass","InputPath":"$.a","End":true}}}]}"#
      )
    ],
    bad: [
      (
        around(
          #"{"Type":"Parallel","QueryLanguage":"JSONata","End":true,"Branches":[{"StartAt":"P","States":{"P":{"Type":"Pass","Output":1,"End":true}}}]}"#
        ), ["/States/S/Branches/0/States/P/Output"]
      )
    ]),
  RuleExample(
    "STRUCT-10",
    good: [
      around(
        #"{"Type":"Task","Comment":"c","Resource":"arn:aws:states:::lambda:invoke","End":true,"Retry":[{"Comment":"c","ErrorEquals":["E"]}],"Catch":[{"Comment":"c","ErrorEquals":["E"],"Next":"T"}]}"#,
        top: #""Comment":"c","#)
    ],
    bad: [
      (
        around(#"{"Type":"Pass","Comment":1,"End":true}"#, top: #""Comment":{},"#),
        ["/Comment", "/States/S/Comment"]
      ),
      (
        around(
          #"{"Type":"Choice","Default":"T","Choices":[{"Comment":[],"Variable":"$.a","IsNull":true,"Next":"T"}]}"#
        ),
        ["/States/S/Choices/0/Comment"]
      ),
    ]),
  RuleExample(
    "STRUCT-15",
    good: [
      around(#"{"Type":"Pass","End":true}"#), machine(#""A":{"Type":"Fail"}"#),
      machine(#""A":{"Type":"Pass","End":true}"#),
    ],
    bad: [
      (machine(#""A":{"Type":"Pass","Next":"A"}"#), ["/States"]),
      (machine(#""A":{"Type":"Pass","End":false,"Next":"A"}"#), ["/States"]),
      (
        around(
          #"{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Pass","Next":"P"}}}}"#
        ), ["/States/S/ItemProcessor/States"]
      ),
    ]),
]
