// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal

/// The folders that the desktop's rules give a program, each with its own variable.
enum Folders {
  /// Settings and the person's own keymaps.
  static var configuration: String { own("XDG_CONFIG_HOME", or: ".config") }
  /// The demonstration.
  static var data: String { own("XDG_DATA_HOME", or: ".local/share") }
  /// What only this laptop needs: its names and the crash log.
  static var state: String { own("XDG_STATE_HOME", or: ".local/state") }

  private static func own(_ variable: String, or usual: String) -> String {
    // By the rules, a variable with a relative path counts as unset.
    let set = environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (set ?? "\(environment("HOME") ?? ".")/\(usual)") + "/minutebook"
  }

  /// The one path of a file or folder, without links; the given one when it is not there.
  static func canonical(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// The workspace that a file or folder is or lies in, by its one path; nil when there is none.
  /// What is not there yet lies where its folder is.
  static func workspace(around path: String) -> String? {
    func isThere(_ path: String) -> Bool {
      ((try? DiskFileStore().status(at: path)) ?? nil) != nil
    }
    let place = WorkspaceLocation(path: path)
    var folder = canonical(isThere(place.path) ? place.path : place.parent)
    while !isThere("\(folder)/workspace.json") {
      guard folder.hasPrefix("/"), folder != "/" else { return nil }
      folder = WorkspaceLocation(path: folder).parent
    }
    return folder
  }

  /// A path as somebody types it, where `~/` is the home folder.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME") else { return path }
    return home + path.dropFirst()
  }
}
