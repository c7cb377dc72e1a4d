// SPDX-License-Identifier: Apache-2.0

import Glibc
import PartnershipModel
import Testing

/// A partnership's file that comes with the program, as it stands in the repository.
struct PartnershipFile: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var testDescription: String { name }

  /// The partnerships the program comes with.
  static let all = [
    "shropshire-2023-26.json", "shropshire-2021-22.json", "shropshire-2019-20.json",
    "telford-and-wrekin-2021-24.json", "children-board-2016-18.json",
  ].map(PartnershipFile.init)

  init(_ name: String) {
    self.name = name
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    text = Self.contents(of: "/\(folder)/demo-data/\(name)")
  }

  private static func contents(of path: String) -> String {
    guard let handle = fopen(path, "r") else { return "" }
    defer { fclose(handle) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, handle), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func imported(_ changed: String? = nil) throws(Refusal) -> Book {
    var book = Book()
    let start = Circumstances(
      now: Moment(day: .first, second: 0), author: "Business Unit", device: "t", sequence: 1)
    book.apply(try Exchange.read(changed ?? text, file: name, into: book, start))
    return book
  }

  /// The file without its note, which is not imported.
  var withoutNote: String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("  \"note\"") }.joined(separator: "\n")
  }

  /// The line of the file on which some words first stand.
  func line(of words: String) -> Int? {
    place(of: words).map { place in
      text.utf8.prefix(place).count { $0 == UInt8(ascii: "\n") } + 1
    }
  }

  /// The file with the first place of some words changed.
  func text(changing words: String, to other: String) -> String? {
    guard let place = place(of: words) else { return nil }
    let after = text.utf8.dropFirst(place + words.utf8.count)
    return String(decoding: Array(text.utf8.prefix(place)) + other.utf8 + after, as: UTF8.self)
  }

  private func place(of words: String) -> Int? {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }
}
