// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel

/// Opens what a session left on a disk and compares it with what the session was told.
struct Recovery {
  /// What a check may find besides unfinished lines.
  struct Allowance: OptionSet {
    let rawValue: Int
    /// Bytes that nobody was told were saved may have come out wrong.
    static let damage = Allowance(rawValue: 1)
    /// A line of which the disk said that it failed may be there beside the one done again.
    static let twice = Allowance(rawValue: 2)
    /// The line being typed may lie in `drafts/` under a name the laptop had before.
    static let draftUnderOldName = Allowance(rawValue: 4)
  }

  private let session: Session
  private let disk: MemoryFileStore
  private let time: Int
  private let allowed: Allowance
  private let identity: DeviceIdentity
  private(set) var complaints: [String] = []

  /// Recovers a disk as it was after so many of the session's operations.
  init(_ disk: MemoryFileStore, of session: Session, after time: Int? = nil, _ allowed: Allowance) {
    (self.disk, self.session, self.allowed) = (disk, session, allowed)
    self.time = time ?? session.files.operations.count
    identity = Sample.identity(prefix: "r")
    if session.created.map({ $0 > self.time }) ?? true { makeAgain() }
    guard let opened = open() else { return }
    compare(opened.journal, opened.book)
    opened.journal.close()
    compareCheck()
    goOn(after: opened.report)
  }

  private mutating func makeAgain() {
    do {
      try createWorkspace(at: Sample.root, files: disk, id: { "ws1" })
    } catch {
      complaints.append("the workspace cannot be made again: \(error)")
    }
  }

  private mutating func open() -> (journal: Journal, book: Book, report: OpeningReport)? {
    do {
      let (journal, book, report) = try Journal.open(
        Sample.root, mode: .readWrite, clock: { 1_800_000_000_000 }, files: disk,
        identity: identity, zone: { "+00:00" })
      return (journal, book, report)
    } catch {
      complaints.append("opening threw \(error)")
      return nil
    }
  }

  private mutating func compare(_ journal: Journal, _ book: Book) {
    var recovered: [Batch] = []
    do { try journal.replay { recovered.append($0) } } catch {
      complaints.append("reading again threw \(error)")
    }
    for action in session.actions where action.saved.map({ $0 <= time }) ?? false {
      if !recovered.contains(action.thing) { complaints.append("lost: \(action.thing.did)") }
    }
    let tried = session.actions.filter { $0.began <= time }.map(\.thing)
    for batch in recovered where !tried.contains(batch) {
      complaints.append("not what was done: \(batch.did)")
    }
    var folded = Book()
    for batch in recovered { folded.apply(batch) }
    if folded.values(of: book) != book.values(of: book) {
      complaints.append("the book is not what its entries make")
    }
    compareFiles(journal, book)
    compareDraft(journal)
  }

  private mutating func compareFiles(_ journal: Journal, _ book: Book) {
    for file in book.all(IssuedFile.self) {
      guard let name = file.name, (try? journal.issued(name)) != nil else {
        complaints.append("an issued file is not there whole")
        continue
      }
    }
  }

  /// The line being typed is the last one kept, or a later one that was being kept.
  private mutating func compareDraft(_ journal: Journal) {
    let last = session.drafts.lastIndex { $0.saved.map { $0 <= time } ?? false }
    let possible =
      (last.map { [session.drafts[$0].thing] } ?? [nil])
      + session.drafts[(last.map { $0 + 1 } ?? 0)...].filter { $0.began <= time }.map(\.thing)
    let found = journal.loadDraft()
    let kept = disk.contents.filter { $0.key.hasPrefix("/w/drafts/") }.values
      .map { String(decoding: $0, as: UTF8.self) }
    if allowed.contains(.draftUnderOldName), kept.contains(where: possible.contains) { return }
    if !possible.contains(found) {
      complaints.append("the line being typed is \(found ?? "gone"), not one of \(possible)")
    }
  }

  private mutating func compareCheck() {
    do {
      let check = try checkWorkspace(Sample.root, files: disk)
      for problem in check.problems where !isAllowed(problem) { complaints.append("\(problem)") }
    } catch {
      complaints.append("checking threw \(error)")
    }
  }

  private func isAllowed(_ problem: CheckProblem) -> Bool {
    switch problem {
    case .tornTail: true
    case .damaged: allowed.contains(.damage)
    case .clonedDevice: allowed.contains(.twice)
    default: false
    }
  }

  /// A second opening finds nothing new, and work goes on.
  private mutating func goOn(after first: OpeningReport) {
    guard let second = open() else { return }
    for notice in second.report.notices where isNews(notice, after: first) {
      complaints.append("the second opening says \(notice)")
    }
    do {
      let batch = try Sample.pair("goes on", at: "2027-01-09T09:00:00")
      _ = try second.journal.append(batch)
      second.journal.close()
      guard let third = open() else { return }
      if third.book.row(kind: batch.changes[0].kind, id: batch.changes[0].id) == nil {
        complaints.append("what was saved after recovery is gone")
      }
      third.journal.close()
    } catch {
      complaints.append("saving after recovery threw \(error)")
    }
  }

  private func isNews(_ notice: OpeningNotice, after first: OpeningReport) -> Bool {
    switch notice {
    case .damaged, .clonedDevice, .tornTail: !first.notices.contains(notice)
    default: true
    }
  }
}
