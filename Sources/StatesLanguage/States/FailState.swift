package import StatesJSON
import StatesPath

/// Ends its scope with an error.
package struct FailState: BitwiseCopyable {
  package let error: Computed<Value>?
  package let cause: Computed<Value>?
}

extension MachineDecoder {
  mutating func fail(_ value: FieldObject) throws(DefinitionError) -> FailState {
    FailState(
      error: try failText(.error, .errorPath, of: value),
      cause: try failText(.cause, .causePath, of: value))
  }

  private mutating func failText(
    _ field: Field, _ pathField: Field, of value: FieldObject
  ) throws(DefinitionError) -> Computed<Value>? {
    if language == .jsonPath, let text = text(pathField, of: value), !text.hasPrefix("$") {
      do throws(PathError) {
        tables.intrinsics.append(try Intrinsic(parsing: text, in: arena, shelf: shelf))
      } catch {
        throw fault(pathField)
      }
      return .intrinsic(Row(tables.intrinsics.count - 1))
    }
    return try computed(field, or: pathField, of: value) { _, value in value.isString ? value : nil
    }
  }
}
