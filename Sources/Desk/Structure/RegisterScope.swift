// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Which records of a kind a register is of.
enum RegisterScope: Sendable {
  /// All of the kind.
  case all
  /// Those that share a field's value, such as the body; a new one is given it.
  case sharing(_ field: String, _ value: Stored)
  /// Those whose seat is on a body.
  case ofSeats(of: ID<Body>, field: String)

  /// What a new record is given unasked.
  var shared: [String: Stored] {
    if case .sharing(let field, let value) = self { [field: value] } else { [:] }
  }

  /// Whether a row belongs in the register.
  func contains(_ row: Row, _ kind: KindEntry, _ book: Book) -> Bool {
    switch self {
    case .all: return true
    case .sharing(let field, let value):
      return kind.slot(named: field).map { row[$0] == value } ?? true
    case .ofSeats(let body, let field):
      guard let slot = kind.slot(named: field), case .text(let id) = row[slot] else { return false }
      return book[ID<Seat>(id)]?.body == body
    }
  }
}
