// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The words for something that contradicts the record's being whole and unaltered.
package func sentence(for problem: ProofProblem) -> String {
  switch problem {
  case .found(let problem): sentence(for: problem)
  case .notFollowing(let entry):
    "\(opening(entry)) names another entry before it than the one that is here (\(place(entry))). "
      + "Entry \(entry.sequence - 1) was altered, replaced or left out, or this one was put in."
  case .missing(let counts, let next):
    "\(entries(counts)) of laptop \(next.device) \(counts.count == 1 ? "is" : "are") not here: "
      + "removed, or not yet arrived. Entry \(next.sequence) (\(place(next))) comes after."
  case .missingAtEnd(let device, let counts, let entry):
    "\(entries(counts)) of laptop \(device) \(counts.count == 1 ? "is" : "are") not here: removed, "
      + "or not yet arrived. \(opening(entry)) had seen "
      + "\(counts.count == 1 ? "it" : "them") (\(place(entry)))."
  case .outOfOrder(let entry):
    "\(opening(entry)) stands in its file after a later one (\(place(entry))). A file only grows at "
      + "its end, so its lines were moved."
  case .notPlaceable(let count):
    "\(counted(count, "entry", "entries")) of a newer version cannot be proved. "
      + "Use the newer version."
  case .digestAfterBreak(let stored):
    "\(stored.version) carries the digest \(stored.digest). It fits the entry it was taken at, but not "
      + "every entry before that is here as it was, so it does not vouch for the record."
  case .unknownDigest(let stored):
    "\(stored.version) carries the digest \(stored.digest), taken before entry "
      + "\(stored.count + 1) of laptop \(stored.device), and this record never had it: entries from "
      + "before it were altered or removed, or some are not here."
  }
}

/// Where in its history the record had a digest, as the end of a sentence.
package func words(for standing: DigestStanding) -> String {
  switch standing {
  case .now: "as it stands now"
  case .before(let entry): "as it stood before \(words(for: entry))"
  case .after(let entry): "as it stood after \(words(for: entry))"
  }
}

/// An entry as people can find it: its laptop, its count, when and what.
package func words(for entry: EntryPlace) -> String {
  let day = entry.moment.map { ", \($0.day.shown) \($0.shownTime)" } ?? ""
  let did = entry.did.count > 90 ? entry.did.prefix(89) + "…" : entry.did[...]
  return "entry \(entry.sequence) of laptop \(entry.device)\(day)"
    + (did.isEmpty ? "" : ", '\(did)'")
}

private func opening(_ entry: EntryPlace) -> String {
  "Entry \(entry.sequence) of laptop \(entry.device)"
}

private func place(_ entry: EntryPlace) -> String {
  "'\(entry.file)', byte \(entry.offset)"
}

private func entries(_ counts: ClosedRange<Int>) -> String {
  counts.count == 1
    ? "Entry \(counts.lowerBound)" : "Entries \(counts.lowerBound) to \(counts.upperBound)"
}
