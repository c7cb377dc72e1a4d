import Glibc
// SPDX-License-Identifier: Apache-2.0
import Papers

/// One thing that is measured beside its peers.
protocol Figure: Sendable {
  /// What is measured, in a line.
  var title: String { get }

  /// Measures and gives the lines to print.
  func measure(_ bench: Bench) throws(BenchFailure) -> [ReportLine]
}

/// The whole run: the record, the folder it is in, and the figures one after another.
struct Bench {
  let options: BenchOptions
  let folder: WorkFolder
  let record: GeneratedRecord
  let program: MinutebookProgram

  private static let figures: [any Figure] = [
    FirstFrame(), KeyToScreen(), DurableAction(), SearchAsYouType(), ReportWritten(.html),
    ReportWritten(.docx), PeakMemory(),
  ]

  /// Runs the command line and gives the exit status.
  static func main(_ words: [String]) -> Int32 {
    guard let options = BenchOptions(words) else {
      say(BenchOptions.usage)
      return words.contains("--help") ? 0 : 64
    }
    do throws(BenchFailure) {
      try run(options)
      return 0
    } catch {
      say("minutebook-bench: \(error.words)\n")
      return 1
    }
  }

  private static func run(_ options: BenchOptions) throws(BenchFailure) {
    let folder = try WorkFolder(kept: options.keptFolder)
    defer { folder.removeUnlessKept() }
    say("\(Machine(folder: folder.path).line)\n")
    let record = try GeneratedRecord.make(in: folder)
    say("\(record.line)\n")
    let bench = Bench(
      options: options, folder: folder, record: record,
      program: try MinutebookProgram(folder: folder))
    try bench.takeFigures()
  }

  private func takeFigures() throws(BenchFailure) {
    var verdicts = VerdictCount()
    for (place, figure) in Bench.figures.enumerated() {
      guard options.figures.isEmpty || options.figures.contains(place + 1) else { continue }
      say("\n\(place + 1)  \(figure.title)\n")
      for line in try figure.measure(self) {
        verdicts.note(line)
        say("   \(line.text)\n")
      }
    }
    say("\n\(verdicts.line)\n")
  }
}

/// Prints at once, so that a long run shows how far it has got.
func say(_ text: String) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let taken = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if taken <= 0 { return }
    bytes = bytes.dropFirst(taken)
  }
}
