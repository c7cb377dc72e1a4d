// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Finds the laptop's short name for a workspace, which is kept outside of it.
///
/// A copied workspace folder or a cloned disk must not bring the name along: two laptops of one
/// name would each write the other's files. So the name is kept with the machine's own number.
package struct DeviceIdentity: Sendable {
  /// The folder of names, such as `~/.local/state/minutebook/devices`.
  package let folder: String
  /// The machine's number.
  package let machine: String
  /// Makes a new name.
  package let source: @Sendable () -> String

  /// Describes where names are kept and for which machine.
  package init(
    folder: String, machine: String,
    source: @escaping @Sendable () -> String = { randomName(length: 4) }
  ) {
    self.folder = folder
    self.machine = machine
    self.source = source
  }

  /// The identity this machine has.
  package static func system(_ files: some FileStore) -> DeviceIdentity {
    let state = variable("XDG_STATE_HOME") ?? "\(variable("HOME") ?? ".")/.local/state"
    let machine = (try? files.readWhole("/etc/machine-id")) ?? []
    return DeviceIdentity(
      folder: state + "/minutebook/devices",
      machine: String(decoding: machine.prefix { $0 > 0x20 }, as: UTF8.self))
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether a text is a laptop's name: 4 to 6 small letters and digits.
  static func isName(_ text: String) -> Bool {
    (4...6).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}

/// A random name of small letters and digits, without those that are mistaken for each other.
package func randomName(length: Int) -> String {
  let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
  return String((0..<length).map { _ in letters[Int.random(in: letters.indices)] })
}
