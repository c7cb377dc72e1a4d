// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

extension Journal {
  /// Hands over every action of every laptop in the journal's one order, up to the end of a day.
  ///
  /// Lines that only a newer version can read are passed over.
  ///
  /// - Throws: `cannotRead` when the journal's folder cannot be listed.
  package func replay(
    through day: Day = .last, _ each: (Batch) -> Void
  ) throws(JournalError) {
    let (year, month, day) = day.parts
    let limit = Int32(year * 10_000 + month * 100 + day)
    try LoadedJournal(location, files).forEachBatch(through: limit, each)
  }
}
