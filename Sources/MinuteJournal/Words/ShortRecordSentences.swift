// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The words for a record of this laptop's own that ends too early; `new` is the name under which the
/// laptop goes on because of it.
package func sentence(for short: ShortRecord, new: String? = nil) -> String {
  let written = "this laptop has written \(counted(short.written, "entry", "entries"))"
  let ending = short.last == 0 ? "none of them is here" : "the record ends at entry \(short.last)"
  let gone = counted(short.missing, "entry", "entries")
  if let folder = short.otherFolder {
    return "In '\(folder)' \(written) as '\(short.device)', but here "
      + (short.last == 0 ? "none of them is" : "they end at entry \(short.last)")
      + ": this folder is an older copy, or \(gone) \(verb(short.missing)) gone from the end. "
      + "'minutebook merge' brings the two together."
  }
  let goesOn = new.map { " From now on this laptop writes as '\($0)'; both are kept." } ?? ""
  return "This laptop has written \(counted(short.written, "entry", "entries")) here as "
    + "'\(short.device)', but \(ending): \(gone) \(verb(short.missing)) gone from its end, or an "
    + "older copy was put back. Every entry that is here is kept. Bring them back with 'minutebook "
    + "merge' from another laptop or a backup.\(goesOn)"
}

/// The words where it cannot be told whether a record of this laptop's own ends too early.
func sentence(forCountsIn file: String, _ reason: String, serving name: String? = nil) -> String {
  let serves = name.map { " Until then it writes as '\($0)'." } ?? ""
  return "'\(file)', where this laptop keeps its names and counts, cannot be read\(reason), so "
    + "nobody can say whether entries of its own are gone from the end. Nothing in it was changed, "
    + "and every entry is safe. Make it readable, then try again.\(serves)"
}

private func verb(_ count: Int) -> String { count == 1 ? "is" : "are" }
