// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Issued files on the disk: there before the line that names them, verified, never half.
struct IssuedFileTests {
  private static let bytes = Array("The minutes as they went out.".utf8)

  /// A batch that issues one file, as an operation would.
  private func issue(_ bytes: [UInt8] = bytes, _ book: Book = Book(), sequence: Int = 1) throws
    -> Batch
  {
    let paper = PaperIssue(
      title: "Minutes", sort: "minutes", part: .whole, marking: .official,
      forms: [PaperIssue.Form(format: "text", ending: "txt", bytes: bytes)])
    let now = Circumstances(
      now: try Sample.moment(), author: "Clerk", device: "k7f3", sequence: sequence)
    return try book.issue(paper, IssueFacts(.sent), to: Sending(to: "A board"), now)
  }

  private func path(_ batch: Batch, at root: String = Sample.root) throws -> String {
    "\(root)/issued/\(try #require(batch.attachments.first).name.text)"
  }

  @Test func `the bytes come back as they were, and one form is kept once`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    let batch = try issue()
    _ = try journal.append(batch)
    let name = try #require(batch.attachments.first).name
    #expect(try journal.issued(name) == IssuedFileTests.bytes)
    let before = files.writes
    _ = try journal.append(try issue(sequence: 2))
    #expect(files.writes == before + 1, "only the line was written")
    #expect(files.nodes[try path(batch)]?.mode == 0o600)
  }

  static let kinds: [MemoryFileStore.Fault.Kind] = [
    .failure(.noSpace), .failure(.device), .failure(.notPermitted), .failure(.readOnlyMedium),
    .shortWrite,
  ]

  @Test(arguments: kinds, [false, true])
  func `whichever call fails, no record names a file that is not there whole`(
    kind: MemoryFileStore.Fault.Kind, isForEver: Bool
  ) throws {
    var call = 1
    while true {
      let files = try Sample.disk()
      let journal = try Sample.open(files).0
      let healthy = files.calls
      files.fault = .init(call: healthy + call, kind: kind, isForEver: isForEver)
      let batch = try issue()
      let isSaved = (try? journal.append(batch)) != nil
      let reached = files.calls >= healthy + call
      let after = files.afterCrash()
      let (_, book, _) = try Sample.open(after)
      let names = book.all(IssuedFile.self).compactMap(\.name)
      #expect(!isSaved || names.count == 1, "\(kind), call \(call)")
      for name in names {
        #expect(
          after.bytes("/w/issued/\(name.text)") == IssuedFileTests.bytes, "\(kind), call \(call)")
      }
      files.fault = nil
      if !journal.isReadOnly, !isSaved {
        _ = try journal.append(batch)
        let problems = try checkWorkspace(Sample.root, files: files).problems
        #expect(problems.allSatisfy(isTorn), "\(kind), call \(call): \(problems)")
        #expect(files.nodes["/w/issued/.gitattributes"] != nil, "\(kind), call \(call)")
      }
      if !reached { return }
      call += 1
    }
  }

  private func isTorn(_ problem: CheckProblem) -> Bool {
    if case .tornTail = problem { true } else { false }
  }

  @Test func `a full disk while the file is written records nothing and says so`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    _ = try journal.append(try Sample.batch("k7f3-1", "one"))
    let line = files.bytes(Sample.segment)
    files.fault = .init(call: files.calls + 1, kind: .failure(.noSpace), isForEver: true)
    let error = #expect(throws: JournalError.self) { try journal.append(try issue()) }
    #expect(files.bytes(Sample.segment) == line)
    #expect(!journal.isReadOnly)
    let words = sentence(for: try #require(error))
    #expect(words.contains("/w/issued") && words.contains("the disk is full"))
    #expect(words.contains("this action is not saved"))
  }

  @Test func `a crash between file and line leaves a file that does no harm`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    let batch = try issue()
    _ = try journal.append(batch)
    journal.close()
    // The line never reached the disk.
    let after = files.afterCrash()
    after.delete(Sample.segment)
    let report = try checkWorkspace(Sample.root, files: after)
    #expect(report.isClean)
    #expect(report.surplusIssued == [try #require(batch.attachments.first).name.text])
    #expect(try Sample.open(after).1.all(IssuedPaper.self).isEmpty)
  }

  @Test func `opening reads no issued file, and a missing one stops nothing`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    let batch = try issue()
    _ = try journal.append(batch)
    journal.close()
    let (whole, without) = (files.afterCrash(), files.afterCrash())
    without.delete(try path(batch))
    let first = try Sample.open(whole, mode: .readOnly)
    let second = try Sample.open(without, mode: .readOnly)
    #expect(whole.calls == without.calls)
    #expect(second.1.all(IssuedPaper.self).count == 1)
    #expect(first.2.notices == second.2.notices)
    let name = try #require(batch.attachments.first).name
    #expect(throws: JournalError.issuedMissing(try path(batch))) { try second.0.issued(name) }
  }

  @Test func `a flipped byte is found, named, and never given out as what was issued`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    let batch = try issue()
    _ = try journal.append(batch)
    let path = try path(batch)
    var bytes = files.bytes(path)
    bytes[3] ^= 1
    files.put(bytes, at: path)
    let name = try #require(batch.attachments.first).name
    #expect(throws: JournalError.issuedDamaged(path)) { try journal.issued(name) }
    let problems = try checkWorkspace(Sample.root, files: files).problems
    #expect(
      problems == [
        .issuedDamaged(file: "issued/\(name.text)", paper: "issued paper 1, 'Minutes'")
      ])
    let proof = try verifyWorkspace(Sample.root, files: files)
    #expect(proof.problems == problems.map { .found($0) } && proof.soundIssued == 0)
    files.delete(path)
    let missing = try checkWorkspace(Sample.root, files: files).problems
    #expect(missing.map { sentence(for: $0) }.first?.contains("is missing") == true)
    // Issuing the same bytes again mends it.
    files.put(bytes, at: path)
    _ = try journal.append(try issue(sequence: 2))
    #expect(try checkWorkspace(Sample.root, files: files).isClean)
  }

  @Test func `what was taken back leaves its file, which is neither missed nor surplus`() throws {
    let files = try Sample.disk()
    let journal = try Sample.open(files).0
    let batch = try issue()
    _ = try journal.append(batch)
    _ = try journal.append(
      batch.inverse(did: "Undo", author: "Clerk", moment: try Sample.moment()))
    let report = try checkWorkspace(Sample.root, files: files)
    #expect(report.isClean && report.surplusIssued.isEmpty)
  }

  @Test func `two laptops' folders copied together hold what both issued`() throws {
    let files = try Sample.disk()
    let other = try Sample.disk()
    let (mine, theirs) = (try Sample.open(files).0, try Sample.open(other, "p2q2").0)
    let batch = try issue()
    _ = try mine.append(batch)
    _ = try theirs.append(try issue(Array("Another paper".utf8), sequence: 7))
    mine.close()
    theirs.close()
    for (path, bytes) in other.contents where !path.hasSuffix("workspace.json") {
      files.put(bytes, at: path)
    }
    let report = try checkWorkspace(Sample.root, files: files)
    #expect(report.soundIssued == 2)
    #expect(report.problems.isEmpty && report.surplusIssued.isEmpty)
    let (journal, book, _) = try Sample.open(files)
    #expect(try journal.issued(try #require(batch.attachments.first).name) == IssuedFileTests.bytes)
    #expect(book.all(IssuedPaper.self).count == 2)
  }
}
