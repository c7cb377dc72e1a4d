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
    default: return [.open(recordForm(reference))]
    }
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
      focus = .entries
    }
  }
}
