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

  /// The columns a register gives it: as many as its longest value may need, at most 18.
  var width: Int {
    let wanted =
      switch self {
      case .reckoned: 18
      case .field(let field): field.type.width
      }
    return min(18, max(label.count, wanted))
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

extension FieldType {
  /// The columns that its longest value needs, where that is known.
  fileprivate var width: Int {
    switch self {
    case .flag, .number, .time: 6
    case .planYear: 7
    case .day: 15
    case .money, .figure: 12
    case .choice(let options), .state(let options): options.map(\.label.count).max() ?? 18
    case .line, .paragraph, .lines, .plannedDate, .owner, .record, .reference, .clockRule: 18
    }
  }
}
