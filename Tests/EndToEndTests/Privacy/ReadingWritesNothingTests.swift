// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Papers
import Testing

@testable import minutebook

/// Every command that only reads leaves the disk as it was, byte, mode, time and name.
struct ReadingWritesNothingTests {
  /// The commands that change a workspace, make one, or open the screen, which is tried apart.
  private static let changing: Set<String> = [
    "open", "demo", "new", "import", "import-report", "play", "house-style", "restore", "merge",
    "sync", "backup-to",
  ]

  /// How every other command is called; `DIR` is the workspace.
  private static let reading = spelledOut.merging(drawn) { own, _ in own }

  /// The papers drawn from the registers: their commands follow from their declarations.
  private static let drawn = Dictionary(
    uniqueKeysWithValues: DrawnPaper.all.map { paper in
      var words = ["DIR"]
      if case .record(let kind) = paper.subject { words += ["--record", records[kind] ?? ""] }
      return (paper.name, [words])
    })

  /// A record of the demonstration for each kind that has a paper of one record.
  private static let records = [
    "publication": "Learning briefing 1: putting the parts together", "review-case": "Adult C",
    "campaign": "Section 11 audit",
    "submission": "Tackling Drug and Alcohol Misuse Strategic Action Plan, version 1",
  ]

  private static let spelledOut: [String: [[String]]] = [
    "tree": [["DIR"]],
    "agenda": [["DIR", "--body", "exploitation"]],
    "minutes": [
      ["DIR", "--body", "exploitation"], ["DIR", "--body", "exploitation", "--public"],
    ],
    "plan": [["DIR", "--body", "exploitation", "--as-at", "2026-10-01"]],
    "report": [["DIR", "--body", "exploitation", "--format", "html"]],
    "extract": [["DIR", "--body", "exploitation", "--item", "3"]],
    "letter": [["DIR", "--escalation", "1"]],
    "desk": [["DIR"]], "forward-plan": [["DIR"]],
    "actions": [["DIR", "--format", "json"]],
    "decisions": [["DIR"]], "escalations": [["DIR"]],
    "issued": [["DIR"], ["DIR", "--paper", "1"]],
    "register": [["DIR", "seat"]], "calendar": [["DIR"]], "search": [["DIR", "exploitation"]],
    "check": [["DIR"]], "verify": [["DIR"]], "conflicts": [["DIR"]],
    "bundle": [["DIR", "-o", "OUT"]], "history": [["DIR", "body", "exploitation"]],
    "export": [["DIR"]],
    "keymap check": [["KEYMAP"]], "keymap list": [[]], "keymap show": [[]],
    "document keys": [[]], "document data-dictionary": [[]],
    "document coverage": [["--tests", "TESTS"]], "help": [[]], "settings": [[]],
  ]

  @Test func `every command is known as one that reads or one that changes`() {
    let all = Set(Command.all.map(\.name))
    let known = Self.changing.union(Self.reading.keys)
    #expect(all.subtracting(known) == [], "say above whether it reads, and how it is called")
    #expect(known.subtracting(all) == [])
  }

  @Test(arguments: spelledOut.keys.sorted(), [false, true])
  func `a reading command changes nothing`(command: String, isProtected: Bool) throws {
    let place = try Untouched(isProtected: isProtected)
    try place.read(command, try #require(Self.spelledOut[command]))
  }

  /// They share the way they are made, so one demonstration is looked at after each of them.
  @Test(arguments: [false, true])
  func `no paper drawn from the registers changes anything`(isProtected: Bool) throws {
    let place = try Untouched(isProtected: isProtected)
    for (command, calls) in Self.drawn.sorted(by: { $0.key < $1.key }) {
      try place.read(command, calls)
    }
  }

  @Test func `read only on the screen, the workspace stays as it was`() throws {
    let home = try Home()
    let folder = try home.demonstration()
    let before = try FolderPicture(folder)
    let screen = try TmuxScreen("open", folder, "--read-only", "--now", Demonstration.now, in: home)
    try screen.wait(for: "reading only")
    try screen.type("Tackling E")
    try screen.press("Enter")
    try screen.wait(for: "Strategic Action Plan")
    try screen.press("C-r")
    try screen.wait(for: "History of")
    try screen.press("C-q")
    try screen.wait(for: "ended with 0")
    #expect(try FolderPicture(folder).differences(from: before) == [])
  }
}

/// A demonstration in a home of its own, and how both looked before anything was run.
private final class Untouched {
  private let home: Home
  private let elsewhere: Home
  private let folder: String
  private let names: [String: String]
  private let before: FolderPicture

  init(isProtected: Bool) throws {
    (home, elsewhere) = (try Home(), try Home())
    folder = try home.demonstration()
    let keymap = try home.write("based-on default\n", to: "mine.keymap")
    if isProtected { try Untouched.protect(folder) }
    names = [
      "DIR": folder, "KEYMAP": keymap, "OUT": elsewhere.file("out.zip"), "TESTS": elsewhere.path,
    ]
    try CoverageTests.writeTestsOfEveryRow(in: elsewhere)
    before = try FolderPicture(home.path)
  }

  deinit {
    // Else it could not be deleted with its home.
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
  }

  /// Runs a command in each way it is called, and looks whether anything differs.
  func read(_ command: String, _ calls: [[String]]) throws {
    for words in calls {
      let words = words.map { names[$0] ?? $0 }
      let takesNow = words.contains(folder) && Untouched.takesNow(command)
      let run = try ProgramRun(
        command.split(separator: " ").map(String.init) + words
          + (takesNow ? ["--now", Demonstration.now] : []),
        in: home, environment: ["TMPDIR": home.path], umask: "000")
      #expect(run.status == 0, "\(command) \(words): \(run.errors)")
    }
    let after = try FolderPicture(home.path)
    #expect(after.differences(from: before) == [], "\(command)")
  }

  private static func takesNow(_ name: String) -> Bool {
    Command.all.first { $0.name == name }?.options.contains { $0.name == "--now" } == true
  }

  /// Takes the right to write from everything in a folder.
  private static func protect(_ folder: String) throws {
    for name in try FolderPicture(folder).names {
      let path = name.isEmpty ? folder : "\(folder)/\(name)"
      var details = stat()
      try #require(stat(path, &details) == 0)
      try #require(chmod(path, details.st_mode & 0o555) == 0)
    }
  }
}
