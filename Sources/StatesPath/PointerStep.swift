import StatesJSON

/// A step from a value to a part of it, of which a pointer is made only when it is asked for.
enum PointerStep: BitwiseCopyable {
  case member(Key)
  case element(Int)
}

extension JSONPointer {
  init(_ steps: [PointerStep], in arena: Arena) {
    self.init(
      tokens: steps.map { step in
        switch step {
        case .member(let key): arena.name(of: key)
        case .element(let index): String(index)
        }
      })
  }
}
