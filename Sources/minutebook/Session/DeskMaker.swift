// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel
import TerminalKit

/// Makes the desk for a workspace, or for none.
struct DeskMaker {
  /// The keymaps, the one in force first.
  var keymaps: [KeymapChoice]
  /// The signs that lines are drawn with.
  var lines = LineSet.unicode
  /// The size of the screen.
  var size: Size
  /// When this laptop's screen locks and what opens it.
  var locking = LockSettings(minutes: 0)
  /// Where a bundle goes after each meeting.
  var secondPlace: String?

  /// The desk on a workspace's first screen, with the line that was being typed brought back.
  func desk(
    for workspace: Workspace, now: Moment, notices: [Message] = [], isReadOnlyWished: Bool = false
  ) -> Desk {
    let journal = workspace.journal
    var opening = opening(workspace.book, now: now, notices + workspace.messages)
    do throws(CommandFailure) {
      opening.houseStyle = try workspace.houseStyle()
    } catch {
      // Papers are issued in our own look until it is mended; nothing else waits for it.
      opening.notices.append(Message(.warning, error.words.capitalisedFirst))
    }
    opening.place = journal.place
    opening.formerDevices = journal.formerNames
    opening.recovery = workspace.recovery
    opening.secondPlace = secondPlace
    if journal.isReadOnly {
      opening.readOnlyReason = reason(workspace, isWished: isReadOnlyWished)
      opening.notices.removeAll { $0.text == opening.readOnlyReason }
    } else {
      opening.draft = journal.loadDraft().map { Draft(storedText: $0) }
    }
    return Desk(opening, first: Desk.firstScreen())
  }

  /// The desk on the start screen, where nothing is open yet.
  func startDesk(now: Moment, notices: [Message]) -> Desk {
    Desk(opening(Book(), now: now, notices), first: Desk.startScreen())
  }

  private func opening(_ book: Book, now: Moment, _ notices: [Message]) -> DeskOpening {
    var opening = DeskOpening(
      book: book, place: RecordPlace(device: "none", nextSequence: 1), now: now, size: size,
      keymaps: keymaps)
    opening.notices = notices
    opening.lines = lines
    opening.locking = locking
    opening.demonstrations = ([.year] + ShippedPartnership.all).map(\.choice)
    return opening
  }

  private func reason(_ workspace: Workspace, isWished: Bool) -> String {
    if isWished { return "Opened for reading only, as asked; nothing can be changed." }
    let why = workspace.report.notices.first { notice in
      switch notice {
      case .readOnlyFolder, .lockedByAnother: true
      default: false
      }
    }
    return why.map { sentence(for: $0) } ?? "Open for reading only; nothing can be changed."
  }
}
