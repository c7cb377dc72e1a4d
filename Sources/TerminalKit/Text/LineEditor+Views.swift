// SPDX-License-Identifier: Apache-2.0

extension LineEditor {
  /// Shows the part of the text around the cursor in one row.
  ///
  /// A text cut at its start begins with `<`, one cut at its end ends with `>`. The view moves in
  /// steps of half its width, so that it stands still while a word is typed. With at least one
  /// column the cursor is always inside.
  package func visible(columns: Int) -> (text: String, cursorColumn: Int) {
    guard columns > 0 else { return ("", 0) }
    let clusters = displayForm(text)
    let total = clusters.reduce(0) { $0 + $1.columns }
    let place = column(of: cursor, in: clusters)
    let start = viewStart(place: place, total: total, columns: columns)
    var row = OneRow(start: start, columns: columns)
    for cluster in clusters { row.append(cluster) }
    let isMarked = columns >= 4
    return (
      row.text(
        cutAtStart: isMarked && start > 0, cutAtEnd: isMarked && total > start + columns),
      place - start
    )
  }

  /// Shows the whole text broken into rows, and where the cursor stands in them.
  ///
  /// One column is kept free, so that the cursor has a place behind a full row.
  package func wrapped(columns: Int) -> (lines: [WrappedLine], cursor: Point) {
    let lines = wrapLines(text, columns: max(1, columns - 1))
    let row = lines.lastIndex { $0.range.lowerBound <= cursor } ?? 0
    let place = column(of: cursor - lines[row].range.lowerBound, in: displayForm(lines[row].text))
    return (lines, Point(column: min(place, max(0, columns - 1)), row: row))
  }

  private func column(of offset: Int, in clusters: [Cluster]) -> Int {
    clusters.prefix { $0.offset < offset }.reduce(0) { $0 + $1.columns }
  }

  private func viewStart(place: Int, total: Int, columns: Int) -> Int {
    if total < columns { return 0 }
    if columns < 4 { return max(0, place - columns + 1) }
    let last = columns - 2
    guard place > last else { return 0 }
    let step = max(1, columns / 2)
    return (place - last + step - 1) / step * step
  }
}

/// Cuts a row of columns out of a longer one.
private struct OneRow {
  let start: Int
  let columns: Int
  private var column = 0
  private var pieces: [String] = []

  init(start: Int, columns: Int) {
    self.start = start
    self.columns = columns
  }

  mutating func append(_ cluster: Cluster) {
    let (from, to) = (column - start, column - start + cluster.columns)
    column += cluster.columns
    guard to > 0, from < columns else { return }
    if from < 0 || to > columns {
      pieces.append(" ")
      return
    }
    pieces.append(cluster.text)
    if cluster.columns == 2 { pieces.append("") }
  }

  func text(cutAtStart: Bool, cutAtEnd: Bool) -> String {
    var cells = pieces
    if cutAtStart { replace(&cells, at: 0, with: "<") }
    if cutAtEnd { replace(&cells, at: columns - 1, with: ">") }
    return cells.joined()
  }

  private func replace(_ cells: inout [String], at index: Int, with sign: String) {
    guard cells.indices.contains(index) else { return }
    if cells[index].isEmpty && index > 0 { cells[index - 1] = " " }
    if index + 1 < cells.count && cells[index + 1].isEmpty { cells[index + 1] = " " }
    cells[index] = sign
  }
}
