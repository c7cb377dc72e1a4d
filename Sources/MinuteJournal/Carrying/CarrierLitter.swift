// SPDX-License-Identifier: Apache-2.0

/// What the programs that carry folders between laptops leave in them for themselves.
///
/// A half-arrived file of theirs is passed over too: it takes its true name when it is whole.
enum CarrierLitter {
  private static let names: Set<String> = [
    "desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r", "$recycle.bin",
    "system volume information", "lost+found",
  ]
  private static let endings = [
    ".tmp", ".partial", ".part", ".crdownload", ".!sync", ".filepart", ".icloud",
  ]
  private static let beginnings = [".", "~$", "~syncthing~"]

  /// Whether a name is a carrier's or a desktop's own, or a file's that is still being carried.
  static func has(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || endings.contains(where: name.hasSuffix)
      || beginnings.contains(where: name.hasPrefix)
  }
}
