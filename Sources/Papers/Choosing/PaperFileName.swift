// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension PaperChoice {
  /// What the paper's file is called when nobody says otherwise, without its ending: group, paper
  /// and day, so that two groups' papers of one day do not meet.
  package func fileName(in book: Book, today: Day) -> String {
    let (group, day) = subject(in: book)
    let name = PaperChoice.fileWord(group ?? "every group")
    let dated = "\(name)-\(kindName)-\((day ?? today).iso)"
    guard case .minutesVersion(let id, _) = self, let version = book[id] else { return dated }
    return "\(dated)-version-\(version.number)"
  }

  /// What the paper is, in a file's name.
  var kindName: String {
    switch self {
    case .structure: "structure"
    case .agenda: "agenda"
    case .minutes, .minutesVersion: "minutes"
    case .actions: "actions"
    case .decisions: "decisions"
    case .escalations: "escalations"
    case .forwardPlan: "forward-plan"
    case .plan: "plan"
    case .report: "report"
    case .desk: "desk"
    case .chase: "reminder"
    case .year: "meetings"
    case .issued: "issued-papers"
    case .register(let query): PaperChoice.fileWord(query.kind.names.plural)
    }
  }

  /// Whose paper it is and of which day; nil for every group and for today.
  private func subject(in book: Book) -> (group: String?, day: Day?) {
    func group(_ body: ID<Body>?) -> String? { body.map { book.shortName(of: $0) } }
    switch self {
    case .agenda(let id), .minutes(let id, _): return (group(book[id]?.body), book[id]?.date)
    case .minutesVersion(let id, _):
      let meeting = book[book[id]?.meeting]
      return (group(meeting?.body), meeting?.date)
    case .actions(let filter): return (group(filter.body), nil)
    case .decisions(let body), .escalations(let body), .issued(let body):
      return (group(body), nil)
    case .plan(let id): return (group(book[id]?.body), nil)
    case .report(let id, _): return (group(book[id]?.body), book[id]?.until)
    case .register(let query): return (group(query.body), nil)
    case .chase(let recipient): return (book.shortLabel(of: recipient), nil)
    case .structure, .forwardPlan, .desk, .year: return (nil, nil)
    }
  }

  /// Lower-case letters and digits with hyphens between, which every file system takes.
  package static func fileWord(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.prefix(5).joined(separator: "-")
  }
}
