// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Desk {
  /// Takes the book with what other laptops did; screens, typed text, selection and undo stay.
  mutating func arrived(_ arrived: Book, _ messages: [Message]) {
    for place in screens.indices where screens[place] is FormScreen && formsUpon[place] == nil {
      formsUpon[place] = book
    }
    let before = book
    book = arrived
    revision += 1
    let inHand = screens.flatMap { news(of: $0, since: before) }
    for message in messages + joiningNews(since: before) + inHand { mention(message) }
  }

  /// The workspace may be changed from now on.
  mutating func becameWritable(_ place: RecordPlace, _ draft: Draft?) {
    if shownMessage?.text == readOnlyReason { shownMessage = nil }
    readOnlyReason = nil
    self.place = place
    savedDraft = draft
    mention(Message(.done, "The workspace can be changed now."))
    takeIn(draft)
  }

  /// Says something nobody asked for: it never takes the place of what matters more and was not read,
  /// and what is shown says how many others there are.
  mutating func mention(_ message: Message) {
    let unread = shownMessage.flatMap { $0.rank == .hint ? nil : $0 }
    let hidden = unread.flatMap { $0.outweighs(message) ? $0 : nil }
    let (concern, beneath, unseen) = (shownConcern, errorBeneath, unseenCount)
    say(message)
    if let hidden { (shownMessage, shownConcern, errorBeneath) = (hidden, concern, beneath) }
    unseenCount = unread == nil ? 0 : unseen + 1
  }

  /// What an arrival leaves to somebody, or changed of what was answered here, by what it is.
  private func joiningNews(since before: Book) -> [Message] {
    let news = book.conflictNews(since: before, own: [place.device] + formerDevices)
    let words = ConflictWords(book, own: place.device, former: formerDevices)
    return words.sentences(for: news).map { text, isAnswer in
      Message(.warning, text, weight: isAnswer ? .answer : .notable)
    }
  }

  /// What somebody at a meeting has to know when it was changed under their hands.
  private func news(of screen: any Screen, since before: Book) -> [Message] {
    guard let screen = screen as? MeetingScreen, before[screen.meeting] != nil else { return [] }
    if book[screen.meeting] == nil {
      return [
        Message(
          .warning,
          "This meeting was taken out on another laptop. What you typed is still here; Esc keeps "
            + "it to paste elsewhere.", weight: .inHand)
      ]
    }
    var messages: [Message] = []
    if let item = screen.item, before[item] != nil, book[item] == nil {
      messages.append(
        Message(
          .warning,
          "The item you were at was taken out on another laptop. What you typed stays in the line.",
          weight: .inHand))
    }
    return messages + (screen.editing.flatMap { news(of: $0, since: before) }.map { [$0] } ?? [])
  }

  private func news(of entry: ID<MinuteEntry>, since before: Book) -> Message? {
    guard let old = before[entry].map({ before.typedForm(of: $0) }) else { return nil }
    guard let new = book[entry].map({ book.typedForm(of: $0) }) else {
      return Message(
        .warning,
        "The line you are changing was taken out on another laptop. What you typed stays here; "
          + "Enter minutes it as a new line.", weight: .inHand)
    }
    guard old != new else { return nil }
    return Message(
      .warning,
      "The line you are changing was changed on another laptop, to '\(Book.shortened(new, to: 60))'. "
        + "If you save yours it stands; the history has both.", weight: .inHand)
  }

  /// What a form asks for, without putting back what others changed while it was open.
  mutating func settled(_ batch: Batch) -> Batch {
    guard front is FormScreen, let older = formsUpon[screens.count - 1] else { return batch }
    let rebased = batch.rebased(from: older)
    if !rebased.overwritten.isEmpty {
      let fields = rebased.overwritten.map { "'\($0)'" }.joined(separator: ", ")
      say(
        Message(
          .warning,
          "Changed on another laptop while this was open: \(fields). What you wrote stands now; "
            + "the history has both."))
    }
    return rebased.batch
  }
}
