// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import Testing

struct FullDeviceTests {
  @Test(arguments: [["report", "--body", "exploitation"], ["export"], ["actions"]])
  func `T8 what cannot be written to a full device is said in a sentence`(
    words: [String]
  ) throws {
    let home = try Home()
    let (book, errors) = (try home.demonstration(), home.freshFile())
    let status = try ChildProcess.run(
      [ProgramRun.path, words[0], book] + words.dropFirst(), environment: home.environment,
      folder: home.path, output: "/dev/full", errors: errors)
    #expect(status == 1)
    let said = try String(contentsOfFile: errors, encoding: .utf8)
    #expect(said.contains("'standard output' cannot be written: the disk is full"))
  }

  @Test func `a paper never takes the place of a pipe or a device`() throws {
    let home = try Home()
    let pipe = home.file("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    let run = try ProgramRun(["export", home.demonstration(), "-o", pipe], in: home)
    #expect(run.status == 1)
    #expect(run.errors.contains("it is a device and no file"), "\(run.errors)")
    var details = stat()
    try #require(stat(pipe, &details) == 0)
    #expect(details.st_mode & S_IFMT == S_IFIFO)
  }
}
