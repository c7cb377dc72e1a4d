// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal
import PartnershipModel
import Testing

struct DiskFileStoreTests {
  /// Runs with a folder of its own on the real disk.
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/minutebook-test-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    let path = String(cString: made)
    defer { removeAll(path) }
    try body(path)
  }

  private func removeAll(_ path: String) {
    let files = DiskFileStore()
    for name in (try? files.list(path)) ?? [] {
      let child = "\(path)/\(name)"
      if (try? files.status(at: child))??.isFolder == true {
        removeAll(child)
      } else {
        try? files.remove(child)
      }
    }
    rmdir(path)
  }

  private func mode(_ path: String) throws -> UInt32? {
    try DiskFileStore().status(at: path)?.mode
  }

  @Test(arguments: [0, 0o022, 0o177])
  func `files are 0600 and folders 0700 whatever the process allows`(mask: UInt32) throws {
    try withFolder { folder in
      let before = umask(mask)
      defer { umask(before) }
      let (files, path) = (DiskFileStore(), folder + "/w")
      try createWorkspace(at: path, files: files)
      let journal = try Sample.open(files, path: path).0
      _ = try journal.append(try Sample.batch("k7f3-1", "one"))
      try journal.saveDraft("text")
      for inner in ["", "/journal", "/journal/k7f3", "/drafts"] {
        #expect(try mode(path + inner) == 0o700, "\(inner)")
      }
      for inner in [
        "/workspace.json", "/.lock", "/.gitignore", "/.gitattributes",
        "/journal/k7f3/2026-11.jsonl", "/drafts/k7f3.draft",
      ] { #expect(try mode(path + inner) == 0o600, "\(inner)") }
    }
  }

  @Test func `a workspace on the disk is written, locked, read and closed`() throws {
    try withFolder { folder in
      let (files, path) = (DiskFileStore(), folder + "/w")
      try createWorkspace(at: path, files: files)
      let (first, _, _) = try Sample.open(files, path: path)
      _ = try first.append(try Sample.batch("k7f3-1", "one"))
      _ = try first.append(try Sample.batch("k7f3-2", "two", at: "2026-12-01T10:00:00"))
      #expect(try mode(path + "/journal/k7f3/2026-11.jsonl") == 0o400)
      let (second, book, report) = try Sample.open(files, path: path)
      #expect(report.notices == [.lockedByAnother(path)])
      #expect(book.recordCount == 2)
      second.close()
      first.close()
      #expect(try !Sample.open(files, path: path).0.isReadOnly)
      #expect(try checkWorkspace(path, files: files).isClean)
    }
  }

  @Test func `descriptors are never the standard ones and do not pass to other programs`() throws {
    try withFolder { folder in
      let files = DiskFileStore()
      let file = try files.open(folder + "/f", .appendNew)
      defer { files.close(file) }
      #expect(file.number > 2)
      #expect(fcntl(file.number, F_GETFD) & FD_CLOEXEC != 0)
    }
  }

  @Test func `what the system refuses is told by its reason`() throws {
    try withFolder { folder in
      let files = DiskFileStore()
      #expect(throws: FileFailure.missing) { try files.readWhole(folder + "/none") }
      #expect(throws: FileFailure.missing) { try files.open(folder + "/none", .appendExisting) }
      #expect(throws: FileFailure.exists) { try files.makeFolder(folder) }
      files.close(try files.open(folder + "/f", .appendNew))
      #expect(throws: FileFailure.exists) { try files.open(folder + "/f", .appendNew) }
      #expect(throws: FileFailure.notAFolder) { try files.list(folder + "/f") }
      #expect(try files.status(at: folder + "/none") == nil)
    }
  }
}
