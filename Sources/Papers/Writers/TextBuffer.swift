// SPDX-License-Identifier: Apache-2.0

/// Collects output as bytes, so that building a long paper copies each text once.
struct TextBuffer {
  private var bytes: [UInt8] = []

  /// Tells whether nothing has been written.
  var isEmpty: Bool { bytes.isEmpty }

  /// Everything written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds text as it is.
  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds one byte as it is.
  mutating func write(_ byte: UInt8) {
    bytes.append(byte)
  }
}
