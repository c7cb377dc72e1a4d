// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Every paper that can be asked for, on screen and on the command line.
package enum PaperChoice: Sendable {
  case structure
  case agenda(ID<Meeting>)
  case minutes(ID<Meeting>, MinutesRendering = .restricted)
  case minutesVersion(ID<MinutesVersion>, MinutesRendering = .restricted)
  case actions(ActionFilter)
  case decisions(ID<Body>?)
  case escalations(ID<Body>?)
  case forwardPlan(ID<Body>? = nil)
  case plan(ID<Plan>)
  case report(ID<ChairReport>, since: Day? = nil)
  case desk
  case chase(ChaseRecipient)
  case issued(ID<Body>?)
  case register(RecordQuery)
  case agendaPack(ID<Meeting>)
  case extract(ID<AgendaItem>, MinutesRendering = .restricted)
  case meetingActions(ID<Meeting>)
  case actionsByAgency(ActionFilter)
  case letter(ID<Escalation>)
  case reply(ID<Escalation>)
  case blankPlan(ID<Plan>)
  case drawn(DrawnPaper, DrawnScope)

  /// The same paper for other readers.
  package func rendered(_ rendering: MinutesRendering) -> PaperChoice {
    switch self {
    case .minutes(let id, _): .minutes(id, rendering)
    case .minutesVersion(let id, _): .minutesVersion(id, rendering)
    case .extract(let id, _): .extract(id, rendering)
    default: self
    }
  }
}

extension PaperChoice {
  /// The paper as the book has it on a day; nil when its record is gone.
  package func paper(in book: Book, today: Day) -> Paper? {
    switch self {
    case .structure: StructurePaper(book, today: today).paper()
    case .agenda(let id): book[id].map { AgendaPaper(book, meeting: $0, today: today).paper() }
    case .minutes(let id, let rendering):
      book[id].map { MinutesPaper(book, meeting: $0, rendering: rendering).paper() }
    case .minutesVersion(let id, let rendering): keptPaper(id, rendering, in: book)
    case .actions(let filter): ActionRegister(book, filter: filter, today: today).paper()
    case .decisions(let body): DecisionRegister(book, body: body).paper()
    case .escalations(let body): EscalationRegister(book, body: body, today: today).paper()
    case .forwardPlan(let body): ForwardPlanPaper(book, body: body, today: today).paper()
    case .plan(let id): book[id].map { PlanPaper(book, plan: $0, today: today).paper() }
    case .report(let id, let since):
      book[id].flatMap { ChairReportPaper(book, $0, since: since, today: today)?.paper() }
    case .desk: DeskPaper(book, today: today).paper()
    case .chase(let recipient): ChasePaper(book, to: recipient, today: today).paper()
    case .issued(let body): IssuedRegister(book, body: body).paper()
    case .register(let query): RecordRegister(book, query, on: today).paper()
    case .agendaPack(let id):
      book[id].map { AgendaPackPaper(book, meeting: $0, today: today).paper() }
    case .extract(let id, let rendering):
      book[id].flatMap { ExtractPaper(book, item: $0, rendering: rendering)?.paper() }
    case .meetingActions(let id):
      book[id].map { MeetingActionsPaper(book, meeting: $0, today: today).paper() }
    case .actionsByAgency(let filter):
      ActionsByAgencyPaper(book, filter: filter, today: today).paper()
    case .letter(let id):
      book[id].map { EscalationLetter(book, escalation: $0, today: today).paper() }
    case .reply(let id):
      book[id].map { EscalationReply(book, escalation: $0, today: today).paper() }
    case .blankPlan(let id): book[id].map { BlankPlanPaper(book, plan: $0).paper() }
    case .drawn(let paper, let scope): paper.paper(of: scope, in: book, today: today)
    }
  }

  /// A kept version as it was printed; nil when it is gone, a note when it cannot be read.
  private func keptPaper(
    _ id: ID<MinutesVersion>, _ rendering: MinutesRendering, in book: Book
  ) -> Paper? {
    guard let version = book[id] else { return nil }
    do {
      return try MinutesPaper.kept(version, rendering: rendering)
    } catch {
      let meeting = book[version.meeting].map { book.title(of: $0) } ?? "a meeting"
      let refusal = Refusal.versionUnreadable(meeting: meeting, number: version.number)
      return Paper(
        title: "Version \(version.number)", body: meeting, marking: version.marking.label,
        elements: [.note(Line(refusal.words))])
    }
  }
}
