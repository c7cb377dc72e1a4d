// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// Everything in a folder as it is on the disk: names, modes, times and contents.
struct FolderPicture: Equatable {
  struct Item: Equatable {
    let mode: UInt32
    let isFolder: Bool
    let modified: [Int]
    let contents: Data?
  }

  /// The items by their paths within the folder; the folder itself is the empty path.
  let items: [String: Item]

  /// Looks at a folder, without what tmux keeps in it.
  init(_ folder: String) throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix("tmux-") }
    var items: [String: Item] = [:]
    for name in [""] + names {
      var details = stat()
      let path = name.isEmpty ? folder : "\(folder)/\(name)"
      guard lstat(path, &details) == 0 else { throw Unseen(path: path) }
      let isFile = details.st_mode & S_IFMT == S_IFREG
      items[name] = Item(
        mode: details.st_mode & 0o777, isFolder: details.st_mode & S_IFMT == S_IFDIR,
        modified: [details.st_mtim.tv_sec, details.st_mtim.tv_nsec],
        contents: isFile ? try Data(contentsOf: URL(fileURLWithPath: path)) : nil)
    }
    self.items = items
  }

  struct Unseen: Error {
    let path: String
  }

  /// The paths, in order.
  var names: [String] { items.keys.sorted() }

  /// The paths that somebody else may read, write or enter, with their modes.
  var open: [String] {
    items.filter { !$0.key.isEmpty && $0.value.mode & 0o077 != 0 }
      .map { "\($0.key) \(String($0.value.mode, radix: 8))" }.sorted()
  }

  /// The files that hold a text.
  func names(holding text: String) -> [String] {
    items.filter { $0.value.contents?.range(of: Data(text.utf8)) != nil }.keys.sorted()
  }

  /// The paths of which anything differs in another picture.
  func differences(from other: FolderPicture) -> [String] {
    Set(names + other.names).filter { items[$0] != other.items[$0] }.sorted()
  }
}
