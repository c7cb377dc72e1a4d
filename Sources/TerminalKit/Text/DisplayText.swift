// SPDX-License-Identifier: Apache-2.0

/// One piece of displayed text: what stands in one cell, or in two for a wide character.
package struct Cluster: Hashable, Sendable {
  /// One base character and at most four marks, safe to send to any terminal.
  package var text: String
  /// 1 or 2.
  package var columns: Int
  /// The UTF-8 offset in the source of the character that this piece belongs to.
  ///
  /// A cursor at offset `n` stands behind all pieces whose offset is below `n`.
  package var offset: Int

  /// Makes a piece.
  package init(text: String, columns: Int, offset: Int) {
    self.text = text
    self.columns = columns
    self.offset = offset
  }
}

/// Turns any string into what may be shown of it.
///
/// Control characters become visible pictures (a tab `→`), bidi controls, joiners and other
/// invisible characters are left out, unassigned ones become `�`, and a mark with nothing to sit
/// on sits on `◌`. With `ascii`, control characters are shown as `^A` and all that is not ASCII
/// as `?`. The display form of a display form is itself.
///
/// - Parameter limit: Stops soon after this many columns, for a caller that shows no more.
/// - Complexity: O(n) in the bytes that are looked at.
package func displayForm(_ text: String, ascii: Bool = false, limit: Int = .max) -> [Cluster] {
  if isPlain(text.utf8) { return plainDisplayForm(text, limit: limit) }
  var builder = DisplayBuilder(ascii: ascii)
  var offset = 0
  for character in text {
    if builder.columns > limit { break }
    builder.append(character, offset: offset)
    offset += character.utf8.count
  }
  return builder.clusters
}

/// Counts the columns that the display form of a string takes.
package func displayColumns(_ text: String) -> Int {
  if isPlain(text.utf8) { return text.utf8.count }
  return displayForm(text).reduce(0) { $0 + $1.columns }
}

private func isPlain(_ bytes: String.UTF8View) -> Bool {
  bytes.allSatisfy { (0x20..<0x7F).contains($0) }
}

private func plainDisplayForm(_ text: String, limit: Int) -> [Cluster] {
  let shown = limit == .max ? text.utf8[...] : text.utf8.prefix(max(0, limit) + 1)
  var clusters: [Cluster] = []
  clusters.reserveCapacity(shown.count)
  for (offset, byte) in shown.enumerated() {
    let text = String(Unicode.Scalar(byte))
    clusters.append(Cluster(text: text, columns: 1, offset: offset))
  }
  return clusters
}

/// Collects pieces, one character of the source after another.
private struct DisplayBuilder {
  /// More marks than this on one base only blot the cell.
  static let mostMarks = 4
  /// One character of the source fills at most this many pieces (a family of four).
  static let mostPieces = 4

  let ascii: Bool
  var clusters: [Cluster] = []
  var columns = 0
  private var offset = 0
  private var pieces = 0
  private var marks = 0

  init(ascii: Bool) {
    self.ascii = ascii
  }

  mutating func append(_ character: Character, offset: Int) {
    self.offset = offset
    pieces = 0
    for scalar in character.unicodeScalars { append(scalar) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch ScalarShape(scalar) {
    case .dropped: break
    case .control: appendControl(scalar)
    case .unknown: appendPiece("\u{FFFD}", columns: 1)
    case .mark: appendMark(scalar)
    case .innerJamo:
      if endsInHangul { appendMark(scalar) } else { appendPiece("\u{FFFD}", columns: 1) }
    case .shown(let columns): appendPiece(scalar, columns: columns)
    }
  }

  private mutating func appendPiece(_ scalar: Unicode.Scalar, columns: Int) {
    guard pieces < Self.mostPieces else { return }
    let isReplaced = ascii && !scalar.isASCII
    let text = isReplaced ? "?" : String(scalar)
    let width = isReplaced ? 1 : columns
    clusters.append(Cluster(text: text, columns: width, offset: offset))
    self.columns += width
    pieces += 1
    marks = 0
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar) {
    if pieces == 0 { appendPiece("\u{25CC}", columns: 1) }
    guard !ascii, marks < Self.mostMarks else { return }
    clusters[clusters.count - 1].text.unicodeScalars.append(scalar)
    marks += 1
  }

  private var endsInHangul: Bool {
    guard pieces > 0, let base = clusters.last?.text.unicodeScalars.first else { return false }
    return ScalarShape.isHangulBase(base.value)
  }

  private mutating func appendControl(_ scalar: Unicode.Scalar) {
    if ascii { return appendCaret(scalar) }
    appendPiece(picture(of: scalar), columns: 1)
  }

  private mutating func appendCaret(_ scalar: Unicode.Scalar) {
    guard scalar.isASCII else { return appendPiece("?", columns: 1) }
    appendPiece("^", columns: 1)
    appendPiece(Unicode.Scalar(UInt8(scalar.value) ^ 0x40), columns: 1)
  }

  private func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: "→"
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x85, 0x2028, 0x2029: "\u{2424}"
    default: "\u{FFFD}"
    }
  }
}
