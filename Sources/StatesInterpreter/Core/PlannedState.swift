import StatesJSON
import StatesLanguage
import StatesPath

/// A state of a hosted machine, looked at in its place among the machine's plans.
///
/// It is eight bytes, so that handing it on copies nothing of the state.
struct PlannedState: BitwiseCopyable {
  let plan: Pinned<StatePlan>

  @inline(__always)
  init(_ plan: Pinned<StatePlan>) { self.plan = plan }

  @inline(__always) var tag: State.Tag { plan.element.tag }
  /// Its place in the subjects of the machine's history.
  @inline(__always) var subject: Int { Int(plan.element.subject) }
  @inline(__always) var stages: DirectStages { plan.element.stages }

  @inline(__always) var id: State.ID { plan.element.state.id }
  @inline(__always) var name: Value { plan.element.state.name }
  @inline(__always) var transition: State.Transition { plan.element.state.transition }
  @inline(__always) var kind: State.Kind { plan.element.state.kind }
  @inline(__always) var assign: Payload? { plan.element.state.flow.assign }
  @inline(__always) var retriers: Rows<Retrier> { plan.element.state.retriers }
  @inline(__always) var catchers: Rows<Catcher> { plan.element.state.catchers }
  @inline(__always) var map: MapState? { plan.element.state.map }
}
