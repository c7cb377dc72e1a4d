// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A chair's report that came back from Word, with what was done to it there.
package struct ReturnedReport: Sendable {
  /// The report it is.
  package let report: ID<ChairReport>
  /// Whether the file itself says so; otherwise it was taken for the one asked for or in hand.
  package let isNamedByFile: Bool
  /// Every change and comment found, in the order of the report.
  package let edits: [ReturnedEdit]

  /// Reads a file and compares it with the report as the book has it today.
  ///
  /// `report` is the one to take where the file does not say; a file that says another is refused.
  /// Nothing in the book changes.
  package static func read(
    _ bytes: [UInt8], in book: Book, report: ID<ChairReport>?, today: Day
  ) throws(ReturnFailure) -> ReturnedReport {
    let file: WordFile
    do throws(WordError) { file = try WordReader.read(bytes) } catch { throw .unreadable(error) }
    // What was withheld would be taken for words that the chair has struck out.
    if file.properties[DocumentWriter.openProperty] != nil { throw .openVersion }
    let named = try named(by: file, in: book)
    if let named, let report, named != report {
      throw .otherReport(is: title(named, book), wanted: title(report, book))
    }
    guard let id = named ?? report ?? book.onlyReportInHand,
      let record = book[id], let paper = ChairReportPaper(book, record, today: today)
    else { throw .unknownReport }
    if record.state.isFrozen {
      throw .submitted(report: book.title(of: record), state: record.state.label)
    }
    let expected: WordFile
    do throws(WordError) {
      expected = try WordReader.read(DocumentWriter().write(paper.paper()))
    } catch {
      throw .unreadable(error)
    }
    var comparing = ReportComparing(book, id, expected: expected, found: file)
    if named == nil, !comparing.isReport { throw .noReport }
    comparing.run()
    return ReturnedReport(report: id, isNamedByFile: named != nil, edits: comparing.edits)
  }

  /// The report that the file says it is; nil when it says nothing.
  private static func named(
    by file: WordFile, in book: Book
  ) throws(ReturnFailure) -> ID<ChairReport>? {
    guard let written = file.properties[DocumentWriter.recordProperty] else { return nil }
    let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0] == ChairReport.about.name else {
      let kind = Registry.kind(named: parts.first ?? "")?.names.title.lowercased()
      throw .otherPaper(kind: kind ?? "paper")
    }
    let id = ID<ChairReport>(parts[1])
    guard book[id] != nil else { throw .otherWorkspace }
    return id
  }

  private static func title(_ id: ID<ChairReport>, _ book: Book) -> String {
    book[id].map { book.title(of: $0) } ?? "a report that is gone"
  }
}

extension Book {
  /// The report being written, when there is only one.
  fileprivate var onlyReportInHand: ID<ChairReport>? {
    let reports = all(ChairReport.self).filter { !$0.state.isFrozen }
    return reports.count == 1 ? reports.first?.id : nil
  }
}

extension ReportComparing {
  /// Whether the file is a report at all: most of its headings are a report's.
  fileprivate var isReport: Bool {
    ReportSection.allCases.count { found.section($0) != nil } * 2 > ReportSection.allCases.count
  }
}

/// Why a file that came back cannot be taken for a report in which the chair may write.
package enum ReturnFailure: Error, Sendable, Equatable {
  case unreadable(WordError)
  case noReport
  case unknownReport
  case otherPaper(kind: String)
  case otherReport(is: String, wanted: String)
  case otherWorkspace
  case openVersion
  case submitted(report: String, state: String)

  /// What happened to the file, what is safe and what to do; `file` is what it is called.
  package func words(_ file: String) -> String {
    switch self {
    case .unreadable(let error): "'\(file)' cannot be read as a report: \(error.words). \(safe)"
    case .noReport:
      "'\(file)' is a Word document, but its headings are not those of a chair's report. \(safe)"
    case .unknownReport:
      "'\(file)' does not say which chair's report it is, if it is one. \(safe) If it is, name its "
        + "group with --body, or read it in on that report's own screen."
    case .otherPaper(let kind): "'\(file)' is no chair's report but a \(kind). \(safe)"
    case .otherReport(let report, let wanted):
      "'\(file)' is \(report.lowercasedFirst), not \(wanted.lowercasedFirst). \(safe)"
    case .otherWorkspace:
      "'\(file)' is a report that this workspace does not have: it was written from another, or "
        + "printed before the report was begun here, or the report was taken out since. \(safe) "
        + "Opening the report on the screen begins it; send out the file written after that."
    case .openVersion:
      "'\(file)' is the open version of a report, from which something is withheld. \(safe) "
        + "Send the chair the whole report, and read that in."
    case .submitted(let report, let state):
      "Everything in '\(file)' is refused: \(report.lowercasedFirst) is \(state.lowercased()), and "
        + "its words and figures are fixed. When it is returned, read the file in again."
    }
  }

  private var safe: String { "Nothing was changed." }
}

extension ReturnedReport {
  /// What came back, in one sentence; `new` says how much of it was not in the book before.
  package func words(new: Int) -> String {
    guard !edits.isEmpty else { return "Nothing was changed in this file." }
    guard new > 0 else { return "This file brings nothing new: it was read in before." }
    let refused = edits.count(where: \.isRefused)
    let found = "\(counted(new, "edit")) brought back"
    if refused == 0 { return "\(found); nothing changes until you accept it." }
    let are = refused == 1 ? "is" : "are"
    return "\(found); \(refused) of \(edits.count) in the file \(are) refused, being the record's."
  }
}
