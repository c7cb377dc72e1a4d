// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import Papers
import PartnershipModel

/// The world outside the desk: the journal, the disk and the terminal.
struct ProgramWorld: World {
  /// What the loop has to do once the desk has answered.
  enum Wish {
    case repaint
    case suspend
    case quit
    case open(OpeningChoice)
    case keepSecondPlace(String?)
  }

  private let journal: Journal?
  private let houseStyle: HouseStyleFolder?
  private let workspace: String?
  /// What was wished for since the loop last looked.
  private(set) var wishes: [Wish] = []

  /// Begins with a workspace, or with none on the start screen.
  init(_ workspace: Workspace?) {
    journal = workspace?.journal
    self.workspace = workspace?.path
    houseStyle = workspace.map { HouseStyleFolder(workspace: $0.path) }
  }

  /// Hands the wishes over.
  mutating func takeWishes() -> [Wish] {
    defer { wishes = [] }
    return wishes
  }

  mutating func carryOut(_ effect: Effect) -> [DeskEvent] {
    switch effect {
    case .record(let batch): return record(batch)
    case .saveDraft(let draft): return save(draft)
    case .writePaper(let file): return write(file)
    case .writeIssued(let name, let path): return write(name, to: path)
    case .readIssued(let name, let heading): return read(name, heading)
    case .readReturned(let path, let report): return returned(path, report)
    case .writeCalendar(let body, let path): return writeCalendar(of: body, path)
    case .readHistory(let reference): return history(of: reference)
    case .readRecent(let limit): return recent(limit)
    case .readAsAt(let day): return asAt(day)
    case .openWorkspace(let choice): wishes.append(.open(choice))
    case .saveCopy(let order): return save(order)
    case .keepSecondPlace(let path): return keepSecondPlace(path)
    case .repaint: wishes.append(.repaint)
    case .suspend: wishes.append(.suspend)
    case .quit: wishes.append(.quit)
    case .changeLocking(let change): return keep(change)
    }
    return []
  }

  private func record(_ batch: Batch) -> [DeskEvent] {
    guard let journal else { return [.recordFailed(batch, ProgramWorld.nothingOpen)] }
    do throws(JournalError) {
      _ = try journal.append(batch)
      return [.place(journal.place), .recorded(batch)] + journal.news()
    } catch {
      // After a failure the laptop may go on under another name.
      return [.recordFailed(batch, sentence(for: error)), .place(journal.place)] + journal.news()
    }
  }

  private func save(_ draft: Draft?) -> [DeskEvent] {
    guard let journal, !journal.isReadOnly else { return [] }
    do throws(JournalError) {
      if let draft {
        try journal.saveDraft(draft.storedText)
      } else {
        try journal.clearDraft()
      }
      return [.draftKept]
    } catch {
      return [.draftNotKept(sentence(for: error))]
    }
  }

  private func write(_ file: PaperFile) -> [DeskEvent] {
    do throws(CommandFailure) {
      return [.fileWritten(try PaperDelivery.write(file, houseStyle))]
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private func write(_ name: IssuedFileName, to path: String) -> [DeskEvent] {
    guard let journal else { return [.failed(ProgramWorld.nothingOpen)] }
    do throws(CommandFailure) {
      let bytes = try journal.issuedBytes(name)
      return [.issuedWritten(try PaperDelivery.write(bytes, ending: name.ending, to: path))]
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private func read(_ name: IssuedFileName, _ heading: String) -> [DeskEvent] {
    guard let journal else { return [.failed(ProgramWorld.nothingOpen)] }
    do throws(CommandFailure) {
      return [.issued(try journal.issuedBytes(name), heading: heading)]
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private func returned(_ path: String, _ report: ID<ChairReport>) -> [DeskEvent] {
    do throws(CommandFailure) {
      return [.returned(try ReturnedFile.read(Folders.expanded(path)), from: path, report)]
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private func writeCalendar(of body: ID<Body>?, _ path: String) -> [DeskEvent] {
    guard let journal else { return [.failed(ProgramWorld.nothingOpen)] }
    do throws(CommandFailure) {
      let bytes = try CalendarCommand.bytes(of: body, journal)
      return [.fileWritten(try PaperDelivery.write(bytes, ending: "ics", to: path))]
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private func history(of reference: RecordReference) -> [DeskEvent] {
    guard let journal else { return [.failed(ProgramWorld.nothingOpen)] }
    do throws(CommandFailure) {
      // Read anew, so that what was done since the opening has its names too.
      let book = try book(asAt: .last, journal)
      return [.history(reference, try HistoryReader(journal, book).lines(of: reference))]
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private func keep(_ change: LockChange) -> [DeskEvent] {
    do throws(CommandFailure) {
      return [.locking(try Settings.change(locking: change))]
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private func recent(_ limit: Int) -> [DeskEvent] {
    guard let journal else { return [.recent([])] }
    do throws(JournalError) {
      return [.recent(try journal.recentBatches(limit: limit))]
    } catch {
      return [.failed(sentence(for: error))]
    }
  }

  private func asAt(_ day: Day) -> [DeskEvent] {
    guard let journal else { return [.failed(ProgramWorld.nothingOpen)] }
    do throws(CommandFailure) {
      return [.asAt(day, try book(asAt: day, journal))]
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private func book(asAt day: Day, _ journal: Journal) throws(CommandFailure) -> Book {
    do throws(JournalError) {
      return try journal.book(asAt: day)
    } catch {
      throw .journal(error)
    }
  }

  private func save(_ order: CopyOrder) -> [DeskEvent] {
    guard let workspace else { return [.failed(ProgramWorld.nothingOpen)] }
    let delivery = CopyDelivery(order)
    do throws(CommandFailure) {
      let copy = try delivery.save(workspace)
      return [.copySaved(copy.sentence, isWhole: copy.isWhole)]
    } catch {
      return [.failed(delivery.words(for: error))]
    }
  }

  private mutating func keepSecondPlace(_ path: String?) -> [DeskEvent] {
    do throws(CommandFailure) {
      wishes.append(.keepSecondPlace(try path.map(CopyDelivery.secondPlace)))
      return []
    } catch {
      return [.failed(error.words.capitalisedFirst)]
    }
  }

  private static let nothingOpen = "No workspace is open, so nothing can be saved."
}

extension Journal {
  /// What sentences call a laptop of a book.
  func laptopWords(_ book: Book) -> LaptopWords {
    { [device, formerNames] in book.laptopName($0, own: device, former: formerNames) }
  }

  /// What the clerk should know and was not told yet.
  func news(_ laptop: LaptopWords = plainLaptop) -> [DeskEvent] {
    takeNotices().map {
      .told(Message(.warning, sentence(for: $0, laptop: laptop), weight: $0.weight))
    }
  }
}
