// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal
import PartnershipModel

/// One line of minutes safe on the disk, beside the least that any program must do for it.
struct DurableAction: Figure {
  let title = "One durable action: a line of minutes until it is on the disk"

  func measure(_ bench: Bench) throws(BenchFailure) -> [ReportLine] {
    let journal = try openJournal(bench)
    defer { journal.close() }
    let bare = open(bench.folder.file("bare.txt"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard bare >= 0 else { throw .system(call: "opening a file", code: errno) }
    defer { close(bare) }
    var phrases = Phrases(random: SeededRandom(seed: 3))
    var (ours, least) = (Samples(), Samples())
    for number in 0..<bench.options.runs(400) {
      let batch = minute(phrases.minute(), journal)
      let bytes = line(of: batch, journal)
      // The first of a pair may find the disk in another state than the second, so they take turns.
      if number % 2 == 0 { ours.add(try append(batch, to: journal)) }
      least.add(try append(bytes, to: bare))
      if number % 2 == 1 { ours.add(try append(batch, to: journal)) }
    }
    return [
      .measured("Journal.append, one minute", ours),
      .measured("write of the same bytes and fdatasync", least),
      .ratio("minutebook to the bare write", ours.median, to: least.median, .atMost(1.3)),
    ]
  }

  private func openJournal(_ bench: Bench) throws(BenchFailure) -> Journal {
    let (path, files) = (bench.folder.file("durable"), DiskFileStore())
    return try onJournal { () throws(JournalError) in
      _ = try createWorkspace(at: path, files: files)
      return try Journal.open(path, mode: .readWrite, files: files, device: "bench").0
    }
  }

  private func minute(_ text: String, _ journal: Journal) -> Batch {
    var drafting = Drafting(
      Book(),
      Circumstances(
        now: Moment(day: GeneratedRecord.today, second: 36_000), author: "Clerk",
        device: journal.device, sequence: journal.nextSequence))
    let entry = drafting.create(MinuteEntry.self)
    drafting.set(entry, \.meeting, ID("k7f3-1"))
    drafting.set(entry, \.item, ID("k7f3-1.1"))
    drafting.set(entry, \.position, 1000)
    drafting.set(entry, \.kind, .note)
    drafting.set(entry, \.text, text)
    return drafting.batch("Minute note: \(Book.shortened(text))")
  }

  /// The bytes that the journal writes for it, but for the numbers in its head.
  private func line(of batch: Batch, _ journal: Journal) -> [UInt8] {
    LineEncoder().line(
      LineHead(
        device: journal.device, sequence: journal.nextSequence, seen: [:],
        time: HybridTime(milliseconds: 1_795_000_000_000, counter: 0), moment: batch.moment,
        zone: "+00:00", author: batch.author, did: batch.did),
      batch.changes
    ).bytes
  }

  private func append(_ batch: Batch, to journal: Journal) throws(BenchFailure) -> Nanoseconds {
    try timed { () throws(BenchFailure) in
      _ = try onJournal { () throws(JournalError) in try journal.append(batch) }
    }
  }

  private func append(_ bytes: [UInt8], to file: Int32) throws(BenchFailure) -> Nanoseconds {
    try timed { () throws(BenchFailure) in
      guard write(file, bytes, bytes.count) == bytes.count, fdatasync(file) == 0 else {
        throw .system(call: "writing", code: errno)
      }
    }
  }
}
