// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import Testing

/// A repair makes the workspace its owner's only.
struct RepairedAccessTests {
  @Test func `what others may read is told and made private`() throws {
    let files = try Sample.disk()
    files.nodes["/w/workspace.json"]?.mode = 0o644
    #expect(try checkWorkspace(Sample.root, files: files).openToOthers == ["workspace.json"])
    #expect(
      try repairWorkspace(Sample.root, files: files).steps == [.madePrivate(path: "workspace.json")]
    )
    #expect(try checkWorkspace(Sample.root, files: files).openToOthers.isEmpty)
  }
}
