// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A document of the repository, for what it says can be run.
struct DocumentFile {
  let name: String
  let text: String

  /// Reads one by its path in the repository.
  init(_ name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    self.name = name
    text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
  }

  private var parts: [Substring] { text.split(separator: "```", omittingEmptySubsequences: false) }

  /// The blocks between fences, each with the word after its fence.
  var blocks: [(language: String, text: String)] {
    parts.enumerated().compactMap { place, part in
      guard place % 2 == 1, let end = part.firstIndex(of: "\n") else { return nil }
      return (String(part[..<end]), String(part[part.index(after: end)...]))
    }
  }

  /// The one block of a language that has some words in it.
  func block(_ language: String, with words: String) throws -> String {
    let found = blocks.filter { $0.language == language && $0.text.contains(words) }
    try #require(found.count == 1, "\(name) has \(found.count) blocks of \(language) with \(words)")
    return found[0].text
  }

  /// The lines of blocks that a prompt stands before.
  var prompted: [String] {
    blocks.flatMap { $0.text.split(separator: "\n") }.filter { $0.hasPrefix("$ ") }
      .map { String($0.dropFirst(2)) }
  }

  /// The words in backticks outside of blocks, together those of a row of a table or a paragraph.
  var spans: [[String]] {
    let outside = parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
    let rows = outside.joined(separator: "\n\n").replacingOccurrences(of: "\n|", with: "\n\n|")
    return rows.components(separatedBy: "\n\n").map { row in
      row.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }
        .map { $0.element.replacingOccurrences(of: "\n", with: " ") }
    }
  }
}
