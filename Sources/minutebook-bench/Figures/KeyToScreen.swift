// SPDX-License-Identifier: Apache-2.0
import Glibc

/// From a typed letter to its picture, while a meeting of the record is minuted.
struct KeyToScreen: Figure {
  let title = "Key to screen: a letter typed into a line of minutes until it is shown"

  /// An editor being typed into.
  private struct Typist {
    let terminal: PseudoTerminal
    var times = Samples()

    mutating func type(_ character: Character) throws(BenchFailure) {
      switch character {
      case "\r":
        terminal.type("\r")
        terminal.drain(quiet: 60)
      case " ":
        terminal.type(" ")
        terminal.drain(quiet: 5)
      default:
        times.add(try terminal.echo(of: character))
        terminal.drain(quiet: 5)
      }
    }
  }

  func measure(_ bench: Bench) throws(BenchFailure) -> [ReportLine] {
    var ours = Typist(terminal: try openMeeting(bench))
    var vim = try openVim(bench)
    var nano = try openNano(bench)
    var phrases = Phrases(random: SeededRandom(seed: 7))
    let letters = bench.options.runs(600)
    while ours.times.values.count < letters {
      // By turns, so that whatever else the machine does falls on all alike.
      for character in phrases.minute().prefix(70) + "\r" {
        try ours.type(character)
        try vim?.type(character)
        try nano?.type(character)
      }
    }
    ours.terminal.end(by: SIGTERM)
    return lines(ours.times, vim?.times, nano?.times)
  }

  private func lines(_ ours: Samples, _ vim: Samples?, _ nano: Samples?) -> [ReportLine] {
    var lines = [KeyToScreen.line("minutebook", ours)]
    if let vim {
      lines.append(KeyToScreen.line("vim -u NONE", vim))
      lines.append(
        .ratio("minutebook to vim, half of all keys", ours.median, to: vim.median, .below(1)))
      lines.append(
        .ratio(
          "minutebook to vim, 99 of 100 keys", ours.percentile(99), to: vim.percentile(99),
          .atMost(1.5)))
    } else {
      lines.append(Peer.vim.missing)
    }
    if let nano {
      lines.append(KeyToScreen.line("nano", nano))
      lines.append(
        .ratio("minutebook to nano, half of all keys", ours.median, to: nano.median, .below(1)))
    } else {
      lines.append(Peer.nano.missing)
    }
    return lines
  }

  private static func line(_ name: String, _ times: Samples) -> ReportLine {
    .stated(
      name,
      "p50 \(shownTime(times.median)), p99 \(shownTime(times.percentile(99))), "
        + "most \(shownTime(times.percentile(100))), \(times.values.count) keys")
  }

  /// Goes from the structure to the governing group's meeting under way.
  private func openMeeting(_ bench: Bench) throws(BenchFailure) -> PseudoTerminal {
    let terminal = try bench.program.open(bench.record)
    try terminal.wait(for: MinutebookProgram.lastWord)
    terminal.type("strategic g\r")
    try terminal.wait(for: "Meeting now or next")
    terminal.type("\r")
    try terminal.wait(for: "ordinary meeting")
    return terminal
  }

  private func openVim(_ bench: Bench) throws(BenchFailure) -> Typist? {
    let file = bench.folder.file("vim.txt")
    let arguments = ["-u", "NONE", "-i", "NONE", "-n", file]
    guard let call = Peer.vim.call(arguments, like: bench.program) else { return nil }
    let terminal = try PseudoTerminal("vim", call)
    try terminal.wait(for: "vim.txt", quiet: 300)
    terminal.type("i")
    terminal.drain(quiet: 300)
    return Typist(terminal: terminal)
  }

  private func openNano(_ bench: Bench) throws(BenchFailure) -> Typist? {
    let arguments = ["--ignorercfiles", bench.folder.file("nano.txt")]
    guard let call = Peer.nano.call(arguments, like: bench.program) else { return nil }
    let terminal = try PseudoTerminal("nano", call)
    try terminal.wait(for: "nano.txt", quiet: 300)
    return Typist(terminal: terminal)
  }
}
