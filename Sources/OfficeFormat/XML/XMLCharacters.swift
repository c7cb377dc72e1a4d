// SPDX-License-Identifier: Apache-2.0

/// Turns XML's written text into the text that is meant.
enum XMLCharacters {
  /// Text with entities replaced and line ends as one line feed; in attributes, a space for every
  /// line end and tab but those written as numbers, which are meant.
  static func decoded(
    _ piece: ArraySlice<UInt8>, isAttribute: Bool
  ) throws(XMLError) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(piece.count)
    var place = piece.startIndex
    while place < piece.endIndex {
      let byte = piece[place]
      if byte == UInt8(ascii: "&") {
        let (entity, next) = try entity(in: piece, at: place)
        text += Array(String(entity).utf8)
        place = next
        continue
      }
      try check(byte, at: place)
      let isLineEnd = byte == 0x0D
      if isLineEnd, place + 1 < piece.endIndex, piece[place + 1] == 0x0A { place += 1 }
      text.append(isAttribute && byte.isXMLSpace ? 0x20 : isLineEnd ? 0x0A : byte)
      place += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Text in which nothing stands for anything else.
  static func plain(_ piece: ArraySlice<UInt8>) throws(XMLError) -> String {
    for place in piece.indices { try check(piece[place], at: place) }
    return String(decoding: piece, as: UTF8.self)
  }

  private static func check(_ byte: UInt8, at place: Int) throws(XMLError) {
    guard byte >= 0x20 || byte.isXMLSpace else { throw .notXML(at: place) }
  }

  private static func entity(
    in piece: ArraySlice<UInt8>, at place: Int
  ) throws(XMLError) -> (Unicode.Scalar, next: Int) {
    let near = piece[place..<min(place + 12, piece.endIndex)]
    guard let end = near.firstIndex(of: UInt8(ascii: ";")) else { throw .unknownEntity(at: place) }
    let name = String(decoding: piece[place + 1..<end], as: UTF8.self)
    guard let scalar = known[name] ?? numbered(name) else { throw .unknownEntity(at: place) }
    return (scalar, end + 1)
  }

  private static let known: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.first?.isHexDigit == true,
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(number)
    else { return nil }
    let isCharacter =
      number >= 0x20 && number != 0xFFFE && number != 0xFFFF
      || number == 0x09 || number == 0x0A || number == 0x0D
    return isCharacter ? scalar : nil
  }
}

/// Finds bytes that are not UTF-8.
enum UTF8Check {
  /// Where the first byte stands that cannot be read; nil when all can.
  static func firstBadByte(of bytes: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var place = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): place += scalar.count
      case .error: return place
      case .emptyInput: return nil
      }
    }
  }
}
