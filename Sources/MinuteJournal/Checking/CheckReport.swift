// SPDX-License-Identifier: Apache-2.0

/// What looking at every byte of a workspace's journal showed.
package struct CheckReport: Hashable, Sendable {
  /// One file of the journal.
  package struct File: Hashable, Sendable {
    /// The path within the workspace.
    package let path: String
    /// How many bytes it has.
    package let bytes: Int
    /// How many of its lines verify.
    package let records: Int
    /// Whether it is a copy whose every entry is in another file, so that it may be deleted.
    package let isNeedless: Bool
    /// Whether it is no file of the journal, by its name and by what is in it; not a problem.
    package let isForeign: Bool
  }

  /// Every file, by path.
  package let files: [File]
  /// Everything that is wrong.
  package let problems: [CheckProblem]
  /// What each stretch that cannot be read meant, in the order of the files.
  package let damage: [Damage]
  /// What others on this computer may read, by path; no problem of the record, but of its privacy.
  package let openToOthers: [String]
  /// Files that are being written or were left unfinished, by path; not a problem.
  package let unfinished: [String]
  /// How many different entries there are.
  package let records: Int
  /// How many issued files are byte for byte as they were issued.
  package let soundIssued: Int
  /// The issued files that no record names; they may be deleted, and are not a problem.
  package let surplusIssued: [String]
  /// This laptop's own records that go further in another of its folders; not a problem.
  package let longerElsewhere: [ShortRecord]
  /// How many entries or fields need a newer version; not a problem.
  package let newerRecords: Int

  /// Whether nothing is wrong.
  package var isClean: Bool { problems.isEmpty }
}

/// Something wrong in a journal, with its place; `sentence(for:)` has the words.
package enum CheckProblem: Hashable, Sendable {
  /// A stretch holds nothing that verifies.
  case damaged(file: String, offset: Int, line: Int, bytes: Int)
  /// A file ends in an unfinished line.
  case tornTail(file: String, offset: Int, bytes: Int)
  /// A file cannot be read.
  case unreadable(file: String, FileFailure)
  /// Entries are not here, by the laptop's counts or by what others had seen.
  case entriesMissing(device: String, count: Int)
  /// An entry does not follow the one before it.
  case chainBroken(device: String, sequence: Int)
  /// Two different entries carry the same number.
  case clonedDevice(device: String, sequence: Int)
  /// Entries of this laptop's own are gone from the end of its record.
  case endsShort(ShortRecord)
  /// What this laptop keeps of how far its own entries go cannot be read.
  case countsNotRead(file: String, FileFailure)
  /// A file of an issued paper is not in the folder.
  case issuedMissing(file: String, paper: String)
  /// A file of an issued paper is not what was issued.
  case issuedDamaged(file: String, paper: String)
  /// A file of an issued paper cannot be read.
  case issuedUnreadable(file: String, paper: String, FileFailure)
}

extension CheckProblem {
  /// Whether it is the damage at the very place.
  package func isAt(_ damage: Damage) -> Bool {
    switch self {
    case .damaged(let file, let offset, _, _), .tornTail(let file, let offset, _):
      file == damage.file && offset == damage.offset
    default: false
    }
  }
}

/// Looks at every byte of a workspace's journal and of its issued files, and changes nothing.
///
/// `identity` says who this laptop is, for tests; without it that is looked up.
///
/// - Throws: what reading `workspace.json` throws, and `cannotRead`.
package func checkWorkspace(
  _ path: String, files: some FileStore, identity: DeviceIdentity? = nil
) throws(JournalError) -> CheckReport {
  let location = WorkspaceLocation(path: path)
  let marker = try WorkspaceMarker.read(location, files)
  let kept = KeptCounts(
    DeviceNaming(marker, location, identity: identity ?? .system(files)), files)
  let surroundings: Surroundings
  do throws(FileFailure) {
    surroundings = try Surroundings(location, files)
  } catch {
    throw .cannotRead(location.path, error)
  }
  return CheckReport(
    try LoadedJournal(location, files), IssuedStore(location: location, files: files),
    surroundings, kept)
}
