/// Bins that are trees.
///
/// The nodes of such a bin stay linked in a list, which is the order of the map: the root is moved
/// to its front after each insertion, and a new node follows its parent in the tree.
extension JavaHashMap {
  /// Builds a tree of the nodes that a bin lists.
  mutating func makeTree(bin: Int) {
    var root = Self.none
    var previous = Self.none
    var node = bins[bin]
    while node != Self.none {
      nodes[node].previous = previous
      nodes[node].isInTree = true
      (nodes[node].left, nodes[node].right, nodes[node].parent) = (Self.none, Self.none, Self.none)
      nodes[node].isRed = false
      if root == Self.none {
        root = node
      } else {
        attach(node, to: leaf(for: node, from: root))
        root = balance(node, root: root)
      }
      previous = node
      node = nodes[node].next
    }
    moveToFront(root, bin: bin)
  }

  /// Puts a new node into the tree of a bin, and behind its parent in the list.
  mutating func insertIntoTree(_ new: Int, bin: Int) {
    // The root stands first in the list.
    let root = bins[bin]
    let parent = leaf(for: new, from: root)
    let follower = nodes[parent].next
    nodes[new].isInTree = true
    nodes[new].next = follower
    nodes[new].previous = parent
    nodes[parent].next = new
    if follower != Self.none { nodes[follower].previous = new }
    attach(new, to: parent)
    moveToFront(balance(new, root: root), bin: bin)
  }

  private mutating func moveToFront(_ root: Int, bin: Int) {
    let first = bins[bin]
    guard root != first else { return }
    let (previous, next) = (nodes[root].previous, nodes[root].next)
    if next != Self.none { nodes[next].previous = previous }
    if previous != Self.none { nodes[previous].next = next }
    nodes[first].previous = root
    (nodes[root].previous, nodes[root].next) = (Self.none, first)
    bins[bin] = root
  }

  /// Whether `node` belongs to the left of `other`: by hash, then by the characters of the name.
  private func isLeft(_ node: Int, of other: Int) -> Bool {
    let (own, others) = (nodes[node].hash, nodes[other].hash)
    guard own == others else { return own < others }
    return nodes[node].name.utf16.lexicographicallyPrecedes(nodes[other].name.utf16)
  }

  /// The node under which a new node is to hang.
  private func leaf(for node: Int, from root: Int) -> Int {
    var place = root
    while true {
      let below = isLeft(node, of: place) ? nodes[place].left : nodes[place].right
      if below == Self.none { return place }
      place = below
    }
  }

  private mutating func attach(_ node: Int, to parent: Int) {
    nodes[node].parent = parent
    if isLeft(node, of: parent) {
      nodes[parent].left = node
    } else {
      nodes[parent].right = node
    }
  }

  /// Restores the colours of a red-black tree after `node` was attached, and returns its root.
  private mutating func balance(_ node: Int, root: Int) -> Int {
    var (node, root) = (node, root)
    nodes[node].isRed = true
    while true {
      let parent = nodes[node].parent
      guard parent != Self.none else {
        nodes[node].isRed = false
        return node
      }
      let grandparent = nodes[parent].parent
      guard nodes[parent].isRed, grandparent != Self.none else { return root }
      let isLeft = nodes[grandparent].left == parent
      let uncle = isLeft ? nodes[grandparent].right : nodes[grandparent].left
      if uncle != Self.none, nodes[uncle].isRed {
        nodes[uncle].isRed = false
        nodes[parent].isRed = false
        nodes[grandparent].isRed = true
        node = grandparent
      } else {
        straighten(&node, isLeft: isLeft, root: &root)
      }
    }
  }

  /// Rotates a red node and its red parent, which has no red brother, into balance.
  private mutating func straighten(_ node: inout Int, isLeft: Bool, root: inout Int) {
    let inner = isLeft ? nodes[nodes[node].parent].right : nodes[nodes[node].parent].left
    if node == inner {
      node = nodes[node].parent
      rotate(node, toLeft: isLeft, root: &root)
    }
    let parent = nodes[node].parent
    let grandparent = nodes[parent].parent
    nodes[parent].isRed = false
    nodes[grandparent].isRed = true
    rotate(grandparent, toLeft: !isLeft, root: &root)
  }

  /// Turns a node down to one side, and its child of the other side up into its place.
  private mutating func rotate(_ node: Int, toLeft: Bool, root: inout Int) {
    let child = toLeft ? nodes[node].right : nodes[node].left
    let inner = toLeft ? nodes[child].left : nodes[child].right
    let parent = nodes[node].parent
    if toLeft { nodes[node].right = inner } else { nodes[node].left = inner }
    if inner != Self.none { nodes[inner].parent = node }
    nodes[child].parent = parent
    if parent == Self.none {
      root = child
      nodes[child].isRed = false
    } else if nodes[parent].left == node {
      nodes[parent].left = child
    } else {
      nodes[parent].right = child
    }
    if toLeft { nodes[child].left = node } else { nodes[child].right = node }
    nodes[node].parent = child
  }
}
