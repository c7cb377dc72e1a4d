// SPDX-License-Identifier: Apache-2.0
import Demonstration
import Glibc
import Papers
import PartnershipModel
import TerminalKit
import Testing

@testable import Desk

/// A world that keeps what it is asked for and never fails, unless told to.
struct MemoryWorld: World {
  var recorded: [Batch] = []
  var drafts: [Draft?] = []
  var written: [(path: String, contents: String)] = []
  var asked: [Effect] = []
  /// The files that were issued, by name.
  var issued: [IssuedFileName: [UInt8]] = [:]
  /// What was done before this start.
  var earlier: [Batch] = []
  var failsToRecord = false
  /// Why the unfinished text cannot be kept.
  var draftTrouble: String?
  /// The folders a paper cannot be written into.
  var forbidden: [String] = []
  /// The files that can be read.
  var files: [String: [UInt8]] = [:]
  /// How the screen is locked.
  var locking = LockSettings(minutes: 0)
  /// What looking back shows.
  var pastBook: Book?

  mutating func carryOut(_ effect: Effect) -> [DeskEvent] {
    asked.append(effect)
    switch effect {
    case .record(let batch):
      if failsToRecord { return [.recordFailed(batch, "The disk is full. Nothing saved is lost.")] }
      recorded.append(batch)
      for file in batch.attachments { issued[file.name] = file.bytes }
      let next = RecordPlace(device: "test", nextSequence: 1000 + recorded.count)
      return [.place(next), .recorded(batch)]
    case .saveDraft(let draft):
      if let draftTrouble { return [.draftNotKept(draftTrouble)] }
      drafts.append(draft)
      return [.draftKept]
    case .writePaper(let file):
      if forbidden.contains(where: file.path.hasPrefix) {
        return [.failed("'\(file.path)' cannot be written.")]
      }
      // What a Word document says can be read in its plain text, here without broken lines.
      let format = file.format.isText ? file.format : .text
      let columns = file.format.isText ? 72 : 1000
      let bytes = format.write(file.paper, columns: columns)
      written.append((file.path, String(decoding: bytes, as: UTF8.self)))
      return [.fileWritten(file.path)]
    case .writeIssued(let name, let path):
      guard let bytes = issued[name] else { return [.failed("'\(name.text)' is not there.")] }
      let path = path.hasSuffix(".\(name.ending)") ? path : "\(path).\(name.ending)"
      written.append((path, String(decoding: bytes, as: UTF8.self)))
      return [.issuedWritten(path)]
    case .readIssued(let name, let heading):
      return issued[name].map { [.issued($0, heading: heading)] }
        ?? [.failed("'\(name.text)' is not there.")]
    case .readReturned(let path, let report):
      guard let bytes = files[path] else { return [.failed("'\(path)' cannot be read.")] }
      return [.returned(bytes, from: path, report)]
    case .saveCopy(let order):
      if forbidden.contains(where: order.path.hasPrefix) {
        return [.failed("The bundle could not be written to '\(order.path)'.")]
      }
      return [.copySaved("A copy of everything is in '\(order.path)'.", isWhole: true)]
    case .keepSecondPlace(let path): return [.secondPlace(path)]
    case .readHistory(let reference): return [.history(reference, history(of: reference))]
    case .readRecent(let limit):
      return [.recent(Array((earlier + recorded).reversed().prefix(limit)))]
    case .changeLocking(let change):
      locking = locking.changed(by: change, salt: Array(1...16), rounds: 2)
      return [.locking(locking)]
    case .readAsAt(let day): return pastBook.map { [.asAt(day, $0)] } ?? []
    default: break
    }
    return []
  }

  private func history(of reference: RecordReference) -> [HistoryLine] {
    recorded.filter { batch in batch.changes.contains { $0.id == reference.id } }.map {
      HistoryLine(moment: $0.moment, author: $0.author, did: $0.did, changes: ["Text: — → words"])
    }
  }

  var hasQuit: Bool {
    asked.contains { if case .quit = $0 { true } else { false } }
  }
}

/// A desk with its world, driven by session scripts.
struct Session {
  var player: ScriptPlayer
  var world = MemoryWorld()
  var desk: Desk { player.desk }

  /// Opens the 2023–26 partnership at half past ten on Friday 20 November 2026.
  init(
    keymap: String = "default", columns: Int = 80, rows: Int = 24, draft: Draft? = nil,
    book: Book? = nil, first: (any Screen)? = nil, now: String = "2026-11-20T10:30:00",
    lines: LineSet = .unicode, keymaps: [KeymapChoice] = [],
    locking: LockSettings = LockSettings(minutes: 0), readOnlyReason: String? = nil
  ) throws {
    let book = try book ?? Session.shropshire()
    var opening = DeskOpening(
      book: book, place: RecordPlace(device: "test", nextSequence: 1000),
      now: try #require(Moment(iso: now)),
      size: Size(columns: columns, rows: rows),
      keymaps: [try Session.keymap(keymap)] + keymaps)
    opening.draft = draft
    opening.lines = lines
    opening.locking = locking
    opening.readOnlyReason = readOnlyReason
    world.locking = locking
    player = ScriptPlayer(desk: Desk(opening, first: first ?? Desk.firstScreen()))
  }

  /// Plays a script; a mistake in it fails the test.
  mutating func play(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let (script, problems) = SessionScript.parse(
      text: script, file: "script", vocabulary: CommandName.vocabulary)
    #expect(problems.isEmpty, "\(problems)", sourceLocation: sourceLocation)
    player.play(script.steps, in: &world)
  }

  /// Something happens outside while nobody presses a key.
  mutating func happen(_ event: DeskEvent) { player.send(event, in: &world) }

  /// The screen as text.
  var screen: String { desk.frame().text }

  /// The same with a space for every end of a row, so that sentences can be found in it.
  var words: String { screen.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  static func keymap(_ name: String) throws -> KeymapChoice {
    let text = try read("keymaps/\(name).keymap")
    let parsed = Keymap.parse(text: text, file: name, vocabulary: CommandName.vocabulary)
    return KeymapChoice(name: name, keymap: parsed.keymap, problems: parsed.problems)
  }

  static func shropshire() throws -> Book {
    var book = Book()
    let now = try #require(Moment(iso: "2026-11-20T09:00:00"))
    let by = Circumstances(now: now, author: "Import", device: "seed", sequence: 1)
    let text = try read("demo-data/shropshire-2023-26.json")
    book.apply(try Exchange.read(text, file: "shropshire-2023-26.json", into: book, by))
    return book
  }

  /// The invented year, as it stands on Friday 20 November 2026.
  static func year() throws -> Book { try playedYear.get() }

  private static let playedYear = Result<Book, any Error> {
    let today = try #require(Moment(iso: "2026-11-20T10:30:00"))
    let year = try DemonstrationYear(
      files: DemonstrationYear.fileNames.map { ($0, try read("demo-data/\($0)")) })
    return try year.play(onto: try shropshire(), today: today) { (_: Batch) throws(Never) in }
  }

  /// Reads a file of the project.
  static func read(_ path: String) throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(root)/\(path)", "r"), "\(path) is missing")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Compares frames with a golden file; MINUTEBOOK_WRITE_GOLDEN=1 writes it anew, to be looked at.
func expectGolden(
  _ name: String, _ frames: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = frames.joined(separator: "\n=====\n") + "\n"
  let path = "Tests/DeskTests/Golden/\(name).txt"
  if getenv("MINUTEBOOK_WRITE_GOLDEN") != nil {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(root)/\(path)", "w"))
    fputs(text, file)
    fclose(file)
  }
  let golden = try Session.read(path)
  #expect(text == golden, "\(name) differs from \(path)", sourceLocation: sourceLocation)
}
