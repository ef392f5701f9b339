import StatesLanguage

/// Examples of the rules about Map states.
let mapExamples: [RuleExample] = [
  RuleExample(
    "DMAP-01",
    good: [
      mapped(#""ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"#),
      mapped(#""ProcessorConfig":{"Mode":"INLINE"},"#), mapped(""),
    ],
    bad: [
      (
        mapped(#""ProcessorConfig":{"Mode":"distributed"},"#),
        ["/States/S/ItemProcessor/ProcessorConfig/Mode"]
      ),
      (
        mapped(#""ProcessorConfig":{"Mode":"DISTRIBUTED"},"#),
        ["/States/S/ItemProcessor/ProcessorConfig"]
      ),
      (mapped(#""ProcessorConfig":"INLINE","#), ["/States/S/ItemProcessor/ProcessorConfig"]),
      (
        mapped(#""ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"FAST"},"#),
        ["/States/S/ItemProcessor/ProcessorConfig/ExecutionType"]
      ),
    ]),
  RuleExample(
    "DMAP-01", as: .express, good: [mapped(#""ProcessorConfig":{"Mode":"INLINE"},"#)],
    bad: [
      (
        mapped(#""ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"#),
        ["/States/S/ItemProcessor/ProcessorConfig"]
      )
    ]),
  RuleExample(
    "MAP-13",
    good: [
      mapped(""),
      mapped(
        #""ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"#,
        state: #""Label":"l","ToleratedFailureCount":1,"#),
    ],
    bad: [
      (mapped("", state: #""Label":"l","#), ["/States/S/Label"]),
      (
        mapped(#""ProcessorConfig":{"Mode":"INLINE"},"#, state: #""ToleratedFailureCount":1,"#),
        ["/States/S/ToleratedFailureCount"]
      ),
    ]),
  RuleExample(
    "DMAP-03",
    good: [
      mapped(
        #""ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"#,
        state:
          #""ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW","MaxItems":0},"Parameters":{"Bucket":"b","Key":"k"}},"ItemBatcher":{"MaxItemsPerBatch":1,"MaxInputBytesPerBatch":262144},"ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{}},"#
      )
    ],
    bad: [
      (mapped("", state: #""ItemReader":{},"#), ["/States/S/ItemReader"]),
      (
        mapped("", state: #""ItemBatcher":{"MaxItemsPerBatch":0,"MaxInputBytesPerBatch":262145},"#),
        ["/States/S/ItemBatcher/MaxInputBytesPerBatch", "/States/S/ItemBatcher/MaxItemsPerBatch"]
      ),
      (
        mapped(
          "",
          state:
            #""ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"XML","MaxItems":-1}},"#
        ),
        [
          "/States/S/ItemReader/ReaderConfig/InputType",
          "/States/S/ItemReader/ReaderConfig/MaxItems",
        ]
      ),
    ]),
]

private func mapped(_ body: String, state: String = "") -> String {
  let processor = #"{\#(body)"StartAt":"A","States":{"A":{"Type":"Succeed"}}}"#
  return around(#"{"Type":"Map",\#(state)"ItemProcessor":\#(processor),"Next":"T"}"#)
}
