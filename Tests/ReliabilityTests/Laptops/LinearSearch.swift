// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import PartnershipModel

/// Searching a book in the plainest way: every text of every record, in small letters.
struct LinearSearch {
  private let book: Book
  private static let kinds = ["action", "agenda-item", "minute", "decision"]

  init(_ book: Book) { self.book = book }

  /// What the book's own search finds that this does not, or otherwise, for words of its records.
  func complaints(_ random: inout SeededGenerator) -> [String] {
    let texts = rows.flatMap { self.texts(of: $0.row, $0.kind) }
    let words = texts.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init)
    guard let first = words.randomElement(using: &random),
      let second = words.randomElement(using: &random)
    else { return [] }
    let part = String(first.dropFirst(Int.random(in: 0..<first.count, using: &random)))
    return [first, first.uppercased(), part, "\(first) \(second)", "\(first) nowhere"].compactMap {
      let hits = book.search($0, limit: .max).map(\.reference)
      if Set(hits).count != hits.count { return "searching '\($0)' finds a record twice" }
      return Set(hits) == found($0) ? nil : "searching '\($0)' finds \(hits), not \(found($0))"
    }
  }

  /// How many records have words.
  var count: Int { rows.count { !texts(of: $0.row, $0.kind).isEmpty } }

  private var rows: [(kind: KindEntry, row: Row)] {
    LinearSearch.kinds.compactMap { Registry.kind(named: $0) }.flatMap { kind in
      book.rows(of: kind).filter { !$0.isRemoved }.map { (kind, $0) }
    }
  }

  private func texts(of row: Row, _ kind: KindEntry) -> [String] {
    kind.ownFields.compactMap { field in
      switch field.type {
      case .line, .paragraph, .lines: row[field.slot]?.plain.lowercased()
      default: nil
      }
    }
  }

  private func found(_ words: String) -> Set<RecordReference> {
    let wanted = words.lowercased().split(separator: " ")
    let found = rows.filter { kind, row in
      let texts = self.texts(of: row, kind)
      return wanted.allSatisfy { word in texts.contains { $0.contains(word) } }
    }
    return Set(found.map { RecordReference(kind: $0.kind.names.name, id: $0.row.id) })
  }
}
