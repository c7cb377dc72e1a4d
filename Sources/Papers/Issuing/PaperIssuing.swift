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
    Issuing(
      minutes: MinutesPaper.frozen, report: ChairReportPaper.frozen,
      submission: SubmissionPaper.frozen
    ) { book, subject, today in
      let choice = PaperChoice(subject)
      guard let paper = choice.paper(in: book, today: today) else { return [] }
      let whole = choice.issue(paper, in: book, PaperFormat.issued, style, part: .whole)
      return [whole] + openIssue(of: choice, unlike: paper, in: book, today, style)
    }
  }

  /// The open version, where it says less than the whole. Where it has none, or the search finds
  /// in it what is withheld or a name, none is kept: whoever writes it out is told why.
  private static func openIssue(
    of choice: PaperChoice, unlike whole: Paper, in book: Book, _ today: Day, _ style: HouseStyle
  ) -> [PaperIssue] {
    let order = PaperOrder(choice, isOpen: true)
    do throws(PaperRefusal) {
      guard let paper = try order.paper(in: book, today: today), paper != whole else { return [] }
      return [try order.issue(paper, in: book, PaperFormat.issued, style)]
    } catch {
      return []
    }
  }
}

extension PaperOrder {
  /// The paper of this order in the forms to issue, searched where it is for everybody, with the
  /// name of the file it is to go out in.
  ///
  /// - Throws: `PaperRefusal` when the search of an open version finds something.
  package func issue(
    _ paper: Paper, in book: Book, _ formats: [PaperFormat], _ style: HouseStyle = HouseStyle(),
    named fileName: String = ""
  ) throws(PaperRefusal) -> PaperIssue {
    let issue = choice.issue(paper, in: book, formats, style, part: isOpen ? .open : .whole)
    guard let search = search(in: book) else { return issue }
    try search.check(paper)
    for (format, form) in zip(formats, issue.forms) {
      try search.check(form.bytes, format, named: fileName)
    }
    return issue
  }

  /// The file that was kept when just this was issued in a form, see `PaperChoice.keptFile`; nil
  /// for an order that asks for more than the paper as it went out, or leaves something out that
  /// was marked since. `paper` is the one of this order.
  package func keptFile(
    of paper: Paper, in book: Book, _ format: PaperFormat, today: Day
  ) -> IssuedFileName? {
    paper == choice.paper(in: book, today: today) ? choice.keptFile(in: book, format) : nil
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
  func issue(
    _ paper: Paper, in book: Book, _ formats: [PaperFormat], _ style: HouseStyle,
    part: IssuedPart
  ) -> PaperIssue {
    PaperIssue(
      title: [paper.title, issuedDay(in: book)].compactMap(\.self).joined(separator: ", "),
      sort: kindName, part: part,
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
    facts.meeting = issuedMeeting(in: book)?.id
    switch self {
    case .minutesVersion(let id, _): facts.version = id
    case .report(let id, _): facts.report = id
    default: break
    }
    return facts
  }

  private func issuingBody(in book: Book) -> ID<Body>? {
    switch self {
    case .agenda, .agendaPack, .minutes, .minutesVersion, .extract, .meetingActions:
      issuedMeeting(in: book)?.body
    case .actions(let filter), .actionsByAgency(let filter): filter.body
    case .decisions(let body), .escalations(let body), .issued(let body), .forwardPlan(let body):
      body
    case .letter(let id), .reply(let id): book[id]?.origin
    case .plan(let id), .blankPlan(let id): book[id]?.body
    case .report(let id, _): book[id]?.body
    case .register(let query): query.body
    case .drawn(_, let scope): scope.body ?? scope.record.flatMap { book.body(of: $0) }
    case .structure, .desk, .chase: nil
    }
  }

  /// The meeting whose paper it is.
  private func issuedMeeting(in book: Book) -> Record<Meeting>? {
    switch self {
    case .agenda(let id), .agendaPack(let id), .minutes(let id, _), .meetingActions(let id):
      book[id]
    case .minutesVersion(let id, _): book[book[id]?.meeting]
    case .extract(let id, _): book[book[id]?.meeting]
    default: nil
    }
  }

  /// The day of the meeting, which tells one paper of a group from the next.
  private func issuedDay(in book: Book) -> String? { issuedMeeting(in: book)?.date?.shown }
}

extension PaperChoice {
  /// The file that was kept when this very paper was issued in a form; nil when it was not, and is
  /// drawn instead. Only what never changes again has one: a version of minutes.
  func keptFile(in book: Book, _ format: PaperFormat) -> IssuedFileName? {
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
