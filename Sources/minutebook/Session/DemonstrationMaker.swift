// SPDX-License-Identifier: Apache-2.0
import Demonstration
import Glibc
import MinuteJournal
import PartnershipModel

/// Makes a fresh demonstration: the public structure and an invented year up to today.
enum DemonstrationMaker {
  /// Where the demonstration is made unless another folder is named.
  static var usualPath: String { Folders.data + "/demonstration" }
  private static let device = DemonstrationYear.device

  /// Makes it in a folder, in place of an earlier demonstration but of nothing else.
  static func make(at path: String, now: Moment) throws(CommandFailure) -> Workspace {
    let path = WorkspaceLocation(path: path).path
    let (fresh, old) = (path + ".new", path + ".old")
    try checkReplaceable(path)
    for left in [fresh, old] { try WorkspaceFolder(left).removeIfThere() }
    try fill(fresh, now: now)
    do throws(FileFailure) {
      let files = DiskFileStore()
      if try files.status(at: path) != nil { try files.rename(path, to: old) }
      try files.rename(fresh, to: path)
    } catch {
      throw .cannotWrite(path: path, error)
    }
    try WorkspaceFolder(old).removeIfThere()
    return try Workspace.open(path, .readWrite, device: device)
  }

  /// Refuses a folder that holds anything but a demonstration, or that is open elsewhere.
  private static func checkReplaceable(_ path: String) throws(CommandFailure) {
    let files = DiskFileStore()
    guard let status = try? files.status(at: path) else { return }
    guard status.isFolder, let names = try? files.list(path) else {
      throw .notADemonstration(path: path)
    }
    if names.isEmpty { return }
    guard let workspace = try? Workspace.open(path, .readWrite, device: device),
      isDemonstration(workspace.book)
    else { throw .notADemonstration(path: path) }
    defer { workspace.journal.close() }
    if workspace.journal.isReadOnly { throw .demonstrationInUse(path: path) }
    try WorkspaceFolder(path).check()
  }

  /// Whether the partnership's own notice says that it is a demonstration.
  static func isDemonstration(_ book: Book) -> Bool {
    book.partnership?.notice?.hasPrefix("Demonstration") == true
  }

  private static func fill(_ path: String, now: Moment) throws(CommandFailure) {
    var workspace = try Workspace.create(at: path, device: device)
    defer { workspace.journal.close() }
    // The plan was there a year before today, and everything in the year comes after it.
    let before = Moment(day: now.day - 366, second: 9 * 3600)
    _ = try workspace.importRecords(
      ShippedFile.text(ShippedFile.structure), file: ShippedFile.structure, now: before)
    try play(on: &workspace, today: now)
  }

  /// Does what the year says, then puts all of it on disk: the workspace is still being made.
  private static func play(
    on workspace: inout Workspace, today: Moment
  ) throws(CommandFailure) {
    let journal = workspace.journal
    var batches: [Batch] = []
    do throws(PlayingError<Never>) {
      workspace.book = try year().play(
        onto: workspace.book, today: today, from: journal.nextSequence
      ) { batches.append($0) }
    } catch {
      throw .damagedShippedFile(error.words)
    }
    do throws(JournalError) {
      try journal.appendAll(batches)
    } catch {
      throw .journal(error)
    }
  }

  private static func year() throws(PlayingError<Never>) -> DemonstrationYear {
    do throws(DemonstrationError) {
      return try DemonstrationYear(
        files: DemonstrationYear.fileNames.map { ($0, ShippedFile.text($0)) })
    } catch {
      throw .event(error)
    }
  }
}

extension Workspace {
  /// Makes an empty workspace in a new folder and opens it.
  static func create(at path: String, device: String? = nil) throws(CommandFailure) -> Workspace {
    do throws(JournalError) {
      try createWorkspace(at: path, files: DiskFileStore())
    } catch {
      throw .journal(error)
    }
    return try openForChange(path, device: device)
  }
}
