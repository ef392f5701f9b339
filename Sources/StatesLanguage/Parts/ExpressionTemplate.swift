package import StatesJSON
package import StatesJSONata

/// JSON of a JSONata state in which every string in `{% %}` stands for the value it evaluates to.
///
/// The parts are listed parent first, so one walk over the list rebuilds the value.
package struct ExpressionTemplate {
  package enum Part {
    /// JSON without any expression in it.
    case literal(Value)
    /// An expression, and where it stands in the template: `/result`, say, or nothing at the top.
    case expression(Row<ExpressionText>, place: String)
    /// An array whose elements are the next `count` parts and what belongs to them.
    case array(count: Int)
    /// The member names of an object whose values are the next parts and what belongs to them.
    case object(keys: [Key])
  }

  package let parts: [Part]
}
