package import StatesJSONata
package import StatesPath

/// A field that the definition gives outright, or that is worked out while an execution runs.
package enum Computed<Literal> {
  case literal(Literal)
  /// A `…Path` field.
  case path(Row<Path>)
  /// The call of an intrinsic function, which Fail allows in `ErrorPath` and `CausePath`.
  case intrinsic(Row<Intrinsic>)
  /// A `{% %}` string.
  case expression(Row<ExpressionText>)
}

extension Computed: BitwiseCopyable where Literal: BitwiseCopyable {}

/// What `InputPath` or `OutputPath` lets through.
package enum Selection: BitwiseCopyable {
  /// Everything: the field is absent or `$`.
  case all
  /// Nothing: the field is `null`, and an empty object takes the data's place.
  case nothing
  case path(Row<Path>)
}

/// Where `ResultPath` puts a result in the raw input.
package enum Placement: BitwiseCopyable {
  /// In place of the input: the field is absent or `$`.
  case replace
  /// Nowhere: the field is `null`, and the input goes on unchanged.
  case discard
  case path(Row<Path>)
}

/// JSON that is filled in while an execution runs.
package enum Payload: BitwiseCopyable {
  /// A payload template: members whose names end in `.$` are filled in.
  case template(Row<Template>)
  /// JSON of a JSONata state: strings in `{% %}` are filled in.
  case expressions(Row<ExpressionTemplate>)
}
