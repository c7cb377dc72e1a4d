// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal
import PartnershipModel

/// From starting the program until the last byte of its first picture is in the terminal.
struct FirstFrame: Figure {
  let title = "First picture: from starting the process to its last byte, 80x24"

  func measure(_ bench: Bench) throws(BenchFailure) -> [ReportLine] {
    let contents = try bench.record.contents()
    let text = try bench.folder.write(contents, to: "text.txt")
    var (ours, vim, reading) = (Samples(), Samples(), Samples())
    let call = Peer.vim.call(["-u", "NONE", "-i", "NONE", "-n", text], like: bench.program)
    // The first run gives this laptop its name in the workspace.
    _ = try open(bench)
    for _ in 0..<bench.options.runs(15) {
      ours.add(try open(bench))
      reading.add(try read(bench.record))
      if let call { vim.add(try open(call, bytes: contents.count)) }
    }
    return lines(ours, vim, reading)
  }

  private func lines(_ ours: Samples, _ vim: Samples, _ reading: Samples) -> [ReportLine] {
    var lines = [ReportLine.measured("minutebook open", ours)]
    if vim.values.isEmpty {
      lines.append(Peer.vim.missing)
    } else {
      lines.append(.measured("vim -u NONE -n, a text of the same size", vim))
      lines.append(.ratio("minutebook to vim", ours.median, to: vim.median, .below(1)))
    }
    lines.append(.measured("reading and checksumming the bytes", reading))
    lines.append(.ratio("minutebook to reading", ours.median, to: reading.median, .atMost(2.5)))
    return lines
  }

  private func open(_ bench: Bench) throws(BenchFailure) -> Nanoseconds {
    let terminal = try bench.program.open(bench.record)
    let time = try terminal.wait(for: MinutebookProgram.lastWord) - terminal.startedAt
    terminal.end(by: SIGTERM)
    return time
  }

  /// vim says how many bytes it read once it shows them.
  private func open(_ call: ProgramCall, bytes: Int) throws(BenchFailure) -> Nanoseconds {
    let terminal = try PseudoTerminal("vim", call)
    return try terminal.wait(for: ", \(bytes)") - terminal.startedAt
  }

  private func read(_ record: GeneratedRecord) throws(BenchFailure) -> Nanoseconds {
    let checksum = Checksum()
    var sum: UInt32 = 0
    let time = try timed { () throws(BenchFailure) in
      for file in record.files {
        let bytes = try onFile(file) { () throws(FileFailure) in
          try DiskFileStore().readWhole(file)
        }
        sum ^= checksum.of(bytes)
      }
    }
    // Looked at, so that the work cannot be left out.
    if sum == 0 { say("") }
    return time
  }
}
