package import StatesJSON
package import StatesPath

package struct Intrinsic {
  package init(parsing text: String, in arena: Arena) throws(PathError) {
    guard text.hasPrefix("States."), text.hasSuffix(")") else {
      throw PathError(.syntax, "no call")
    }
  }
}
package struct TemplateProblem: Sendable, Hashable {
  package let location: JSONPointer
  package let field: String?
  package let message: String
}
package struct Template {
  package init(compiling value: Value, in arena: Arena, problems: inout [TemplateProblem]) {}
}
package struct ChoiceRule {
  package init(compiling value: Value, in arena: Arena, problems: inout [TemplateProblem]) {}
}
