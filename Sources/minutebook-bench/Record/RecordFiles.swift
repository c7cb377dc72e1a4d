// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// Writes batches as two laptops would have, one file for each month and laptop.
struct RecordFiles {
  /// One laptop's chain of lines and the month it is writing.
  private struct Laptop {
    let name: String
    var sequence = 0
    var digest = LineHead.nothingBefore
    var month = ""
    var lines: [UInt8] = []
  }

  private let folder: String
  private let encoder = LineEncoder()
  private var laptops: [Laptop]
  private(set) var paths: [String] = []
  private(set) var bytes = 0
  private(set) var lines = 0

  /// Prepares the folders of the laptops under a workspace's journal.
  init(workspace: String, laptops names: [String]) throws(BenchFailure) {
    folder = workspace + "/journal"
    laptops = names.map { Laptop(name: $0) }
    let (folder, files) = (folder, DiskFileStore())
    for name in names {
      try onFile(folder) { () throws(FileFailure) in
        try files.makeFolder("\(folder)/\(name)")
      }
    }
  }

  /// The name of a laptop and the count of its next line, for identities.
  func next(on laptop: Int) -> (device: String, sequence: Int) {
    (laptops[laptop].name, laptops[laptop].sequence + 1)
  }

  /// Adds a line; a month's file is written when the next month begins.
  mutating func add(_ batch: Batch, on laptop: Int) throws(BenchFailure) {
    let month = String(batch.moment.day.iso.prefix(7))
    if month != laptops[laptop].month {
      try finishMonth(of: laptop)
      laptops[laptop].month = month
    }
    let line = encoder.line(head(for: batch, on: laptop), batch.changes)
    laptops[laptop].lines += line.bytes
    laptops[laptop].sequence += 1
    laptops[laptop].digest = line.digest
    lines += 1
  }

  private func head(for batch: Batch, on laptop: Int) -> LineHead {
    let own = laptops[laptop]
    var seen: [String: Int] = [:]
    for other in laptops where other.name != own.name && other.sequence > 0 {
      seen[other.name] = other.sequence
    }
    let seconds = Int(batch.moment.day.number) * 86_400 + Int(batch.moment.second)
    return LineHead(
      device: own.name, sequence: own.sequence + 1, previous: own.digest, seen: seen,
      time: HybridTime(milliseconds: seconds * 1000, counter: 0), moment: batch.moment,
      zone: "+00:00", author: batch.author, did: batch.did)
  }

  private mutating func finishMonth(of laptop: Int) throws(BenchFailure) {
    let (own, files) = (laptops[laptop], DiskFileStore())
    guard !own.lines.isEmpty else { return }
    let path = "\(folder)/\(own.name)/\(own.month).jsonl"
    try writeFile(own.lines, to: path)
    // As the program leaves the files of earlier months.
    try? files.setMode(path, to: 0o400)
    paths.append(path)
    bytes += own.lines.count
    laptops[laptop].lines.removeAll(keepingCapacity: true)
  }

  /// Writes what is left.
  mutating func finish() throws(BenchFailure) {
    for laptop in laptops.indices { try finishMonth(of: laptop) }
  }
}
