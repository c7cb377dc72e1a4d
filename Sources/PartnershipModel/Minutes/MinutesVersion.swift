// SPDX-License-Identifier: Apache-2.0

/// Minutes as they were printed when they were circulated, agreed or corrected; never changed.
package struct MinutesVersion: RecordKind {
  package static let shape = MinutesVersion()
  package static let about = KindNames(
    "minutes-version", "Version of minutes", plural: "Versions of minutes",
    "Minutes as printed on a day, kept so that they print byte for byte the same ever after.")
  package let meeting = Field<ID<Meeting>>(3, "meeting", "Minutes of", "The meeting minuted.")
  package let number = NumberField<Int>(
    4, "number", "Version", "Its number, from 1 for each meeting, given once.", missing: 0,
    within: "meeting")
  package let label = RequiredField<String>(
    5, "label", "Made when", "What it was kept for: circulated, agreed, corrected.", missing: "")
  package let on = Field<Day>(6, "on", "On", "The day it was kept.")
  package let frozen = Field<String>(
    7, "frozen", "As printed", "The whole minutes as a paper, in the paper format.",
    as: .paragraph, choosable: false)
  package let frozenOpen = Field<String>(
    8, "frozen-open", "Open version", "The same without Part B; empty when nothing is in Part B.",
    as: .paragraph, choosable: false)
  package let digest = Field<String>(
    9, "digest", "Digest", "SHA-256 of the paper as kept, to compare copies by.", choosable: false)
  package let recordDigest = Field<String>(
    10, "record-digest", "Digest of the record",
    "SHA-256 of the whole record as it stood before the entry that kept this version.",
    choosable: false)
  package let recordLaptop = Field<String>(
    11, "record-laptop", "Laptop", "The laptop on which that digest was taken, by its short name.",
    choosable: false)
  package let recordCount = Field<Int>(
    12, "record-count", "Up to entry", "The count of that laptop's last entry in it; 0 for none.",
    choosable: false)
}

/// Minutes as paper text, in both renderings.
package struct FrozenMinutes: Sendable, Hashable {
  /// Everything, in the paper format.
  package let whole: String
  /// Without Part B; nil when nothing is withheld.
  package let open: String?

  /// Keeps both renderings.
  package init(whole: String, open: String?) {
    self.whole = whole
    self.open = open
  }
}

extension Book {
  /// The kept versions of a meeting's minutes, the first first.
  package func versions(of meeting: ID<Meeting>) -> [Record<MinutesVersion>] {
    those(\MinutesVersion.meeting, meeting).sorted { $0.number < $1.number }
  }

  /// A version by its number, as it is typed.
  ///
  /// - Throws: `Refusal` naming the versions there are, or those that share the number.
  package func version(
    _ number: String, of meeting: Record<Meeting>
  ) throws(Refusal) -> Record<MinutesVersion> {
    let all = versions(of: meeting.id)
    guard let version = try numbered(MinutesVersion.self, number, among: all) else {
      throw .noSuchVersion(
        meeting: title(of: meeting), number: number, kept: all.map { "\($0.number)" })
    }
    return version
  }

  /// Keeps the minutes as they will be once the drafted changes are made, and the files they go
  /// out in.
  func keepVersion(
    of id: ID<Meeting>, _ label: String, for occasion: IssueOccasion, _ issuing: Issuing,
    in drafting: inout Drafting
  ) {
    guard let meeting = drafting.outcome[id] else { return }
    let given = allEver(MinutesVersion.self).filter { $0.meeting == id }.map(\.number.value)
    let new = drafting.create(MinutesVersion.self)
    drafting.set(new, \.meeting, id)
    drafting.set(new, \.number, (given.max() ?? 0) + 1)
    drafting.set(new, \.label, label)
    drafting.set(new, \.on, drafting.circumstances.today)
    drafting.stateRecord(on: new)
    // Drawn with the version in the book, because the paper prints the digest it carries.
    let frozen = issuing.minutes(drafting.outcome, meeting)
    drafting.set(new, \.frozen, frozen.whole)
    drafting.set(new, \.frozenOpen, frozen.open)
    drafting.set(new, \.digest, Digest.sha256(frozen.whole))
    drafting.mark(new, meeting.marking == .official ? nil : meeting.marking)
    let facts = IssueFacts(occasion, body: meeting.body, meeting: id, version: new)
    let members = Sending(to: "Members of \(shortName(of: meeting.body))")
    drafting.issue(
      .minutes(new), facts, to: occasion == .circulated ? members : nil, issuing)
  }
}

extension Drafting {
  /// Says on a version which record it was made from; nothing for a book that is on no disk.
  fileprivate mutating func stateRecord(on version: ID<MinutesVersion>) {
    guard !circumstances.digest.isEmpty else { return }
    set(version, \.recordDigest, circumstances.digest)
    set(version, \.recordLaptop, circumstances.device)
    set(version, \.recordCount, circumstances.sequence - 1)
  }
}

extension Record<MinutesVersion> {
  /// What the version's pages say of the record it was made from; nil where nothing is known.
  package var recordStatement: String? {
    guard let digest = self.recordDigest, let laptop = self.recordLaptop else { return nil }
    let entry = (self.recordCount ?? 0) + 1
    return "Record of the partnership before entry \(entry) of laptop \(laptop): SHA-256 \(digest)"
  }

  /// What pages say instead that are not exactly those of the version.
  package var recordStatementWithheld: String {
    "Drawn from the record as it is now, and not exactly version \(self.number) as it was kept; only "
      + "that version itself carries its digest of the record."
  }
}
