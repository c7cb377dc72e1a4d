// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A home folder of a test's own, deleted with it, so that no test sees another's files.
final class Home {
  /// The folder.
  let path: String
  private let outputs: String

  /// Makes an empty home.
  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("minutebook-test-\(UUID())").path
    outputs = path + "-outputs"
    for folder in [path, outputs] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  deinit {
    for folder in [path, outputs] { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// The path of a file in it.
  func file(_ name: String) -> String { path + "/" + name }

  /// The path of a file that is not there yet, beside the home.
  func freshFile() -> String { outputs + "/" + UUID().uuidString }

  /// Writes a text file and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: file(name), atomically: true, encoding: .utf8)
    return file(name)
  }

  /// What the program finds in its environment; nothing of the machine's own settings.
  var environment: [String: String] {
    [
      "HOME": path, "XDG_CONFIG_HOME": path + "/config", "XDG_DATA_HOME": path + "/data",
      "XDG_STATE_HOME": path + "/state", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
    ]
  }

  /// A copy of the demonstration under a name of the test's own.
  func demonstration(_ name: String = "book") throws -> String {
    try FileManager.default.copyItem(atPath: Demonstration.made.get(), toPath: file(name))
    return file(name)
  }

  /// Runs the program with this home.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramRun {
    try ProgramRun(arguments, in: self, environment: environment)
  }
}

/// The demonstration that every test copies; making it takes seconds, copying it none.
enum Demonstration {
  /// The day on which it was made.
  static let now = "2026-11-20T10:00"

  /// Its folder, beside the built program, or why it could not be made.
  static let made = Result<String, any Error> {
    let folder = URL(fileURLWithPath: ProgramRun.path).deletingLastPathComponent()
      .appendingPathComponent("end-to-end-demonstration").path
    try? FileManager.default.removeItem(atPath: folder)
    let run = try Home().run("demo", "--make-only", "--at", folder, "--now", now)
    guard run.status == 0 else { throw NotMade(errors: run.errors) }
    return folder
  }

  struct NotMade: Error {
    let errors: String
  }
}
