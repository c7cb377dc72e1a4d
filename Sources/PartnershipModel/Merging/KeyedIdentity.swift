// SPDX-License-Identifier: Apache-2.0

/// The identity of a record of which there is one for each key, such as the attendance of a seat at a
/// meeting: `attendance+k7f3-1a+chair`. Every laptop gives it the same, so what two laptops make apart
/// becomes one record. A plus sign stands in no identity that a laptop counts.
enum KeyedIdentity {
  /// The longest part that stands as it is, in characters.
  private static let longestPart = 40
  private static let digestLength = 24

  static func text(_ kind: KindNames, _ parts: [String]) -> String {
    ([kind.name] + parts.map(part)).joined(separator: "+")
  }

  /// Identities stand as they are; free words and what is long by their digest.
  private static func part(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.utf8.count <= longestPart && text.utf8.allSatisfy(isPlain)
    return isPlain ? text : String(Digest.sha256(text).prefix(digestLength))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"): true
    default: false
    }
  }
}

extension Drafting {
  /// Begins the only record there is to be of a key, under an identity made of it.
  ///
  /// One that was taken out is brought back, without what it said before. Where a record stands under
  /// the identity already, the new one is another and gets an identity of its own.
  package mutating func createOnly<Kind>(_ kind: Kind.Type, _ key: String...) -> ID<Kind> {
    let entry = Registry.entry(of: kind)
    let id = KeyedIdentity.text(entry.names, key)
    if hasBegun(RecordReference(kind: entry.names.name, id: id)) { return create(kind) }
    guard let row = book.row(kind: entry.number, id: id) else { return create(kind, id: id) }
    guard row.isRemoved else { return create(kind) }
    for field in entry.fields where row[field.slot] != nil {
      set(kind: entry, id: id, slot: field.slot, to: nil)
    }
    return ID(id)
  }
}
