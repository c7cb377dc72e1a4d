// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import Foundation
import Glibc
import MinuteJournal
import PartnershipModel
import Testing

/// A process of its own that appends to a workspace on the real disk.
struct Writer {
  private let process: pid_t
  private let output: Int32

  /// Starts it; it prints the number of each action that was saved.
  init(_ folder: RealFolder, from first: Int, limit: Int? = nil) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    let program = try Writer.program()
    let words =
      [program, folder.workspace, folder.state, "\(first)"] + (limit.map { ["\($0)"] } ?? [])
    let strings = words.map { strdup($0) }
    defer { strings.forEach { free($0) } }
    var child: pid_t = 0
    try #require(posix_spawn(&child, program, &actions, nil, strings + [nil], environ) == 0)
    close(ends[1])
    (process, output) = (child, ends[0])
  }

  private static func program() throws -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes {
      $0.baseAddress.map { readlink("/proc/self/exe", $0, 4096) } ?? -1
    }
    let path = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    let slash = try #require(path.lastIndex(of: "/"))
    return path[..<slash] + "/KilledWriter"
  }

  /// Waits until it has said something, but not for ever.
  func waitForWord() {
    var event = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    poll(&event, 1, 10_000)
  }

  /// Ends it without warning.
  func kill() { Glibc.kill(process, SIGKILL) }

  /// What it said until its end, line by line, and its exit status.
  func end() -> (words: [String], status: Int32) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer.prefix(count)
    }
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // What follows the last line feed was cut off by the end.
    let whole = bytes.prefix((bytes.lastIndex(of: 10) ?? -1) + 1)
    return (String(decoding: whole, as: UTF8.self).split(separator: "\n").map(String.init), status)
  }
}

/// A folder on the real disk that goes when the test ends.
final class RealFolder {
  private let path: String
  var workspace: String { path + "/w" }
  var state: String { path + "/state" }
  var identity: DeviceIdentity { DeviceIdentity(folder: state, machine: "m1") }

  init() throws {
    var template = Array("/tmp/minutebook-killed-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try createWorkspace(at: workspace, files: DiskFileStore())
  }

  /// Opens the workspace as the laptop that is killed all the time, and closes it again.
  func numbers() throws -> (numbers: [Int], report: OpeningReport) {
    let (journal, _, report) = try Journal.open(
      workspace, mode: .readWrite, files: DiskFileStore(), identity: identity)
    defer { journal.close() }
    var numbers: [Int] = []
    try journal.replay { batch in Int(batch.did).map { numbers.append($0) } }
    return (numbers, report)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
