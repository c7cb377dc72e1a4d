// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import Testing

struct WorkspaceTests {
  @Test(arguments: ["", "/state", "/state/devices"])
  func `a kept name outlives a power cut, whoever made its folders before`(made: String) throws {
    let files = try Sample.disk()
    // Somebody was stopped before the folders' names were on the disk.
    if !made.isEmpty { try files.makeFolder("/state") }
    if made == "/state/devices" { try files.makeFolder(made) }
    let journal = try Journal.open(
      Sample.root, mode: .readWrite, clock: { 0 }, files: files, identity: Sample.identity
    ).0
    #expect(journal.device == "n3w7")
    let after = CrashImages(files).image(after: files.operations.count) { _ in .lost }
    #expect(
      String(decoding: after.disk.bytes("/state/devices/ws1"), as: UTF8.self) == "n3w7 m1 /w 0\n")
  }

  @Test func `a new workspace has its marker and tells carriers what to leave alone`() throws {
    let files = try Sample.disk()
    let text = String(decoding: files.bytes("/w/workspace.json"), as: UTF8.self)
    #expect(text == #"{"format":"minutebook-workspace","version":1,"id":"ws1"}"# + "\n")
    let attributes = String(decoding: files.bytes("/w/.gitattributes"), as: UTF8.self)
    #expect(attributes.contains("journal*/** -text -ident -merge\n"))
    #expect(attributes.contains("issued/** -text -ident -merge\n"))
    #expect(files.bytes("/w/.stignore") == Array("/.lock\n/recovered\n/drafts\n".utf8))
    #expect(files.bytes("/w/.gitignore") == Array(".lock\nrecovered/\ndrafts/\n".utf8))
    #expect(files.folders.contains("/w/journal"))
  }

  @Test func `a workspace that is there is left as it is`() throws {
    let files = try Sample.disk()
    let before = files.contents
    try createWorkspace(at: "/w/", files: files) { "other" }
    #expect(files.contents == before)
  }

  @Test func `a folder with other things in it is refused and not touched`() throws {
    let files = MemoryFileStore()
    files.put([1], at: "/docs/letter.odt")
    #expect(throws: JournalError.folderInUse("/docs")) {
      try createWorkspace(at: "/docs", files: files)
    }
    #expect(files.contents == ["/docs/letter.odt": [1]])
  }

  @Test func `a creation that was interrupted at any call can be done again`() throws {
    var call = 1
    while true {
      let files = MemoryFileStore()
      files.fault = .init(call: call, kind: .failure(.noSpace), isForEver: true)
      let failed = (try? createWorkspace(at: "/w", files: files) { "ws1" }) == nil
      files.fault = nil
      if !failed { return }
      try createWorkspace(at: "/w", files: files) { "ws1" }
      #expect(try Sample.open(files).2.notices == [])
      call += 1
    }
  }

  @Test func `a laptop keeps its name outside the workspace, tied to the machine`() throws {
    let files = try Sample.disk()
    let here = try Sample.open(files, nil)
    #expect(here.0.device == "n3w7")
    #expect(String(decoding: files.bytes("/state/devices/ws1"), as: UTF8.self) == "n3w7 m1 /w 0\n")
    here.0.close()
    #expect(try device(machine: "m1", name: "zzzz", files) == "n3w7")
    #expect(try device(machine: "m2", name: "zzzz", files) == "zzzz")
    #expect(try device(machine: "m1", name: "yyyy", files) == "n3w7", "both machines keep theirs")
  }

  private func device(machine: String, name: String, _ files: MemoryFileStore) throws -> String {
    let identity = DeviceIdentity(folder: "/state/devices", machine: machine) { name }
    let journal = try Journal.open(
      Sample.root, mode: .readWrite, clock: { 0 }, files: files, identity: identity
    ).0
    defer { journal.close() }
    return journal.device
  }

  @Test func `a new name is never one that a folder of the journal has`() throws {
    let files = try Sample.disk()
    files.put(
      try Sample.lines("n3w7", ["theirs"]).flatMap(\.bytes), at: "/w/journal/n3w7/2026-11.jsonl")
    let names = Names(["n3w7", "n3w7", "m5m5"])
    let identity = DeviceIdentity(folder: "/state/devices", machine: "m1") { names.next() }
    let journal = try Journal.open(
      Sample.root, mode: .readWrite, clock: { 0 }, files: files, identity: identity
    ).0
    #expect(journal.device == "m5m5")
  }

  @Test func `random names are small letters and digits that are not mistaken`() {
    let letters = Set("abcdefghjkmnpqrstuvwxyz23456789")
    for _ in 0..<100 {
      let name = randomName(length: 4)
      #expect(name.count == 4 && name.allSatisfy(letters.contains))
    }
  }
}
