import StatesJSON

extension Rule {
  /// `a` and `a.$` cannot both stand in one object of a payload template: both become `a`.
  static let templateKeyCollisions = Rule(
    "STRUCT-44", .error, "No two names of one object in a payload template differ by .$ alone."
  ) { outline, report in
    for payload in outline.payloads(in: .jsonPath) {
      for object in PayloadStrings(in: payload.value, outline).objects {
        let names = Set(outline.members(of: object).map(\.name))
        for name in names.sorted() where names.contains(name + ".$") {
          report.breach(.collision(name), at: payload.node, payload.pointer)
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func collision(_ name: String) -> Self {
    Self(
      .schema, "The fields '\(Quote.short(name))' and '\(Quote.short(name)).$' collide",
      advice: "remove one of them")
  }
}
