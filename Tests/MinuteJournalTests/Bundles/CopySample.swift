// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// Workspaces with something in them, and copies of them.
extension Sample {
  static let issued = Array("The minutes as they went out.".utf8)

  /// A disk with two laptops' entries over two months, an issued file and a house style.
  static func filledDisk() throws -> MemoryFileStore {
    let files = try disk()
    let journal = try open(files).0
    _ = try journal.append(try batch("a1", "one"))
    _ = try journal.append(try batch("a2", "two", at: "2026-12-01T09:00:00"))
    _ = try journal.append(try issue(issued, sequence: 3))
    journal.close()
    files.put(
      try lines("b2c4", ["three", "four"]).flatMap(\.bytes), at: "/w/journal/b2c4/2026-11.jsonl")
    files.put(Array("h1 { color: navy }\n".utf8), at: "/w/house-style/style.css")
    return files
  }

  /// A batch that issues one file, as an operation would.
  static func issue(_ bytes: [UInt8], sequence: Int, device: String = "k7f3") throws -> Batch {
    let paper = PaperIssue(
      title: "Minutes", sort: "minutes", part: .whole, marking: .official,
      forms: [PaperIssue.Form(format: "text", ending: "txt", bytes: bytes)])
    let now = Circumstances(
      now: try moment(), author: "Clerk", device: device, sequence: sequence)
    return try Book().issue(paper, IssueFacts(.sent), to: Sending(to: "A board"), now)
  }

  /// Everything a book holds, as text.
  static func dump(_ files: MemoryFileStore, at path: String = root) throws -> String {
    let book = try open(files, mode: .readOnly, path: path).1
    let texts = try texts(book).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return Exchange.write(book) + texts.joined(separator: "\n")
  }

  static func bundle(_ files: MemoryFileStore, at path: String = root) throws -> BundleFiles {
    try BundleFiles(makeBundle(of: path, files: files).bytes, at: "/copy.zip")
  }
}
