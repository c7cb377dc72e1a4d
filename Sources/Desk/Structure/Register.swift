// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// A register of a kind's records, made from its declaration.
  ///
  /// - Parameter among: Which of the kind's records it is of.
  func register(
    _ kind: String, title: String, among: RegisterScope = .all,
    columns wanted: [String]
  ) -> ListScreen {
    let entry = Registry.kind(named: kind)
    let columns = entry?.shownValues(named: wanted) ?? []
    var source = ListSource(title: title) { desk in
      desk.registerLines(kind, among: among, columns: columns)
    } open: { line, desk in
      line.reference.map { desk.requests(toShow: $0) } ?? []
    }
    source.columns = fitted(columns, registerLines(kind, among: among, columns: columns))
    source.emptyNote = "Nothing here yet. \(keyName(.new)) adds the first."
    addCommands(to: &source, kind, among: among, hasState: entry?.stateField != nil)
    if let entry { source.offerRegister(entry, among: among) }
    return ListScreen(source)
  }

  /// As wide as what stands in them; the first has room for its names up to half of the screen, and
  /// of the others the widest give way.
  private func fitted(_ columns: [ShownValue], _ lines: [ListLine]) -> [ListColumn] {
    var widths = columns.indices.map { place in
      (lines.map { $0.cells[place].count } + [columns[place].label.count]).max() ?? 0
    }
    // A narrow screen spares all but the first two.
    let drawn = size.columns - 2 < ColumnLayout.narrow ? widths.prefix(2).indices : widths.indices
    let others = drawn.dropFirst()
    let first = min(widths.first ?? 0, size.columns / 2)
    let room = max(size.columns - 2 - first - others.count, 8 * others.count)
    while others.map({ widths[$0] }).reduce(0, +) > room,
      let widest = others.max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    return zip(columns, widths).enumerated().map { place, column in
      ListColumn(column.0.label, place == 0 ? nil : column.1, isSpare: place > 1)
    }
  }

  private func addCommands(
    to source: inout ListSource, _ kind: String, among: RegisterScope, hasState: Bool
  ) {
    source.always(.new, "Add") { desk in
      [.open(desk.newRecordForm(kind, fixed: among.shared))]
    }
    source.on(.delete, "Take out") { line, _ in
      guard let reference = line.reference else { return [] }
      return [.record({ (book, now) throws(Refusal) in try book.remove(reference, now) })]
    }
    if hasState {
      source.on(.progress, "Move on") { line, desk in
        line.reference.map { desk.stateRequests($0) } ?? []
      }
    }
    source.offerHistory()
    source.on(.edit, "Change") { line, desk in
      line.reference.map { [.open(desk.recordForm($0))] } ?? []
    }
  }

  func registerLines(
    _ kind: String, among: RegisterScope, columns: [ShownValue]
  ) -> [ListLine] {
    guard let entry = Registry.kind(named: kind) else { return [] }
    return shown.rows(of: entry).filter { row in
      !row.isRemoved && among.contains(row, entry, shown)
    }.map { row in
      var line = ListLine(id: row.id, reference: RecordReference(kind: kind, id: row.id))
      line.cells = columns.map { shown.words(of: $0, in: row, entry, on: today) }
      line.names = [row.id]
      return line
    }
  }
}

extension Desk {
  /// A kind's register as its declaration places it: those a record owns, or all of the kind.
  func register(_ kind: KindEntry, of owner: RecordReference? = nil) -> ListScreen {
    let whose = owner.map { reference in
      reference.kind == Body.about.name
        ? shown.shortName(of: ID(reference.id)) : shown.sentenceName(of: reference)
    }
    let title = whose.map { "\($0): \(kind.registerTitle.lowercasedFirst)" } ?? kind.registerTitle
    let among = owner.flatMap { owner in
      kind.register?.owner.map { RegisterScope.sharing($0, shown.link(to: owner, in: kind)) }
    }
    return register(
      kind.names.name, title: title, among: among ?? .all, columns: kind.register?.columns ?? [])
  }
}
