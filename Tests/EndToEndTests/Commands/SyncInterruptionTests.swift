// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A sync that was ended or let down by git at any step: the next one brings everything.
struct SyncInterruptionTests {
  /// What happens at one of the calls of git.
  enum Mishap: String, CaseIterable {
    case fails = "echo 'fatal: no more' >&2; exit 128"
    case killedAfterIt = "git \"$@\"; kill -9 $PPID; exit 0"

    /// The first call of the short form that it happens at.
    var offset: Int { self == .fails ? 4 : 8 }
  }

  /// A git that has a mishap at the call whose number is in `$HOME/mishap`.
  private func tools(_ laptop: Laptop, _ mishap: Mishap) throws -> String {
    let folder = laptop.home.file("tools")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let script = """
      #!/bin/sh
      PATH=/usr/local/bin:/usr/bin:/bin
      read calls < "$HOME/calls"
      calls=$((calls + 1))
      echo $calls > "$HOME/calls"
      read mishap < "$HOME/mishap"
      if test $calls = $mishap; then \(mishap.rawValue); fi
      exec git "$@"
      """
    _ = try laptop.home.write(script, to: "tools/git")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder + "/git")
    return folder
  }

  /// Two laptops that both have something to send, with one file in conflict.
  private func prepared() throws -> (Laptop, Laptop) {
    let (first, second, _) = try Laptop.pair()
    try first.record("one")
    try first.syncs()
    try second.syncs()
    try first.record("two")
    let file = try first.ownFile()
    try FileManager.default.removeItem(atPath: "\(second.folder)/\(file)")
    try FileManager.default.copyItem(
      atPath: "\(first.folder)/\(file)", toPath: "\(second.folder)/\(file)")
    try first.record("three")
    try first.syncs()
    try second.record("four")
    return (first, second)
  }

  @Test(arguments: Mishap.allCases)
  func `whatever step a sync ended at, the next brings everything`(mishap: Mishap) throws {
    let (first, second) = try prepared()
    let tools = try tools(second, mishap)
    let kept = [first, second].map { ($0.home.path, $0.home.freshFile()) }
    for (home, copy) in kept { try FileManager.default.copyItem(atPath: home, toPath: copy) }
    // Every call in the long form; in the short one some, others for each mishap.
    let isLong = ProcessInfo.processInfo.environment["MINUTEBOOK_LONG"] != nil
    let stride = isLong ? 1 : 9
    var (number, calls) = (isLong ? 0 : mishap.offset - stride, 0)
    // Until the sync is through before there was a mishap.
    while number <= calls {
      number += stride
      _ = try second.home.write("0\n", to: "calls")
      _ = try second.home.write("\(number)\n", to: "mishap")
      let run = try second.sync(environment: ["PATH": "\(tools):/usr/local/bin:/usr/bin:/bin"])
      let text = try String(contentsOfFile: second.home.file("calls"), encoding: .utf8)
      calls = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
      let words = "at call \(number) of \(calls): \(run.status) \(run.output)\(run.errors)"
      try expectWhole(second, words)
      for (home, copy) in kept {
        try FileManager.default.removeItem(atPath: home)
        try FileManager.default.copyItem(atPath: copy, toPath: home)
      }
    }
    #expect(calls > 20)
  }

  /// Syncs once more, and expects every entry here and in what was sent.
  private func expectWhole(_ laptop: Laptop, _ words: String) throws {
    let run = try laptop.sync()
    #expect(run.status == 0, "\(words)\nthen \(run.output)\(run.errors)")
    #expect(
      try laptop.git("status", "--porcelain", "--branch") == "## main...origin/main\n", "\(words)")
    let journal = try laptop.journal()
    #expect(!journal.keys.contains { $0.contains(".from-") }, "\(words)")
    let whole = String(decoding: journal.values.joined(), as: UTF8.self)
    for name in ["one", "two", "three", "four"] {
      #expect(whole.contains("Agency \(name)"), "\(name) \(words)")
    }
  }
}
