// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// Looks after an open workspace between keys: what arrived, what is wrong, what is mended.
struct JournalWatch {
  /// At least so many milliseconds lie between two looks at the journal's files.
  private static let pause = 2000
  /// A look waits so long for a moment without typing.
  private static let longestPause = 10_000
  /// How often a workspace open for reading is tried to be opened for writing.
  private static let tryingPause = 5000

  private var lastLook = systemSteadyMilliseconds()
  private var lastTry = systemSteadyMilliseconds()
  private var isTroubled = false

  /// What happened since the last look, when it is time for one; `book` has the laptops' names.
  mutating func events(_ journal: Journal, _ book: Book, isIdle: Bool) -> [DeskEvent] {
    let now = systemSteadyMilliseconds()
    guard now - lastLook >= (isIdle ? JournalWatch.pause : JournalWatch.longestPause) else {
      return []
    }
    let names = journal.laptopWords(book)
    do throws(JournalError) {
      let arrivals = try journal.arrivals()
      let found = arrivals.map { events(of: $0, journal, book) } ?? []
      lastLook = systemSteadyMilliseconds()
      return mended() + found + [.place(journal.place)] + journal.news(names)
    } catch {
      lastLook = systemSteadyMilliseconds()
      return trouble(sentence(for: error)) + [.place(journal.place)] + journal.news(names)
    }
  }

  /// What happened since the last look, in words for somebody who is leaving; entries of this sitting
  /// that went meanwhile are written again.
  func lastWords(_ journal: Journal, _ book: Book) -> [String] {
    do throws(JournalError) {
      guard let arrivals = try journal.arrivals() else { return [] }
      return (warnings(of: arrivals, journal, book) + arrived(arrivals, journal)).map(\.text)
    } catch {
      return isTroubled ? [] : [sentence(for: error)]
    }
  }

  /// Whether it is time to try whether a workspace open for reading may be written by now.
  mutating func shouldTry(_ journal: Journal) -> Bool {
    let now = systemSteadyMilliseconds()
    guard now - lastTry >= JournalWatch.tryingPause else { return false }
    lastTry = now
    return journal.mayBeWrittenNow()
  }

  private func events(
    of arrivals: Arrivals, _ journal: Journal, _ book: Book
  ) -> [DeskEvent] {
    let warnings = warnings(of: arrivals, journal, book)
    guard let found = arrivals.book else { return warnings.map { .told($0) } }
    return [.arrived(found, arrived(arrivals, journal) + warnings)]
  }

  private func warnings(
    of arrivals: Arrivals, _ journal: Journal, _ book: Book
  ) -> [Message] {
    let names = journal.laptopWords(arrivals.book ?? book)
    return arrivals.notices.map { notice in
      let words = sentence(for: notice, laptop: names)
      return Message(.warning, words, weight: notice.weight)
    }
  }

  private func arrived(_ arrivals: Arrivals, _ journal: Journal) -> [Message] {
    guard let book = arrivals.book else { return [] }
    return arrivals.counts.sorted { $0.key < $1.key }.map { laptop, count in
      let whose = journal.laptopWords(book)(laptop)
      return Message(.done, "\(counted(count, "entry", "entries")) of \(whose) arrived.")
    }
  }

  /// A folder that is not there is told once, and so is its return.
  mutating func trouble(_ sentence: String) -> [DeskEvent] {
    guard !isTroubled else { return [] }
    isTroubled = true
    return [.told(Message(.warning, sentence))]
  }

  private mutating func mended() -> [DeskEvent] {
    guard isTroubled else { return [] }
    isTroubled = false
    return [.told(Message(.done, "The workspace's folder can be read again."))]
  }
}

extension OpeningNotice {
  /// How much it matters beside others that come with it.
  var weight: Message.Weight {
    switch self {
    case .notYetArrived, .newerRecords, .tornTail, .entriesBack: .plain
    case .entriesGone, .entriesMissing, .damaged, .unreadable, .endsShort: .loss
    default: .notable
    }
  }
}
