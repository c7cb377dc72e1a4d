// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A tour of what makes files, after which every file and folder is looked at.
struct OwnerOnlyTests {
  private let now = "2026-11-24T10:00"

  /// The home, in which the test itself makes only the folder for temporary files.
  private func freshHome() throws -> Home {
    let home = try Home()
    let temporary = home.file("tmp")
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
    chmod(temporary, 0o700)
    return home
  }

  /// A file of the test's own, beside the home.
  private func given(_ text: String, _ ending: String, _ home: Home) throws -> String {
    let path = home.freshFile() + ending
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// A folder with a stand-in for LibreOffice, which uses its temporary folder as that does.
  private func office(_ home: Home) throws -> String {
    let folder = home.freshFile()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let script =
      "#!/bin/sh\nmkdir -p \"$TMPDIR/profile\"\n: > \"$XDG_CACHE_HOME/c\"\n"
      + ": > \"$XDG_CONFIG_HOME/c\"\necho '%PDF-1.6' > \"$TMPDIR/paper.pdf\"\n"
    try script.write(toFile: folder + "/libreoffice", atomically: true, encoding: .utf8)
    chmod(folder + "/libreoffice", 0o755)
    return folder
  }

  /// Runs the commands that write, and a sitting on the screen.
  private func tour(_ home: Home, umask: String) throws {
    let surroundings = [
      "TMPDIR": home.file("tmp"), "PATH": "\(try office(home)):/usr/bin:/bin",
    ]
    func run(_ words: String...) throws {
      let run = try ProgramRun(words, in: home, environment: surroundings, umask: umask)
      #expect(run.status == 0, "\(words): \(run.errors)")
    }
    let structure = try given(OwnerOnlyTests.structure, ".json", home)
    try run("new", "mine", "--structure", structure)
    try run("new", "empty")
    try run("import", "empty", structure)
    try run("demo", "--make-only", "--at", "book", "--now", Demonstration.now)
    try run("play", "book", try given("show", "", home), "-o", "frames")
    let paper = ["minutes", "book", "--body", "exploitation", "--now", now]
    for format in ["text", "markdown", "html", "docx", "pdf"] {
      let words = paper + ["--format", format, "-o", "minutes.\(format)"]
      let run = try ProgramRun(words, in: home, environment: surroundings, umask: umask)
      #expect(run.status == 0, "\(run.errors)")
    }
    try run("actions", "book", "--format", "csv", "-o", "actions.csv")
    try run("register", "book", "seat", "--format", "csv", "--raw", "-o", "seats.csv")
    try run("calendar", "book", "-o", "calendar.ics")
    try run("export", "book", "-o", "export.json")
    try run("plan", "book", "--body", "exploitation", "--issue-to", "Chair", "-o", "issued.text")
    try run("house-style", "book", "--style-sheet", try given("p { margin: 0 }", ".css", home))
    try run("house-style", "book", "--template", "minutes.docx")
    try sitting(home, umask: umask)
  }

  /// Types a line, writes a paper from the screen, and leaves with another line half typed.
  private func sitting(_ home: Home, umask: String) throws {
    let screen = try TmuxScreen(
      "open", "book", "--now", now, in: home, first: "umask \(umask); cd \(home.path)")
    try screen.wait(for: "Strategic Governing Group")
    try screen.type("Tackling E")
    try screen.wait(until: { $0.contains(">     Tackling Exploitation") }, "the group selected")
    try screen.press("Enter", "Enter")
    try screen.wait(for: "1 Welcome and apologies")
    try screen.press("Enter")
    try screen.wait(until: { !$0.contains("Agenda issued") }, "the meeting under way")
    try screen.type("Somebody said so")
    try screen.press("Enter")
    try screen.wait(for: "1.1")
    try screen.press("F7")
    try screen.wait(for: "File")
    try screen.press("C-s")
    try screen.wait(for: "Written to")
    try screen.type("half typ")
    try screen.wait(for: "half typ")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
  }

  private static let structure = """
    {"format": "minutebook", "version": 1,
     "partnership": [{"id": "p", "name": "A Partnership"}],
     "body": [{"id": "gov", "name": "Governing Group", "kind": "governing"}]}
    """

  /// What the paper is called that the screen offers to write.
  private static let written = "tackling-exploitation-group-minutes-2026-11-24."

  /// What the tour was told to make.
  private static let named: Set<String> = [
    "mine", "empty", "book", "frames", "minutes.text", "minutes.markdown", "minutes.html",
    "minutes.docx", "minutes.pdf", "actions.csv", "seats.csv", "calendar.ics", "export.json",
    "issued.text",
  ]

  @Test func `every file is its owner's alone whatever the umask, and nothing lies elsewhere`()
    throws
  {
    let home = try freshHome()
    try tour(home, umask: "000")
    let picture = try FolderPicture(home.path)
    #expect(picture.open == [])
    for (name, item) in picture.items where !name.isEmpty {
      #expect(item.isFolder ? item.mode == 0o700 : [0o600, 0o400].contains(item.mode), "\(name)")
    }
    // A tour that stopped making something would prove nothing.
    let parts = Set(picture.names.compactMap { $0.hasPrefix("book/") ? $0.dropFirst(5) : nil })
    for part in [".lock", "drafts", "issued", "journal", "house-style/template.docx"] {
      #expect(parts.contains(Substring(part)), "\(part)")
    }
    expectNothingElse(picture)
  }

  /// Beside what was named, only settings, the laptop's names and the log of crashes.
  private func expectNothingElse(_ picture: FolderPicture) {
    let others = picture.names.filter { name in
      !name.isEmpty && !OwnerOnlyTests.named.contains(String(name.prefix { $0 != "/" }))
        && !name.hasPrefix(OwnerOnlyTests.written)
    }
    let allowed: Set<String> = [
      "config", "config/minutebook", "config/minutebook/settings.json", "state",
      "state/minutebook", "state/minutebook/crash.log", "state/minutebook/devices", "tmp",
    ]
    let rest = others.filter { !allowed.contains($0) }
    #expect(rest.allSatisfy { $0.hasPrefix("state/minutebook/devices/") }, "\(rest)")
    #expect(picture.items["state/minutebook/crash.log"]?.contents?.isEmpty == true)
    #expect(picture.names.contains { $0.hasPrefix(OwnerOnlyTests.written) })
    let words = "Somebody said so"
    #expect(
      picture.names(holding: words).allSatisfy {
        $0.hasPrefix("book/") || $0.hasPrefix(OwnerOnlyTests.written)
      })
  }

  @Test(arguments: ["000", "022", "077", "777"])
  func `without XDG folders, only those of the desktop's rules are made in the home`(
    umask: String
  ) throws {
    let home = try freshHome()
    let none = ["XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""]
    let run = try ProgramRun(
      ["new", "mine"], in: home, environment: none.merging(["TMPDIR": home.file("tmp")]) { $1 },
      umask: umask)
    #expect(run.status == 0, "\(run.errors)")
    let picture = try FolderPicture(home.path)
    #expect(picture.open == [])
    let tops = Set(picture.names.filter { !$0.isEmpty }.map { $0.prefix { $0 != "/" } })
    #expect(tops.isSubset(of: [".local", "mine", "tmp"]), "\(tops)")
  }

  @Test func `a file that others could read becomes the owner's alone when it is written over`()
    throws
  {
    let home = try freshHome()
    let book = try home.demonstration()
    let paths = [
      "plan.text", "plan.text.tmp", "config/minutebook/settings.json",
      "state/minutebook/crash.log",
    ].map(home.file)
    for path in paths {
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try "{}\n".write(toFile: path, atomically: true, encoding: .utf8)
      chmod(path, 0o666)
    }
    let run = try home.run(
      "plan", book, "--body", "exploitation", "-o", home.file("plan.text"))
    #expect(run.status == 0, "\(run.errors)")
    let screen = try TmuxScreen("open", book, in: home)
    try screen.wait(for: "Tackling Exploitation")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    let picture = try FolderPicture(home.path)
    for path in paths {
      let name = String(path.dropFirst(home.path.count + 1))
      #expect(picture.items[name].map { $0.mode == 0o600 } ?? name.hasSuffix(".tmp"), "\(name)")
    }
  }

  @Test func `somebody else's half-written file is not written into`() throws {
    let home = try freshHome()
    let other = try given("theirs", ".txt", home)
    let path = home.file("plan.text")
    #expect(link(other, path + ".tmp") == 0)
    let run = try home.run(
      "plan", home.demonstration(), "--body", "exploitation", "-o", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "theirs")
  }
}
