// SPDX-License-Identifier: Apache-2.0

/// What a program printed in a terminal, without the sequences that steer the terminal.
struct PrintedBytes {
  private enum State {
    case text, escape, sequence, title, charset
  }

  private var state = State.text
  private(set) var bytes: [UInt8] = []

  /// Takes the next bytes of the terminal.
  mutating func feed(_ new: [UInt8]) {
    for byte in new { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == 0x1B { state = .escape } else if byte >= 0x20 { bytes.append(byte) }
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .sequence
      case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .title
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"): state = .charset
      default: state = .text
      }
    case .sequence: if (0x40...0x7E).contains(byte) { state = .text }
    case .title:
      if byte == 0x07 { state = .text } else if byte == 0x1B { state = .charset }
    case .charset: state = .text
    }
  }

  /// Whether the bytes were printed one after another.
  func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
