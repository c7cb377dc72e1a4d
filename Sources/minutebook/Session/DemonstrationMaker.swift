// SPDX-License-Identifier: Apache-2.0
import Demonstration
import Glibc
import MinuteJournal
import PartnershipModel

/// Makes a fresh demonstration: a partnership as its public document states it, and the invented
/// year up to today when it is the one with a year.
enum DemonstrationMaker {
  private static let device = DemonstrationYear.device
  /// What stands on the papers and screens of one without a year, which says so itself.
  private static let notice =
    "Demonstration: what a public document states, not the partnership's own record."

  /// Makes it in a folder, in place of an earlier demonstration but of nothing else; of one that
  /// holds somebody's own entries only when `replacing` says so.
  static func make(
    _ partnership: ShippedPartnership, at path: String, now: Moment, replacing: Bool = false
  ) throws(CommandFailure) {
    let path = WorkspaceLocation(path: path).path
    let (fresh, old) = (path + ".new", path + ".old")
    try checkReplaceable(path)
    if !replacing, hasOwnEntries(path) { throw .demonstrationHasEntries(path: path) }
    for left in [fresh, old] { try WorkspaceFolder(left).removeIfThere() }
    try fill(fresh, with: partnership, now: now)
    do throws(FileFailure) {
      let files = DiskFileStore()
      if try files.status(at: path) != nil { try files.rename(path, to: old) }
      try files.rename(fresh, to: path)
    } catch {
      throw .cannotWrite(path: path, error)
    }
    try WorkspaceFolder(old).removeIfThere()
  }

  /// Whether anything stands in a demonstration besides what the making wrote: that is all under a
  /// name of its own, and every laptop writes under another.
  private static func hasOwnEntries(_ path: String) -> Bool {
    let files = DiskFileStore()
    let writers = (try? files.list(path + "/journal")) ?? []
    let style = HouseStyleFolder(workspace: path)
    return writers.contains { $0 != device } || style.has(style.template)
      || style.has(style.styleSheet)
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

  private static func fill(
    _ path: String, with partnership: ShippedPartnership, now: Moment
  ) throws(CommandFailure) {
    var workspace = try Workspace.create(at: path, device: device)
    defer { workspace.journal.close() }
    // The plan was there a year before today, and everything in the year comes after it.
    let before = Moment(day: now.day - 366, second: 9 * 3600)
    _ = try workspace.importRecords(
      ShippedFile.text(partnership.file), file: partnership.file, now: before)
    if partnership.hasYear {
      try playYear(on: &workspace, today: now)
    } else {
      try putNotice(on: &workspace, now: before)
    }
  }

  private static func putNotice(
    on workspace: inout Workspace, now: Moment
  ) throws(CommandFailure) {
    let (book, circumstances) = (workspace.book, workspace.circumstances(now: now))
    guard let partnership = book.partnership else { return }
    let batch = try refusing { () throws(Refusal) in
      try book.save(
        Registry.entry(of: Partnership.self), id: partnership.id.text,
        values: [Partnership.shape.notice.slot: .text(notice)], circumstances)
    }
    try workspace.append(batch)
  }

  /// Does what the year says, then puts all of it on disk: the workspace is still being made.
  private static func playYear(
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
