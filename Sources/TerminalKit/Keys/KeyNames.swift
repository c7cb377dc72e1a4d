// SPDX-License-Identifier: Apache-2.0

/// The words for keys, as printed on keyboards and written in keymap files.
enum KeyNames {
  /// Every key that has a word; the last three are characters the file format uses itself.
  static let bases: [(name: String, base: Key.Base)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Space", .space),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert),
    ("Home", .home), ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Comma", .character(",")), ("Hash", .character("#")), ("Plus", .character("+")),
  ]

  static let functionKeys = 1...12

  /// What other programs call a modifier, in lower case, and what it is called here.
  static let modifierAliases: [String: String] = [
    "ctrl": "Ctrl", "control": "Ctrl", "ctl": "Ctrl", "c": "Ctrl", "strg": "Ctrl",
    "alt": "Alt", "meta": "Alt", "option": "Alt", "opt": "Alt", "m": "Alt", "a": "Alt",
    "shift": "Shift", "s": "Shift",
  ]

  /// What other programs call a key, in lower case, and what it is called here.
  static let baseAliases: [String: String] = [
    "escape": "Esc", "return": "Enter", "ret": "Enter", "cr": "Enter", "del": "Delete",
    "ins": "Insert", "pgup": "PageUp", "pageup": "PageUp", "prior": "PageUp",
    "pgdn": "PageDown", "pgdown": "PageDown", "next": "PageDown", "bs": "Backspace",
    "bksp": "Backspace", "spc": "Space", "slash": "/", "minus": "-", "dot": ".",
    "leader": "\\", "bslash": "\\", "lt": "<", "bar": "|", "+": "Plus", ",": "Comma",
    "#": "Hash",
  ]

  static func base(named word: String) -> Key.Base? {
    let lowered = word.lowercased()
    if let known = bases.first(where: { $0.name.lowercased() == lowered }) { return known.base }
    return functionKeys.first { "f\($0)" == lowered }.map { .function($0) }
  }

  static func name(of base: Key.Base) -> String {
    if let known = bases.first(where: { $0.base == base }) { return known.name }
    switch base {
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    default: return ""
    }
  }
}
