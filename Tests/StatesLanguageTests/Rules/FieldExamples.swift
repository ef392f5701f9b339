import StatesLanguage

/// Examples of the rules about the fields of states: STRUCT-30 to STRUCT-33.
let fieldExamples: [RuleExample] = [
  RuleExample(
    "STRUCT-30",
    good: [
      around(
        #"{"Type":"Task","InputPath":"$.a","Parameters":{"b.$":"$.c"},"Resource":"arn:aws:states:::lambda:invoke","ResultSelector":{"d.$":"$.e"},"ResultPath":"$.f","OutputPath":"$","Assign":{"g":1},"TimeoutSeconds":2,"HeartbeatSeconds":1,"Credentials":{"RoleArn":"r"},"Retry":[],"Catch":[],"Next":"T"}"#
      ),
      around(#"{"Type":"Pass","Result":{},"ResultPath":null,"Next":"T"}"#),
      around(#"{"Type":"Fail","Error":"e","CausePath":"$.c"}"#),
    ],
    bad: [
      (
        machine(
          #""A":{"Type":"Task","End":true},"B":{"Type":"Choice"},"C":{"Type":"Parallel","End":true},"D":{"Type":"Map","End":true}"#
        ), ["/States/A", "/States/B", "/States/C", "/States/D"]
      ),
      (
        around(#"{"Type":"Pass","Reslt":1,"Seconds":1,"Next":"T"}"#),
        ["/States/S/Reslt", "/States/S/Seconds"]
      ),
      (around(#"{"Type":"Pass","Output":1,"Next":"T"}"#), ["/States/S/Output"]),
      (
        around(#"{"Type":"Succeed","Assign":{},"Retry":[]}"#),
        ["/States/S/Assign", "/States/S/Retry"]
      ),
      (
        around(#"{"Type":"Fail","Error":1,"InputPath":"$"}"#),
        ["/States/S/Error", "/States/S/InputPath"]
      ),
      (around(#"{"Type":"Pass","Assign":[],"Next":"T"}"#), ["/States/S/Assign"]),
    ]),
  RuleExample(
    "STRUCT-31",
    good: [
      aroundJSONata(
        #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"a":"{% 1 %}"},"Output":"{% $states.result %}","Assign":{"g":1},"TimeoutSeconds":"{% 2 %}","Next":"T"}"#
      ),
      aroundJSONata(
        #"{"Type":"Map","Items":"{% [1] %}","ItemSelector":"{% {} %}","ItemProcessor":\#(branch("A")),"Next":"T"}"#
      ),
      aroundJSONata(#"{"Type":"Fail","Error":"{% 'e' %}","Cause":"plain"}"#),
    ],
    bad: [
      (
        aroundJSONata(#"{"Type":"Pass","Result":1,"InputPath":"$","Next":"T"}"#),
        ["/States/S/InputPath", "/States/S/Result"]
      ),
      (aroundJSONata(#"{"Type":"Pass","Arguments":1,"Next":"T"}"#), ["/States/S/Arguments"]),
      (
        aroundJSONata(#"{"Type":"Fail","ErrorPath":"$.a","Output":1}"#),
        ["/States/S/ErrorPath", "/States/S/Output"]
      ),
      (
        aroundJSONata(#"{"Type":"Wait","SecondsPath":"$.a","Next":"T"}"#), ["/States/S/SecondsPath"]
      ),
      (
        aroundJSONata(#"{"Type":"Map","Items":"a","ItemProcessor":\#(branch("A")),"Next":"T"}"#),
        ["/States/S/Items"]
      ),
      (aroundJSONata(#"{"Type":"Pass","Assign":"{% 1 %}","Next":"T"}"#), ["/States/S/Assign"]),
    ]),
  RuleExample(
    "STRUCT-32",
    good: [
      around(#"{"Type":"Wait","SecondsPath":"$.a","Next":"T"}"#),
      around(#"{"Type":"Map","Parameters":{},"Iterator":\#(branch("A")),"Next":"T"}"#),
    ],
    bad: [
      (around(#"{"Type":"Wait","Next":"T"}"#), ["/States/S"]),
      (around(#"{"Type":"Wait","Seconds":1,"SecondsPath":"$.a","Next":"T"}"#), ["/States/S"]),
      (
        around(#"{"Type":"Fail","Error":"e","ErrorPath":"$.a","Cause":"c","CausePath":"$.b"}"#),
        ["/States/S", "/States/S"]
      ),
      (
        around(
          #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":9,"TimeoutSecondsPath":"$.a","HeartbeatSeconds":1,"HeartbeatSecondsPath":"$.b","Next":"T"}"#
        ), ["/States/S", "/States/S"]
      ),
      (
        around(
          #"{"Type":"Map","Parameters":{},"ItemSelector":{},"MaxConcurrency":1,"MaxConcurrencyPath":"$.a","ItemProcessor":\#(branch("A")),"Next":"T"}"#
        ), ["/States/S", "/States/S"]
      ),
      (
        around(
          #"{"Type":"Map","ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON","MaxItems":1,"MaxItemsPath":"$.a"}},"ItemProcessor":\#(branch("A")),"Next":"T"}"#
        ), ["/States/S/ItemReader/ReaderConfig"]
      ),
    ]),
  RuleExample(
    "STRUCT-33",
    good: [
      around(#"{"Type":"Wait","Seconds":0,"Next":"T"}"#),
      around(#"{"Type":"Wait","Seconds":99999999,"Next":"T"}"#),
      around(
        #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","HeartbeatSeconds":5,"Next":"T"}"#
      ),
      aroundJSONata(#"{"Type":"Wait","Seconds":"{% 1 %}","Next":"T"}"#),
      around(
        #"{"Type":"Map","MaxConcurrency":0,"ToleratedFailureCount":0,"ToleratedFailurePercentage":0.5,"ItemProcessor":\#(branch("A")),"Next":"T"}"#
      ),
    ],
    bad: ["-1", "1.5", "100000000", #""1""#, "null", #""{% 1 %}""#].map { value in
      (around(#"{"Type":"Wait","Seconds":\#(value),"Next":"T"}"#), ["/States/S/Seconds"])
    } + [
      (
        around(
          #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":5,"HeartbeatSeconds":5,"Next":"T"}"#
        ), ["/States/S/HeartbeatSeconds"]
      ),
      (
        around(
          #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":0,"HeartbeatSeconds":0,"Next":"T"}"#
        ), ["/States/S/HeartbeatSeconds", "/States/S/HeartbeatSeconds", "/States/S/TimeoutSeconds"]
      ),
      (
        around(
          #"{"Type":"Map","MaxConcurrency":-1,"ToleratedFailureCount":-1,"ToleratedFailurePercentage":100.5,"ItemProcessor":\#(branch("A")),"Next":"T"}"#
        ),
        [
          "/States/S/MaxConcurrency", "/States/S/ToleratedFailureCount",
          "/States/S/ToleratedFailurePercentage",
        ]
      ),
    ]),
]
