import StatesLanguage

/// Examples of the rules about retriers and catchers.
let handlerExamples: [RuleExample] = [
  RuleExample(
    "STRUCT-42",
    good: [
      handlers(
        retry: #"{"ErrorEquals":["A","B"]},{"ErrorEquals":["States.ALL"]}"#,
        catch: #"{"ErrorEquals":["States.ALL"],"Next":"T"}"#)
    ],
    bad: [
      (
        handlers(retry: #"{"ErrorEquals":["States.ALL","A"]},{"ErrorEquals":["B"]}"#),
        ["/States/S/Retry/0", "/States/S/Retry/0/ErrorEquals"]
      ),
      (
        handlers(
          catch: #"{"ErrorEquals":["States.ALL"],"Next":"T"},{"ErrorEquals":["B"],"Next":"T"}"#),
        ["/States/S/Catch/0"]
      ),
    ]),
  RuleExample(
    "STRUCT-45",
    good: [
      handlers(retry: #"{"ErrorEquals":["Lambda.Unknown","States.Timeout","MyError"]}"#)
    ],
    bad: [
      (handlers(retry: #"{"ErrorEquals":["A","State.ALL"]}"#), ["/States/S/Retry/0/ErrorEquals/1"]),
      (
        handlers(catch: #"{"ErrorEquals":["States.Whatever"],"Next":"T"}"#),
        ["/States/S/Catch/0/ErrorEquals/0"]
      ),
    ]),
  RuleExample(
    "RETRY-01",
    good: [
      handlers(
        retry:
          #"{"ErrorEquals":["A"],"IntervalSeconds":1,"MaxAttempts":0,"BackoffRate":1,"MaxDelaySeconds":2,"JitterStrategy":"FULL"}"#
      )
    ],
    bad: [
      (handlers(retry: "{}"), ["/States/S/Retry/0"]),
      (handlers(retry: #"{"ErrorEquals":"A"}"#), ["/States/S/Retry/0/ErrorEquals"]),
      (
        handlers(retry: #"{"ErrorEquals":[1],"Next":"T"}"#),
        ["/States/S/Retry/0/ErrorEquals/0", "/States/S/Retry/0/Next"]
      ),
      (
        handlers(
          retry:
            #"{"ErrorEquals":["A"],"IntervalSeconds":0,"MaxAttempts":-1,"BackoffRate":0.5,"MaxDelaySeconds":"1","JitterStrategy":"SOME"}"#
        ),
        [
          "/States/S/Retry/0/BackoffRate", "/States/S/Retry/0/IntervalSeconds",
          "/States/S/Retry/0/JitterStrategy", "/States/S/Retry/0/MaxAttempts",
          "/States/S/Retry/0/MaxDelaySeconds",
        ]
      ),
    ]),
  RuleExample(
    "CATCH-03",
    good: [
      handlers(
        catch: #"{"ErrorEquals":["A"],"ResultPath":"$.e","Assign":{"v.$":"$.Cause"},"Next":"T"}"#)
    ],
    bad: [
      (handlers(catch: #"{"ErrorEquals":["A"]}"#), ["/States/S/Catch/0"]),
      (handlers(catch: #"{"Next":"T"}"#), ["/States/S/Catch/0"]),
      (
        handlers(catch: #"{"ErrorEquals":["A"],"Output":1,"Assign":1,"Next":"T"}"#),
        ["/States/S/Catch/0/Assign", "/States/S/Catch/0/Output"]
      ),
      (
        aroundJSONata(
          #"{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Catch":[{"ErrorEquals":["A"],"ResultPath":"$","Next":"T"}],"Next":"T"}"#
        ), ["/States/S/Catch/0/ResultPath"]
      ),
    ]),
  RuleExample(
    "RETRY-02",
    good: [
      handlers(
        retry:
          #"{"ErrorEquals":["A"]},{"ErrorEquals":["A","B"]},{"ErrorEquals":["States.TaskFailed"]},{"ErrorEquals":["States.Timeout"]}"#
      )
    ],
    bad: [
      (handlers(retry: #"{"ErrorEquals":["A"]},{"ErrorEquals":["A"]}"#), ["/States/S/Retry/1"]),
      (
        handlers(retry: #"{"ErrorEquals":["States.TaskFailed"]},{"ErrorEquals":["A"]}"#),
        ["/States/S/Retry/1"]
      ),
    ]),
  RuleExample(
    "CATCH-01",
    good: [
      handlers(
        catch: #"{"ErrorEquals":["A"],"Next":"T"},{"ErrorEquals":["States.ALL"],"Next":"T"}"#)
    ],
    bad: [
      (
        handlers(catch: #"{"ErrorEquals":["A","B"],"Next":"T"},{"ErrorEquals":["B"],"Next":"T"}"#),
        ["/States/S/Catch/1"]
      )
    ]),
  RuleExample(
    "ERR-04",
    good: [handlers(retry: #"{"ErrorEquals":["States.Timeout"]}"#)],
    bad: [
      (
        handlers(retry: #"{"ErrorEquals":["A","States.Runtime"]}"#),
        ["/States/S/Retry/0/ErrorEquals/1"]
      )
    ]),
  RuleExample(
    "ERR-06",
    good: [
      timed(
        catch:
          #"{"ErrorEquals":["States.TaskFailed"],"Next":"T"},{"ErrorEquals":["States.Timeout"],"Next":"T"}"#
      ),
      timed(catch: #"{"ErrorEquals":["States.ALL"],"Next":"T"}"#),
      handlers(catch: #"{"ErrorEquals":["States.TaskFailed"],"Next":"T"}"#),
    ],
    bad: [
      (
        timed(
          catch:
            #"{"ErrorEquals":["A"],"Next":"T"},{"ErrorEquals":["States.TaskFailed"],"Next":"T"}"#),
        ["/States/S/Catch/1/ErrorEquals"]
      )
    ]),
]

private func handlers(retry: String = "", catch: String = "") -> String {
  task("arn:aws:states:::lambda:invoke", more: #""Retry":[\#(retry)],"Catch":[\#(`catch`)],"#)
}

private func timed(catch: String) -> String {
  task("arn:aws:states:::lambda:invoke", more: #""TimeoutSeconds":9,"Catch":[\#(`catch`)],"#)
}
