// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Which files bring the lines that a copy lacks, worked out before anything is written.
struct UnitingPlan {
  /// A file to be made in the folder of one laptop.
  struct NewFile {
    /// The folder's name within `journal`.
    let folder: String
    /// The file's name; nil when it is to be made of what the file holds.
    let name: String?
    /// What such a name begins with: the month where there is one.
    let beginning: String
    let bytes: [UInt8]
  }

  private(set) var files: [NewFile] = []
  /// How many lines come in, by the laptop that wrote them; those that only a newer version can
  /// place stand under an empty name.
  private(set) var counts: [String: Int] = [:]
  private var known: LineSet
  private let paths: Set<String>
  private let own: String?

  /// Plans what `mine`, with its lines, needs of `other`; `own` is the laptop that may be writing
  /// in `mine` now.
  init(_ mine: HeldLines, _ lines: LineSet, _ other: HeldLines, own: String?) {
    known = lines
    paths = Set(mine.files.map(\.shown))
    self.own = own
    for file in other.files { plan(file) }
  }

  private mutating func plan(_ file: HeldLines.File) {
    var missing: [String: [VerifiedLine]] = [:]
    for line in file.lines where known.insert(file.bytes(line), line.checksum) {
      missing[file.laptop(of: line) ?? "", default: []].append(line)
    }
    guard !missing.isEmpty else { return }
    for (laptop, lines) in missing { counts[laptop, default: 0] += lines.count }
    if let whole = whole(file) { return files.append(whole) }
    for (laptop, lines) in missing.sorted(by: { $0.key < $1.key }) {
      files.append(
        NewFile(
          folder: DeviceIdentity.isName(laptop) ? laptop : "others", name: nil,
          beginning: file.month ?? "entries", bytes: file.joined(lines)))
    }
  }

  /// A laptop's own segment that is not here at all comes whole, under its own name. Never for the
  /// laptop that may be about to make a file of that name itself.
  private func whole(_ file: HeldLines.File) -> NewFile? {
    let parts = file.shown.split(separator: "/").map(String.init)
    guard parts.count == 3, DeviceIdentity.isName(parts[1]), parts[1] != own,
      SegmentName(parts[2]) != nil, !paths.contains(file.shown),
      file.lines.allSatisfy({ file.laptop(of: $0) == parts[1] })
    else { return nil }
    return NewFile(
      folder: parts[1], name: parts[2], beginning: "", bytes: file.joined(file.lines))
  }
}

extension HeldLines.File {
  /// The month that the file's name begins with.
  fileprivate var month: String? {
    let name = shown.split(separator: "/").last.map { String($0.prefix(7)) } ?? ""
    return SegmentName(name + ".jsonl").map(\.month)
  }
}
