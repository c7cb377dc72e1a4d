// SPDX-License-Identifier: Apache-2.0

/// Who sees to what is due, as a rule names them.
package enum DueParty: Sendable, Hashable {
  /// Whoever a field names, by its stable name or by way of fields that refer on: `topic.owner`.
  case field(String)
  /// The chair of the body that a field names.
  case chair(String)
  /// A role or group that is no record here, in the words of the law or the arrangements.
  case role(String)
}

extension DueParty: ExpressibleByStringLiteral {
  /// Names a field, as nearly every rule does.
  package init(stringLiteral field: String) {
    self = .field(field)
  }
}

extension Book {
  /// Who sees to what nobody is named for.
  static let businessUnitWords = "Business Unit"

  /// The first of some parties whom a record names, in words; the business unit where it names none.
  func words(of parties: [DueParty], for row: Row, _ kind: KindEntry) -> String {
    parties.lazy.compactMap { self.words(of: $0, for: row, kind) }.first ?? Book.businessUnitWords
  }

  /// Who sees to what no record is there for: the first role or group that is named as such.
  func words(of parties: [DueParty]) -> String {
    for case .role(let words) in parties { return words }
    return Book.businessUnitWords
  }

  private func words(of party: DueParty, for row: Row, _ kind: KindEntry) -> String? {
    switch party {
    case .role(let words): words
    case .field(let path):
      place(path, of: row, kind).flatMap { row, kind, slot in
        guard let field = kind.field(at: slot), let value = row[slot] else { return nil }
        return words(goneOn(value, of: field), of: field)
      }
    case .chair(let path):
      place(path, of: row, kind).flatMap { row, _, slot -> String? in
        guard case .text(let id)? = row[slot], let body = self[ID<Body>(id)] else { return nil }
        return "Chair, \(shortName(of: goingOn(body.id)))"
      }
    }
  }

  /// A group that ended owes nothing: the one that goes on with its work does.
  private func goneOn(_ value: Stored, of field: any FieldDeclaration) -> Stored {
    switch field.type {
    case .reference(Body.about.name): return goingOn(ID<Body>(value.plain)).stored
    case .owner:
      guard case .body(let body)? = Owner(stored: value) else { return value }
      return Owner.body(goingOn(body)).stored
    default: return value
    }
  }
}
