// SPDX-License-Identifier: Apache-2.0
import CShippedFiles

/// A file that was compiled into the program.
enum ShippedFile {
  /// The keymaps, the usual one first.
  static let keymapNames = ["default", "vim", "emacs", "function-keys"]
  /// The structure of the demonstration: the partnership as its public plan states it.
  static let structure = "shropshire-2023-26.json"

  /// The text of a file by its name; empty for one that was not compiled in.
  static func text(_ name: String) -> String {
    var length = 0
    guard let bytes = shipped_file(name, &length) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }
}
