// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension LineScanner {
  /// What stands where a field's value is expected.
  enum Value {
    case stored(Stored)
    case cleared
    /// A shape that only a newer version knows; already stepped over.
    case unknown
  }

  /// Whether the span's bytes are the given ones.
  @inline(__always)
  func matches(_ span: TextSpan, _ name: StaticString) -> Bool {
    guard span.end - span.start == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { name in
      !name.indices.contains { name[$0] != bytes[span.start + $0] }
    }
  }

  /// The text of a span.
  @inline(__always)
  func text(_ span: TextSpan) -> String {
    if span.hasEscape { return unescaped(span) }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[span.start..<span.end]), as: UTF8.self)
  }

  /// Steps over a field's value; nil when it is not JSON.
  @inline(__always)
  mutating func value() -> Value? {
    let first = peek()
    let start = position
    if first == UInt8(ascii: "\"") { return string().map { .stored(.text(text($0))) } }
    switch first {
    case UInt8(ascii: "n"): return skipWord(4) ? .cleared : nil
    case UInt8(ascii: "t"): return skipWord(4) ? .stored(.flag(true)) : nil
    case UInt8(ascii: "f"): return skipWord(5) ? .stored(.flag(false)) : nil
    case UInt8(ascii: "["):
      if let items = strings() { return .stored(.list(items)) }
    default:
      if let number = number() { return .stored(.number(number)) }
    }
    position = start
    return skip() ? .unknown : nil
  }

  private mutating func skipWord(_ length: Int) -> Bool {
    guard position + length <= end else { return false }
    position += length
    return true
  }

  private mutating func strings() -> [String]? {
    guard take(UInt8(ascii: "[")) else { return nil }
    var items: [String] = []
    if take(UInt8(ascii: "]")) { return items }
    repeat {
      guard let span = string() else { return nil }
      items.append(text(span))
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? items : nil
  }

  /// Steps over a value of any shape.
  mutating func skip() -> Bool {
    var depth = 0
    while true {
      switch peek() {
      case 0: return false
      case UInt8(ascii: "\""): if string() == nil { return false }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
        continue
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        position += 1
        if depth == 0 { return false }
        continue
      default: skipScalar()
      }
      if depth <= 0 { return depth == 0 }
    }
  }

  private mutating func skipScalar() {
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0...0x20: return
      default: position += 1
      }
    }
  }
}
