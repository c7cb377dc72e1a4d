// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// Keeps what a version of a file holds and the folder does not: no entry that git ever carried is
/// lost because a file was deleted, put back from an older copy or changed in two places.
struct KeptVersions {
  private let folder: String
  private var known: JournalLines
  /// The paths within the workspace that were written.
  private(set) var written: [String] = []
  /// The paths within the workspace of copies that were kept earlier and are there no more.
  private(set) var removed: [String] = []

  /// Reads the lines that are in a workspace now.
  init(in folder: String) throws(CommandFailure) {
    self.folder = folder
    known = try JournalLines(in: folder)
  }

  /// Whether a file is this laptop's, which only the journal itself writes: it may be open at this
  /// moment.
  func isOwn(_ file: String) -> Bool {
    known.laptop.map { CarriedFiles.isJournal(file, of: $0) } ?? false
  }

  /// Sees to it that what a version holds is in the folder.
  mutating func keep(_ version: [UInt8], of file: String) throws(CommandFailure) {
    if CarriedFiles.isJournal(file) {
      try keepLines(version, of: file)
    } else if isIssued(version, as: file), try !isIssued(bytes(of: file) ?? [], as: file) {
      try write(version, to: file)
    }
  }

  private mutating func keepLines(_ version: [UInt8], of file: String) throws(CommandFailure) {
    guard !known.have(allOf: version) else { return }
    let now = try bytes(of: file) ?? []
    let isBetter = !isOwn(file) && JournalLines.has(version, allOf: now)
    try write(version, to: isBetter ? file : beside(file, version))
    known.take(version)
  }

  /// Puts a version beside the file that has its name, under one that comes of what is in it.
  mutating func keepBeside(_ version: [UInt8], of file: String) throws(CommandFailure) {
    try write(version, to: beside(file, version))
  }

  /// Takes away each copy that was kept, now or earlier, and holds nothing that is not in another
  /// file.
  mutating func clear() throws(CommandFailure) {
    let needless: [String]
    do throws(JournalError) {
      needless = try needlessKeptCopies(in: folder, files: DiskFileStore())
    } catch {
      throw .journal(error)
    }
    for file in needless {
      do throws(FileFailure) {
        try DiskFileStore().remove("\(folder)/\(file)")
      } catch {
        throw .cannotWrite(path: "\(folder)/\(file)", error)
      }
      if !written.contains(file) { removed.append(file) }
    }
    written.removeAll(where: needless.contains)
  }

  private mutating func write(_ bytes: [UInt8], to file: String) throws(CommandFailure) {
    let parts = file.split(separator: "/").dropLast()
    try OwnerOnlyFile.makeFolder(([folder] + parts.map(String.init)).joined(separator: "/"))
    try OwnerOnlyFile.write(bytes, to: "\(folder)/\(file)")
    written.append(file)
  }

  private func isIssued(_ bytes: [UInt8], as file: String) -> Bool {
    let parts = file.split(separator: "/").map(String.init)
    guard parts.count == 2, parts[0] == CarriedFiles.issued else { return false }
    return IssuedFileName(parts[1])?.names(bytes) ?? false
  }

  private func bytes(of file: String) throws(CommandFailure) -> [UInt8]? {
    do throws(FileFailure) {
      return try DiskFileStore().readWhole("\(folder)/\(file)")
    } catch .missing {
      return nil
    } catch {
      throw .cannotRead(path: "\(folder)/\(file)", error)
    }
  }

  /// `2026-11.jsonl` becomes `2026-11.from-1a2b3c4d.jsonl`.
  private func beside(_ file: String, _ version: [UInt8]) throws(CommandFailure) -> String {
    let dot = file.lastIndex(of: ".").flatMap { file[$0...].contains("/") ? nil : $0 }
    let end = dot ?? file.endIndex
    do throws(FileFailure) {
      let path = try DiskFileStore().pathBeside(
        "\(folder)/\(file[..<end])", ending: String(file[end...]), for: version)
      return String(path.dropFirst(folder.count + 1))
    } catch {
      throw .cannotRead(path: "\(folder)/\(file)", error)
    }
  }
}

extension JournalLines {
  /// Reads every file of a workspace's journal.
  init(in folder: String) throws(CommandFailure) {
    do throws(JournalError) {
      try self.init(of: folder, files: DiskFileStore())
    } catch {
      throw .journal(error)
    }
  }
}
