/// The order in which a Java `HashMap` would list the names put into it.
///
/// AWS builds some objects in such a map, and their members come out in its order. A table of
/// sixteen bins doubles whenever it is filled by more than three quarters; a name falls into the
/// bin that its hash code points at, behind those already there. A bin that grows past eight names
/// becomes a red-black tree (in `JavaHashMap+Tree.swift`), whose order is another one.
package struct JavaHashMap {
  /// A name in the map; links are indices of other nodes.
  struct Node {
    let name: String
    let hash: Int32
    var next = JavaHashMap.none
    var previous = JavaHashMap.none
    var parent = JavaHashMap.none
    var left = JavaHashMap.none
    var right = JavaHashMap.none
    var isRed = false
    /// Whether the bin of this node is a tree.
    var isInTree = false
  }

  static let none = -1
  /// Of so many names, a map keeps its sixteen bins, and each as a list in the order of insertion.
  static let few = 8
  /// The most names that a bin holds as a list.
  private static let listLimit = 8
  /// The fewest names that a bin keeps as a tree when its map doubles.
  private static let treeMinimum = 7
  /// A map smaller than this doubles instead of making a tree.
  private static let smallestWithTrees = 64

  /// Nodes in order of insertion.
  var nodes: [Node] = []
  /// The first node of each bin.
  var bins = [Int](repeating: none, count: 16)

  /// Makes a map of names that are all different.
  package init(_ names: some Sequence<String>) {
    for name in names { insert(name) }
  }

  /// The positions of the names, counted from the first one inserted, in the order of the map.
  package var order: [Int] {
    var order: [Int] = []
    order.reserveCapacity(nodes.count)
    for first in bins {
      var node = first
      while node != Self.none {
        order.append(node)
        node = nodes[node].next
      }
    }
    return order
  }

  /// Puts a name into the map that is not in it yet.
  mutating func insert(_ name: String) {
    let hash = Self.spread(JavaString.hashCode(of: name))
    let bin = bin(of: hash)
    let new = nodes.count
    nodes.append(Node(name: name, hash: hash))
    if bins[bin] == Self.none {
      bins[bin] = new
    } else if nodes[bins[bin]].isInTree {
      insertIntoTree(new, bin: bin)
    } else {
      insertIntoList(new, bin: bin)
    }
    if nodes.count > bins.count / 4 * 3 { double() }
  }

  /// The bin of a name among the sixteen that a map begins with.
  static func firstBin(of name: String) -> Int {
    Int(UInt32(bitPattern: spread(JavaString.hashCode(of: name)))) & 15
  }

  func bin(of hash: Int32) -> Int { Int(UInt32(bitPattern: hash)) & (bins.count - 1) }

  /// Mixes the upper half of a hash code into the lower, which alone selects the bin.
  private static func spread(_ code: Int32) -> Int32 {
    code ^ Int32(bitPattern: UInt32(bitPattern: code) >> 16)
  }

  private mutating func insertIntoList(_ new: Int, bin: Int) {
    var (last, count) = (bins[bin], 1)
    while nodes[last].next != Self.none {
      last = nodes[last].next
      count += 1
    }
    nodes[last].next = new
    guard count >= Self.listLimit else { return }
    if bins.count < Self.smallestWithTrees {
      double()
    } else {
      makeTree(bin: bin)
    }
  }

  /// Doubles the table: each bin splits in two, and keeps its order in both.
  private mutating func double() {
    let old = bins
    bins += [Int](repeating: Self.none, count: old.count)
    for (bin, first) in old.enumerated() where first != Self.none {
      let wasTree = nodes[first].isInTree
      let halves = split(from: first, bit: old.count)
      for (half, list) in [halves.low, halves.high].enumerated() {
        let isSplit = !halves.low.isEmpty && !halves.high.isEmpty
        place(list, bin: bin + half * old.count, keepsTree: wasTree, isSplit: isSplit)
      }
    }
  }

  private func split(from first: Int, bit: Int) -> (low: [Int], high: [Int]) {
    var halves: (low: [Int], high: [Int]) = ([], [])
    var node = first
    while node != Self.none {
      if Int(UInt32(bitPattern: nodes[node].hash)) & bit == 0 {
        halves.low.append(node)
      } else {
        halves.high.append(node)
      }
      node = nodes[node].next
    }
    return halves
  }

  /// Makes `list` the content of a bin, as a list or, if it was a tree and is still long, as a tree.
  private mutating func place(_ list: [Int], bin: Int, keepsTree: Bool, isSplit: Bool) {
    bins[bin] = list.first ?? Self.none
    let staysTree = keepsTree && list.count >= Self.treeMinimum
    for (position, node) in list.enumerated() {
      nodes[node].previous = position == 0 ? Self.none : list[position - 1]
      nodes[node].next = position == list.count - 1 ? Self.none : list[position + 1]
      nodes[node].isInTree = staysTree
    }
    // A tree that went whole into one half is kept as it is.
    if staysTree, isSplit { makeTree(bin: bin) }
  }
}
