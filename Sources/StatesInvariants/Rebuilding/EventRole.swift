import StatesEngine
import StatesLanguage

/// What an event does to what is rebuilt, as far as its type tells.
enum EventRole: BitwiseCopyable {
  case enters(State.Tag)
  case exits
  case works(WorkStage)
  case iterates(IterationStep)
  case other

  init(of type: EventType) {
    if let tag = type.entered {
      self = .enters(tag)
    } else if type.exited != nil {
      self = .exits
    } else if let (_, stage) = type.workStage {
      self = .works(stage)
    } else if let step = type.iterationStep {
      self = .iterates(step)
    } else {
      self = .other
    }
  }
}
