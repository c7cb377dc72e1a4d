// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes that a terminal sends into keys and pastes.
///
/// Knows what xterm, rxvt, the VT series, the Linux console and their imitators send, whatever
/// `TERM` says. A sequence it does not know is swallowed whole: nothing a terminal sends by
/// itself is ever typed into the minutes.
package struct KeyDecoder: Sendable {
  private enum State {
    case ground
    case escape
    /// Escape twice: some terminals send Alt with an arrow so.
    case doubleEscape
    case control([UInt8])
    case single([UInt8])
    /// A message from the terminal, up to its end; what it says is not kept.
    case message(opener: UInt8, length: Int, sawEscape: Bool)
    case mouse(left: Int)
    case character([UInt8], length: Int)
    case paste(PasteCollector)
  }

  /// The longest control sequence that is looked at; a longer one is still swallowed.
  private static let longestSequence = 64
  /// How many calls of `timeout` end a paste whose end never came.
  private static let patience = 80

  private let eraseByte: UInt8
  private var state = State.ground
  private var isAlt = false
  private var isLate = false
  private var silence = 0

  /// Makes a decoder.
  ///
  /// - Parameter eraseByte: What the Backspace key sends on this terminal, as its settings say. If
  ///   that is 8, Ctrl+H cannot be told from Backspace.
  package init(eraseByte: UInt8 = 127) {
    self.eraseByte = eraseByte
  }

  /// Says whether more bytes, or their absence, will decide about the last ones.
  package var isWaiting: Bool {
    if case .ground = state { return false }
    return !isLate
  }

  /// Takes the bytes of one read.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    var inputs: [Input] = []
    isLate = false
    silence = 0
    for byte in bytes { take(byte, into: &inputs) }
    return inputs
  }

  /// Hears that no more bytes came within the escape delay.
  package mutating func timeout() -> [Input] {
    switch state {
    case .ground: return []
    case .escape: return finish([key(.escape)])
    case .doubleEscape: return finish([key(.escape), key(.escape)])
    case .control(let bytes) where bytes.isEmpty: return finish([altKey(UInt8(ascii: "["))])
    case .single(let bytes) where bytes.isEmpty: return finish([altKey(UInt8(ascii: "O"))])
    case .message(let opener, 0, false): return finish([altKey(opener)])
    case .control, .single:
      // The rest may come late over a slow line, and must not be typed then.
      isLate = true
      return []
    case .message, .mouse, .character: return finish([])
    case .paste(let paste): return timeout(in: paste)
    }
  }

  private mutating func timeout(in paste: PasteCollector) -> [Input] {
    silence += 1
    guard silence >= Self.patience else { return [] }
    silence = 0
    return finish([.paste(paste.text)])
  }

  private mutating func finish(_ inputs: [Input]) -> [Input] {
    state = .ground
    isAlt = false
    return inputs
  }

  private mutating func take(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .ground: takeGround(byte, into: &inputs)
    case .escape: takeEscape(byte, into: &inputs)
    case .doubleEscape: takeDoubleEscape(byte, into: &inputs)
    case .control(let bytes): takeControl(byte, after: bytes, into: &inputs)
    case .single(let bytes): takeSingle(byte, after: bytes, into: &inputs)
    case .message(let opener, let length, let sawEscape):
      takeMessage(byte, opener: opener, length: length, sawEscape: sawEscape, into: &inputs)
    case .mouse(let left): state = left > 1 ? .mouse(left: left - 1) : .ground
    case .character(let bytes, let length):
      takeCharacter(byte, after: bytes, length: length, into: &inputs)
    case .paste: takePaste(byte, into: &inputs)
    }
  }

  private mutating func takeGround(_ byte: UInt8, into inputs: inout [Input]) {
    if byte == 27 {
      state = .escape
    } else if byte < 128 {
      inputs += finish([asciiKey(byte)])
    } else if let length = characterLength(byte) {
      state = .character([byte], length: length)
    } else {
      _ = finish([])
    }
  }

  private mutating func takeEscape(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case 27: state = .doubleEscape
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single([])
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      state = .message(opener: byte, length: 0, sawEscape: false)
    default:
      isAlt = true
      takeGround(byte, into: &inputs)
    }
  }

  private mutating func takeDoubleEscape(_ byte: UInt8, into inputs: inout [Input]) {
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
      isAlt = true
    } else {
      inputs.append(key(.escape))
    }
    takeEscape(byte, into: &inputs)
  }

  private mutating func takeControl(
    _ byte: UInt8, after bytes: [UInt8], into inputs: inout [Input]
  ) {
    switch byte {
    case 0..<0x20: abandon(byte, into: &inputs)
    case UInt8(ascii: "[") where bytes.isEmpty: state = .control([byte])
    case UInt8(ascii: "$") where KeySequence.isRxvtShift(bytes):
      endControl(KeySequence(bytes, final: byte), into: &inputs)
    case 0x20..<0x40:
      state = .control(bytes.count < Self.longestSequence ? bytes + [byte] : bytes)
    case 0x40..<0x7F: endControl(KeySequence(bytes, final: byte), into: &inputs)
    default: _ = finish([])
    }
  }

  private mutating func endControl(_ sequence: KeySequence, into inputs: inout [Input]) {
    if sequence.startsPaste {
      _ = finish([])
      state = .paste(PasteCollector())
    } else if sequence.startsOldMouseReport {
      _ = finish([])
      state = .mouse(left: 3)
    } else {
      send(sequence.controlKey, into: &inputs)
    }
  }

  private mutating func takeSingle(
    _ byte: UInt8, after bytes: [UInt8], into inputs: inout [Input]
  ) {
    switch byte {
    case 0..<0x20: abandon(byte, into: &inputs)
    case UInt8(ascii: "0")...UInt8(ascii: ";"):
      state = .single(bytes.count < Self.longestSequence ? bytes + [byte] : bytes)
    default: send(KeySequence(bytes, final: byte).singleKey, into: &inputs)
    }
  }

  /// A control byte inside a sequence ends it, so that Enter and Esc always get through.
  private mutating func abandon(_ byte: UInt8, into inputs: inout [Input]) {
    _ = finish([])
    takeGround(byte, into: &inputs)
  }

  private mutating func send(_ key: Key?, into inputs: inout [Input]) {
    guard var key else {
      _ = finish([])
      return
    }
    key.alt = key.alt || isAlt
    inputs += finish([.key(key)])
  }

  /// A message ends with BEL, with ESC and a backslash, or with any other escape sequence.
  private mutating func takeMessage(
    _ byte: UInt8, opener: UInt8, length: Int, sawEscape: Bool, into inputs: inout [Input]
  ) {
    if sawEscape {
      _ = finish([])
      if byte != UInt8(ascii: "\\") { takeEscape(byte, into: &inputs) }
    } else if byte == 7 || byte == 0x18 || byte == 0x1A {
      _ = finish([])
    } else {
      state = .message(opener: opener, length: length + 1, sawEscape: byte == 27)
    }
  }

  private mutating func takeCharacter(
    _ byte: UInt8, after bytes: [UInt8], length: Int, into inputs: inout [Input]
  ) {
    guard byte & 0xC0 == 0x80 else { return abandon(byte, into: &inputs) }
    let all = bytes + [byte]
    if all.count < length {
      state = .character(all, length: length)
    } else {
      inputs += finish(typed(all))
    }
  }

  private mutating func takePaste(_ byte: UInt8, into inputs: inout [Input]) {
    guard case .paste(var paste) = state else { return }
    // Keeps the buffer unshared, so that each byte is appended in place.
    state = .ground
    if paste.take(byte) {
      inputs += finish([.paste(paste.text)])
    } else {
      state = .paste(paste)
    }
  }

  /// Reads one character; broken UTF-8 and the invisible C1 controls type nothing.
  private func typed(_ bytes: [UInt8]) -> [Input] {
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first, scalar.value >= 0xA0
    else { return [] }
    return [.key(Key(.character(Character(scalar)), alt: isAlt))]
  }

  private func characterLength(_ byte: UInt8) -> Int? {
    switch byte {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: nil
    }
  }

  private func asciiKey(_ byte: UInt8) -> Input {
    let isErase = byte == eraseByte && (byte == 8 || byte == 127)
    return .key(isErase ? Key(.backspace, alt: isAlt) : Key(ascii: byte, alt: isAlt))
  }

  private func key(_ base: Key.Base) -> Input { .key(Key(base)) }

  private func altKey(_ byte: UInt8) -> Input { .key(Key(ascii: byte, alt: true)) }
}
