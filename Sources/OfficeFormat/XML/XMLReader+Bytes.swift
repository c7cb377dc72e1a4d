// SPDX-License-Identifier: Apache-2.0

extension XMLReader {
  func starts(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[position...].prefix($0.count).elementsEqual($0) }
  }

  mutating func passSpace() {
    while position < bytes.count, bytes[position].isXMLSpace { position += 1 }
  }

  mutating func pass(_ byte: UInt8) throws(XMLError) {
    guard position < bytes.count else { throw .truncated }
    guard bytes[position] == byte else { throw .notXML(at: position) }
    position += 1
  }

  /// The bytes up to a mark, which is passed as well.
  mutating func slice(upTo mark: StaticString) throws(XMLError) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count {
      if starts(mark) {
        let piece = bytes[start..<position]
        position += mark.utf8CodeUnitCount
        return piece
      }
      position += 1
    }
    throw .truncated
  }

  mutating func name() throws(XMLError) -> String {
    let start = position
    while position < bytes.count, bytes[position].isXMLName { position += 1 }
    guard position < bytes.count else { throw .truncated }
    guard position > start, !bytes[start].isNoXMLStart else { throw .notXML(at: start) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

extension UInt8 {
  /// Space as XML knows it.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// A byte of a name; every byte above ASCII may be one.
  fileprivate var isXMLName: Bool {
    self >= 0x80 || isXMLLetter || isNoXMLStart
  }

  private var isXMLLetter: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x5F || self == 0x3A
  }

  /// A byte a name holds and does not begin with.
  fileprivate var isNoXMLStart: Bool {
    (0x30...0x39).contains(self) || self == 0x2D || self == 0x2E
  }
}
