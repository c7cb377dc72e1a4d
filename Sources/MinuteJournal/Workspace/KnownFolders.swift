// SPDX-License-Identifier: Apache-2.0

/// A folder that a machine has written in, and the name it has there.
struct KnownFolder: Hashable {
  let name: String
  let machine: String
  /// The folder; nil in what older versions wrote, where it may be any.
  let path: String?
  /// The last count that is known to have been used under the name.
  let lastSequence: Int
}

/// The folders of one workspace that were written in, kept outside of it.
///
/// A line for each, `name machine path count`: the path has bytes that are no plain signs as %XX,
/// and a machine without a number is `-`. Older versions wrote one line, `name machine`.
struct KnownFolders {
  private(set) var folders: [KnownFolder] = []

  /// Knows of none.
  init() {}

  /// Reads the file; lines that cannot be understood are passed over.
  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    folders = text.split(separator: "\n").compactMap { KnownFolder(line: String($0)) }
  }

  /// The file's bytes.
  var bytes: [UInt8] { Array(folders.map { $0.line + "\n" }.joined().utf8) }

  /// What is known of a machine's folder, also from an older version.
  func folder(_ path: String, of machine: String) -> KnownFolder? {
    let own = folders.filter { $0.machine == machine }
    return own.first { $0.path == path } ?? own.first { $0.path == nil }
  }

  /// The names a machine has in all folders.
  func names(of machine: String) -> [String] {
    folders.filter { $0.machine == machine }.map(\.name)
  }

  /// Puts a folder in place of what was known of it.
  mutating func put(_ folder: KnownFolder) {
    folders.removeAll {
      $0.machine == folder.machine && ($0.path == nil || $0.path == folder.path)
    }
    folders.append(folder)
  }
}

extension KnownFolder {
  fileprivate init?(line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let name = words.first, DeviceIdentity.isName(name) else { return nil }
    let machine = words.count > 1 ? words[1] : "-"
    let path = words.count > 2 ? PercentText.decoded(words[2]) : nil
    self.init(
      name: name, machine: machine == "-" ? "" : machine, path: path,
      lastSequence: words.count > 3 ? Int(words[3]) ?? 0 : 0)
  }

  fileprivate var line: String {
    let machine = machine.isEmpty ? "-" : machine
    guard let path else { return "\(name) \(machine)" }
    return "\(name) \(machine) \(PercentText.encoded(path)) \(lastSequence)"
  }
}

/// Texts without white space, signs beyond ASCII and percent signs.
private enum PercentText {
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { coded, byte in
      if (0x21...0x7E).contains(byte), byte != UInt8(ascii: "%") {
        coded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        coded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }

  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let pair = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), let value = UInt8(pair, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
