import StatesLanguage

/// Examples of the rules about Choice states.
let choiceExamples: [RuleExample] = [
  RuleExample(
    "STRUCT-43",
    good: [
      choice(
        #"{"And":[{"Variable":"$.a","IsNull":true},{"Not":{"Variable":"$.b","IsNull":true}}],"Next":"T"}"#
      )
    ],
    bad: [
      (choice(#"{"Variable":"$.a","IsNull":true}"#), ["/States/S/Choices/0"]),
      (
        choice(#"{"And":[{"Variable":"$.a","IsNull":true,"Next":"T","Assign":{}}],"Next":"T"}"#),
        ["/States/S/Choices/0/And/0/Assign", "/States/S/Choices/0/And/0/Next"]
      ),
      (
        choice(#"{"Not":{"Or":[{"Variable":"$.a","IsNull":true,"Output":1}]},"Next":"T"}"#),
        ["/States/S/Choices/0/Not/Or/0/Output"]
      ),
    ]),
  RuleExample(
    "CHOICE-02",
    good: [choice(#"{"Variable":"$.a","IsNull":true,"Next":"T"}"#)],
    bad: [
      (
        around(#"{"Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"Next":"T"}]}"#),
        ["/States/S"]
      )
    ]),
  RuleExample(
    "CHOICE-04",
    good: [
      choice(#"{"Variable":"$.a","StringMatches":"a*","Next":"T","Assign":{"b":1},"Comment":"c"}"#),
      choice(#"{"Variable":"$.a","TimestampLessThan":"2016-03-14T01:59:00Z","Next":"T"}"#),
      choice(#"{"Variable":"$.a","NumericEqualsPath":"$.b","Next":"T"}"#),
    ],
    bad: [
      (choice(#"{"Variable":"$.a","Next":"T"}"#), ["/States/S/Choices/0"]),
      (choice(#"{"IsNull":true,"Next":"T"}"#), ["/States/S/Choices/0"]),
      (
        choice(#"{"Variable":"$.a","IsNull":true,"IsString":true,"Next":"T"}"#),
        ["/States/S/Choices/0"]
      ),
      (
        choice(#"{"Variable":"$.a","StringEqual":"b","IsNull":true,"Next":"T"}"#),
        ["/States/S/Choices/0/StringEqual"]
      ),
      (
        choice(#"{"Variable":"$.a","StringEquals":1,"Next":"T"}"#),
        ["/States/S/Choices/0/StringEquals"]
      ),
      (
        choice(#"{"Variable":"$.a","NumericEquals":"1","Next":"T"}"#),
        ["/States/S/Choices/0/NumericEquals"]
      ),
      (
        choice(#"{"Variable":"$.a","IsPresent":"true","Next":"T"}"#),
        ["/States/S/Choices/0/IsPresent"]
      ),
      (
        choice(#"{"Variable":"$.a","TimestampEquals":"today","Next":"T"}"#),
        ["/States/S/Choices/0/TimestampEquals"]
      ),
    ]),
  RuleExample(
    "CHOICE-16",
    good: [
      aroundJSONata(
        #"{"Type":"Choice","Choices":[{"Condition":"{% true %}","Output":1,"Next":"T"},{"Condition":true,"Next":"T"}],"Default":"T"}"#
      )
    ],
    bad: [
      (
        aroundJSONata(
          #"{"Type":"Choice","Choices":[{"Next":"T"},{"Condition":"true","Next":"T"},{"Condition":1,"Next":"T"}],"Default":"T"}"#
        ),
        ["/States/S/Choices/0", "/States/S/Choices/1/Condition", "/States/S/Choices/2/Condition"]
      ),
      (
        aroundJSONata(
          #"{"Type":"Choice","Choices":[{"Condition":"{% true %}","Variable":"$.a","Next":"T"}],"Default":"T"}"#
        ),
        ["/States/S/Choices/0/Variable"]
      ),
    ]),
]

private func choice(_ rule: String) -> String {
  around(#"{"Type":"Choice","Choices":[\#(rule)],"Default":"T"}"#)
}
