// SPDX-License-Identifier: Apache-2.0

/// A file beside the journal that tells a carrier what to leave alone.
struct Companion {
  let name: String
  let lines: [String]

  private static let laptopsOwn = [".lock", "recovered/", "drafts/"]
  /// Neither line ends nor words are changed, and no marks of a conflict are written into a file.
  private static let asItIs = "-text -ident -merge"

  /// Those of a workspace.
  static let all = [
    Companion(
      name: ".gitattributes",
      lines: [
        ".gitattributes -text merge=union", ".gitignore -text merge=union",
        ".stignore -text merge=union", "workspace.json \(asItIs)", "journal*/** \(asItIs)",
        "issued/** \(asItIs)", "house-style/** \(asItIs)",
      ]),
    Companion(name: ".gitignore", lines: laptopsOwn),
    Companion(name: ".stignore", lines: laptopsOwn.map { "/" + $0.withoutSlash }),
  ]

  /// The whole file of a new workspace.
  var text: String { text(of: lines) }

  private func text(of lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  /// What the file becomes when each line is to be in it; nil when each is.
  private func completed(_ bytes: [UInt8]) -> [UInt8]? {
    let there = Set(bytes.split { $0 == 0x0A || $0 == 0x0D }.map(Array.init))
    let missing = lines.filter { !there.contains(Array($0.utf8)) }
    guard !missing.isEmpty else { return nil }
    let isOpen = bytes.last.map { $0 != 0x0A } ?? false
    return bytes + (isOpen ? [0x0A] : []) + Array(text(of: missing).utf8)
  }

  /// Adds the lines that a file of an older workspace lacks; what else is in it stays.
  func complete(in folder: String, _ files: some FileStore) throws(FileFailure) {
    let path = "\(folder)/\(name)"
    let bytes = try files.status(at: path) == nil ? [] : try files.readWhole(path)
    guard let completed = completed(bytes) else { return }
    try files.replace(path, in: folder, with: completed)
  }
}

extension String {
  fileprivate var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
