import StatesLanguage

/// Examples of the rules about single values: STRUCT-34 to STRUCT-40 and what belongs to them.
let valueExamples: [RuleExample] = [
  RuleExample(
    "STRUCT-34",
    good: [
      around(
        #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Retry":[],"Catch":[],"Next":"T"}"#
      )
    ],
    bad: [
      (around(#"{"Type":"Parallel","Branches":[],"Next":"T"}"#), ["/States/S/Branches"]),
      (around(#"{"Type":"Choice","Choices":[],"Default":"T"}"#), ["/States/S/Choices"]),
      (
        around(
          #"{"Type":"Choice","Choices":[{"And":[],"Next":"T"},{"Not":{"Or":[]},"Next":"T"}],"Default":"T"}"#
        ),
        ["/States/S/Choices/0/And", "/States/S/Choices/1/Not/Or"]
      ),
      (
        around(
          #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Retry":[{"ErrorEquals":[]}],"Catch":[{"ErrorEquals":[],"Next":"T"}],"Next":"T"}"#
        ), ["/States/S/Catch/0/ErrorEquals", "/States/S/Retry/0/ErrorEquals"]
      ),
    ]),
  RuleExample(
    "STRUCT-35",
    good: [
      around(#"{"Type":"Wait","Timestamp":"2016-03-14T01:59:00Z","Next":"T"}"#),
      around(#"{"Type":"Wait","Timestamp":"2016-03-14T01:59:00.25+05:30","Next":"T"}"#),
      aroundJSONata(#"{"Type":"Wait","Timestamp":"{% $now() %}","Next":"T"}"#),
    ],
    bad: [
      "2016-12-05 21:29:29Z", "2016-12-05T21:29:29", "2016-13-05T21:29:29Z",
      "{% '2016-03-14T01:59:00Z' %}", "",
    ].map { text in
      (around(#"{"Type":"Wait","Timestamp":"\#(text)","Next":"T"}"#), ["/States/S/Timestamp"])
    } + [
      (around(#"{"Type":"Wait","Timestamp":5,"Next":"T"}"#), ["/States/S/Timestamp"]),
      (
        aroundJSONata(#"{"Type":"Wait","Timestamp":"tomorrow","Next":"T"}"#),
        ["/States/S/Timestamp"]
      ),
    ]),
  RuleExample(
    "STRUCT-37",
    good: [
      "arn:aws:lambda:us-east-1:111111111111:function:f", "arn:aws:lambda:r:1:function:f:PROD",
      "arn:aws-cn:states:us-east-1:111111111111:activity:a", "arn:aws:states:::lambda:invoke",
      "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
      "arn:aws:states:::states:startExecution.sync:2", "arn:aws:states:::http:invoke",
      "arn:aws:states:::aws-sdk:dynamodb:query", "${Function.Arn}",
      "arn:aws:states:::aws-sdk:sfn:startExecution.waitForTaskToken",
    ].map { task($0) },
    bad: [
      "arn:aws:states:::dynamodb:query", "work", "", "arn:aws:states:::nothing:invoke",
      "arn:aws:states:::lambda:invoke.later", "arn:aws:states:::lambda", "arn:aws:s3:::bucket",
      "arn:aws:states:::aws-sdk:s3:getObject.sync", "arn:aws:states:::http:call",
      "arn:aws:lambda:us-east-1:111111111111:function:",
    ].map { (task($0), ["/States/S/Resource"]) } + [
      (around(#"{"Type":"Task","Resource":[],"Next":"T"}"#), ["/States/S/Resource"])
    ]),
  RuleExample(
    "STRUCT-38", as: .express,
    good: [task("arn:aws:states:::lambda:invoke"), task("arn:aws:states:::states:startExecution")],
    bad: [
      "arn:aws:states:::states:startExecution.sync", "arn:aws:states:::ecs:runTask.sync",
      "arn:aws:states:::states:startExecution.sync:2",
      "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "arn:aws:states:r:1:activity:a",
    ].map { (task($0), ["/States/S/Resource"]) }),
  RuleExample(
    "STRUCT-39",
    good: [
      callback(#""Parameters":{"a":{"b.$":"$$.Task.Token"}},"#),
      callback(#""Parameters":{"c.$":"$$"},"#),
      callback(#""Parameters":{"c.$":"States.Format('{}',$$.Task.Token)"},"#),
      callback(#""QueryLanguage":"JSONata","Arguments":{"t":"{% $states.context.Task.Token %}"},"#),
    ],
    bad: [
      (callback(""), ["/States/S"]),
      (callback(#""Parameters":{"a":"$$.Task.Token"},"#), ["/States/S"]),
      (
        callback(#""QueryLanguage":"JSONata","Arguments":{"t":"{% $states.input %}"},"#),
        ["/States/S"]
      ),
    ]),
  RuleExample(
    "STRUCT-40",
    good: [labelled(#""MyMap-1_2""#), labelled(#""\#(String(repeating: "x", count: 40))""#)],
    bad: [
      #""""#, #""a b""#, #""a*""#, #""{a}""#, "7", #""a\u0001""#, #""a\u0085b""#,
      #""\#(String(repeating: "x", count: 41))""#,
    ].map { (labelled($0), ["/States/S/Label"]) } + [
      (
        machine(
          #""A":{"Type":"Map","Label":"x","ItemProcessor":\#(branch("P")),"Next":"B"},"B":{"Type":"Map","Label":"x","ItemProcessor":\#(branch("Q")),"End":true}"#
        ), ["/States/B/Label"]
      )
    ]),
  RuleExample(
    "TASK-20",
    good: [
      callback(#""TimeoutSeconds":60,"#), callback(#""HeartbeatSecondsPath":"$.h","#),
      task("arn:aws:states:::lambda:invoke"),
    ],
    bad: [
      (callback(""), ["/States/S"]), (task("arn:aws:states:us-east-1:1:activity:a"), ["/States/S"]),
    ]),
  RuleExample(
    "CRED-01",
    good: [
      task("arn:aws:states:::lambda:invoke", more: #""Credentials":{"RoleArn":"r"},"#),
      task("arn:aws:states:::lambda:invoke", more: #""Credentials":{"RoleArn.$":"$.r"},"#),
      task(
        "arn:aws:states:::lambda:invoke",
        more: #""QueryLanguage":"JSONata","Credentials":{"RoleArn":"{% $states.input.r %}"},"#),
    ],
    bad: [
      (
        task("arn:aws:states:::lambda:invoke", more: #""Credentials":{},"#),
        ["/States/S/Credentials"]
      ),
      (
        task("arn:aws:states:::lambda:invoke", more: #""Credentials":"r","#),
        ["/States/S/Credentials"]
      ),
      (
        task("arn:aws:states:::lambda:invoke", more: #""Credentials":{"RoleArn":"r","X":1},"#),
        ["/States/S/Credentials/X"]
      ),
    ]),
]

/// A machine around a Task with one resource.
func task(_ resource: String, more: String = "") -> String {
  around(#"{"Type":"Task","Resource":"\#(resource)",\#(more)"Next":"T"}"#)
}

private func callback(_ more: String) -> String {
  task("arn:aws:states:::sqs:sendMessage.waitForTaskToken", more: more)
}

private func labelled(_ label: String) -> String {
  around(#"{"Type":"Map","Label":\#(label),"ItemProcessor":\#(branch("A")),"Next":"T"}"#)
}
