// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Evidence from the command line: verify with its digest, and history.
struct VerifyCommandTests {
  private func golden(
    _ name: String = "format-2-workspace", in home: Home
  ) throws -> String {
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Golden/\(name)").path
    try FileManager.default.copyItem(atPath: golden, toPath: home.file("w"))
    return home.file("w")
  }

  /// The digest printed at the foot of the agreed minutes.
  private func printed(_ home: Home) throws -> String {
    let minutes = try home.run("minutes", "w", "--body", "exploitation", "--meeting", "m1").output
    let words = minutes.split(whereSeparator: \.isWhitespace)
    return String(try #require(words.last { $0.count == 64 }, "\(minutes)"))
  }

  @Test func `the digest printed on agreed minutes leads to the entry that agreed them`() throws {
    let home = try Home()
    _ = try golden(in: home)
    let run = try home.run("verify", "w", "--digest", try printed(home))
    // The workspace was copied and went on in both places, which is told as well.
    #expect(run.status == 2, "\(run.output)")
    #expect(
      run.output.contains("The digest asked for is of the record as it stood before entry 3 of"))
    #expect(
      run.output.hasSuffix(
        "'Agree the minutes of Exploitation Group, Fri 20 Nov 2026 by correspondence'.\n"))
  }

  @Test func `an issued file that is not what was issued is told, and orphans in one line`() throws
  {
    let home = try Home()
    let folder = try golden(in: home)
    let whole = try home.run("verify", "w").output
    #expect(whole.contains("\nissued: 6 files as issued\n"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/issued")
      .filter { $0.contains(".") && !$0.hasPrefix(".") }.sorted()
    try Data("forged".utf8).write(to: URL(fileURLWithPath: "\(folder)/issued/\(names[0])"))
    let orphans = (0..<12).map { String(repeating: "0", count: 62) + "\($0 + 10).txt" }
    for name in orphans {
      try Data(name.utf8).write(to: URL(fileURLWithPath: "\(folder)/issued/\(name)"))
    }
    let run = try home.run("verify", "w")
    #expect(run.status == 2)
    #expect(run.output.contains("'issued/\(names[0])' is not what was issued: it is a file of"))
    #expect(run.output.hasSuffix("\n1 problem.\n"), "\(run.output)")
    let check = try home.run("check", "w").output
    #expect(run.output.contains("\nissued: 5 files as issued\n"))
    #expect(check.contains(", and 5 issued files as issued: "))
    for output in [run.output, check] {
      let lines = output.split(separator: "\n").filter { $0.contains("belong to no record here") }
      #expect(lines.count == 1 && lines[0].hasPrefix("12 files in 'issued' belong"), "\(output)")
    }
  }

  @Test func `what this laptop has written and is not there is told, and what cannot be known`()
    throws
  {
    let home = try Home()
    let folder = try golden("issued-workspace", in: home)
    let whole = try home.run("verify", "w")
    #expect(whole.status == 0)
    let lines = whole.output.split(separator: "\n")
    let place = try #require(
      lines.firstIndex(of: "Nothing was altered, removed or reordered."), "\(whole.output)")
    #expect(lines[place + 1].hasPrefix("That cannot show entries cut off the very end"))
    #expect(lines[place + 1].contains("--digest"))
    // As the program keeps it after five entries of the laptop that wrote the two here.
    let marker = try String(contentsOfFile: folder + "/workspace.json", encoding: .utf8)
    let id = try #require(marker.split(separator: "\"").dropLast().last)
    let number = (try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)) ?? ""
    let machine = number.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "-"
    let path = try #require(realpath(folder, nil).map { String(cString: $0) })
    let devices = home.file("state/minutebook/devices")
    try FileManager.default.createDirectory(atPath: devices, withIntermediateDirectories: true)
    let kept = "hx6x \(machine) \(path) 5\n"
    try kept.write(toFile: "\(devices)/\(id)", atomically: true, encoding: .utf8)
    for command in ["verify", "check"] {
      let run = try home.run(command, "w")
      #expect(run.status == 2)
      #expect(
        run.output.contains(
          "This laptop has written 5 entries here as 'hx6x', but the record ends at entry 2: 3 entries "
            + "are gone from its end"), "\(run.output)")
      #expect(!run.output.contains("Nothing was altered"))
    }
    #expect(try String(contentsOfFile: "\(devices)/\(id)", encoding: .utf8) == kept)
    #expect(try home.run("bundle", "w", "-o", home.file("b.zip")).status == 2)
  }

  @Test func `a digest the record never had is told, and is no success`() throws {
    let home = try Home()
    _ = try golden(in: home)
    let run = try home.run("verify", "w", "--digest", String(repeating: "a", count: 64))
    #expect(run.status == 2)
    #expect(run.output.contains("is not one that this record is known to have had"))
    let short = try home.run("verify", "w", "--digest", "abc")
    #expect(short.status == 64 && short.errors.contains("64 letters and digits"))
  }

  @Test
  func `an entry altered with a fresh checksum is told, and the minutes' digest no longer fits`()
    throws
  {
    let home = try Home()
    let folder = try golden(in: home)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder + "/journal")
    where name.hasSuffix(".jsonl") {
      let path = "\(folder)/journal/\(name)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let lines = text.split(separator: "\n").map { line -> String in
        line.contains("Ten adults were") && line.contains("\"seq\":1,")
          ? forged(line) : String(line)
      }
      try (lines.joined(separator: "\n") + "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
    }
    let verify = try home.run("verify", "w")
    #expect(verify.status == 2)
    #expect(verify.output.contains("names another entry before it than the one that is here"))
    #expect(verify.output.contains("carries the digest"))
    // Its checksums are right, so `check` alone sees nothing.
    #expect(!(try home.run("check", "w").output.contains("damaged")))
  }

  @Test func `a good copy merged over a forged entry: verify names the one the chain goes on from`()
    throws
  {
    let home = try Home()
    #expect(try home.run("new", "w").status == 0)
    for name in ["Police", "Ten adults", "Health"] {
      let text = """
        {"format": "minutebook", "version": 1,
         "agency": [{"id": "\(name.prefix(3))", "name": "\(name)", "category": "police"}]}
        """
      let run = try home.run("import", "w", try home.write(text, to: "\(name.prefix(3)).json"))
      #expect(run.status == 0, "\(run.errors)")
    }
    try FileManager.default.copyItem(atPath: home.file("w"), toPath: home.file("good"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: home.file("w/journal"))
    let path = home.file("w/journal/" + (try #require(names.first { $0.hasSuffix(".jsonl") })))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let altered = lines.map { $0.contains("Ten adults") ? forged($0) : String($0) }
    try (altered.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(try home.run("merge", "w", "good").status == 2)
    let run = try home.run("verify", "w")
    #expect(run.status == 2)
    let sentence = try #require(
      run.output.components(separatedBy: "The chain goes on from that one").first)
    let named = try #require(sentence.components(separatedBy: "as the entry before it: ").last)
    #expect(named.contains(".from-"), "the good copy's line is in the file merged in: \(named)")
    #expect(run.output.contains("from which entry the chain goes on is said above."))
    #expect(!run.output.contains("the chain cannot say"))
  }

  @Test func `the recipe of the file format gives the digest that verify prints`() throws {
    let home = try Home()
    let folder = try golden(in: home)
    let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/file-format.md")
    let text = try String(contentsOf: document, encoding: .utf8)
    let recipe = try #require(
      text.components(separatedBy: "```sh\n").dropFirst().first { $0.contains("sha256sum") })
    _ = try home.write(recipe.components(separatedBy: "```")[0], to: "recipe.sh")
    let digest = try run("/bin/sh", home.file("recipe.sh"), folder)
    #expect(digest.count == 64)
    #expect(try home.run("verify", "w").output.contains("SHA-256 of the record:\n  \(digest)"))
    let copy = try FileManager.default.contentsOfDirectory(atPath: folder + "/journal")
      .map { "\(folder)/journal/\($0)/2026-11 (conflicted copy).jsonl" }
      .first { FileManager.default.fileExists(atPath: $0) }
    try FileManager.default.removeItem(atPath: try #require(copy))
    #expect(
      try home.run("verify", "w").output.contains(
        "SHA-256 of the record:\n  \(try run("/bin/sh", home.file("recipe.sh"), folder))"))
  }

  @Test func `history is asked for by number, and says on which laptop and of which meeting`()
    throws
  {
    let home = try Home()
    _ = try golden(in: home)
    let byNumber = try home.run("history", "w", "action", "12")
    #expect(byNumber.status == 0, "\(byNumber.errors)")
    #expect(byNumber.output == (try home.run("history", "w", "action:a1").output))
    #expect(byNumber.output.contains("Clerk, laptop "))
    #expect(byNumber.output.contains("    Due: Tue 1 Dec 2026 → Thu 3 Dec 2026\n"))
    #expect(byNumber.output.contains("    Of Exploitation Group, Fri 20 Nov 2026\n"))
    let none = try home.run("history", "w", "action", "99")
    #expect(none.status == 1 && none.errors.contains("there is no action '99'"))
    #expect(try home.run("history", "w", "action").status == 64)
  }

  /// A line that says something else, with the checksum it then needs.
  private func forged(_ line: Substring) -> String {
    let changed = line.replacingOccurrences(of: "Ten adults", with: "Two adults")
    let body = changed.dropLast(18)
    let rest = body.utf8.reduce(UInt32.max) { rest, byte in
      (0..<8).reduce(rest ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1
      }
    }
    let digits = String(~rest, radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.count)
    return body + ",\"crc\":\"\(zeros)\(digits)\"}"
  }

  /// Runs another program and gives what it printed, without the last line's end.
  @discardableResult
  private func run(_ program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
