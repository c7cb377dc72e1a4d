// SPDX-License-Identifier: Apache-2.0

/// A line of the structure as a tree: a body, or a heading over bodies of one kind.
package struct TreeLine: Sendable {
  /// What stands on the line.
  package enum Content: Sendable {
    case heading(String)
    case body(Record<Body>)
  }

  /// How far in it stands, from 0.
  package let depth: Int
  /// What stands there.
  package let content: Content
  /// Whether something stands beneath it.
  package let hasChildren: Bool

  /// The body, when the line is one.
  package var body: Record<Body>? {
    if case .body(let body) = content { body } else { nil }
  }
}

extension Book {
  /// The partnership; the first, when a workspace holds several.
  package var partnership: Record<Partnership>? { all(Partnership.self).first }

  /// The partnership itself as a group, to which belongs what is of no other group.
  package var partnershipBody: ID<Body>? {
    children(of: nil).first { $0.kind == .partnership }?.id
  }

  /// The bodies directly under one, or those with no parent, in the order the tree shows them.
  package func children(of parent: ID<Body>?) -> [Record<Body>] {
    let bodies =
      parent.map { those(\.parent, $0) }
      ?? all(Body.self).filter { self[$0.parent] == nil }
    return bodies.sorted { order($0) < order($1) }
  }

  /// The bodies that stand under themselves, as two merged laptops may leave them.
  private func circling() -> [Record<Body>] {
    let bodies = all(Body.self)
    let parents = Dictionary(
      bodies.compactMap { body in body.parent.map { (body.id.text, $0.text) } }
    ) { first, _ in first }
    return bodies.filter { Exchange.isInCycle($0.id.text, parents: parents) }
  }

  private func order(_ body: Record<Body>) -> (Int, Int, String) {
    (body.kind.order, body.position ?? .max, body.name)
  }

  /// The whole structure, line by line; the bodies in `closed` keep what is beneath them hidden.
  package func tree(closed: Set<ID<Body>> = []) -> [TreeLine] {
    var lines: [TreeLine] = []
    let circling = circling()
    let (placed, roots) = split(children(of: nil))
    append(placed, depth: 0, closed: closed, to: &lines)
    let unplaced = roots + circling
    if !unplaced.isEmpty {
      lines.append(TreeLine(depth: 0, content: .heading("Unplaced"), hasChildren: true))
      append(unplaced, depth: 1, closed: closed.union(circling.map(\.id)), to: &lines)
    }
    return lines
  }

  private func split(_ roots: [Record<Body>]) -> (placed: [Record<Body>], unplaced: [Record<Body>])
  {
    let tops: Set<BodyKind> = [.partnership, .governing]
    let hasTop = roots.contains { tops.contains($0.kind) }
    guard hasTop else { return (roots, []) }
    return (roots.filter { tops.contains($0.kind) }, roots.filter { !tops.contains($0.kind) })
  }

  private func append(
    _ bodies: [Record<Body>], depth: Int, closed: Set<ID<Body>>, to lines: inout [TreeLine]
  ) {
    let kinds = Set(bodies.map(\.kind))
    var heading: BodyKind?
    for body in bodies {
      var depth = depth
      if kinds.count > 1, [.system, .priority].contains(body.kind) {
        if heading != body.kind {
          let title = body.kind.pluralLabel
          lines.append(TreeLine(depth: depth, content: .heading(title), hasChildren: true))
          heading = body.kind
        }
        depth += 1
      }
      let children = children(of: body.id)
      lines.append(TreeLine(depth: depth, content: .body(body), hasChildren: !children.isEmpty))
      if !closed.contains(body.id) {
        let isWhole = body.kind == .partnership
        append(children, depth: isWhole ? depth : depth + 1, closed: closed, to: &lines)
      }
    }
  }
}

extension Book {
  /// Refuses a body that would stand under itself.
  func checkParents(of body: Record<Body>) throws(Refusal) {
    guard let parent = body.parent else { return }
    let parents = Dictionary(
      all(Body.self).compactMap { body in body.parent.map { (body.id.text, $0.text) } }
    ) { first, _ in first }
    if Exchange.isInCycle(body.id.text, parents: parents) {
      throw .cycle(body: body.name, parent: self[parent]?.name ?? parent.text)
    }
  }
}
