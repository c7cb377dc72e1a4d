// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The most memory that the program held at any moment until its first picture.
struct PeakMemory: Figure {
  let title = "Peak memory of the opened program (VmHWM)"

  func measure(_ bench: Bench) throws(BenchFailure) -> [ReportLine] {
    var peaks: [Int] = []
    for _ in 0..<3 {
      let terminal = try bench.program.open(bench.record)
      try terminal.wait(for: MinutebookProgram.lastWord)
      peaks.append(PeakMemory.peak(of: terminal.process))
      terminal.end(by: SIGTERM)
    }
    let (peak, size) = (Samples(peaks).median, bench.record.bytes)
    return [
      .stated("minutebook open", "\(shownSize(peak)) (\(peaks.count) runs)"),
      .stated("the record", shownSize(size)),
      .ratio("peak to record", peak, to: size, .atMost(3)),
    ]
  }

  private static func peak(of process: pid_t) -> Int {
    let lines = textOfFile("/proc/\(process)/status").split(separator: "\n")
    let line = lines.first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
  }
}
