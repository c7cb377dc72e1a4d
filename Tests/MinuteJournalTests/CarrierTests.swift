// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// What the programs that carry folders make of a workspace.
struct CarrierTests {
  /// Names that Syncthing, Dropbox, OneDrive, Google Drive, Nextcloud, iCloud, Resilio and editors
  /// give to the copy of a file, and to copies of folders.
  private static let copies = [
    "journal/b2c4/2026-11.sync-conflict-20261120-104207-K7F3ABC.jsonl",
    "journal/b2c4/2026-11 (Clerk's conflicted copy 2026-11-20).jsonl",
    "journal/b2c4/2026-11 (Case Conflict).jsonl",
    "journal/b2c4/2026-11-OFFICE-PC.jsonl",
    "journal/b2c4/2026-11-OFFICE-PC-2.jsonl",
    "journal/b2c4/2026-11 (1).jsonl",
    "journal/b2c4/Copy of 2026-11.jsonl",
    "journal/b2c4/2026-11_conflict-20261120-104207.jsonl",
    "journal/b2c4/2026-11 (conflicted copy 2026-11-20 104207).jsonl",
    "journal/b2c4/2026-11 2.jsonl",
    "journal/b2c4/2026-11.jsonl.Conflict",
    "journal/b2c4/2026-11.from-0a1b2c3d.jsonl",
    "journal/b2c4/2026-11.jsonl~",
    "journal/b2c4/2026-11.jsonl.orig",
    "journal/B2C4/2026-11.JSONL",
    "journal/b2c4 (1)/2026-11.jsonl",
    "journal/b2c4.sync-conflict-20261120-104207-K7F3ABC/2026-11.jsonl",
    "journal (1)/b2c4/2026-11.jsonl",
    "journal-OFFICE-PC/b2c4/2026-11.jsonl",
    "Journal/b2c4/2026-11.jsonl",
  ]

  /// Names of what is still being carried, and of what carriers and desktops keep for themselves.
  private static let litter = [
    ".syncthing.2026-11.jsonl.tmp", "~syncthing~2026-11.jsonl.tmp", ".2026-11.jsonl.AbC123",
    ".2026-11.jsonl.~6f1d", ".849C9593-D756-4E56-8D6E-42412F2A707B", "~RF1a2b3c.TMP",
    "2026-11.jsonl.partial", "2026-11.jsonl.1a2b3c4d.partial", "2026-11.jsonl.!sync",
    "2026-11.jsonl.crdownload", "2026-11.jsonl.filepart", ".2026-11.jsonl.icloud",
    ".nfs000000000123", ".unison.2026-11.jsonl.5a6b.unison.tmp", "desktop.ini", "Desktop.ini",
    "Thumbs.db", "ehthumbs.db", ".DS_Store", "._2026-11.jsonl", "Icon\r", ".directory",
    ".dropbox.attr", "~$notes.docx", ".~lock.notes.odt#",
  ]

  @Test(arguments: copies)
  func `what is in a conflict copy counts, and the copy is needless beside the whole`(
    path: String
  ) throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("b2c4", ["one", "two", "three"]).map(\.bytes)
    files.put(lines[0] + lines[1], at: "/w/\(path)")
    let alone = try Sample.open(files, mode: .readOnly)
    #expect(alone.1.recordCount == 2)
    #expect(alone.2.notices == [])
    files.put(lines.flatMap(\.self), at: "/w/journal/b2c4/2026-11.jsonl")
    let both = try Sample.open(files, mode: .readOnly)
    #expect(both.2.records == 3)
    #expect(both.2.notices == [])
    let check = try checkWorkspace(Sample.root, files: files)
    #expect(check.isClean)
    #expect(check.files.count == 2)
    #expect(check.files.filter(\.isNeedless).map(\.path) == [path])
  }

  @Test(arguments: litter)
  func `what carriers keep for themselves is passed over without a word`(name: String) throws {
    let files = try Sample.disk()
    files.put([1, 2, 3], at: "/w/journal/\(name)")
    files.put([1, 2, 3], at: "/w/journal/b2c4/\(name)")
    files.put([1, 2, 3], at: "/w/issued/\(name)")
    files.put(try Sample.lines("b2c4", ["one"])[0].bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    #expect(try Sample.open(files, mode: .readOnly).2.notices == [])
    let check = try checkWorkspace(Sample.root, files: files)
    #expect(check.isClean)
    #expect(check.files.map(\.path) == ["journal/b2c4/2026-11.jsonl"])
    #expect(check.surplusIssued == [])
  }

  @Test(arguments: ["journal/notes.docx", "journal/b2c4/read me.txt", "journal/b2c4/lines"])
  func `a file that was never the journal's is told mildly and alarms nobody`(
    path: String
  ) throws {
    let files = try Sample.disk()
    files.put(Array("Not a line of ours.\nNor this.".utf8), at: "/w/\(path)")
    #expect(try Sample.open(files).2.notices == [])
    let check = try checkWorkspace(Sample.root, files: files)
    #expect(check.isClean)
    #expect(check.files.map(\.isForeign) == [true])
    #expect(check.files.map(\.isNeedless) == [false])
    #expect(files.bytes("/w/\(path)").count == 29)
  }

  @Test func `one whole line makes a file with any name the journal's, damage and all`() throws {
    let files = try Sample.disk()
    let line = try Sample.lines("b2c4", ["one"])[0].bytes
    files.put(Array("rubbish\n".utf8) + line, at: "/w/journal/notes.docx")
    let check = try checkWorkspace(Sample.root, files: files)
    #expect(check.problems == [.damaged(file: "journal/notes.docx", offset: 0, line: 1, bytes: 7)])
    #expect(check.records == 1)
  }

  @Test(arguments: [
    "2026-11.jsonl", "2026-11 (1).jsonl",
    "2026-11.sync-conflict-20261120-104207-K7F3ABC.jsonl",
  ])
  func `empty, half-arrived and zero-filled files lose no line that is whole`(name: String) throws {
    let lines = try Sample.lines("b2c4", ["one", "two"]).map(\.bytes)
    for (whole, rest) in [
      (0, []), (0, Array(lines[0].prefix(40))), (1, Array(lines[1].prefix(40))),
      (1, Array(repeating: 0, count: 4096)), (0, Array(repeating: 0, count: 4096)),
    ] {
      let files = try Sample.disk()
      let bytes = lines.prefix(whole).flatMap(\.self) + rest
      files.put(bytes, at: "/w/journal/b2c4/\(name)")
      let (_, book, report) = try Sample.open(files)
      #expect(book.recordCount == whole)
      let tail = OpeningNotice.tornTail(
        file: "journal/b2c4/\(name)", offset: bytes.count - rest.count, bytes: rest.count)
      #expect(report.notices == (rest.isEmpty ? [] : [tail]))
      #expect(files.bytes("/w/journal/b2c4/\(name)") == bytes)
      files.put(lines.flatMap(\.self), at: "/w/journal/b2c4/\(name)")
      #expect(try Sample.open(files).2.notices == [])
    }
  }

  @Test func `copies of the marker and of issued files do no harm`() throws {
    let files = try Sample.disk()
    let digest = String(repeating: "ab", count: 32)
    files.put([], at: "/w/workspace.sync-conflict-20261120-104207-K7F3ABC.json")
    files.put([1], at: "/w/workspace (1).json")
    files.put([1], at: "/w/issued/\(digest) (1).docx")
    #expect(try Sample.open(files).2.notices == [])
    let check = try checkWorkspace(Sample.root, files: files)
    #expect(check.isClean)
    #expect(check.surplusIssued == ["\(digest) (1).docx"])
  }

  @Test func `a workspace is made in a folder that a carrier has prepared`() throws {
    let files = MemoryFileStore()
    files.put([1], at: "/w/.stfolder/syncthing-folder-6f1d.txt")
    files.put([1], at: "/w/desktop.ini")
    try createWorkspace(at: "/w", files: files) { "ws1" }
    #expect(try Sample.open(files).2.notices == [])
    #expect(files.bytes("/w/desktop.ini") == [1])
  }
}

struct CarriedFilesTests {
  @Test func `what goes from laptop to laptop, and what stays`() throws {
    let files = try Sample.disk()
    files.put([1], at: "/w/drafts/k7f3.draft")
    files.put([1], at: "/w/recovered/x.txt")
    files.put([1], at: "/w/.lock")
    files.put([1], at: "/w/letter.odt")
    files.put([1], at: "/w/journal/desktop.ini")
    files.put([1], at: "/w/house-style/template.docx")
    files.put([1], at: "/w/issued/.gitattributes")
    files.put(try Sample.lines("b2c4", ["one"])[0].bytes, at: "/w/journal/b2c4/2026-11.jsonl")
    let paths = try CarriedFiles(of: "/w/", files: files).paths()
    #expect(
      paths == [
        ".gitattributes", ".gitignore", ".stignore", "house-style/template.docx",
        "issued/.gitattributes", "journal/b2c4/2026-11.jsonl", "workspace.json",
      ])
    #expect(paths.allSatisfy(CarriedFiles.has))
    for path in ["drafts/k7f3.draft", "recovered/x.txt", ".lock", "letter.odt", "journal"] {
      #expect(!CarriedFiles.has(path), "\(path)")
    }
  }

  @Test func `an older workspace is brought up to date and keeps its own lines`() throws {
    let files = try Sample.disk()
    let new = files.contents
    files.put(Array("journal/** -text\n*.odt binary".utf8), at: "/w/.gitattributes")
    files.delete("/w/.stignore")
    let carried = CarriedFiles(of: "/w", files: files)
    try carried.complete()
    let text = String(decoding: files.bytes("/w/.gitattributes"), as: UTF8.self)
    #expect(text.hasPrefix("journal/** -text\n*.odt binary\n"))
    #expect(text.hasSuffix(String(decoding: new["/w/.gitattributes"] ?? [], as: UTF8.self)))
    #expect(files.bytes("/w/.stignore") == new["/w/.stignore"])
    let writes = files.writes
    try carried.complete()
    #expect(files.writes == writes)
  }

  @Test func `lines are known wherever they stand, and each laptop's entries are counted`() throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("b2c4", ["one", "two", "three"]).map(\.bytes)
    files.put(lines[0] + lines[1], at: "/w/journal/b2c4/2026-11.jsonl")
    files.put(lines[1], at: "/w/journal/b2c4/2026-11 (1).jsonl")
    var known = try JournalLines(of: "/w", files: files)
    #expect(known.entries == ["b2c4": 2])
    #expect(known.have(allOf: lines[1] + Array("torn".utf8)))
    #expect(!known.have(allOf: lines[1] + lines[2]))
    #expect(known.take(lines[1] + lines[2]) == ["b2c4": 1])
    #expect(known.have(allOf: lines[1] + lines[2]))
    #expect(known.entries == ["b2c4": 3])
    #expect(JournalLines.has(lines[0] + lines[1], allOf: lines[1]))
    #expect(!JournalLines.has(lines[1], allOf: lines[0] + lines[1]))
  }

  @Test func `only copies that this program made itself are its own to take away`() throws {
    let files = try Sample.disk()
    let lines = try Sample.lines("b2c4", ["one", "two", "three"]).map(\.bytes)
    let (early, late) = (lines[0] + lines[1], lines[1] + lines[2])
    let stem = "/w/journal/b2c4/2026-11"
    files.put(early, at: stem + ".jsonl")
    let made = try files.pathBeside(stem, ending: ".jsonl", for: lines[1])
    files.put(lines[1], at: made)
    let isNew = try files.pathBeside(stem, ending: ".jsonl", for: late)
    files.put(late, at: isNew)
    // A carrier's, one that somebody changed, and somebody's own of such a name.
    files.put(lines[0], at: stem + " (1).jsonl")
    files.put(lines[0], at: stem + ".from-0a1b2c3d.jsonl")
    files.put(lines[1], at: made.replacing(".jsonl", with: " (2).jsonl"))
    #expect(try needlessKeptCopies(in: "/w", files: files) == [String(made.dropFirst(3))])
    files.put(lines.flatMap(\.self), at: stem + ".jsonl")
    let both = [made, isNew].map { String($0.dropFirst(3)) }.sorted()
    #expect(try needlessKeptCopies(in: "/w", files: files) == both)
  }

  @Test func `of two copies that this program made, one stays while nothing else has the line`()
    throws
  {
    let files = try Sample.disk()
    let lines = try Sample.lines("b2c4", ["one", "two"]).map(\.bytes)
    let stem = "/w/journal/b2c4/2026-11"
    for bytes in [lines[0] + lines[1], lines[1] + lines[0]] {
      files.put(bytes, at: try files.pathBeside(stem, ending: ".jsonl", for: bytes))
    }
    #expect(try needlessKeptCopies(in: "/w", files: files).count == 1)
  }

  @Test(arguments: [
    ("journal/k7f3/2026-11.jsonl", true), ("journal/k7f3/2026-11-2.jsonl", true),
    ("journal/k7f3/2026-11.from-0a1b2c3d.jsonl", false), ("journal/k7f3/2026-11 (1).jsonl", false),
    ("journal (1)/k7f3/2026-11.jsonl", false), ("journal/b2c4/2026-11.jsonl", false),
  ])
  func `a laptop's own files are those that its journal writes, and no copies beside them`(
    path: String, isOwn: Bool
  ) {
    #expect(CarriedFiles.isJournal(path, of: "k7f3") == isOwn)
  }
}
