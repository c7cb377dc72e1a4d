// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What each typed letter costs in the search, beside a program made for nothing else.
struct SearchAsYouType: Figure {
  let title = "Search as you type: all records that hold the letters typed so far"

  private static let typed = [
    "e", "exploi", "exploitation", "chronologies", "Detective", "hoarding", "zebra",
  ]

  func measure(_ bench: Bench) throws(BenchFailure) -> [ReportLine] {
    let book = try bench.record.book()
    var (ours, peer) = (Samples(), Samples())
    var lines: [ReportLine] = []
    for word in SearchAsYouType.typed {
      let (search, ripgrep) = try times(of: word, book, bench)
      ours.add(search.median)
      if let ripgrep { peer.add(ripgrep.median) }
      lines.append(line(for: word, book, search, ripgrep))
    }
    guard !peer.values.isEmpty else { return lines + [Peer.ripgrep.missing] }
    return lines + [
      .ratio("search to rg, the median word", ours.median, to: peer.median, .atMost(2)),
      .ratio(
        "search to rg, the slowest word", ours.percentile(100), to: peer.percentile(100),
        .atMost(2)),
    ]
  }

  private func times(
    of word: String, _ book: Book, _ bench: Bench
  ) throws(BenchFailure) -> (Samples, Samples?) {
    let call = Peer.ripgrep.call(
      ["--count", "--ignore-case", "--fixed-strings", word, bench.record.path + "/journal"],
      like: bench.program)
    var (ours, peer) = (Samples(), Samples())
    var found = 0
    for _ in 0..<bench.options.runs(15) {
      ours.add(timed { found += book.search(word).count })
      guard let call else { continue }
      let run = try FinishedRun(call)
      guard run.status <= 1 else { throw .ended(program: "rg", status: run.status) }
      peer.add(run.time)
    }
    return (ours, call == nil ? nil : peer)
  }

  private func line(
    for word: String, _ book: Book, _ ours: Samples, _ peer: Samples?
  ) -> ReportLine {
    let hits = Set(book.search(word, limit: .max).map(\.reference))
    let isSame = hits == LinearScan(book).records(holding: word)
    let beside = peer.map { ", rg \(shownTime($0.median))" } ?? ""
    return .agreement(
      "'\(word)': \(shownTime(ours.median))\(beside)",
      "\(shownCount(hits.count)) hits, \(isSame ? "the same as" : "others than") a linear scan",
      isMet: isSame)
  }
}

/// Looks at every text of every record, letter by letter: slow, and simple enough to be believed.
struct LinearScan {
  private let book: Book

  init(_ book: Book) {
    self.book = book
  }

  /// The records with a text that holds the word in any case.
  func records(holding word: String) -> Set<RecordReference> {
    let wanted = Array(word.lowercased().utf8)
    var found: Set<RecordReference> = []
    for kind in Registry.kinds {
      let texts = kind.ownFields.filter { [.line, .paragraph, .lines].contains($0.type) }
      for row in book.rows(of: kind) where !row.isRemoved {
        let isHit = texts.contains { holds(row[$0.slot]?.plain ?? "", wanted) }
        if isHit { found.insert(RecordReference(kind: kind.names.name, id: row.id)) }
      }
    }
    return found
  }

  private func holds(_ text: String, _ wanted: [UInt8]) -> Bool {
    let bytes = Array(text.lowercased().utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
