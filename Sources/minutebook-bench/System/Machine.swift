// SPDX-License-Identifier: Apache-2.0
import Glibc

/// What the figures were taken on.
struct Machine {
  private let folder: String

  init(folder: String) {
    self.folder = folder
  }

  /// "2 cores (model), Linux 6.1, ext4".
  var line: String {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return "Machine: \(cores) cores (\(processor)), \(kernel), \(fileSystem) at \(folder)"
  }

  private var processor: String {
    let lines = textOfFile("/proc/cpuinfo").split(separator: "\n")
    let line = lines.first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? "unknown model"
  }

  private var kernel: String {
    let release = textOfFile("/proc/sys/kernel/osrelease").split(separator: "\n").first
    return "Linux \(release ?? "of an unknown release")"
  }

  /// The type of the mounted file system with the longest path above the folder.
  private var fileSystem: String {
    let mounts = textOfFile("/proc/mounts").split(separator: "\n").map { $0.split(separator: " ") }
    let above = mounts.filter { mount in
      mount.count > 2 && (mount[1] == "/" || "\(folder)/".hasPrefix("\(mount[1])/"))
    }
    let nearest = above.max { $0[1].utf8.count < $1[1].utf8.count }
    return nearest.map { String($0[2]) } ?? "unknown file system"
  }
}
