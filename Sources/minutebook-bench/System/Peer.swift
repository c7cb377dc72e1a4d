// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Another program to be measured beside.
struct Peer {
  /// How it is called.
  let name: String
  /// The package that has it on Debian and Ubuntu.
  let package: String

  static let vim = Peer(name: "vim", package: "vim")
  static let nano = Peer(name: "nano", package: "nano")
  static let ripgrep = Peer(name: "rg", package: "ripgrep")
  static let pandoc = Peer(name: "pandoc", package: "pandoc")

  /// Where it is installed; nil when it is not.
  var path: String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// The line that stands where its figure would.
  var missing: ReportLine {
    .notCompared("\(name) is not installed: apt-get install \(package)")
  }
}

/// The built program, which lies beside this one, with settings of its own in the work folder.
struct MinutebookProgram {
  let path: String
  let environment: [String]

  init(folder: WorkFolder) throws(BenchFailure) {
    path = MinutebookProgram.neighbour
    guard access(path, X_OK) == 0 else { throw .noProgram(path: path) }
    environment = childEnvironment(home: try folder.makeFolder("home"))
  }

  private static var neighbour: String {
    guard let own = realpath("/proc/self/exe", nil) else { return "minutebook" }
    defer { free(own) }
    let path = String(cString: own)
    return path[...(path.lastIndex(of: "/") ?? path.startIndex)] + "minutebook"
  }
}

/// The environment of every program that is measured: the same for all, and nothing of the user's.
func childEnvironment(home: String) -> [String] {
  let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
  return [
    "PATH=\(path)", "HOME=\(home)", "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8",
    "XDG_STATE_HOME=\(home)/state", "XDG_CONFIG_HOME=\(home)/config",
    "XDG_DATA_HOME=\(home)/data",
  ]
}
