// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What a register's column or a page's line shows of a record: a field, or what is reckoned.
enum ShownValue: Sendable {
  case field(any FieldDeclaration)
  case reckoned(ReckonedValue)

  /// The words over it.
  var label: String {
    switch self {
    case .field(let field): field.label
    case .reckoned(let value): value.label
    }
  }
}

extension KindEntry {
  /// The fields and reckoned values of some names, in their order.
  func shownValues(named names: [String]) -> [ShownValue] {
    names.compactMap { name in
      slot(named: name).flatMap(field(at:)).map { .field($0) }
        ?? reckoned(named: name).map { .reckoned($0) }
    }
  }
}

extension Book {
  /// What a record shows, in words.
  func words(of value: ShownValue, in row: Row, _ kind: KindEntry, on day: Day) -> String {
    switch value {
    case .field(let field): markedWords(of: field, in: row, kind)
    case .reckoned(let reckoned): reckoned.words(row, self, day)
    }
  }
}

extension FieldDeclaration {
  /// Whether it holds a whole paper as text, which people read as that paper and never as a field.
  var isKeptPaper: Bool { type == .paragraph && !isChoosable }
}
