// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel

/// Opens what a session left on a disk and compares it with what the session was told.
struct Recovery {
  private let told: Told
  private let disk: MemoryFileStore
  /// Where the disk holds bytes that nobody wrote; only there may it be damaged.
  private let garbled: [[String: Range<Int>]]
  /// Whether the line being typed may lie under a name that the laptop had and could not keep.
  private let mayHaveForgotten: Bool
  private let identity: DeviceIdentity
  private(set) var complaints: [String] = []

  /// Recovers a disk as a power cut left it.
  init(
    _ disk: MemoryFileStore, of told: Told, garbled: [[String: Range<Int>]] = [],
    mayHaveForgotten: Bool = false
  ) {
    (self.disk, self.told) = (disk, told)
    (self.garbled, self.mayHaveForgotten) = (garbled, mayHaveForgotten)
    identity = Sample.identity(prefix: "r")
    if !told.isCreated { makeAgain() }
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
    for batch in told.saved where !recovered.contains(batch) {
      complaints.append("lost: \(batch.did)")
    }
    for batch in recovered {
      if !told.tried.contains(batch) { complaints.append("not what was done: \(batch.did)") }
      if recovered.count(where: { $0 == batch }) > 1, !told.again.contains(batch) {
        complaints.append("there twice: \(batch.did)")
      }
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

  private mutating func compareDraft(_ journal: Journal) {
    let found = journal.loadDraft()
    if told.drafts.contains(found) { return }
    let kept = told.names.map {
      String(decoding: disk.bytes("/w/drafts/\($0).draft"), as: UTF8.self)
    }
    if mayHaveForgotten, kept.contains(where: told.drafts.contains) { return }
    complaints.append("the line being typed is \(found ?? "gone"), not one of \(told.drafts)")
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
    case .damaged(let file, let offset, _, let bytes):
      garbled.compactMap { $0["\(Sample.root)/\(file)"] }.contains {
        $0.lowerBound <= offset && offset + bytes <= $0.upperBound
      }
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
    case .damaged, .tornTail: !first.notices.contains(notice)
    default: true
    }
  }
}
