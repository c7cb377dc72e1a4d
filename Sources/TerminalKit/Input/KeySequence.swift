// SPDX-License-Identifier: Apache-2.0

/// A control sequence taken apart, and the key that it stands for.
struct KeySequence {
  private let bytes: [UInt8]
  private let final: Unicode.Scalar
  private let numbers: [Int]

  init(_ bytes: [UInt8], final: UInt8) {
    self.bytes = bytes
    self.final = Unicode.Scalar(final)
    let parts = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    self.numbers = parts.map { Self.number($0) }
  }

  var startsPaste: Bool { final == "~" && bytes == Array("200".utf8) }

  /// Three bytes follow, which may look like letters.
  var startsOldMouseReport: Bool { final == "M" && bytes.isEmpty }

  /// Says whether `$` ends the sequence, as in rxvt's `ESC [ 3 $`, instead of going on.
  static func isRxvtShift(_ bytes: [UInt8]) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The key of a sequence that began with `ESC [`.
  var controlKey: Key? {
    if bytes == [UInt8(ascii: "[")] { return linuxConsoleKey }
    guard isPlain else { return nil }
    switch final {
    case "~": return tildeKey
    case "$": return numberedKey?.held(shift: true)
    case "^": return numberedKey?.held(ctrl: true)
    case "@": return numberedKey?.held(ctrl: true, shift: true)
    case "u": return codeKey(numbers.first ?? 0, modifiers: modifier(at: 1))
    case "Z": return Key(.tab, shift: true)
    case "a", "b", "c", "d": return arrow(rxvt: final)?.held(shift: true)
    default:
      guard numbers.isEmpty || numbers[0] <= 1 else { return nil }
      return letterKey.map { apply(modifier(at: 1), to: $0) }
    }
  }

  /// The key of a sequence that began with `ESC O`.
  var singleKey: Key? {
    guard isPlain else { return nil }
    if let arrow = arrow(rxvt: final) { return arrow.held(ctrl: true) }
    let modifiers = numbers.last ?? 1
    return (letterKey ?? keypadKey).map { apply(modifiers, to: $0) }
  }

  private var isPlain: Bool {
    bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: ";")).contains($0) }
  }

  private var linuxConsoleKey: Key? {
    guard ("A"..."E").contains(final) else { return nil }
    return Key(.function(Int(final.value) - 64))
  }

  private var letterKey: Key? {
    switch final {
    case "A": Key(.up)
    case "B": Key(.down)
    case "C": Key(.right)
    case "D": Key(.left)
    case "H": Key(.home)
    case "F": Key(.end)
    case "P"..."S": Key(.function(Int(final.value) - 79))
    default: nil
    }
  }

  private func arrow(rxvt letter: Unicode.Scalar) -> Key? {
    switch letter {
    case "a": Key(.up)
    case "b": Key(.down)
    case "c": Key(.right)
    case "d": Key(.left)
    default: nil
    }
  }

  /// The number pad in its application mode.
  private var keypadKey: Key? {
    switch final {
    case "M": Key(.enter)
    case "I": Key(.tab)
    case " ": Key(.space)
    case "X": Key(.character("="))
    case "j"..."y":
      Unicode.Scalar(final.value - 64).map { Key(.character(Character($0))) }
    default: nil
    }
  }

  private var tildeKey: Key? {
    if numbers.first == 27, numbers.count == 3 {
      return codeKey(numbers[2], modifiers: numbers[1])
    }
    return numberedKey.map { apply(modifier(at: 1), to: $0) }
  }

  private var numberedKey: Key? {
    switch numbers.first ?? 0 {
    case 1, 7: Key(.home)
    case 2: Key(.insert)
    case 3: Key(.delete)
    case 4, 8: Key(.end)
    case 5: Key(.pageUp)
    case 6: Key(.pageDown)
    case let code where (11...15).contains(code): Key(.function(code - 10))
    case let code where (17...21).contains(code): Key(.function(code - 11))
    case 23, 24: Key(.function((numbers.first ?? 23) - 12))
    // Beyond F12 rxvt and the console disagree about which shifted key is meant.
    default: nil
    }
  }

  /// A key reported by its Unicode number, as newer terminals can be set up to do.
  private func codeKey(_ code: Int, modifiers: Int) -> Key? {
    let key: Key
    if code == 8 {
      key = Key(.backspace)
    } else if code < 128 {
      guard code > 0, [9, 13, 27].contains(code) || code >= 32 else { return nil }
      key = Key(ascii: UInt8(code), alt: false)
    } else {
      guard code >= 0xA0, let scalar = Unicode.Scalar(UInt32(clamping: code)),
        scalar.properties.generalCategory != .privateUse
      else { return nil }
      key = Key(.character(Character(scalar)))
    }
    return apply(modifiers, to: key)
  }

  private func modifier(at index: Int) -> Int {
    numbers.indices.contains(index) ? numbers[index] : 1
  }

  /// Adds what a number of 2 to 16 says was held: one more than the sum of 1 for Shift, 2 for
  /// Alt, 4 for Ctrl and 8 for Meta, which counts as Alt.
  private func apply(_ number: Int, to key: Key) -> Key {
    let bits = max(0, number - 1)
    return key.held(ctrl: bits & 4 != 0, alt: bits & 10 != 0, shift: bits & 1 != 0)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(7).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}

extension Key {
  /// Names the key that sends one ASCII byte.
  init(ascii byte: UInt8, alt: Bool) {
    switch byte {
    case 0: self.init(.space, ctrl: true, alt: alt)
    case 9: self.init(.tab, alt: alt)
    case 13: self.init(.enter, alt: alt)
    case 27: self.init(.escape, alt: alt)
    case 32: self.init(.space, alt: alt)
    case 127: self.init(.backspace, alt: alt)
    // The terminal sends one byte for Ctrl with `/` and with `_`.
    case 31: self.init(.character("/"), ctrl: true, alt: alt)
    case 1..<32: self.init(.character(Character(Unicode.Scalar(byte + 64))), ctrl: true, alt: alt)
    default: self.init(.character(Character(Unicode.Scalar(byte))), alt: alt)
    }
  }

  /// The same key with more held; Shift with a character is the capital itself.
  func held(ctrl: Bool = false, alt: Bool = false, shift: Bool = false) -> Key {
    var key = self
    key.ctrl = self.ctrl || ctrl
    key.alt = self.alt || alt
    guard case .character(let character) = base else {
      key.shift = self.shift || (shift && base != .space)
      return key
    }
    if ctrl || shift { key.base = .character(character.singleUppercase) }
    return key
  }
}

extension Character {
  /// The capital, unless that is more than one character.
  fileprivate var singleUppercase: Character {
    let upper = uppercased()
    return upper.count == 1 ? upper.first ?? self : self
  }
}
