// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What `workspace.json` says: that this is a workspace, of which format, and which one.
struct WorkspaceMarker {
  static let format = "minutebook-workspace"
  static let version = 1
  let id: String

  /// The file's bytes.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.raw(#"{"format":"#)
    writer.string(WorkspaceMarker.format)
    writer.raw(#","version":"#)
    writer.number(WorkspaceMarker.version)
    writer.raw(#","id":"#)
    writer.string(id)
    writer.raw("}\n")
    return writer.bytes
  }

  /// Reads the file of a workspace.
  static func read(
    _ location: WorkspaceLocation, _ files: some FileReading
  ) throws(JournalError) -> WorkspaceMarker {
    let bytes: [UInt8]
    do {
      bytes = try files.readWhole(location.marker)
    } catch .missing, .notAFolder {
      throw whatIsThere(location, files)
    } catch {
      throw .cannotRead(location.marker, error)
    }
    return try read(bytes, location.marker)
  }

  /// Why a place without the file is no workspace.
  private static func whatIsThere(
    _ location: WorkspaceLocation, _ files: some FileReading
  ) -> JournalError {
    let status: FileStatus?
    do {
      status = try files.status(at: location.path)
    } catch {
      return .cannotRead(location.path, error)
    }
    guard let status else { return .noSuchFolder(location.path) }
    guard status.isFolder else { return .notAFolder(location.path) }
    let isHalf = ((try? files.status(at: location.restoring)) ?? nil) != nil
    return isHalf ? .halfRestored(location.path) : .notAWorkspace(location.path)
  }

  static func read(
    _ bytes: [UInt8], _ path: String
  ) throws(JournalError) -> WorkspaceMarker {
    guard let text = String(validating: bytes, as: UTF8.self),
      let value = try? JSONReader.read(text), value["format"]?.text == format,
      let version = value["version"]?.number, let id = value["id"]?.text, isUsable(id)
    else { throw .damagedWorkspaceFile(path) }
    guard version <= WorkspaceMarker.version else { throw .newerFormat(path, version: version) }
    return WorkspaceMarker(id: id)
  }

  /// The id becomes a file's name, so it may hold nothing that leads elsewhere.
  private static func isUsable(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 64
      && id.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }
}
