package import StatesJSON

/// The stages of a ``DataPipeline`` as plain data.
struct DirectFlow: BitwiseCopyable {
  /// How a stage is gone through.
  enum Stage: UInt8, BitwiseCopyable {
    /// The field is absent: data goes on as it is.
    case absent
    /// The field is null.
    case empty
    case direct
    /// Not of the simple kind.
    case general
  }

  var input = Stage.absent
  var parameters = Stage.absent
  var selector = Stage.absent
  var result = Stage.absent
  var output = Stage.absent
  var inputPath: DirectPath
  var resultPath: DirectPath
  var outputPath: DirectPath
  var parametersTemplate = DirectTemplate.absent
  var selectorTemplate = DirectTemplate.absent
  /// What stands in for data that is let through nowhere; made only where a field is null.
  var emptyObject = Value.null
}

/// The stages of a state's data in a ``DirectCode``.
package struct DirectStages: BitwiseCopyable {
  let flow: Int32
  /// Whether a stage begins at the context object.
  package let readsContext: Bool
  /// Whether everything that comes in is the effective input, and what the work is given; and whether
  /// everything that OutputPath is applied to comes out, as it is.
  package let passesInput: Bool
  package let passesArguments: Bool
  package let passesOutput: Bool
  /// Whether the result of the work comes out as it is.
  package let passesResult: Bool
}

extension DirectCode {
  /// Adds the stages of a pipeline.
  package func add(_ pipeline: DataPipeline, in arena: Arena) -> DirectStages {
    let unused = DirectPath(unusedIn: steps)
    var flow = DirectFlow(inputPath: unused, resultPath: unused, outputPath: unused)
    flow.input = stage(pipeline.inputPath, &flow.inputPath)
    flow.output = stage(pipeline.outputPath, &flow.outputPath)
    if flow.input == .empty || flow.output == .empty { flow.emptyObject = arena.object([]) }
    switch pipeline.resultPath {
    case .replace: flow.result = .absent
    case .discard: flow.result = .empty
    case .path(let path): flow.result = stage(path, &flow.resultPath)
    }
    flow.parameters = stage(pipeline.parameters, &flow.parametersTemplate, arena)
    flow.selector = stage(pipeline.resultSelector, &flow.selectorTemplate, arena)
    flows.append(flow)
    return DirectStages(
      flow: Int32(flows.count - 1),
      readsContext: flow.inputPath.readsContext || flow.outputPath.readsContext
        || flow.parametersTemplate.readsContext || flow.selectorTemplate.readsContext,
      passesInput: flow.input == .absent,
      passesArguments: flow.input == .absent && flow.parameters == .absent,
      passesOutput: flow.output == .absent,
      passesResult: flow.selector == .absent && flow.result == .absent && flow.output == .absent)
  }

  private func stage(
    _ selection: DataPipeline.Selection, _ direct: inout DirectPath
  ) -> DirectFlow.Stage {
    switch selection {
    case .all: .absent
    case .nothing: .empty
    case .path(let path): path.source == "$" ? .absent : stage(path, &direct)
    }
  }

  private func stage(_ path: Path, _ direct: inout DirectPath) -> DirectFlow.Stage {
    guard let path = DirectPath(path, steps: steps) else { return .general }
    direct = path
    return .direct
  }

  private func stage(
    _ template: Template?, _ direct: inout DirectTemplate, _ arena: Arena
  ) -> DirectFlow.Stage {
    guard let template else { return .absent }
    direct = add(template, in: arena)
    return direct.isAbsent ? .general : .direct
  }
}

// MARK: - Going through the stages

extension DirectCode {
  /// What InputPath lets through; `nil` where something is out of the ordinary.
  package func effectiveInput(
    _ stages: DirectStages, in scope: DirectScope, _ arena: Arena
  ) -> Value? {
    let flow = Int(stages.flow)
    switch flows[flow].input {
    case .absent: return scope.input
    case .empty: return flows[flow].emptyObject
    case .direct: return compact(flows[flow].inputPath.value(in: scope, arena), arena)
    case .general: return nil
    }
  }

  /// What the state works on; `nil` where something is out of the ordinary.
  package func payload(
    _ stages: DirectStages, in scope: DirectScope, _ arena: Arena
  ) -> Value? {
    let flow = Int(stages.flow)
    let effective: Value
    if stages.passesInput {
      effective = scope.input
    } else {
      guard let value = effectiveInput(stages, in: scope, arena) else { return nil }
      effective = value
    }
    switch flows[flow].parameters {
    case .absent: return effective
    case .direct:
      return value(of: flows[flow].parametersTemplate, in: scope.with(input: effective), arena)
    case .empty, .general: return nil
    }
  }

  /// What becomes of a result, up to OutputPath; `nil` where something is out of the ordinary.
  package func output(
    of result: Value, _ stages: DirectStages, in scope: DirectScope, _ arena: Arena
  ) -> Value? {
    let flow = Int(stages.flow)
    var data = result
    switch flows[flow].selector {
    case .absent: break
    case .direct:
      let selected = value(of: flows[flow].selectorTemplate, in: scope.with(input: data), arena)
      guard let selected else { return nil }
      data = selected
    case .empty, .general: return nil
    }
    switch flows[flow].result {
    case .absent: break
    case .empty: data = scope.input
    case .direct:
      let placed = flows[flow].resultPath.placing(data, in: scope.input, arena)
      guard let placed else { return nil }
      data = arena.compacting(placed)
    case .general: return nil
    }
    return stages.passesOutput ? data : filtered(data, stages, in: scope, arena)
  }

  /// What OutputPath lets through; `nil` where something is out of the ordinary.
  package func filtered(
    _ value: Value, _ stages: DirectStages, in scope: DirectScope, _ arena: Arena
  ) -> Value? {
    let flow = Int(stages.flow)
    switch flows[flow].output {
    case .absent: return value
    case .empty: return flows[flow].emptyObject
    case .direct:
      return compact(flows[flow].outputPath.value(in: scope.with(input: value), arena), arena)
    case .general: return nil
    }
  }

  @inline(__always)
  private func compact(_ value: Value?, _ arena: Arena) -> Value? {
    guard let value else { return nil }
    return arena.compacting(value)
  }
}

extension DirectScope {
  /// The same data around another input.
  @inline(__always)
  func with(input: Value) -> DirectScope {
    DirectScope(input: input, context: context, variables: variables)
  }
}
