// SPDX-License-Identifier: Apache-2.0

/// Escapes text so that no Markdown reader finds mark-up in it.
struct MarkdownText {
  /// Where a text stands, which decides what needs escaping.
  enum Place {
    /// At the start of a block, where lists and headings begin.
    case lineStart
    /// In the middle of a line or in a table cell.
    case inline
    /// In a heading, where number signs or braces at the end would be dropped.
    case heading
  }

  private let bytes: [UInt8]
  private let place: Place

  /// The text with a backslash before each character that could be read as mark-up.
  static func escape(_ text: String, at place: Place = .inline) -> String {
    MarkdownText(bytes: Array(text.utf8), place: place).escaped
  }

  private var escaped: String {
    let opening = place == .lineStart ? openingMark : nil
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 8)
    for index in bytes.indices {
      if index == opening || isMark(at: index) { result.append(UInt8(ascii: "\\")) }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }

  // Web addresses stay whole where they can: `_`, `&` and `#` are escaped only where they act.
  private func isMark(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"),
      UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      true
    case UInt8(ascii: "_"): !(isWord(at: index - 1) && isWord(at: index + 1))
    case UInt8(ascii: "&"): startsEntity(at: index)
    case UInt8(ascii: "#"), UInt8(ascii: "{"): place == .heading
    default: false
    }
  }

  private func startsEntity(at index: Int) -> Bool {
    let name = bytes[(index + 1)...].prefix(33)
    let end = name.firstIndex { !Self.isAlphanumeric($0) && $0 != UInt8(ascii: "#") }
    return end.map { $0 > index + 1 && bytes[$0] == UInt8(ascii: ";") } ?? false
  }

  // The mark that would open a heading, list or definition: `#`, `-`, or the dot of "1." or "a)".
  private var openingMark: Int? {
    guard let first = bytes.first else { return nil }
    if "#+-=:%".utf8.contains(first) { return 0 }
    let start = first == UInt8(ascii: "(") ? 1 : 0
    let label = bytes[start...].prefix(while: Self.isAlphanumeric)
    let end = label.endIndex
    guard Self.isListLabel(label), end < bytes.count,
      bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
      end + 1 == bytes.count || bytes[end + 1] == UInt8(ascii: " ")
    else { return nil }
    return end
  }

  private static func isListLabel(_ label: ArraySlice<UInt8>) -> Bool {
    if label.isEmpty { return false }
    return label.count == 1 || label.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      || label.allSatisfy { "ivxlcdmIVXLCDM".utf8.contains($0) }
  }

  private func isWord(at index: Int) -> Bool {
    bytes.indices.contains(index) && (Self.isAlphanumeric(bytes[index]) || bytes[index] >= 0x80)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
