// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Every command line of the documents and every example of the help, run on the demonstration; those
/// that stand for the same words are run once.
///
/// It is to end with 0. The exceptions, by rule: what fills a screen needs a terminal and says so
/// (2); `sync` needs another laptop's repository and `import-report` a file that came back from a
/// chair: `SyncTests` and `ReturnCommandTests` have those.
struct DocumentedCommandTests {
  static let documents = [
    "README.md", "docs/guide-clerk.md", "docs/guide-chair.md", "docs/sharing.md",
    "docs/reliability.md", "docs/file-format.md",
  ]

  /// The names of the commands, from the program's own help.
  private static let names: Set<String> = {
    let help = (try? Home().run("help").output) ?? ""
    let lines = help.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    return Set(
      lines.map { line in
        line.dropFirst(2).components(separatedBy: "  ").first ?? ""
      })
  }()

  /// The commands whose help has examples of its own, by which they are learnt.
  private static let exemplified = [
    "history", "conflicts", "verify", "merge", "check", "bundle", "restore", "backup-to",
  ]

  /// What is run: each line with its placeholders spelled out.
  static let all = Set(
    (inDocuments + exemplified.flatMap(examples)).map(DocumentedCommand.spelledOut)
  ).sorted()

  /// The examples of a command's help, without the program's name.
  private static func examples(_ name: String) -> [String] {
    let help = (try? Home().run("help", name).output) ?? ""
    return help.components(separatedBy: "For example:\n").dropFirst().flatMap {
      $0.split(separator: "\n").prefix { $0.hasPrefix("  minutebook ") }
        .map { String($0.dropFirst("  minutebook ".count)) }
    }
  }

  /// The command lines as they stand in the documents, without the program's name.
  private static let inDocuments: [String] = {
    var found: [String] = []
    for name in documents {
      guard let document = try? DocumentFile(name) else { return [] }
      let spans = document.spans.flatMap { spans in
        // In a line about a record's history the other records stand beside the command.
        spans.first?.hasPrefix("minutebook history") == true
          ? spans.map { $0.hasPrefix("minutebook") ? $0 : "history board \($0)" } : spans
      }
      found += (document.prompted + spans).compactMap(commandLine)
    }
    return Array(Set(found)).sorted()
  }()

  /// What is typed after the program's name; nil for a name alone and for words of other kinds.
  private static func commandLine(_ span: String) -> String? {
    let words = span.split(separator: " ").map(String.init)
    let given = words.first == "minutebook" ? Array(words.dropFirst()) : words
    guard given.count > 1, !["sync", "import-report"].contains(given[0]),
      !given[1].hasPrefix("--") || given[0] == "demo"
    else { return nil }
    let isWhole = words.first == "minutebook" || given[1] == "DIR" || given[1].hasPrefix("board")
    guard names.contains(given[0]) && isWhole || names.contains("\(given[0]) \(given[1])") else {
      return nil
    }
    return given.joined(separator: " ")
  }

  @Test func `the documents name commands enough for this to be a test`() {
    #expect(Self.inDocuments.count > 60, "\(Self.inDocuments)")
    #expect(Self.all.count > 60, "\(Self.all)")
  }

  @Test(arguments: all)
  func `a command line of the documents works on the demonstration`(line: String) throws {
    let home = try Home()
    let words = try DocumentedCommand(home).prepared(line)
    let run = try ProgramRun(words, in: home)
    let fillsScreen = words[0] == "open" || (words[0] == "demo" && !words.contains("--make-only"))
    #expect(run.status == (fillsScreen ? 2 : 0), "\(words): \(run.errors)\(run.output.suffix(300))")
    if fillsScreen { #expect(run.errors.contains("it needs a terminal")) }
  }

  @Test(arguments: exemplified)
  func `the help of a command has examples, which are run with the documents' lines`(
    name: String
  ) {
    let examples = Self.examples(name)
    #expect(!examples.isEmpty)
    #expect(Set(Self.all).isSuperset(of: examples.map(DocumentedCommand.spelledOut)))
  }
}

/// A command line of a document, with what it speaks of made ready in a home.
struct DocumentedCommand {
  private let home: Home

  init(_ home: Home) { self.home = home }

  /// What the placeholders of the documents stand for on the demonstration.
  private static let placeholders = [
    "DIR": "board", "B": "exploitation", "N": "1", "KIND": "seat", "KIND.csv": "seats.csv",
    "FILE.csv": "seats.csv", "FOLDER": "/media/stick", "OTHER": "/media/stick/board",
    "FILE": "mine.keymap",
  ]

  /// A line with its placeholders replaced, so that lines which ask for the same are the same.
  static func spelledOut(_ line: String) -> String {
    let words = line.split(separator: " ").map { placeholders[String($0)] ?? String($0) }
    return (words.last == "--digest" ? words + ["HEX"] : words).joined(separator: " ")
  }

  /// The words to give the program for a line that is spelled out.
  func prepared(_ line: String) throws -> [String] {
    var words = split(line)
    _ = try home.demonstration("board")
    let isNew = words[0] == "new" || words[0] == "restore" || words[0] == "demo"
    if isNew {
      try FileManager.default.moveItem(atPath: home.file("board"), toPath: home.file("b"))
    }
    if words[0] == "minutes", let place = words.firstIndex(of: "ID") { words[place] = "last" }
    if words.contains("borsetshire"), words[0] != "new" {
      _ = try home.run("new", "borsetshire", "--structure", made("borsetshire.json"))
    }
    if words.contains("practice"), words[0] != "demo" { _ = try home.demonstration("practice") }
    // What is only written needs no making ready.
    return try words.enumerated().map { place, word in
      place > 0 && words[place - 1] == "-o" && !word.hasPrefix("/") ? word : try made(word)
    }
  }

  private func split(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      $0.offset % 2 == 1
        ? [String($0.element)] : $0.element.split(separator: " ").map(String.init)
    }
  }

  /// What a word of a document stands for; files it names are there afterwards.
  private func made(_ word: String) throws -> String {
    switch word {
    case "ID": return "exploitation"
    case "seats.csv": return try sheet()
    case "HEX": return try digest()
    case "/media/stick":
      try FileManager.default.createDirectory(
        atPath: home.file("stick"), withIntermediateDirectories: true)
      return "stick"
    case "/media/stick/board": return try home.demonstration("copy")
    case "board.zip", "copy.zip", "/media/stick/board.zip": return try bundle(word)
    case "all.json": return try run("export", "all.json")
    case "other":
      _ = try home.run("new", "other")
      return "other"
    case "borsetshire.json":
      let document = try DocumentFile("docs/file-format.md")
      return try home.write(document.block("json", with: "Borsetshire Police"), to: word)
    case "walk.script":
      let document = try DocumentFile("docs/file-format.md")
      return try home.write(document.block("", with: "type \"tackling e\""), to: word)
    case "letterhead.docx": return try paper("tree", word)
    case "partnership.css": return try home.write("h1 { color: black; }\n", to: word)
    case "mine.keymap":
      return try home.write(DocumentFile("keymaps/default.keymap").text, to: word)
    default: return word
    }
  }

  private var board: String {
    FileManager.default.fileExists(atPath: home.file("board")) ? "board" : "b"
  }

  private func run(_ command: String, _ file: String) throws -> String {
    try #require(home.run(command, board, "-o", file).status == 0)
    return file
  }

  /// Packing takes seconds, so every test copies one bundle.
  private static let bundled = Result<String, any Error> {
    let home = try Home()
    let kept = ProgramRun.path + "-documented.zip"
    try #require(home.run("bundle", home.demonstration(), "-o", kept).status == 0)
    return kept
  }

  private func bundle(_ word: String) throws -> String {
    let name = word.split(separator: "/").last.map(String.init) ?? word
    guard !FileManager.default.fileExists(atPath: home.file(name)) else { return name }
    try FileManager.default.copyItem(
      atPath: DocumentedCommand.bundled.get(), toPath: home.file(name))
    return name
  }

  private func sheet() throws -> String {
    try #require(
      home.run("register", board, "seat", "--format", "csv", "--raw", "-o", "seats.csv").status == 0
    )
    return "seats.csv"
  }

  private func paper(_ command: String, _ file: String, _ more: String...) throws -> String {
    let words = [command, board, "--format", "docx", "-o", file] + more
    try #require(ProgramRun(words, in: home).status == 0)
    return file
  }

  private func digest() throws -> String {
    let lines = try home.run("verify", board).output.split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    return try #require(lines.first { $0.count == 64 })
  }
}
