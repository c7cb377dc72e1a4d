// SPDX-License-Identifier: Apache-2.0

/// Where a kind's records are listed: under which heading, beside whose other records, in which
/// columns. Screens, sheets and the command line all list by it.
package struct RegisterPlace: Sendable {
  /// The heading it stands under.
  package let heading: RegisterHeading
  /// What the register is called where the kind's own word for many does not say it.
  package let title: String?
  /// The field that names the record it belongs to; nil when it is the whole partnership's.
  package let owner: String?
  /// Where that field takes a record of any kind: the kinds, by stable name, whose pages list it.
  package let pages: [String]
  /// The fields and reckoned values a list shows, in order, by their stable names.
  package let columns: [String]
  /// The fields that a form for a new record does not ask: what is only known later, when the
  /// record is moved on or changed.
  package let later: Set<String>
  /// Whether opening one shows its page, with its clocks, what it owns and its actions, rather than
  /// its form.
  package let opensPage: Bool

  /// Of a kind that no register lists.
  package static let nowhere = RegisterPlace(.structure, columns: [])
  var isNowhere: Bool { columns.isEmpty }

  /// Places a kind's records.
  package init(
    _ heading: RegisterHeading, _ title: String? = nil, of owner: String? = nil,
    on pages: [String] = [], columns: [String], later: Set<String> = [], opensPage: Bool = false
  ) {
    self.heading = heading
    self.title = title
    self.owner = owner
    self.pages = pages
    self.columns = columns
    self.later = later
    self.opensPage = opensPage
  }
}

/// The headings under which registers stand, in the order they are shown.
package enum RegisterHeading: String, Choice {
  case structure, meetings, plans, reviews, assurance, learning, money
  case year

  package var label: String {
    switch self {
    case .structure: "Structure and duties"
    case .meetings: "Meetings"
    case .plans: "Plans"
    case .reviews: "Statutory reviews"
    case .assurance: "Audit, data and assurance"
    case .learning: "Learning, procedures and voice"
    case .money: "Money"
    case .year: "The year's report"
    }
  }
}

extension KindEntry {
  /// What the list of its records is called.
  package var registerTitle: String { register?.title ?? names.plural }

  /// The kind of record that owns its records; nil for the whole partnership's.
  package var ownerKind: KindEntry? {
    guard let name = register?.owner, let slot = slot(named: name), let field = field(at: slot),
      case .reference(let kind) = field.type
    else { return nil }
    return Registry.kind(named: kind)
  }
}

extension Registry {
  /// The kinds whose records a record of a kind owns, by heading and then in their order; with nil
  /// those of the whole partnership.
  package static func registers(ownedBy kind: KindEntry?) -> [KindEntry] {
    let found = kinds.filter { owned in
      guard let register = owned.register else { return false }
      let isOnPage = kind.map { register.pages.contains($0.names.name) } ?? false
      return isOnPage || owned.ownerKind?.number == kind?.number
    }
    let order = RegisterHeading.allCases
    return order.flatMap { heading in found.filter { $0.register?.heading == heading } }
  }
}
