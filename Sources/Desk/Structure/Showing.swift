// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// Goes to where a record stands: its meeting, its register or its form.
  func requests(toShow reference: RecordReference) -> [Request] {
    switch reference.kind {
    case MinuteEntry.about.name:
      guard let entry = shown[ID<MinuteEntry>(reference.id)], let meeting = entry.meeting else {
        return []
      }
      return [
        .open(MeetingScreen(meeting: meeting, item: entry.item, entry: entry.id, book: shown))
      ]
    case AgendaItem.about.name:
      guard let item = shown[ID<AgendaItem>(reference.id)], let meeting = item.meeting else {
        return []
      }
      return [.open(MeetingScreen(meeting: meeting, item: item.id, entry: nil, book: shown))]
    case Meeting.about.name:
      return [.open(MeetingScreen(meeting: ID(reference.id), book: shown))]
    case ProposedAmendment.about.name:
      return shown[ID<ProposedAmendment>(reference.id)]?.meeting.map {
        [.open(amendmentsScreen(of: $0))]
      } ?? []
    case ProposedEdit.about.name:
      return shown[ID<ProposedEdit>(reference.id)]?.report.map {
        [.open(proposedEditsScreen(of: $0))]
      } ?? []
    case Correction.about.name:
      return shown[ID<Correction>(reference.id)]?.meeting.map {
        [.open(correctionsScreen(of: $0))]
      } ?? []
    case MinutesVersion.about.name:
      return [.open(preview(of: .minutesVersion(ID(reference.id))))]
    case Action.about.name: return [.open(actionScreen(ID(reference.id), meeting: nil))]
    case Decision.about.name: return [.open(decisionSheet(ID(reference.id)))]
    case Escalation.about.name: return [.open(escalationSheet(ID(reference.id)))]
    case IssuedPaper.about.name: return [.open(issuedSheet(ID(reference.id)))]
    case IssuedFile.about.name:
      return shown[ID<IssuedFile>(reference.id)]?.paper.map { [.open(issuedSheet($0))] } ?? []
    case Distribution.about.name:
      return shown[ID<Distribution>(reference.id)]?.paper.map { [.open(issuedSheet($0))] } ?? []
    case Body.about.name: return [.open(bodyScreen(ID(reference.id)))]
    case BodyName.about.name:
      return shown[ID<BodyName>(reference.id)]?.body.map { [.open(lineageScreen(of: $0))] } ?? []
    case Duty.about.name: return [.open(dutyScreen(ID(reference.id)))]
    case DutyOccurrence.about.name:
      return shown[ID<DutyOccurrence>(reference.id)]?.duty.map { [.open(dutyScreen($0))] } ?? []
    default:
      return workRequests(toShow: reference)
        ?? [.open(hasPage(reference) ? recordScreen(reference) : recordForm(reference))]
    }
  }

  private func hasPage(_ reference: RecordReference) -> Bool {
    Registry.kind(named: reference.kind)?.register?.opensPage == true
  }

  /// Goes to the plan, action, escalation or report that a record is part of; nil for other kinds.
  private func workRequests(toShow reference: RecordReference) -> [Request]? {
    let id = reference.id
    switch reference.kind {
    case ActionUpdate.about.name: return shown[ID<ActionUpdate>(id)]?.action.map(show)
    case Hop.about.name: return shown[ID<Hop>(id)]?.escalation.map(show)
    case Plan.about.name:
      return shown[ID<Plan>(id)].map { [.open(planScreen($0.id, meeting: nil))] }
    case PlanRow.about.name: return shown[ID<PlanRow>(id)].flatMap(planRequests)
    case PlanUpdate.about.name:
      let update = shown[ID<PlanUpdate>(id)]
      return update?.entry.map(show) ?? shown[update?.row].flatMap(planRequests)
    case StatementPosition.about.name:
      return shown[ID<StatementPosition>(id)]?.statement.map(show)
    case Statement.about.name:
      guard let body = shown[ID<Statement>(id)]?.body, let plan = shown.plan(of: body) else {
        return nil
      }
      return [.open(planScreen(plan.id, meeting: nil).selecting(id))]
    case ChairReport.about.name:
      return shown[ID<ChairReport>(id)].map { [.open(reportScreen($0.id))] }
    case Narrative.about.name: return shown[ID<Narrative>(id)].flatMap(narrativeRequests)
    default: return nil
    }
  }

  private func show<Kind>(_ id: ID<Kind>) -> [Request] { requests(toShow: RecordReference(id)) }

  private func planRequests(_ row: Record<PlanRow>) -> [Request]? {
    row.plan.map { [.open(planScreen($0, meeting: nil).selecting(row.id.text))] }
  }

  /// The chair's words to be written while they may be, else the report that holds them.
  private func narrativeRequests(_ narrative: Record<Narrative>) -> [Request]? {
    guard let report = shown[narrative.report] else { return nil }
    let screen = reportScreen(report.id).selecting(narrative.section)
    if report.state.isFrozen { return [.open(screen)] }
    let name = ReportSection(rawValue: narrative.section)?.label ?? "The chair's words"
    return narrativeRequests(ListLine(id: narrative.section, name), report.id)
  }
}

extension ListScreen {
  /// The same list, on one of its lines.
  func selecting(_ id: String) -> ListScreen {
    var screen = self
    screen.selectedID = id
    return screen
  }
}

extension MeetingScreen {
  /// Opens a meeting on one of its items or lines, as a search or a citation names it.
  init(meeting: ID<Meeting>, item: ID<AgendaItem>?, entry: ID<MinuteEntry>?, book: Book) {
    self.init(meeting: meeting, book: book)
    hasPlace = item != nil
    if let item { self.item = item }
    if let entry {
      selectedEntry = entry
      openedAt = entry
      focus = .entries
    }
  }
}
