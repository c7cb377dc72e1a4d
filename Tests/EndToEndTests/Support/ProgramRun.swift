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
  ///
  /// - Parameter umask: What new files of the shell that starts it lack, as `umask` takes it.
  init(
    _ arguments: [String], in home: Home, environment more: [String: String] = [:],
    umask: String? = nil
  ) throws {
    let (out, err) = (home.freshFile(), home.freshFile())
    let shell = umask.map { ["sh", "-c", "umask \($0); exec \"$0\" \"$@\""] } ?? []
    status = try ChildProcess.run(
      shell + [ProgramRun.path] + arguments, environment: home.environment.merging(more) { $1 },
      folder: home.path, output: out, errors: err)
    output = try String(contentsOfFile: out, encoding: .utf8)
    errors = try String(contentsOfFile: err, encoding: .utf8)
  }
}
