// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension ListSource {
  /// Adds writing the calendar file of a body, or of every body.
  mutating func offerCalendar(of body: ID<Body>? = nil) {
    on(.writeCalendar, "Calendar file") { _, desk in [.open(desk.calendarForm(of: body))] }
  }

  /// Adds reading a register as a paper and writing it, just as far as the list shows it.
  mutating func offerRegister(_ kind: KindEntry, among: RegisterScope) {
    on(.preview, "Preview") { _, desk in
      [.open(desk.preview(of: desk.registerPaper(kind, among: among)))]
    }
    on(.writePaper, "Write") { _, desk in
      [.open(desk.writeForm(for: desk.registerPaper(kind, among: among)))]
    }
  }
}

extension Desk {
  /// Asks where to write the meetings and deadlines for diaries.
  func calendarForm(of body: ID<Body>?) -> FormScreen {
    let group = body.map { PaperChoice.fileWord(shown.shortName(of: $0)) } ?? "every-group"
    return FormScreen(
      "Write the calendar file",
      [
        Question(
          "path", "File",
          "Meetings and deadlines for Outlook and other diaries; .ics is added.", .line,
          isRequired: true, initial: .text("\(group)-calendar"))
      ], book: shown, today: today
    ) { answers, _ in
      let path = answers.path(usual: "\(group)-calendar")
      let whole = path.hasSuffix(".ics") ? path : path + ".ics"
      return [.effect(.writeCalendar(of: body, path: whole))]
    }.writing()
  }

  /// The paper of the records that a register's list shows.
  fileprivate func registerPaper(_ kind: KindEntry, among: RegisterScope) -> PaperChoice {
    let lines = registerLines(kind.names.name, among: among, columns: [])
    return .register(RecordQuery(kind, body: among.body, only: Set(lines.map(\.id))))
  }
}

extension RegisterScope {
  /// The body whose records they are, when it is one body's.
  fileprivate var body: ID<Body>? {
    switch self {
    case .all: return nil
    case .ofSeats(let body, _): return body
    case .sharing(let field, .text(let id)): return ["body", "from"].contains(field) ? ID(id) : nil
    case .sharing: return nil
    }
  }
}
