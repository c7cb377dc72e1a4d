// SPDX-License-Identifier: Apache-2.0

import Glibc
import OfficeFormat
import PartnershipModel
import Testing

/// Compares bytes with a file of `Golden`; MINUTEBOOK_WRITE_GOLDEN=1 writes it anew, to be looked
/// at.
func expectGolden(
  _ name: String, _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  let path = "/\(folder)/Golden/\(name)"
  if getenv("MINUTEBOOK_WRITE_GOLDEN") != nil {
    let file = try #require(fopen(path, "w"), "\(path) cannot be written")
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    return
  }
  let file = try #require(fopen(path, "r"), "\(name) is missing")
  defer { fclose(file) }
  var golden: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    golden += buffer[..<count]
  }
  if golden == bytes { return }
  let place = zip(golden, bytes).prefix { $0 == $1 }.count
  let near = { (all: [UInt8]) in
    String(decoding: all[min(max(0, place - 40), all.count)...].prefix(120), as: UTF8.self)
  }
  Issue.record(
    "\(name) differs at byte \(place): \(near(bytes)) instead of \(near(golden))",
    sourceLocation: sourceLocation)
}

/// A Word document as text: its digest, then every part with a line for each element.
func unpacked(_ document: [UInt8], inFull: Bool) throws -> [UInt8] {
  var text = Array("SHA-256 of the whole file: \(Digest.sha256(document))\n".utf8)
  let shared = ["word/styles.xml", "word/settings.xml", "docProps/app.xml"]
  for part in try ZipReader.read(document) {
    text += Array("\n\(part.name)\n".utf8)
    if !inFull, shared.contains(part.name) {
      text += Array("SHA-256: \(Digest.sha256(part.bytes))\n".utf8)
    } else {
      text += brokenIntoLines(part.bytes)
    }
  }
  return text
}

/// XML with a line feed between tags that follow each other.
private func brokenIntoLines(_ bytes: [UInt8]) -> [UInt8] {
  var lines: [UInt8] = []
  for byte in bytes {
    if byte == UInt8(ascii: "<"), lines.last == UInt8(ascii: ">") { lines.append(0x0A) }
    lines.append(byte)
  }
  return lines + [0x0A]
}
