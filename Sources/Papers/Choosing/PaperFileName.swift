// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension PaperChoice {
  /// What the paper's file is called when nobody says otherwise, without its ending: group, paper
  /// and day, so that two groups' papers of one day do not meet.
  package func fileName(in book: Book, today: Day) -> String {
    let (group, day) = subject(in: book)
    let name = PaperChoice.fileWord(group ?? "every group")
    let dated = "\(name)-\(kindName)-\((day ?? today).iso)"
    switch self {
    case .minutesVersion(let id, _):
      return dated + (book[id].map { "-version-" + PaperChoice.fileWord("\($0.number)") } ?? "")
    case .extract(let id, _): return dated + (book[id].map { "-item-\(book.number(of: $0))" } ?? "")
    case .letter(let id), .reply(let id):
      return dated + (book[id].map { "-" + PaperChoice.fileWord("\($0.number)") } ?? "")
    case .drawn(_, let scope):
      // A name travels further than the file: of a marked record it says which, and not its title.
      let marked = scope.record.flatMap { book.isSensitive($0) ? $0 : nil }
      return dated + (marked.map { "-" + PaperChoice.fileWord($0.id) } ?? "")
    default: return dated
    }
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
    case .issued: "issued-papers"
    case .register(let query): PaperChoice.fileWord(query.kind.names.plural)
    case .agendaPack: "agenda-pack"
    case .extract: "extract"
    case .meetingActions: "meeting-actions"
    case .actionsByAgency: "actions-by-agency"
    case .letter: "letter"
    case .reply: "answer"
    case .blankPlan: "plan-blank"
    case .drawn(let paper, _): paper.filedAs ?? paper.name
    }
  }

  /// Whose paper it is and of which day; nil for every group and for today.
  private func subject(in book: Book) -> (group: String?, day: Day?) {
    func group(_ body: ID<Body>?) -> String? { body.map { book.shortName(of: $0) } }
    switch self {
    case .agenda(let id), .minutes(let id, _), .agendaPack(let id), .meetingActions(let id):
      return (group(book[id]?.body), book[id]?.date)
    case .extract(let id, _):
      let meeting = book[book[id]?.meeting]
      return (group(meeting?.body), meeting?.date)
    case .minutesVersion(let id, _):
      let meeting = book[book[id]?.meeting]
      return (group(meeting?.body), meeting?.date)
    case .actions(let filter), .actionsByAgency(let filter): return (group(filter.body), nil)
    case .decisions(let body), .escalations(let body), .issued(let body):
      return (group(body), nil)
    case .plan(let id), .blankPlan(let id): return (group(book[id]?.body), nil)
    case .report(let id, _): return (group(book[id]?.body), book[id]?.until)
    case .register(let query): return (group(query.body), nil)
    case .chase(let recipient): return (book.shortLabel(of: recipient), nil)
    case .letter(let id), .reply(let id):
      let hop = book.hops(of: id).last
      let isReply = if case .reply = self { true } else { false }
      return (group(book[id]?.origin), isReply ? hop?.answeredOn : hop?.sent)
    case .forwardPlan(let body): return (group(body), nil)
    case .drawn(let paper, let scope):
      let named = scope.record.map { record in
        book.isSensitive(record)
          ? group(book.body(of: record)) ?? book.partnershipName : book.title(of: record)
      }
      return (named ?? group(scope.body), paper.span == .today ? nil : scope.until)
    case .structure, .desk: return (nil, nil)
    }
  }

  /// Lower-case letters and digits with hyphens between, which every file system takes.
  package static func fileWord(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.prefix(5).joined(separator: "-")
  }
}

extension Book {
  /// Whether a record is marked higher than OFFICIAL.
  fileprivate func isSensitive(_ record: RecordReference) -> Bool {
    marking(of: [record]) > .official
  }
}
