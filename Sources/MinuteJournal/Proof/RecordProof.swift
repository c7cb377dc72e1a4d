// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// What following every laptop's chain showed: whether anything was altered, removed or reordered.
package struct RecordProof: Hashable, Sendable {
  /// One laptop's entries.
  package struct Laptop: Hashable, Sendable {
    /// Its short name.
    package let device: String
    /// How many entries it has here, each different one once.
    package let entries: Int
    /// The highest count.
    package let last: Int
    /// The local day of its first entry; nil when that says none.
    package let firstDay: Day?
    /// The local day of its last entry.
    package let lastDay: Day?
    /// SHA-256 of its last entry, which stands for all of them.
    package let digest: String
    /// How many entries name the one before by its checksum only, as format 1 did.
    package let entriesOfFormat1: Int
  }

  /// The laptops that have entries here, by their names.
  package let laptops: [Laptop]
  /// The digest of the record: what `RecordPlace.digest` is for the next entry.
  package let digest: String
  /// Everything that contradicts the proof.
  package let problems: [ProofProblem]
  /// Entries whose count another entry of the laptop has too; no contradiction, but to be known.
  package let branches: [EntryPlace]
  /// Those of them that, alone of their count, the laptop's next entry names as the one before it.
  package let goneOnFrom: [EntryPlace]
  /// The digests that versions of minutes carry.
  package let stored: [StoredDigest]
  /// The digests looked for that were found, with where the record stood.
  package let found: [String: DigestStanding]
  /// This laptop's own records that go further in another of its folders; no contradiction.
  package let longerElsewhere: [ShortRecord]
  /// How many issued files are byte for byte as they were issued.
  package let soundIssued: Int
  /// The issued files that no record names; no contradiction.
  package let surplusIssued: [String]

  /// Whether nothing contradicts the proof.
  package var isProven: Bool { problems.isEmpty }
}

/// Something that contradicts the record's being whole and unaltered; `sentence(for:)` has the words.
package enum ProofProblem: Hashable, Sendable {
  /// What `check` finds as well.
  case found(CheckProblem)
  /// The entry it names as the one before it is not the one that is here.
  case notFollowing(EntryPlace)
  /// Entries between others are not here; the entry is the next one that is.
  case missing(ClosedRange<Int>, before: EntryPlace)
  /// Entries at the end of a laptop's are not here, which another laptop had seen.
  case missingAtEnd(device: String, ClosedRange<Int>, seenBy: EntryPlace)
  /// The entry stands in its file after one of a higher count.
  case outOfOrder(EntryPlace)
  /// Entries that a newer version wrote cannot be placed among the others.
  case notPlaceable(count: Int)
  /// The digest that a version of minutes carries is not one that this record ever had.
  case unknownDigest(StoredDigest)
  /// A version of minutes carries a digest that the record had, but the chain before it is broken.
  case digestAfterBreak(StoredDigest)
}

/// A digest that a version of minutes carries.
package struct StoredDigest: Hashable, Sendable {
  /// The version's name: which minutes, which version.
  package let version: String
  /// The digest.
  package let digest: String
  /// The laptop on which it was taken.
  package let device: String
  /// The count of that laptop's last entry in it.
  package let count: Int
  /// Where the record stood then; nil when it never had the digest.
  package let standing: DigestStanding?
  /// Whether the laptop has entries in this record; one of another record came by an import.
  package let isOfThisRecord: Bool
}

/// Where in its history the record had a digest.
package enum DigestStanding: Hashable, Sendable {
  /// As it is now.
  case now
  /// As the laptop knew it before it wrote an entry.
  case before(EntryPlace)
  /// As the laptop knew it after it wrote its last entry.
  case after(EntryPlace)
}
