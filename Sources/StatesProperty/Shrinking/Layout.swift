/// How the spans of a recording lie in each other.
struct Layout: Sendable {
  let spans: [Choices.Span]
  /// For each span the one around it, or `nil` at the top.
  let parents: [Int?]
  /// For each span those directly inside it, in order.
  let children: [[Int]]
  /// The spans that lie in no other.
  let roots: [Int]

  init(_ choices: Choices) {
    spans = choices.spans
    var parents: [Int?] = []
    var children = [[Int]](repeating: [], count: spans.count)
    var roots: [Int] = []
    var open: [Int] = []
    for (index, span) in spans.enumerated() {
      open.removeLast(max(0, open.count - span.depth))
      parents.append(open.last)
      if let parent = open.last { children[parent].append(index) } else { roots.append(index) }
      open.append(index)
    }
    self.parents = parents
    self.children = children
    self.roots = roots
  }

  /// Groups of spans with one label and one parent, in order, each of at least two.
  var families: [[Int]] {
    ([roots] + children).flatMap { siblings in
      var groups: [[Int]] = []
      for index in siblings {
        let place = groups.firstIndex { spans[$0[0]].label == spans[index].label }
        if let place { groups[place].append(index) } else { groups.append([index]) }
      }
      return groups.filter { $0.count > 1 }
    }
  }
}
