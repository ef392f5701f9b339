import StatesProperty

/// How a fresh world treats a machine.
enum Temper: Equatable {
  /// Anything goes wrong, and at any time.
  case rough
  /// So many eighths of the tasks have trouble, the rest do well and at once.
  case calm(trouble: UInt64)
  /// What is needed for one way is done, and all else does well.
  case aiming
  /// Tasks do well, or fail such that a catcher leads to states of its own.
  case searching

  init(_ random: inout SplitMix64) {
    switch random.next(upTo: 7) {
    case 0...3: self = .rough
    case 4: self = .calm(trouble: [0, 1, 3, 6][Int(random.next(upTo: 3))])
    case 5: self = .searching
    case _: self = .aiming
    }
  }
}

/// What a fresh world has in mind for one task.
enum Mood: Equatable {
  case rough
  /// Something goes wrong more often than not.
  case troubled
  case peaceful
  case failing(ErrorName)
  case silent

  var isPlanned: Bool {
    switch self {
    case .rough, .troubled: false
    case .peaceful, .failing, .silent: true
    }
  }
}

extension Temper {
  /// What such a world has in mind for a task.
  func mood(_ random: inout SplitMix64, for site: TaskSite) -> Mood {
    switch self {
    case .aiming: return .peaceful
    case .rough: return .rough
    case .calm(let trouble): return random.chance(trouble, in: 8) ? .troubled : .peaceful
    case .searching:
      var errors = site.leading
      if errors.isEmpty || random.chance(1, in: 3) { errors.formUnion(site.leadingAround) }
      guard !errors.isEmpty, random.chance(5, in: 8) else { return .peaceful }
      let error = errors.element(Int(random.next(upTo: UInt64(errors.count - 1))))
      guard error == .timeout || error == .heartbeatTimeout else { return .failing(error) }
      return site.isLimited ? .silent : .peaceful
    }
  }
}
