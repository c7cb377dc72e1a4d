// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What git answered.
struct GitAnswer {
  let bytes: [UInt8]
  let isCut: Bool
  private let status: Int32
  private let errors: [UInt8]

  init(_ answer: OutsideAnswer) {
    (bytes, isCut, status, errors) = (answer.output, answer.isCut, answer.status, answer.errors)
  }

  /// Whether it was done, or the answer is yes.
  var isDone: Bool { status == 0 }

  /// Whether the answer is no, which is not the same as that it failed.
  var isNo: Bool { status == 1 }

  /// The answer's lines.
  var lines: [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The answer's parts that end in a zero byte, such as paths.
  var parts: [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The answer in one line; nil when there is none.
  var line: String? { isDone ? lines.first : nil }

  /// What git and the hooks said, at most twelve lines of it, without passwords in addresses.
  var said: String {
    let text = String(decoding: errors + bytes, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { withoutPassword(String($0)) }
      .filter { !$0.isBlank && !$0.hasPrefix("hint:") }
    let shown = lines.count > 12 ? lines.prefix(6) + ["…"] + lines.suffix(5) : lines
    return shown.map { "\n  " + shownSafely($0) }.joined()
  }
}

/// A text in which the name and password of an address such as `https://name:word@host` are left
/// out.
func withoutPassword(_ text: String) -> String {
  let parts = text.split(separator: "://", omittingEmptySubsequences: false)
  let cleaned = parts.dropFirst().map { part -> Substring in
    let host = part.prefix { $0 != "/" && $0 != "'" && $0 != " " }
    guard let at = host.lastIndex(of: "@") else { return part }
    return part[part.index(after: at)...]
  }
  return ([parts[0]] + cleaned).joined(separator: "://")
}
