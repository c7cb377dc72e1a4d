// SPDX-License-Identifier: Apache-2.0
package import PartnershipModel

/// Where one entry of the record stands, and what it was about.
package struct EntryPlace: Hashable, Sendable {
  /// The laptop that wrote it.
  package let device: String
  /// Its count among that laptop's entries.
  package let sequence: Int
  /// The file it was read from, within the workspace.
  package let file: String
  /// The byte of the file it begins at.
  package let offset: Int
  /// When it was done, by the laptop's clock; nil when that is not a moment.
  package let moment: Moment?
  /// What was done, in words.
  package let did: String
}

extension LoadedJournal {
  /// Where a line stands.
  func entryPlace(of place: Int32) -> EntryPlace {
    let entry = index.entries[Int(place)]
    let (moment, did) = withLine(place) { bytes -> (Moment?, String) in
      var scanner = LineScanner(bytes, from: 0, to: bytes.count)
      guard let head = HeadScan(&scanner) else { return (nil, "") }
      return (
        head.moment.flatMap { Moment(iso: scanner.text($0)) }, head.did.map(scanner.text) ?? ""
      )
    }
    return EntryPlace(
      device: index.devices.names[Int(entry.device)], sequence: entry.sequence,
      file: segments[Int(entry.file)].file.shown, offset: entry.offset, moment: moment, did: did)
  }
}
