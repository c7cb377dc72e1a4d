// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension Book {
  /// What the partnership is called on its papers.
  var partnershipName: String { stated(partnership?.name) }

  /// A body's name on a paper, or the partnership's for a paper about all bodies.
  func issuer(_ body: ID<Body>?) -> String {
    body.map { name(of: $0) } ?? partnershipName
  }

  /// Gives a paper the highest marking of its records, its notices and its abbreviations.
  ///
  /// The records are those its lines know; `also` are those whose words stand outside the elements,
  /// without which there is no open version, and `counting` those it counts and does not quote.
  func finished(
    _ paper: Paper, notice: String? = nil, also: [RecordReference] = [],
    counting: [RecordReference] = [], on day: Day? = nil
  ) -> Paper {
    var paper = paper
    paper.records += also
    paper.isTraced = true
    paper.marking = marking(of: paper.references + counting).label
    paper.notice = joinedNotice(notice)
    paper.abbreviations = abbreviations(on: day)
    paper.wholeNames = names(holding: Set(paper.abbreviations.map(\.short)))
    return paper
  }

  /// A paper's own notice, then the one that every paper of the partnership carries.
  func joinedNotice(_ own: String?) -> String? {
    let notices = [own, partnership?.notice].compactMap(\.self).filter { !$0.isBlank }
    return notices.isEmpty ? nil : notices.map(sentence).joined(separator: " ")
  }

  /// The highest marking among records; a removed record keeps its own.
  func marking(of references: [RecordReference]) -> Marking {
    let slot = CommonFields.shape.marking.slot
    let markings = Set(references).compactMap { reference -> Marking? in
      guard let kind = Registry.kind(named: reference.kind) else { return nil }
      return row(kind: kind.number, id: reference.id)?[slot].flatMap(Marking.init(stored:))
    }
    return markings.max() ?? .official
  }

  /// The short names of bodies and agencies that are initials, as they were on a day.
  func abbreviations(on day: Day?) -> [Abbreviation] {
    let bodies = all(Body.self).map { names(of: $0.id, on: day) }
    let agencies = all(Agency.self).map { ($0.shortName, $0.name) }
    let partnerships = all(Partnership.self).map { ($0.shortName, $0.name) }
    return (partnerships + bodies + agencies).compactMap { short, long in
      guard let short, short.isInitials, short != long else { return nil }
      return Abbreviation(short: short, long: long)
    }
  }

  /// The names of groups, agencies and providers that hold a short form and are longer than it.
  private func names(holding shorts: Set<String>) -> [String] {
    let bodies = all(Body.self).map(\.name) + all(BodyName.self).map(\.name)
    let others = all(Agency.self).map(\.name) + all(Partnership.self).map(\.name)
    let providers = all(Delivery.self).map(\.provider) + all(StatedTraining.self).map(\.provider)
    let found = (bodies + others + providers).filter { name in
      let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
      return words.count > 1 && words.contains { shorts.contains(String($0)) }
    }
    return Set(found).sorted()
  }

  private func names(of body: ID<Body>, on day: Day?) -> (String?, String) {
    let name = name(of: body, on: day)
    guard let day, let past = those(\BodyName.body, body).first(where: { $0.name == name }),
      past.lastDay >= day
    else { return (self[body]?.shortName, name) }
    return (past.shortName, name)
  }
}

extension Paper {
  /// Every record the paper cites, lists or tells of.
  package var references: [RecordReference] { records + elements.flatMap(\.references) }
}

extension Element {
  /// Every record the element was taken from.
  var references: [RecordReference] {
    switch self {
    case .heading(_, let line), .paragraph(let line), .note(let line): line.references
    case .list(_, let items): items.flatMap(\.references)
    case .table(let table): table.records + table.rows.flatMap(\.references)
    case .pageBreak: []
    }
  }
}

extension ListItem {
  /// Every record the item and those below it were taken from.
  var references: [RecordReference] {
    line.references + children.flatMap(\.references)
  }
}

extension TableRow {
  /// Every record the row was taken from.
  var references: [RecordReference] {
    (record.map { [$0] } ?? []) + cells.flatMap(\.line.references)
  }
}

extension Line {
  /// Every record the line was taken from: those it cites, then the others.
  package var references: [RecordReference] {
    citations.map(\.reference) + records
  }
}

extension Citation {
  /// The record cited.
  var reference: RecordReference { RecordReference(kind: kind, id: record) }
}

extension String {
  // "SGG" and "D&A" need spelling out; "Adult Services" does not.
  fileprivate var isInitials: Bool {
    let capitals = filter(\.isUppercase).count
    return capitals > 1 && !contains(" ") && filter(\.isLowercase).count < capitals
  }
}
