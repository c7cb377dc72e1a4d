// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import Testing

@testable import minutebook

/// The program's files beside the journal, on a disk that fails.
struct OwnerOnlyFileTests {
  private let bytes = Array("Agreed: quarterly.".utf8)

  private func disk() -> MemoryFileStore {
    let files = MemoryFileStore()
    files.put(Array("before".utf8), at: "/w/a")
    return files
  }

  @Test(arguments: [MemoryFileStore.Fault.Kind.shortWrite, .failure(.interrupted)])
  func `short writes and a signal do not keep a file from being written whole`(
    kind: MemoryFileStore.Fault.Kind
  ) throws {
    let healthy = disk()
    let before = healthy.calls
    try OwnerOnlyFile.write(bytes, to: "/w/a", files: healthy)
    let files = disk()
    // Looking at the path, at the temporary file, and opening that come first.
    files.fault = .init(call: before + 4, kind: kind, isForEver: kind == .shortWrite)
    try OwnerOnlyFile.write(bytes, to: "/w/a", files: files)
    #expect(files.contents == ["/w/a": bytes])
    #expect(files.writes > healthy.writes)
  }

  @Test func `whatever call fails, the file is the earlier one or the new one`() throws {
    for call in 1...8 {
      let files = disk()
      files.fault = .init(call: call, kind: .failure(.noSpace), isForEver: false)
      let isDone = (try? OwnerOnlyFile.write(bytes, to: "/w/a", files: files)) != nil
      let held = files.afterCrash().bytes("/w/a")
      #expect(held == bytes || (!isDone && held == Array("before".utf8)), "call \(call)")
    }
  }

  @Test func `a folder's name is made to last, also when it is there already`() throws {
    let files = MemoryFileStore()
    try OwnerOnlyFile.makeFolder("/w/journal/k7f3", files: files)
    #expect(files.folders.isSuperset(of: ["/w", "/w/journal", "/w/journal/k7f3"]))
    #expect(files.folderSyncs == 3)
    try OwnerOnlyFile.makeFolder("/w/journal/k7f3", files: files)
    #expect(files.folderSyncs == 4)
    files.fault = .init(call: files.calls + 1, kind: .failure(.device), isForEver: true)
    #expect(throws: CommandFailure.self) {
      try OwnerOnlyFile.makeFolder("/w/journal/b2c4", files: files)
    }
  }
}
