// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What bringing another copy in came to.
package struct United: Hashable, Sendable {
  /// How many entries came in, by laptop; of those that only a newer version can place, under an
  /// empty name.
  package internal(set) var entries: [String: Int] = [:]
  /// How many entries the other copy did not have.
  package internal(set) var onlyHere = 0
  /// How many issued files came in, how many damaged ones here were put right from the other copy,
  /// and how many the other copy did not have.
  package internal(set) var issued = 0
  package internal(set) var issuedMended = 0
  package internal(set) var issuedOnlyHere = 0
  /// What the other copy has that is damaged or cannot be read; none of it came in.
  package internal(set) var problems: [CheckProblem] = []
  /// The other copy's issued files that are not what was issued; they did not come in.
  package internal(set) var issuedDamaged: [String] = []
  /// What of the other copy's issued files and house style could not be read; it did not come in.
  package internal(set) var unreadable: [String] = []
  /// Entries that neither copy has, by laptop, as the counts and the other entries tell.
  package internal(set) var missing: [String: Int] = [:]
  /// How many numbers came to be used twice, by laptop: its folder was copied or restored, and went on
  /// in both places. Every entry is kept.
  package internal(set) var usedTwice: [String: Int] = [:]
  /// The files of the house style that came in, and those that differ and stayed as they are here.
  package internal(set) var houseStyle: [String] = []
  package internal(set) var houseStyleDiffers: [String] = []

  /// How many entries came in, of all laptops.
  package var allEntries: Int { entries.values.reduce(0, +) }

  /// Whether nothing in the other copy is damaged and nothing is missing in both.
  package var isWhole: Bool {
    problems.isEmpty && issuedDamaged.isEmpty && unreadable.isEmpty && missing.isEmpty
  }
}

/// Brings everything of another copy into a workspace: the entries and issued files it lacks.
///
/// Only new files are made, so the workspace may be open meanwhile, and the other copy is only
/// read. What a crash leaves is a workspace; doing it again brings the rest. `own` is the laptop
/// that may be writing here now; looked up when it is not given.
///
/// - Throws: `workspace`, `otherWorkspace`, `cannotRead` and `notUnited`.
package func unite(
  _ path: String, with other: String, in otherFiles: some FileReading, files: some FileStore,
  own: String? = nil
) throws(CopyError) -> United {
  let (mine, theirs) = (WorkspaceLocation(path: path), WorkspaceLocation(path: other))
  let workspace = try workspaceID(at: mine, files)
  guard try workspaceID(at: theirs, otherFiles) == workspace else {
    throw .otherWorkspace(path, other)
  }
  var own = own
  if own == nil { own = try ownName(in: workspace, at: mine, files) }
  var uniting = Uniting(mine: mine, files: files, theirs: theirs, otherFiles: otherFiles)
  return try uniting.run(own: own)
}

private func ownName(
  in workspace: String, at location: WorkspaceLocation, _ files: some FileStore
) throws(CopyError) -> String? {
  do throws(JournalError) {
    return try DeviceNaming.system(workspace, location, files).name(files)
  } catch {
    throw .workspace(error)
  }
}

private func workspaceID(
  at location: WorkspaceLocation, _ files: some FileReading
) throws(CopyError) -> String {
  do throws(JournalError) {
    return try WorkspaceMarker.read(location, files).id
  } catch {
    throw .workspace(error)
  }
}

/// The steps of uniting.
private struct Uniting<Files: FileStore, Other: FileReading> {
  let mine: WorkspaceLocation
  let files: Files
  let theirs: WorkspaceLocation
  let otherFiles: Other
  private var united = United()

  init(mine: WorkspaceLocation, files: Files, theirs: WorkspaceLocation, otherFiles: Other) {
    (self.mine, self.files, self.theirs, self.otherFiles) = (mine, files, theirs, otherFiles)
  }

  /// Issued files come before the entries that name them.
  mutating func run(own: String?) throws(CopyError) -> United {
    let (here, there) = (try loaded(mine, files), try loaded(theirs, otherFiles))
    let before = here.countsUsedTwice
    united.problems = there.segments.flatMap(CheckProblem.all).filter {
      // It may still be arriving there.
      if case .tornTail = $0 { false } else { true }
    }
    let ours = here.heldLines
    let plan = UnitingPlan(here, ours, there, own: own)
    united.entries = plan.counts
    united.onlyHere = ours.without(there.heldLines).counts.values.reduce(0, +)
    do throws(FileFailure) {
      try bringIssued()
      for file in plan.files { try bring(file) }
      try makeNamesLast(in: here)
      try bringHouseStyle()
    } catch {
      throw .notUnited(mine.path, error)
    }
    let after = try loaded(mine, files)
    for chain in after.chains where chain.missing > 0 {
      united.missing[chain.device] = chain.missing
    }
    for (device, count) in after.countsUsedTwice where count > before[device] ?? 0 {
      united.usedTwice[device] = count - (before[device] ?? 0)
    }
    return united
  }

  private func bring(_ file: UnitingPlan.NewFile) throws(FileFailure) {
    let folder = mine.folder(of: file.folder)
    try files.ensureFolder(mine.journal, in: mine.path)
    try files.ensureFolder(folder, in: mine.journal)
    let path = try path(for: file, in: folder)
    try files.replace(path, in: folder, with: file.bytes)
    guard try files.readWhole(path) == file.bytes else { throw .device }
  }

  /// What came in a time that failed is here and comes no more, but its name may not last yet.
  private func makeNamesLast(in here: borrowing LoadedJournal) throws(FileFailure) {
    let folders = Set(here.segments.map { WorkspaceLocation(path: $0.file.path).parent })
    for folder in folders.sorted() { try files.syncFolder(folder) }
    if !folders.isEmpty { try files.syncFolder(mine.journal) }
  }

  /// A name that no file has, or one made of what the file holds.
  private func path(
    for file: UnitingPlan.NewFile, in folder: String
  ) throws(FileFailure) -> String {
    if let name = file.name, try files.status(at: "\(folder)/\(name)") == nil {
      return "\(folder)/\(name)"
    }
    return try files.pathBeside("\(folder)/\(file.beginning)", ending: ".jsonl", for: file.bytes)
  }

  private func loaded(
    _ location: WorkspaceLocation, _ files: some FileReading
  ) throws(CopyError) -> LoadedJournal {
    do throws(JournalError) {
      return try LoadedJournal(location, files)
    } catch .cannotRead(let path, let failure) {
      throw .cannotRead(path, failure)
    } catch {
      throw .workspace(error)
    }
  }
}

extension LoadedJournal {
  /// How many counts of each laptop different lines carry.
  fileprivate var countsUsedTwice: [String: Int] {
    var counts: [String: Set<Int>] = [:]
    // In this order lines of one count stand together, and each different one once.
    for (place, next) in zip(order, order.dropFirst()) {
      let (one, other) = (index.entries[Int(place)], index.entries[Int(next)])
      guard one.device == other.device, one.sequence == other.sequence else { continue }
      counts[index.devices.names[Int(one.device)], default: []].insert(one.sequence)
    }
    return counts.mapValues(\.count)
  }
}

extension Uniting {
  private mutating func bringIssued() throws(FileFailure) {
    let store = IssuedStore(location: mine, files: files)
    let here = Set(try store.names())
    guard let names = otherNames(in: theirs.issued) else {
      return united.unreadable.append("issued")
    }
    let there = Set(names.filter { IssuedFileName($0) != nil })
    united.issuedOnlyHere = here.filter { IssuedFileName($0) != nil }.subtracting(there).count
    for text in there.sorted() {
      guard let name = IssuedFileName(text) else { continue }
      if here.contains(text), try isSound(name, store) { continue }
      guard let bytes = try? otherFiles.readWhole("\(theirs.issued)/\(text)"), name.names(bytes),
        let attachment = Attachment(bytes, ending: name.ending)
      else {
        united.issuedDamaged.append("issued/\(text)")
        continue
      }
      try store.keep([attachment])
      if here.contains(text) { united.issuedMended += 1 } else { united.issued += 1 }
    }
  }

  private func isSound(
    _ name: IssuedFileName, _ store: IssuedStore
  ) throws(FileFailure) -> Bool {
    name.names(try store.files.readWhole(store.path(of: name)))
  }

  /// None where there is no such folder; nil when it cannot be read.
  private func otherNames(in folder: String) -> [String]? {
    do throws(FileFailure) {
      return try otherFiles.list(folder)
    } catch {
      return error == .missing ? [] : nil
    }
  }

  private mutating func otherStyle(_ path: String, as shown: String) -> [UInt8]? {
    do throws(FileFailure) {
      return try otherFiles.readWhole(path)
    } catch {
      if error != .missing { united.unreadable.append(shown) }
      return nil
    }
  }

  /// The house style is the partnership's and no record: what is here stays.
  private mutating func bringHouseStyle() throws(FileFailure) {
    let (here, there) = (mine.path + "/house-style", theirs.path + "/house-style")
    for name in ["style.css", "template.docx"] {
      guard let bytes = otherStyle("\(there)/\(name)", as: "house-style/\(name)") else { continue }
      if try files.status(at: "\(here)/\(name)") == nil {
        try files.ensureFolder(here, in: mine.path)
        try files.replace("\(here)/\(name)", in: here, with: bytes)
        united.houseStyle.append(name)
      } else if try files.readWhole("\(here)/\(name)") != bytes {
        united.houseStyleDiffers.append(name)
      }
    }
  }
}
