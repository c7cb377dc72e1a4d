// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension MeetingScreen {
  /// What the room has to do with an item: interests declared in it, and who came or went at it.
  func roomFacts(_ desk: Desk) -> [String] {
    guard let item = currentItem(desk), let record = desk.shown[meeting] else { return [] }
    let book = desk.shown
    let registered =
      item.type == .declarations
      ? book.standingInterests(at: record).map {
        "Registered: \($0.line.label): \($0.interest.text)"
      } : []
    let declared = book.declarations(on: item.id).map {
      "Interest: \($0.who): \($0.interest) (\(doneWords($0)))"
    }
    return registered + declared + movementWords(item, book)
  }

  /// Who came or went at an item, in a line for each way of doing so; a withdrawal that a
  /// declaration made is told with the interest.
  private func movementWords(_ item: Record<AgendaItem>, _ book: Book) -> [String] {
    let moved = book.those(\Movement.from, item.id).filter { $0.declaration == nil }
    return MovementKind.allCases.compactMap { kind in
      let who = moved.filter { $0.what == kind }.map { book.person(of: $0) }
      return who.isEmpty ? nil : "\(kind.label): \(who.joined(separator: "; "))"
    }
  }

  private func doneWords(_ declaration: Record<Declaration>) -> String {
    declaration.doneAboutIt?.lowercasedFirst ?? "what was done?"
  }

  /// The interests declared at the meeting, each with its item and what was done.
  func declarationWords(_ record: Record<Meeting>, _ book: Book) -> [String] {
    guard let taken = record.declarations else { return ["Declarations are not asked for yet."] }
    guard taken == .made else { return [taken.label] }
    return book.declarations(at: meeting).map { declaration in
      let item = book[declaration.item].map { "item \(book.number(of: $0)), " } ?? ""
      return "\(declaration.who): \(declaration.interest) (\(item)\(doneWords(declaration)))"
    }
  }

  /// What to say once a decision is minuted without a quorum.
  func inquorateWarning(_ kind: EntryKind, _ desk: Desk) -> [Request] {
    guard kind == .decision, facts(desk).isInquorate else { return [] }
    return [.say(Message(.warning, Book.inquorateWarning + " at a quorate meeting."))]
  }
}

extension Book {
  /// The warning before and after a decision that does not bind.
  static let inquorateWarning = "NOT QUORATE: this decision is to be ratified"
}
