// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel

/// The way of a copy of everything out of the program: a bundle, or what the memory still holds.
struct CopyDelivery {
  /// What came of it.
  struct Outcome {
    let sentence: String
    /// Whether everything is in it.
    let isWhole: Bool
  }

  private let order: CopyOrder

  /// Prepares to save a copy.
  init(_ order: CopyOrder) {
    self.order = order
  }

  /// The folder for copies after meetings by its one path, when it is there.
  static func secondPlace(_ path: String) throws(CommandFailure) -> String {
    let path = Folders.canonical(Folders.expanded(path))
    guard let status = (try? DiskFileStore().status(at: path)) ?? nil, status.isFolder else {
      throw .noSecondPlace(path: path)
    }
    try requireOutside(path)
    return path
  }

  /// A copy that lies in a workspace is lost with it.
  static func requireOutside(_ path: String) throws(CommandFailure) {
    if let workspace = Folders.workspace(around: path) {
      throw .copyInside(path: path, workspace: workspace)
    }
  }

  /// Saves a bundle of the workspace; where that cannot be read, the records in memory.
  func save(_ workspace: String) throws(CommandFailure) -> Outcome {
    try CopyDelivery.requireOutside(path(ending: ".zip"))
    let bundle: Bundle
    do throws(CopyError) {
      bundle = try makeBundle(of: workspace, files: DiskFileStore(), unsaved: order.unsaved)
    } catch .tooLarge(let path) {
      throw .copy(.tooLarge(path))
    } catch {
      return try saveRecords()
    }
    let path = PaperDelivery.free(path(ending: ".zip"))
    do throws(CopyError) {
      try bundle.write(to: path, files: DiskFileStore())
    } catch {
      throw .copy(error)
    }
    return outcome(of: bundle, at: Folders.canonical(path))
  }

  /// The words for a failure; a meeting that was just closed is not to look as if it were not.
  func words(for failure: CommandFailure) -> String {
    guard order.isAfterMeeting else { return failure.words.capitalisedFirst }
    let safe = "The meeting is closed and everything is saved here; only the bundle was not written"
    guard case .copy(.cannotWrite(let path, let reason)) = failure else {
      return "\(safe). \(failure.words.capitalisedFirst)"
    }
    return "\(safe), to '\(path)': \(MinuteJournal.reason(reason)). Put the stick in and choose "
      + "'Save a copy elsewhere'."
  }

  private func outcome(of bundle: Bundle, at path: String) -> Outcome {
    let words = order.unsaved == nil ? "" : ", with the words not saved yet"
    guard !bundle.leftOut.isEmpty else {
      return Outcome(
        sentence: "A copy of everything\(words) is in '\(path)', read back and found whole.",
        isWhole: true)
    }
    return Outcome(
      sentence:
        "A copy is in '\(path)'\(words), but these files are not in it, because they cannot "
        + "be read or not every disk takes such a name: \(bundle.leftOut.joined(separator: ", ")). "
        + "Keep the folder as it is.",
      isWhole: false)
  }

  /// What every open program still has when its disk is gone: the records and the words being typed.
  private func saveRecords() throws(CommandFailure) -> Outcome {
    let path = PaperDelivery.free(path(ending: "-records.json"))
    try OwnerOnlyFile.write(Exchange.write(order.book), to: path)
    var written = "'\(Folders.canonical(path))'"
    if let unsaved = order.unsaved {
      let beside = PaperDelivery.free(self.path(ending: "-unsaved.txt"))
      try OwnerOnlyFile.write(unsaved, to: beside)
      written += ", the words not saved yet in '\(Folders.canonical(beside))'"
    }
    return Outcome(
      sentence: "The workspace's folder cannot be read now, so this copy has the records only, "
        + "without who did what when and without issued files: \(written). 'minutebook new DIR "
        + "--structure FILE' makes a workspace of it.",
      isWhole: false)
  }

  private func path(ending: String) -> String {
    var path = Folders.expanded(order.path)
    let isFolder = ((try? DiskFileStore().status(at: path)) ?? nil)?.isFolder == true
    if isFolder || path.hasSuffix("/") {
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      path += "/\(order.usualName)"
    }
    if path.hasSuffix(".zip") { path.removeLast(4) }
    return path + ending
  }
}
