// SPDX-License-Identifier: Apache-2.0

/// A folder that a machine has written in, and the name it has there.
struct KnownFolder: Hashable {
  let name: String
  let machine: String
  /// The folder; nil in what older versions wrote, where it may be any.
  let path: String?
  /// The last count that is known to have been used under the name.
  var lastSequence: Int
  /// Whether the machine goes on under another name there; what it wrote under this one still counts.
  var isFormer = false
}

/// The folders of one workspace that were written in, kept outside of it.
///
/// A line for each, `name machine path count`: the path has bytes that are no plain signs as %XX,
/// and a machine without a number is `-`. A name that the machine had there before has the word
/// `former` at its end and comes after the present one. Older versions wrote one line, `name machine`.
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
    let own = folders.filter { $0.machine == machine && !$0.isFormer }
    return own.first { $0.path == path } ?? own.first { $0.path == nil }
  }

  /// The names a machine has in all folders.
  func names(of machine: String) -> [String] {
    folders.filter { $0.machine == machine && !$0.isFormer }.map(\.name)
  }

  /// Puts in a folder with its name; a count known before is never lowered, and one that was used
  /// under another name stays beside it.
  mutating func put(_ folder: KnownFolder) {
    func isHere(_ known: KnownFolder) -> Bool {
      known.machine == folder.machine && (known.path == nil || known.path == folder.path)
    }
    let here = folders.filter(isHere)
    folders.removeAll(where: isHere)
    var present = folder
    for known in here where known.name == folder.name {
      present.lastSequence = max(present.lastSequence, known.lastSequence)
    }
    folders.append(present)
    for var known in here where known.name != folder.name && known.lastSequence > 0 {
      known.isFormer = true
      folders.append(known)
    }
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
      lastSequence: words.count > 3 ? Int(words[3]) ?? 0 : 0,
      isFormer: words.count > 4 && words[4] == KnownFolder.formerMark)
  }

  fileprivate var line: String {
    let machine = machine.isEmpty ? "-" : machine
    guard let path else { return "\(name) \(machine)" }
    let mark = isFormer ? " \(KnownFolder.formerMark)" : ""
    return "\(name) \(machine) \(PercentText.encoded(path)) \(lastSequence)\(mark)"
  }

  private static let formerMark = "former"
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
