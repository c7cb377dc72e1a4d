// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

/// The chair's report of two years in one form, beside pandoc making it from the same in Markdown.
struct ReportWritten: Figure {
  let format: PaperFormat
  private let since = GeneratedRecord.today.adding(months: -24)

  init(_ format: PaperFormat) { self.format = format }

  var title: String { "The chair's report of two years as \(format.label)" }

  func measure(_ bench: Bench) throws(BenchFailure) -> [ReportLine] {
    let book = try bookWithReport(bench)
    let markdown = MarkdownWriter().write(paper(book, bench))
    let file = try bench.folder.write(Array(markdown.utf8), to: "report.md")
    let pandoc = Peer.pandoc.call(
      [
        "--from", "gfm", "--to", format.rawValue, "--standalone", "--metadata", "title=Report",
        "-o", bench.folder.file("peer." + format.fileEnding), file,
      ], like: bench.program)
    var (inProcess, whole, peer) = (Samples(), Samples(), Samples())
    var size = 0
    for _ in 0..<bench.options.runs(15) {
      inProcess.add(timed { size = format.write(paper(book, bench)).count })
      whole.add(try run(reportCall(bench), "minutebook report"))
      if let pandoc { peer.add(try run(pandoc, "pandoc")) }
    }
    return [.stated(format.label, "\(shownCount(size)) bytes")] + lines(inProcess, whole, peer)
  }

  private func lines(_ inProcess: Samples, _ whole: Samples, _ peer: Samples) -> [ReportLine] {
    let ours = [
      ReportLine.measured("drafted and written in the program", inProcess),
      .measured("minutebook report, the whole process", whole),
    ]
    guard !peer.values.isEmpty else { return ours + [Peer.pandoc.missing] }
    return ours + [
      .measured("pandoc, from Markdown of the same", peer),
      .ratio("in the program to pandoc", inProcess.median, to: peer.median, .atMost(0.2)),
      .ratio("whole process to pandoc", whole.median, to: peer.median, .atMost(0.2)),
    ]
  }

  private func run(_ call: ProgramCall, _ name: String) throws(BenchFailure) -> Nanoseconds {
    let run = try FinishedRun(call)
    guard run.status == 0 else { throw .ended(program: name, status: run.status) }
    return run.time
  }

  private func reportCall(_ bench: Bench) -> ProgramCall {
    bench.program.call([
      "report", bench.record.path, "--body", bench.record.reporting.text, "--since", since.iso,
      "--now", GeneratedRecord.now, "--format", format.rawValue, "-o",
      bench.folder.file("ours." + format.fileEnding),
    ])
  }

  /// The book with the report begun, as the command does it.
  private func bookWithReport(_ bench: Bench) throws(BenchFailure) -> Book {
    var book = try bench.record.book()
    let circumstances = Circumstances(
      now: Moment(day: GeneratedRecord.today, second: 36_000), author: "Clerk", device: "bench",
      sequence: 1)
    let report = bench.record.reporting
    guard let batch = try? book.startReport(for: report, since: since, circumstances) else {
      throw .notShown(program: "the model", awaited: "a chair's report")
    }
    book.apply(batch)
    return book
  }

  private func paper(_ book: Book, _ bench: Bench) -> Paper {
    let body = bench.record.reporting
    return ChairReportPaper(
      book, body: body, report: book.reportInHand(of: body), from: since,
      until: GeneratedRecord.today
    ).paper()
  }
}
