package import StatesPath

extension Machine {
  /// The stages of a JSONPath state's data, ready to be run; JSONata's own fields are not among them.
  package func pipeline(of state: State) -> DataPipeline {
    var pipeline = DataPipeline()
    pipeline.inputPath = selection(state.flow.input)
    pipeline.parameters = template(state.flow.arguments)
    pipeline.resultSelector = template(state.flow.resultSelector)
    pipeline.resultPath = placement(state.flow.result)
    pipeline.outputPath = selection(state.flow.output)
    pipeline.assign = template(state.flow.assign)
    return pipeline
  }

  /// Where a ResultPath puts a result.
  package func placement(_ placement: Placement) -> DataPipeline.Placement {
    switch placement {
    case .replace: .replace
    case .discard: .discard
    case .path(let row): .path(self[row])
    }
  }

  private func selection(_ selection: Selection) -> DataPipeline.Selection {
    switch selection {
    case .all: .all
    case .nothing: .nothing
    case .path(let row): .path(self[row])
    }
  }

  private func template(_ payload: Payload?) -> Template? {
    switch payload {
    case .template(let row): self[row]
    case .expressions, nil: nil
    }
  }
}
