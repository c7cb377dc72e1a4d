// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// A workspace with twenty years of an invented partnership's meetings.
struct GeneratedRecord {
  /// The workspace's folder.
  let path: String
  /// The journal's files.
  let files: [String]
  let bytes: Int
  let lines: Int
  let records: Int
  let meetings: Int
  /// The group whose meeting is under way at the end.
  let governing: ID<Body>
  /// The group whose chair's report is printed.
  let reporting: ID<Body>

  /// The moment at which all programs are to think they run.
  static let now = "2026-11-24T10:00"
  static let today = Day(year: 2026, month: 11, day: 24) ?? .last

  /// Generates it in a folder; the same every time.
  static func make(in folder: WorkFolder) throws(BenchFailure) -> GeneratedRecord {
    let path = folder.file("record")
    _ = try onJournal { () throws(JournalError) in
      try createWorkspace(at: path, files: DiskFileStore(), id: { "benchrecord00001" })
    }
    let maker = try RecordMaker(workspace: path)
    return try maker.make()
  }

  /// What there is, in a line.
  var line: String {
    "Record:  \(shownCount(records)) records, \(shownCount(meetings)) meetings, "
      + "\(shownCount(lines)) journal lines in \(files.count) files, \(shownSize(bytes))"
  }

  /// All bytes, file after file.
  func contents() throws(BenchFailure) -> [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(bytes)
    for file in files {
      all += try onFile(file) { () throws(FileFailure) in try DiskFileStore().readWhole(file) }
    }
    return all
  }

  /// The book, read as the program reads it.
  func book() throws(BenchFailure) -> Book {
    let path = path
    return try onJournal { () throws(JournalError) in
      try Journal.open(path, mode: .readOnly, files: DiskFileStore(), device: "bench").1
    }
  }
}
