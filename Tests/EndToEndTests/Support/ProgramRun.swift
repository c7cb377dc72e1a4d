// SPDX-License-Identifier: Apache-2.0
import Foundation

/// One run of the built program to its end, with all that it said.
struct ProgramRun {
  /// The exit status.
  let status: Int32
  /// What it printed.
  let output: String
  /// What it printed on standard error.
  let errors: String

  /// The program, which is built beside the tests.
  static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent()
      .appendingPathComponent("minutebook").path
  }()

  /// Runs the program and waits for its end.
  init(_ arguments: [String], in home: Home, environment more: [String: String] = [:]) throws {
    // Files rather than pipes: a full pipe would stop a program that prints much.
    let (out, err) = (home.file("stdout-\(UUID())"), home.file("stderr-\(UUID())"))
    for file in [out, err] { FileManager.default.createFile(atPath: file, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ProgramRun.path)
    process.arguments = arguments
    process.environment = home.environment.merging(more) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: home.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: err)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: out, encoding: .utf8)
    errors = try String(contentsOfFile: err, encoding: .utf8)
  }
}
