// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

extension SessionLoop {
  /// Takes in what other laptops did, and writes again where that was impossible for a while; gives
  /// whether there may be something new to show.
  mutating func lookAfterJournal(isIdle: Bool) -> Bool {
    guard let journal = workspace?.journal else { return false }
    let events = watch.events(journal, desk.book, isIdle: isIdle)
    for event in events { desk.live(event, in: &world) }
    guard journal.isReadOnly, !isReadOnlyWished, isIdle, watch.shouldTry(journal) else {
      return !events.isEmpty
    }
    openForChange()
    return true
  }

  /// Opens the same folder again, now for writing; what stands on the screen stays.
  private mutating func openForChange() {
    guard let path = workspace?.path else { return }
    do throws(CommandFailure) {
      let opened = try Workspace.open(path, .readWrite)
      guard !opened.journal.isReadOnly else { return }
      workspace = opened
      world = ProgramWorld(opened)
      watch = JournalWatch()
      let recovered = opened.recovery.map { [Message(.warning, $0)] } ?? []
      desk.live(.arrived(opened.book, opened.messages + recovered), in: &world)
      let draft = opened.journal.loadDraft().map { Draft(storedText: $0) }
      desk.live(.writable(opened.journal.place, draft), in: &world)
    } catch {
      // It is still open for reading, and the next try comes in some seconds.
      for event in watch.trouble(error.words.capitalisedFirst) { desk.live(event, in: &world) }
    }
  }
}
