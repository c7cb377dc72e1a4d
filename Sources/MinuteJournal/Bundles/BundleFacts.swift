// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What a bundle says it holds.
package struct BundleFacts: Hashable, Sendable {
  /// One laptop's part of the record.
  package struct Laptop: Hashable, Sendable {
    /// The laptop's short name.
    package let name: String
    /// How many entries of it there are.
    package let entries: Int
    /// The highest count of its entries, and the SHA-256 of that line.
    package let last: Int
    package let digest: String
  }

  /// The workspace's id.
  package let workspace: String
  /// SHA-256 of the whole record, as the open workspace has it.
  package let digest: String
  /// The laptops, in the order of their names.
  package let laptops: [Laptop]
  /// How many issued files there are.
  package let issued: Int

  /// How many entries there are, of all laptops.
  package var entries: Int { laptops.reduce(0) { $0 + $1.entries } }
}

extension BundleFacts {
  static let format = "minutebook-bundle"
  static let version = 1

  /// Counts what was read of a workspace.
  init(workspace: String, _ loaded: LoadedJournal, issued: Int) {
    let heads = loaded.heads
    let counts = loaded.entriesByLaptop
    self.workspace = workspace
    digest = ChainHead.digest(of: heads)
    laptops = heads.map { name, head in
      Laptop(name: name, entries: counts[name] ?? 0, last: head.sequence, digest: head.digest)
    }
    .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.issued = issued
  }

  /// The text of `bundle.json`.
  var text: String {
    var writer = JSONWriter()
    writer.raw("{")
    writer.member("format", .text(BundleFacts.format), before: "\n  ")
    writer.member("version", .number(BundleFacts.version), before: "\n  ")
    writer.member("workspace", .text(workspace), before: "\n  ")
    writer.member("digest", .text(digest), before: "\n  ")
    writer.member("issued", .number(issued), before: "\n  ")
    writer.name("laptops", before: "\n  ")
    writer.raw("[")
    for laptop in laptops { BundleFacts.write(laptop, to: &writer) }
    writer.raw("\n  ]", opens: false)
    writer.raw("\n}\n")
    return writer.text
  }

  private static func write(_ laptop: Laptop, to writer: inout JSONWriter) {
    writer.item(before: "\n    ")
    writer.raw("{")
    writer.member("laptop", .text(laptop.name))
    writer.member("entries", .number(laptop.entries), before: " ")
    writer.member("last", .number(laptop.last), before: " ")
    writer.member("digest", .text(laptop.digest), before: " ")
    writer.raw("}", opens: false)
  }

  /// Reads `bundle.json` of the bundle at a path.
  static func read(_ bytes: [UInt8], of path: String) throws(CopyError) -> BundleFacts {
    guard let text = String(validating: bytes, as: UTF8.self),
      let value = try? JSONReader.read(text), value["format"]?.text == format,
      let version = value["version"]?.number
    else { throw .notABundle(path) }
    guard version <= BundleFacts.version else { throw .newerBundle(path, version: version) }
    guard let workspace = value["workspace"]?.text, let digest = value["digest"]?.text,
      let issued = value["issued"]?.number, let listed = value["laptops"]?.items
    else { throw .damagedBundle(path, file: "bundle.json") }
    let laptops = listed.compactMap(Laptop.init)
    guard laptops.count == listed.count else { throw .damagedBundle(path, file: "bundle.json") }
    return BundleFacts(workspace: workspace, digest: digest, laptops: laptops, issued: issued)
  }
}

extension BundleFacts.Laptop {
  fileprivate init?(_ value: JSONValue) {
    guard let name = value["laptop"]?.text, let entries = value["entries"]?.number,
      let last = value["last"]?.number, let digest = value["digest"]?.text
    else { return nil }
    self.init(name: name, entries: entries, last: last, digest: digest)
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ value: Stored, before: String = "") {
    self.name(name, before: before)
    self.value(value)
  }
}

extension LoadedJournal {
  /// The last line of every laptop that has lines.
  var heads: [String: ChainHead] {
    var heads: [String: ChainHead] = [:]
    for chain in chains where chain.last > 0 {
      heads[chain.device] = ChainHead(sequence: chain.last, digest: digest(ofLast: chain))
    }
    return heads
  }

  /// How many lines there are of every laptop, each once.
  var entriesByLaptop: [String: Int] {
    var counts: [Int32: Int] = [:]
    for place in order { counts[index.entries[Int(place)].device, default: 0] += 1 }
    return Dictionary(
      uniqueKeysWithValues: counts.map { (index.devices.names[Int($0.key)], $0.value) })
  }
}
