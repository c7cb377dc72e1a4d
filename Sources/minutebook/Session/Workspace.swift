// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// An open workspace: its journal, the book read from it and what was found on the way.
struct Workspace {
  /// The folder.
  let path: String
  /// Where actions go.
  let journal: Journal
  /// The partnership as it was when it was opened.
  var book: Book
  /// What there is to know about the opening.
  let report: OpeningReport

  /// Opens a folder; `device` names the laptop for a demonstration.
  static func open(
    _ path: String, _ mode: JournalMode, device: String? = nil
  ) throws(CommandFailure) -> Workspace {
    do throws(JournalError) {
      let (journal, book, report) = try Journal.open(
        path, mode: mode, files: DiskFileStore(), device: device)
      return Workspace(path: path, journal: journal, book: book, report: report)
    } catch {
      throw .journal(error)
    }
  }

  /// Opens a folder to change it; where that is impossible it is an error.
  static func openForChange(
    _ path: String, device: String? = nil
  ) throws(CommandFailure) -> Workspace {
    let workspace = try open(path, .readWrite, device: device)
    guard !workspace.journal.isReadOnly else {
      throw .readOnly(path: path, notices: workspace.sentences)
    }
    return workspace
  }

  /// What sentences call a laptop.
  var laptopWords: LaptopWords { journal.laptopWords(book) }

  private func words(for notice: OpeningNotice) -> String {
    sentence(for: notice, laptop: laptopWords)
  }

  /// What there is to know, in words.
  var sentences: [String] { report.notices.map(words) }

  /// What there is to know, as messages on the screen; what was brought back has its own line.
  var messages: [Message] {
    report.notices.filter { !$0.isRecovery }.map {
      Message(.warning, words(for: $0), weight: $0.weight)
    }
  }

  /// What was set aside of entries that were never finished.
  var recovery: String? {
    let words = report.notices.filter(\.isRecovery).map(words)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Does something to the book: safe on disk first, then in the book.
  mutating func append(_ batch: Batch) throws(CommandFailure) {
    do throws(JournalError) {
      _ = try journal.append(batch)
    } catch {
      throw .journal(error)
    }
    book.apply(batch)
  }

  /// What an operation from the command line needs to know.
  func circumstances(now: Moment) -> Circumstances {
    Circumstances(now: now, author: "Clerk", place: journal.place)
  }
}

/// A workspace as a printing command sees it: the book, today or as at a day.
struct Reading {
  let workspace: Workspace
  let book: Book
  let today: Day

  /// Opens the folder of the command for reading only, with no lock.
  init(_ options: CommandLineOptions) throws(CommandFailure) {
    let clock = try ProgramClock(options)
    let day = try date(.asAt, options, today: clock.start.day)
    workspace = try Workspace.open(Folders.expanded(options.first), .readOnly)
    today = day ?? clock.start.day
    guard let day else {
      book = workspace.book
      return
    }
    do throws(JournalError) {
      book = try workspace.journal.book(asAt: day)
    } catch {
      throw .journal(error)
    }
  }

  /// The group that `--body` names.
  func body(_ options: CommandLineOptions) throws(CommandFailure) -> Record<Body> {
    try refusing { () throws(Refusal) in try book.body(named: options[.body] ?? "") }
  }

  /// The group that `--body` names, when it was given.
  func onlyBody(_ options: CommandLineOptions) throws(CommandFailure) -> Record<Body>? {
    options[.onlyBody] == nil ? nil : try body(options)
  }
}

/// Makes a refusal of the model a failure of the command.
func refusing<Value>(
  _ work: () throws(Refusal) -> Value
) throws(CommandFailure) -> Value {
  do throws(Refusal) {
    return try work()
  } catch {
    throw .refused(error)
  }
}

extension OpeningNotice {
  /// Whether it tells what was left of a sudden end.
  fileprivate var isRecovery: Bool {
    if case .tornTailSetAside = self { true } else { false }
  }
}
