// SPDX-License-Identifier: Apache-2.0

/// The words for a notice when a workspace was opened.
package func sentence(for notice: OpeningNotice) -> String {
  switch notice {
  case .readOnlyFolder(let path):
    "'\(path)' cannot be written to, so it is open for reading only."
  case .lockedByAnother(let path):
    "'\(path)' is open in another window on this laptop, so here it is open for reading only."
  case .locksNotSupported(let path):
    "The drive of '\(path)' cannot tell when two windows have it open. Use one window only."
  case .tornTailSetAside(let file, let offset, let bytes, let recovered):
    "The last entry of '\(file)' was never finished, at byte \(offset). Everything saved is "
      + "safe; what there was of it (\(counted(bytes, "byte"))) is kept in '\(recovered)'."
  case .tornTail(let file, let offset, let bytes):
    sentence(for: CheckProblem.tornTail(file: file, offset: offset, bytes: bytes))
  case .damaged(let file, let offset, let line, let bytes):
    sentence(for: CheckProblem.damaged(file: file, offset: offset, line: line, bytes: bytes))
  case .unreadable(let file, let failure):
    sentence(for: CheckProblem.unreadable(file: file, failure))
  default: sentence(forEntries: notice)
  }
}

private func sentence(forEntries notice: OpeningNotice) -> String {
  switch notice {
  case .newerRecords(let count):
    "\(counted(count, "entry", "entries")) written by a newer version cannot be shown. "
      + "They are kept as they are."
  case .chainBroken(let device, let sequence):
    sentence(for: CheckProblem.chainBroken(device: device, sequence: sequence))
  case .entriesMissing(let device, let count):
    sentence(for: CheckProblem.entriesMissing(device: device, count: count))
  case .notYetArrived(let device, let count):
    "\(counted(count, "entry", "entries")) from laptop '\(device)' not yet arrived. "
      + "Everything else is shown."
  case .clonedDevice(let device, let sequence):
    sentence(for: CheckProblem.clonedDevice(device: device, sequence: sequence))
  case .deviceRenamed(let old, let new):
    "This laptop now writes as '\(new)' instead of '\(old)', because the folder was copied or "
      + "restored, or a file of '\(old)' is damaged. Every entry that can be read is kept."
  default: ""
  }
}

/// The words for a problem that a check found.
package func sentence(for problem: CheckProblem) -> String {
  switch problem {
  case .damaged(let file, let offset, let line, let bytes):
    "'\(file)' is damaged at line \(line), byte \(offset): \(counted(bytes, "byte")) cannot be "
      + "read. Every other entry is kept. Look for the same file on another laptop or a backup."
  case .tornTail(let file, let offset, let bytes):
    "'\(file)' ends in an unfinished entry of \(counted(bytes, "byte")), at byte \(offset). "
      + "It may still be arriving; every entry before it is kept."
  case .unreadable(let file, let failure):
    "'\(file)' cannot be read (error \(failure.code)). Its entries are not shown; the others are."
  case .entriesMissing(let device, let count):
    "\(counted(count, "entry", "entries")) of laptop '\(device)' not here. "
      + "Bring its files together again from that laptop or a backup."
  case .chainBroken(let device, let sequence):
    "Entry \(sequence) of laptop '\(device)' does not follow the one before it. Both are kept; "
      + "compare the folder with a backup."
  case .clonedDevice(let device, let sequence):
    "Two different entries are number \(sequence) of laptop '\(device)': the folder was copied "
      + "or restored. Both are kept."
  default: sentence(forIssued: problem)
  }
}

private func sentence(forIssued problem: CheckProblem) -> String {
  let remedy = "Copy it from the same folder on another laptop or from a backup."
  return switch problem {
  case .issuedMissing(let file, let paper):
    "'\(file)' is missing: it is a file of \(paper). \(remedy)"
  case .issuedDamaged(let file, let paper):
    "'\(file)' is not what was issued: it is a file of \(paper). \(remedy)"
  case .issuedUnreadable(let file, let paper, let failure):
    "'\(file)' cannot be read (error \(failure.code)): it is a file of \(paper). \(remedy)"
  default: ""
  }
}

func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
}
