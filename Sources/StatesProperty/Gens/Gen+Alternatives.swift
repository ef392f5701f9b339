extension Gen {
  /// One of `options`, each as often; the first is the simplest.
  public static func oneOf(_ options: [Gen]) -> Gen {
    precondition(!options.isEmpty, "oneOf has nothing to choose from: give at least one option")
    return Gen { choices in options[choices.alternative(of: options.count)](&choices) }
  }

  /// One of `options`, each as often; the first is the simplest.
  public static func oneOf(_ options: Gen...) -> Gen { oneOf(options) }

  /// One of `options`, as often as its weight says; the first is the simplest.
  public static func weighted(_ options: [(weight: Int, gen: Gen)]) -> Gen {
    let weights = options.map(\.weight)
    let gens = options.map(\.gen)
    precondition(
      weights.allSatisfy { $0 >= 0 } && weights.contains { $0 > 0 },
      "weighted needs weights of at least zero, and one above it")
    return Gen { choices in gens[choices.alternative(weights: weights)](&choices) }
  }

  /// One of `values`; the first is the simplest.
  public static func element(of values: [Value]) -> Gen where Value: Sendable {
    precondition(!values.isEmpty, "element has nothing to choose from: give at least one value")
    let last = UInt64(values.count - 1)
    return Gen { choices in values[Int(choices.draw(upTo: last))] }
  }

  /// The given values in any order; the order given is the simplest.
  public static func shuffled<Element: Sendable>(_ values: [Element]) -> Gen
  where Value == [Element] {
    Gen { choices in
      var left = values
      var shuffled: [Element] = []
      while !left.isEmpty {
        shuffled.append(left.remove(at: Int(choices.draw(upTo: UInt64(left.count - 1)))))
      }
      return shuffled
    }
  }

  /// Some of the given values in the order given; none is the simplest.
  public static func subset<Element: Sendable>(of values: [Element]) -> Gen
  where Value == [Element] {
    Gen { choices in values.filter { _ in choices.chance(1, in: 2) } }
  }
}

extension Gen where Value == Bool {
  /// True or false, each as often; false is the simpler.
  public static var bool: Gen { chance(oneIn: 2) }

  /// True with a chance of one in `denominator`; false is the simpler.
  public static func chance(oneIn denominator: UInt64) -> Gen {
    Gen { $0.chance(1, in: denominator) }
  }
}

/// Several values drawn one after the other, as a tuple.
public func zip<each Part>(_ parts: repeat Gen<each Part>) -> Gen<(repeat each Part)> {
  Gen<(repeat each Part)> { choices in (repeat (each parts)(&choices)) }
}
