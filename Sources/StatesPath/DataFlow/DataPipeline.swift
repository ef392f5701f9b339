package import StatesJSON
package import StatesProperty

/// How the data of a JSONPath state is read and shaped, stage by stage.
///
/// A state selects from its input, fills in its parameters, does its work, selects from the result,
/// places it in the input as it came in, and selects from that. A state without one of the fields
/// passes its data on at that stage. Variables keep the values that they had on entry throughout.
package struct DataPipeline {
  /// What `InputPath` or `OutputPath` lets through.
  package enum Selection {
    /// Everything: the field is absent.
    case all
    /// Nothing: the field is null, and an empty object takes the data's place.
    case nothing
    case path(Path)
  }

  /// Where `ResultPath` puts a result.
  package enum Placement {
    /// In place of the input: the field is absent.
    case replace
    /// Nowhere: the field is null, and the input goes on as it came in.
    case discard
    case path(Path)
  }

  package var inputPath = Selection.all
  package var parameters: Template?
  package var resultSelector: Template?
  package var resultPath = Placement.replace
  package var outputPath = Selection.all
  package var assign: Template?

  package init() {}
}

extension DataPipeline {
  /// The stages before the work: what the state works on, given the input as it came in.
  package func payload(
    in scope: DataScope, random: inout SplitMix64, trace: inout DataFlowTrace
  ) throws(PathError) -> Value {
    trace.input = scope.input
    let effective = try inputPath.select(in: scope)
    trace.afterInputPath = effective
    let payload = try parameters.fill(effective, in: scope, random: &random)
    trace.afterParameters = payload
    return payload
  }

  /// The stages after the work: the output of the state, given the input as it came in.
  package func output(
    of result: Value, in scope: DataScope, random: inout SplitMix64, trace: inout DataFlowTrace
  ) throws(PathError) -> Value {
    trace.input = scope.input
    trace.result = result
    let selected = try resultSelector.fill(result, in: scope, random: &random)
    trace.afterResultSelector = selected
    let merged = try resultPath.place(selected, in: scope)
    trace.afterResultPath = merged
    return try outputPath.select(in: scope.with(input: merged))
  }

  /// What the state assigns to variables, an object of names and values; `nil` if it assigns none.
  ///
  /// `$` stands for `data`: the result, or the effective input of a state that has none.
  package func assignments(
    over data: Value, in scope: DataScope, random: inout SplitMix64
  ) throws(PathError) -> Value? {
    try assign?.evaluate(in: scope.with(input: data), random: &random)
  }
}

extension DataPipeline.Selection {
  /// What is let through of the input of `scope`.
  package func select(in scope: DataScope) throws(PathError) -> Value {
    switch self {
    case .all: return scope.input
    case .nothing: return scope.arena.object([])
    case .path(let path):
      // The whole is passed on as it is written, a part is written anew.
      if path.source == "$" { return scope.input }
      do throws(PathError) {
        return scope.arena.compacting(try path.evaluate(in: scope))
      } catch {
        throw error.inField(path)
      }
    }
  }
}

extension DataPipeline.Placement {
  /// The input of `scope` with a result in its place.
  package func place(_ result: Value, in scope: DataScope) throws(PathError) -> Value {
    switch self {
    case .replace: return result
    case .discard: return scope.input
    case .path(let path):
      do throws(PathError) {
        let placed = try path.write(result, into: scope.input, arena: scope.arena)
        return scope.arena.compacting(placed)
      } catch {
        throw error.asPlacement(path, in: scope)
      }
    }
  }
}

extension Template? {
  /// `data` shaped by the template, or as it is without one.
  fileprivate func fill(
    _ data: Value, in scope: DataScope, random: inout SplitMix64
  ) throws(PathError) -> Value {
    guard let self else { return data }
    return try self.evaluate(in: scope.with(input: data), random: &random)
  }
}

extension DataScope {
  /// The same data around another input.
  package func with(input: Value) -> DataScope {
    var scope = self
    scope.input = input
    return scope
  }
}
