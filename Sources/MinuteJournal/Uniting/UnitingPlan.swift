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
  init(_ mine: LoadedJournal, _ lines: LineSet, _ other: LoadedJournal, own: String?) {
    known = lines
    paths = Set(mine.segments.map(\.file.shown))
    self.own = own
    for number in other.segments.indices {
      plan(other.segments[number].file, other.lines(of: number))
    }
  }

  private mutating func plan(_ file: SegmentFile, _ all: [HeldLine]) {
    let missing = Dictionary(grouping: all.filter { known.insert($0) }, by: \.device)
    guard !missing.isEmpty else { return }
    for (laptop, lines) in missing { counts[laptop, default: 0] += lines.count }
    if let whole = whole(file, all) { return files.append(whole) }
    for (laptop, lines) in missing.sorted(by: { $0.key < $1.key }) {
      files.append(
        NewFile(
          folder: DeviceIdentity.isName(laptop) ? laptop : "others", name: nil,
          beginning: file.month ?? "entries", bytes: lines.joined))
    }
  }

  /// A laptop's own segment that is not here at all comes whole, under its own name. Never for the
  /// laptop that may be about to make a file of that name itself.
  private func whole(_ file: SegmentFile, _ lines: [HeldLine]) -> NewFile? {
    let parts = file.shown.split(separator: "/").map(String.init)
    guard parts.count == 3, DeviceIdentity.isName(parts[1]), parts[1] != own,
      SegmentName(parts[2]) != nil, !paths.contains(file.shown),
      lines.allSatisfy({ $0.device == parts[1] })
    else { return nil }
    return NewFile(folder: parts[1], name: parts[2], beginning: "", bytes: lines.joined)
  }
}

extension SegmentFile {
  /// The month that the file's name begins with.
  fileprivate var month: String? {
    let name = shown.split(separator: "/").last.map { String($0.prefix(7)) } ?? ""
    return SegmentName(name + ".jsonl").map(\.month)
  }
}
