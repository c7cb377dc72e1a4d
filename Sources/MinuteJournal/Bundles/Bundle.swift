// SPDX-License-Identifier: Apache-2.0
import OfficeFormat
import PartnershipModel

/// A whole workspace in one ZIP file, with the digest of everything in it.
package struct Bundle: Sendable {
  /// The file's bytes; the same for the same workspace.
  package let bytes: [UInt8]
  /// What it holds.
  package let facts: BundleFacts
  /// Files of the workspace that are not in it: those that could not be read, and those of the
  /// house style whose names not every disk could carry.
  package let leftOut: [String]
}

/// Packs a workspace into a bundle, with the text being typed when it could not be saved; reading
/// only, and only whole lines of the journal.
///
/// - Throws: `workspace` when it is none or its journal cannot be listed, and `tooLarge`.
package func makeBundle(
  of path: String, files: some FileReading, unsaved: String? = nil
) throws(CopyError) -> Bundle {
  var packing = BundlePacking(location: WorkspaceLocation(path: path), files: files)
  return try packing.bundle(unsaved: unsaved)
}

/// The steps of packing.
private struct BundlePacking<Files: FileReading> {
  let location: WorkspaceLocation
  let files: Files
  private var contents: [String: [UInt8]] = [:]
  private var leftOut: [String] = []

  init(location: WorkspaceLocation, files: Files) {
    self.location = location
    self.files = files
  }

  mutating func bundle(unsaved: String?) throws(CopyError) -> Bundle {
    let workspace = try takeMarker()
    try takeJournal()
    takeFolder("issued") { $0 == ".gitattributes" || IssuedFileName($0) != nil }
    takeFolder("house-style") { _ in true }
    if let unsaved { contents[BundleLayout.unsaved] = Array(unsaved.utf8) }
    let facts = try facts(of: workspace)
    contents[BundleLayout.facts] = Array(facts.text.utf8)
    guard contents.count < BundleLayout.limits.entries,
      contents.values.allSatisfy({ $0.count <= BundleLayout.limits.entryBytes }),
      contents.values.reduce(0, { $0 + $1.count }) < BundleLayout.limits.allBytes
    else { throw .tooLarge(location.path) }
    return Bundle(bytes: packed, facts: facts, leftOut: leftOut)
  }

  private mutating func takeMarker() throws(CopyError) -> String {
    let marker: WorkspaceMarker
    do throws(JournalError) {
      marker = try WorkspaceMarker.read(location, files)
    } catch {
      throw .workspace(error)
    }
    contents[BundleLayout.marker] = marker.bytes
    for name in BundleLayout.companions {
      let path = "\(location.path)/\(name)"
      if isThere(path, as: name) { contents[name] = read(path, as: name) }
    }
    return marker.id
  }

  /// Takes every file whose lines count; a line that is just being written stays out.
  private mutating func takeJournal() throws(CopyError) {
    let found: [SegmentFile]
    do {
      found = try SegmentFile.all(of: location, files)
    } catch {
      throw .cannotRead(location.journal, error)
    }
    for file in found {
      guard var bytes = read(file.path, as: file.shown) else { continue }
      let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      bytes.removeLast(bytes.count - end)
      if end > 0 { contents[BundleLayout.name(ofJournalFile: file.shown, bytes)] = bytes }
    }
  }

  private mutating func takeFolder(_ folder: String, _ isTaken: (String) -> Bool) {
    let path = "\(location.path)/\(folder)"
    guard isThere(path, as: folder) else { return }
    guard let names = try? files.list(path) else { return leftOut.append(folder) }
    for name in names.filter(isTaken).sorted()
    where !CarrierLitter.has(name) || name == ".gitattributes" {
      let shown = "\(folder)/\(name)"
      guard BundleLayout.isPlain(name) else {
        leftOut.append(shown)
        continue
      }
      contents[shown] = read("\(path)/\(name)", as: shown)
    }
  }

  /// Whether there is such a file; one that cannot be looked at is left out.
  private mutating func isThere(_ path: String, as shown: String) -> Bool {
    do throws(FileFailure) {
      return try files.status(at: path) != nil
    } catch {
      leftOut.append(shown)
      return false
    }
  }

  private mutating func read(_ path: String, as shown: String) -> [UInt8]? {
    if let bytes = try? files.readWhole(path) { return bytes }
    leftOut.append(shown)
    return nil
  }

  /// Counted from the very bytes that go in, whatever is appended meanwhile.
  private func facts(of workspace: String) throws(CopyError) -> BundleFacts {
    let tree = FilesInMemory(root: location.path, contents)
    let issued = contents.keys.count { $0.hasPrefix("issued/") && !$0.hasSuffix(".gitattributes") }
    do throws(JournalError) {
      return BundleFacts(
        workspace: workspace, try LoadedJournal(location, tree), issued: issued)
    } catch {
      throw .workspace(error)
    }
  }

  private var packed: [UInt8] {
    let names = contents.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let entries = names.map { ZipEntry(name: $0, bytes: contents[$0] ?? []) }
    return ZipWriter.write(
      entries + [BundleSums(entries).entry], tries: BundleLayout.packingTries)
  }
}
