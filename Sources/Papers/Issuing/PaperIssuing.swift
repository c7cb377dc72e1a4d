// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

extension PaperFormat {
  /// The forms that an operation issues a paper in, the one most readers want first.
  package static let issued: [PaperFormat] = [.docx, .html, .text]
}

extension Issuing {
  /// Draws papers up in the forms that go out, in a partnership's house style: the one way of
  /// papers into what is issued, for screen, command line and demonstration.
  package static func papers(_ style: HouseStyle = HouseStyle()) -> Issuing {
    Issuing(minutes: MinutesPaper.frozen, report: ChairReportPaper.frozen) { book, subject, today in
      let whole = PaperChoice(subject)
      let open = whole.rendered(.open)
      guard let paper = whole.paper(in: book, today: today) else { return [] }
      let issue = whole.issue(paper, in: book, PaperFormat.issued, style)
      guard let openPaper = open.paper(in: book, today: today), openPaper != paper else {
        return [issue]
      }
      return [issue, open.issue(openPaper, in: book, PaperFormat.issued, style, part: .open)]
    }
  }
}

extension PaperChoice {
  /// The paper that an operation issues.
  package init(_ subject: IssueSubject) {
    switch subject {
    case .agenda(let id): self = .agenda(id)
    case .minutes(let id): self = .minutesVersion(id)
    case .report(let id): self = .report(id)
    }
  }

  /// A paper of this choice in the forms to issue.
  package func issue(
    _ paper: Paper, in book: Book, _ formats: [PaperFormat], _ style: HouseStyle = HouseStyle(),
    part: IssuedPart? = nil
  ) -> PaperIssue {
    PaperIssue(
      title: [paper.title, issuedDay(in: book)].compactMap(\.self).joined(separator: ", "),
      sort: kindName, part: part ?? issuedPart,
      marking: Marking.options.first { $0.label == paper.marking }
        .flatMap { Marking(rawValue: $0.name) } ?? .official,
      forms: formats.map {
        PaperIssue.Form(
          format: $0.rawValue, ending: $0.fileEnding, bytes: $0.write(paper, style: style))
      })
  }

  /// What an issued paper belongs to.
  package func issueFacts(_ occasion: IssueOccasion, in book: Book) -> IssueFacts {
    var facts = IssueFacts(occasion, body: issuingBody(in: book))
    switch self {
    case .agenda(let id), .minutes(let id, _): facts.meeting = id
    case .minutesVersion(let id, _):
      facts.version = id
      facts.meeting = book[id]?.meeting
    case .report(let id, _): facts.report = id
    default: break
    }
    return facts
  }

  /// Whether the paper is the whole one or leaves something out.
  private var issuedPart: IssuedPart {
    switch self {
    case .minutes(_, .open), .minutesVersion(_, .open): .open
    default: .whole
    }
  }

  private func issuingBody(in book: Book) -> ID<Body>? {
    switch self {
    case .agenda(let id), .minutes(let id, _): book[id]?.body
    case .minutesVersion(let id, _): book[book[id]?.meeting]?.body
    case .actions(let filter): filter.body
    case .decisions(let body), .escalations(let body), .issued(let body): body
    case .plan(let id): book[id]?.body
    case .report(let id, _): book[id]?.body
    default: nil
    }
  }

  /// The day of the meeting, which tells one paper of a group from the next.
  private func issuedDay(in book: Book) -> String? {
    switch self {
    case .agenda(let id), .minutes(let id, _): book[id]?.date?.shown
    case .minutesVersion(let id, _): book[book[id]?.meeting]?.date?.shown
    default: nil
    }
  }
}

extension PaperChoice {
  /// The file that was kept when this very paper was issued in a form; nil when it was not, and is
  /// drawn instead. Only what never changes again has one: a version of minutes.
  package func keptFile(in book: Book, _ format: PaperFormat) -> IssuedFileName? {
    guard case .minutesVersion(let id, let rendering) = self else { return nil }
    let papers = book.issuedPapers(.version(id)).filter { $0.occasion != .sent }
    // Where nothing was withheld, the whole is the open version too.
    let part: IssuedPart =
      rendering == .open && book[id]?.frozenOpen != nil ? .open : .whole
    return papers.first { $0.part == part }.flatMap {
      book.file(of: $0.id, format: format.rawValue)
    }
  }
}
