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

  /// What happened since the last look, when it is time for one.
  mutating func events(_ journal: Journal, isIdle: Bool) -> [DeskEvent] {
    let now = systemSteadyMilliseconds()
    guard now - lastLook >= (isIdle ? JournalWatch.pause : JournalWatch.longestPause) else {
      return []
    }
    do throws(JournalError) {
      let arrivals = try journal.arrivals()
      let found = arrivals.map { events(of: $0, journal) } ?? []
      lastLook = systemSteadyMilliseconds()
      return mended() + found + journal.news
    } catch {
      lastLook = systemSteadyMilliseconds()
      return trouble(sentence(for: error)) + journal.news
    }
  }

  /// Whether it is time to try whether a workspace open for reading may be written by now.
  mutating func shouldTry(_ journal: Journal) -> Bool {
    let now = systemSteadyMilliseconds()
    guard now - lastTry >= JournalWatch.tryingPause else { return false }
    lastTry = now
    return journal.mayBeWrittenNow()
  }

  private func events(of arrivals: Arrivals, _ journal: Journal) -> [DeskEvent] {
    let warnings = arrivals.notices.map { Message(.warning, sentence(for: $0)) }
    guard let arrived = arrivals.book else { return warnings.map { .told($0) } }
    let counts = arrivals.counts.sorted { $0.key < $1.key }
    let messages = counts.map { laptop, count in
      Message(.done, arrived.sentence(forArrived: count, of: laptop))
    }
    return [.arrived(arrived, messages + warnings), .place(journal.place)]
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

extension Book {
  /// "12 entries of Clerk 2's laptop arrived."
  fileprivate func sentence(forArrived count: Int, of device: String) -> String {
    let name = self[ID<Laptop>(device)]?.name ?? ""
    let laptop = name.isBlank ? "laptop \(device)" : "\(name)'s laptop"
    return "\(count == 1 ? "1 entry" : "\(count) entries") of \(laptop) arrived."
  }
}
