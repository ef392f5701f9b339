extension Gen {
  /// Values that contain values of their own kind.
  ///
  ///     Gen.recursive(leaf: .int(0...9).map(Expr.literal)) { inner in
  ///       [zip(inner, inner).map(Expr.sum), zip(inner, inner).map(Expr.product)]
  ///     }
  ///
  /// - Parameters:
  ///   - depth: How many branches may contain each other.
  ///   - size: About how many branches one fresh value has at the most.
  ///   - leaf: The values without parts, which are the simplest.
  ///   - branches: The ways to build a value from inner ones, the simplest first.
  /// - Returns: A generator of values that contain each other.
  public static func recursive(
    depth: Int = 6, size: Int = 24, leaf: Gen, branches: @Sendable (Gen) -> [Gen]
  ) -> Gen {
    let count = branches(leaf).count
    var gen = Gen { choices in
      choices.span("node") { choices in
        choices.force(0, upTo: UInt64(count), as: .alternative)
        return leaf(&choices)
      }
    }
    for _ in 0..<depth {
      let options = [leaf] + branches(gen)
      gen = Gen { choices in
        choices.span("node") { $0.branch(among: options, size: size) }
      }
    }
    return gen
  }
}

extension Choices {
  /// Draws a leaf, the first option, or a branch, as long as fresh values may still grow.
  fileprivate mutating func branch<Value>(among options: [Gen<Value>], size limit: Int) -> Value {
    if nesting == 0, !isReplaying { growth = Int(random.next(upTo: freshGrowth(limit))) }
    let mayGrow = growth > 0
    let isOutermost = nesting == 0
    let kinds = UInt64(options.count - 1)
    let index = draw(upTo: kinds, as: .alternative) { random in
      let grows = mayGrow && kinds > 0 && (isOutermost || random.chance(5, in: 8))
      return grows ? 1 + random.next(upTo: kinds - 1) : 0
    }
    if index == 0 { return options[0](&self) }
    growth -= 1
    nesting += 1
    defer { nesting -= 1 }
    return options[Int(index)](&self)
  }

  private func freshGrowth(_ limit: Int) -> UInt64 {
    UInt64(max(1, limit * size / Self.fullSize))
  }
}
