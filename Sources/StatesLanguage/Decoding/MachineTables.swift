import StatesJSON
import StatesJSONata
import StatesPath

/// The tables of a machine in the making.
struct MachineTables {
  var states: [State] = []
  var machines: [SubMachine] = []
  var retriers: [Retrier] = []
  var catchers: [Catcher] = []
  var options: [ChoiceState.Option] = []
  var resources: [Resource] = []
  var distributedMaps: [DistributedMap] = []
  var errorNames: [Value] = []
  var paths: [Path] = []
  var templates: [Template] = []
  var intrinsics: [Intrinsic] = []
  var choiceRules: [ChoiceRule] = []
  var expressions: [ExpressionText] = []
  var expressionTemplates: [ExpressionTemplate] = []
}
