// SPDX-License-Identifier: Apache-2.0
import Papers
package import PartnershipModel

/// A copy of everything to be saved in one file elsewhere.
package struct CopyOrder: Sendable {
  /// The folder or file; the usual name is added to a folder.
  package let path: String
  /// What to call the file where only a folder is named, without its ending.
  package let usualName: String
  /// Everything that was recorded, for when the workspace's own disk cannot be read any more.
  package let book: Book
  /// The words being typed, which are no record yet.
  package let unsaved: String?
  /// Whether it is made because a meeting was closed, and nobody asked for it just now.
  package let isAfterMeeting: Bool

  /// Orders a copy.
  package init(
    path: String, usualName: String, book: Book, unsaved: String?, isAfterMeeting: Bool
  ) {
    (self.path, self.usualName, self.book) = (path, usualName, book)
    (self.unsaved, self.isAfterMeeting) = (unsaved, isAfterMeeting)
  }
}

extension Desk {
  /// Asks for a copy of everything as it is now.
  func copyOrder(to path: String, unsaved: String? = nil, afterMeeting: Bool = false) -> CopyOrder {
    CopyOrder(
      path: path, usualName: usualCopyName, book: book, unsaved: unsaved,
      isAfterMeeting: afterMeeting)
  }

  /// The partnership's initials, the date and the time, so that no copy takes another's place.
  var usualCopyName: String {
    let partnership = book.partnership
    let words = partnership?.shortName ?? partnership?.name ?? "minutebook"
    let time = now.iso.dropFirst(11).prefix(5).filter { $0 != ":" }
    return "\(PaperChoice.fileWord(words))-\(now.day.iso)-\(time)"
  }

  /// The words on the screens beneath the form that asks, newest first.
  var wordsBeneath: String? {
    Desk.unfinished(on: screens.dropLast())?.words
  }

  /// A meeting was closed: the copy that is wanted after each.
  func copyEffects(after batch: Batch) -> [Effect] {
    guard let secondPlace, closesMeeting(batch) else { return [] }
    return [.saveCopy(copyOrder(to: secondPlace + "/", afterMeeting: true))]
  }

  private func closesMeeting(_ batch: Batch) -> Bool {
    guard let kind = Registry.kind(named: Meeting.about.name) else { return false }
    let closed = MeetingState.closed.stored
    return batch.changes.contains { change in
      change.kind == kind.number
        && change.fields.contains { $0.slot == kind.slot(named: "state") && $0.new == closed }
    }
  }
}
