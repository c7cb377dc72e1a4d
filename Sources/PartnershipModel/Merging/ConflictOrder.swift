// SPDX-License-Identifier: Apache-2.0

/// Where a conflict stands among others: by group, meeting, record and field, so that the same
/// conflicts are listed in the same order on every laptop.
struct ConflictOrder: Comparable {
  private let group: String
  private let meeting: String
  private let kind: Int
  private let number: Int
  private let title: String
  private let id: String
  private let slot: Int

  init(of place: FieldPlace, in book: Book) {
    let entry = Registry.kinds[place.kind]
    let row = book.row(kind: place.kind, id: place.id)
    let day = row.flatMap { book.meeting(of: $0, entry) }
    group = book.name(of: row.flatMap { book.group(of: $0, entry) } ?? day?.body)
    meeting = day?.date?.iso ?? ""
    kind = place.kind
    title = row.map { book.title(of: $0, kind: entry) } ?? ""
    if case .number(let number) = entry.slot(named: "number").flatMap({ row?[$0] }) {
      self.number = number
    } else {
      number = 0
    }
    (id, slot) = (place.id, place.slot)
  }

  static func < (left: ConflictOrder, right: ConflictOrder) -> Bool {
    if left.group != right.group { return left.group < right.group }
    if left.meeting != right.meeting { return left.meeting < right.meeting }
    return (left.kind, left.number, left.title, left.id, left.slot)
      < (right.kind, right.number, right.title, right.id, right.slot)
  }
}

extension Book {
  /// The name of the group a record belongs to by itself, unless it is the group.
  func groupName(of reference: RecordReference) -> String? {
    guard reference.kind != Meeting.about.name, reference.kind != Body.about.name,
      let kind = Registry.kind(named: reference.kind),
      let row = row(kind: kind.number, id: reference.id)
    else { return nil }
    return group(of: row, kind).map { name(of: $0) }
  }

  /// The group a record belongs to by itself; nil where only its meeting says so.
  fileprivate func group(of row: Row, _ kind: KindEntry) -> ID<Body>? {
    if kind.names.name == Body.about.name { return ID(row.id) }
    let slot = kind.slot(named: "body") ?? kind.slot(named: "origin")
    return slot.flatMap { row[$0] }.flatMap { ID<Body>(stored: $0) }
  }

  /// The meeting a record belongs to, or itself.
  fileprivate func meeting(of row: Row, _ kind: KindEntry) -> Record<Meeting>? {
    if kind.names.name == Meeting.about.name { return self[ID<Meeting>(row.id)] }
    return kind.slot(named: "meeting").flatMap { row[$0] }.flatMap { ID<Meeting>(stored: $0) }
      .flatMap { self[$0] }
  }
}
