// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A laptop with the real program and the real git, a home and settings of its own, and a copy of a
/// workspace.
final class Laptop {
  let home: Home
  /// The workspace's folder.
  let folder: String

  /// A laptop whose git is set up as given, besides the person's name.
  init(_ settings: String = "", folder: String = "board") throws {
    home = try Home()
    self.folder = home.file(folder)
    let person = "[user]\n  name = Clerk\n  email = clerk@example.org\n"
    _ = try home.write(person + "[init]\n  defaultBranch = main\n" + settings, to: ".gitconfig")
  }

  /// An empty repository that laptops can reach.
  static func remote(in home: Home) throws -> String {
    let path = home.file("board.git")
    _ = try run(["git", "init", "--quiet", "--bare", "--initial-branch=main", path], home)
    return path
  }

  /// A laptop with a new workspace that goes to the remote, and another that has fetched it.
  static func pair(_ one: String = "", _ other: String = "") throws -> (Laptop, Laptop, String) {
    let (first, second) = (try Laptop(one), try Laptop(other))
    let remote = try Laptop.remote(in: first.home)
    try first.makeWorkspace()
    try first.syncs("--begin", remote)
    try second.syncs("--begin", remote)
    return (first, second, remote)
  }

  func makeWorkspace() throws {
    let structure = """
      {"format": "minutebook", "version": 1,
       "partnership": [{"id": "p", "name": "A Partnership"}]}
      """
    let file = try home.write(structure, to: "structure.json")
    let run = try home.run("new", folder, "--structure", file)
    try #require(run.status == 0, "\(run.errors)")
  }

  /// Records an agency, through the program: one entry.
  func record(_ name: String) throws {
    let text = """
      {"format": "minutebook", "version": 1,
       "agency": [{"id": "\(name)", "name": "Agency \(name)", "category": "police"}]}
      """
    let run = try home.run("import", folder, try home.write(text, to: "\(name).json"))
    try #require(run.status == 0, "\(run.errors)")
  }

  func sync(_ more: String..., environment: [String: String] = [:]) throws -> ProgramRun {
    try ProgramRun(["sync", folder] + more, in: home, environment: environment)
  }

  /// Syncs, which has to go well.
  @discardableResult
  func syncs(
    _ more: String..., at location: SourceLocation = #_sourceLocation
  ) throws -> ProgramRun {
    let run = try ProgramRun(["sync", folder] + more, in: home)
    try #require(run.status == 0, "\(run.output)\(run.errors)", sourceLocation: location)
    return run
  }

  /// Has git do something in the workspace, which has to go well, and gives what it printed.
  @discardableResult
  func git(_ words: String..., in folder: String? = nil) throws -> String {
    try Laptop.run(["git", "-C", folder ?? self.folder] + words, home)
  }

  private static func run(_ words: [String], _ home: Home) throws -> String {
    let (out, err) = (home.freshFile(), home.freshFile())
    let status = try ChildProcess.run(
      words, environment: home.environment, folder: home.path, output: out, errors: err)
    let errors = try String(contentsOfFile: err, encoding: .utf8)
    guard status == 0 else { throw GitFailed(words: words, status: status, errors: errors) }
    return try String(contentsOfFile: out, encoding: .utf8)
  }

  /// Puts a hook into the repository.
  func hook(_ name: String, _ script: String) throws {
    try Laptop.hook(folder + "/.git", name, script)
  }

  static func hook(_ repository: String, _ name: String, _ script: String) throws {
    let path = "\(repository)/hooks/\(name)"
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  func removeHook(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/.git/hooks/\(name)")
  }

  /// The whole book in the exchange format.
  func book() throws -> String { try home.run("export", folder).output }

  /// The journal's files by their paths within the workspace.
  func journal() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder + "/journal")
      ?? .init()
    {
      let path = folder + "/journal/" + name
      if let bytes = FileManager.default.contents(atPath: path) { found["journal/" + name] = bytes }
    }
    return found
  }

  /// The laptop's name in the workspace, as its state folder has it.
  func name() throws -> String {
    let devices = home.file("state/minutebook/devices")
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: devices).first)
    let text = try String(contentsOfFile: "\(devices)/\(file)", encoding: .utf8)
    return try #require(text.split(separator: " ").first.map(String.init))
  }

  /// The only file that this laptop wrote.
  func ownFile() throws -> String {
    let inner = "journal/\(try name())"
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(inner)")
    try #require(names.count == 1)
    return "\(inner)/\(names[0])"
  }

  /// What `git status` has to say: nothing, after a sync.
  func state() throws -> String { try git("status", "--porcelain") }

  /// A laptop made by copying this one, state and all, as when a disk is cloned.
  func cloned() throws -> Laptop {
    let copy = try Laptop()
    for name in ["state", "board"] {
      try FileManager.default.copyItem(atPath: home.file(name), toPath: copy.home.file(name))
    }
    try copy.fitsAnyFolder()
    return copy
  }

  /// Has the state folder name the laptop wherever its workspace lies, as older versions did: a
  /// cloned disk has it at the same path, which two folders of one machine cannot have.
  private func fitsAnyFolder() throws {
    let devices = home.file("state/minutebook/devices")
    for file in try FileManager.default.contentsOfDirectory(atPath: devices) {
      let text = try String(contentsOfFile: "\(devices)/\(file)", encoding: .utf8)
      let words = text.split(separator: " ").prefix(2).joined(separator: " ")
      try "\(words)\n".write(toFile: "\(devices)/\(file)", atomically: true, encoding: .utf8)
    }
  }
}

struct GitFailed: Error {
  let words: [String]
  let status: Int32
  let errors: String
}
