// SPDX-License-Identifier: Apache-2.0

import Demonstration
import Glibc
import PartnershipModel
import Testing

/// The files that come with the program, read and played.
enum ShippedYear {
  static let structureFile = "shropshire-2023-26.json"
  static let yearFile = "demonstration-year.json"

  static func text(of file: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let handle = fopen("/\(folder)/demo-data/\(file)", "r") else { return "" }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, handle), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The structure imported into an empty book.
  static func structure() throws -> Book {
    var book = Book()
    book.apply(try structureBatch())
    return book
  }

  /// The batch that brings the structure in, before every batch of the year.
  static func structureBatch() throws -> Batch {
    let start = Circumstances(
      now: Moment(day: .first, second: 0), author: "Business Unit", device: "file", sequence: 1)
    return try Exchange.read(text(of: structureFile), file: structureFile, into: Book(), start)
  }

  /// The year as it stands on a day, with every batch it took.
  static func played(on today: Day) throws -> Played { try played(on: today, year: year()) }

  /// A year of one file.
  static func played(on today: Day, text: String) throws -> Played {
    try played(on: today, year: try DemonstrationYear(text: text, file: yearFile))
  }

  /// The year that comes with the program, of all its files.
  static func year() throws -> DemonstrationYear {
    try DemonstrationYear(files: DemonstrationYear.fileNames.map { ($0, text(of: $0)) })
  }

  static func played(on today: Day, year: DemonstrationYear) throws -> Played {
    var batches: [Batch] = []
    let book = try year.play(
      onto: try structure(), today: Moment(day: today, second: 36_000)
    ) { (batch: Batch) throws(Never) in
      batches.append(batch)
    }
    return Played(book: book, batches: batches, today: today)
  }
}

extension ShippedYear {
  /// The year as it stands on the day of the guides; played once, because nothing can change it.
  static let onTheDay = Result { try played(on: day("2026-11-20")) }
}

/// A year that was played.
struct Played {
  let book: Book
  let batches: [Batch]
  let today: Day

  /// The groups that meet: those with a plan, and the governing group.
  var meeting: [ID<Body>] {
    book.all(Plan.self).compactMap { $0.body } + [ID("sgg")]
  }
}

extension Played {
  /// A group's meeting that was held last.
  func lastHeld(_ body: ID<Body>) throws -> Record<Meeting> {
    try #require(book.meetings(of: body).last { $0.state == .closed })
  }

  /// The titles of a meeting's agenda.
  func titles(_ meeting: Record<Meeting>) -> [String] {
    book.agenda(of: meeting.id).map { $0.title }
  }

  /// A group's next meeting.
  func next(_ body: ID<Body>) throws -> Record<Meeting> {
    try #require(book.nextMeeting(of: body, onOrAfter: today))
  }
}

/// A day from its ISO form, for tables of days.
func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }
