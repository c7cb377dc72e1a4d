// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Puts a keymap called "mine" where the program looks for the person's own.
func makeOwnKeymap(_ text: String, in home: Home) throws {
  let folder = home.file("config/minutebook/keymaps")
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try text.write(toFile: folder + "/mine.keymap", atomically: true, encoding: .utf8)
}
