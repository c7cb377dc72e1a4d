// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// A paper as it went out before, to compare the present one with.
package struct EarlierPaper: Sendable {
  /// The paper.
  package var paper: Paper
  /// Which it is and of which day, as it follows "since".
  package var words: String

  /// Describes an earlier paper.
  package init(_ paper: Paper, _ words: String) {
    self.paper = paper
    self.words = words
  }
}

extension PaperChoice {
  /// Whether papers of this kind go out more than once, so that changes can be asked for.
  package var comesAgain: Bool {
    switch self {
    case .report, .minutes, .minutesVersion: true
    default: false
    }
  }

  /// The paper as its readers last had it; nil when they never had one, or it cannot be read.
  package func earlier(in book: Book, today: Day) -> EarlierPaper? {
    switch self {
    case .report(let id, _): book[id].flatMap { book.reportReceived(before: $0, today: today) }
    case .minutes(let id, let rendering):
      book.versions(of: id).last.flatMap { book.kept($0, rendering) }
    case .minutesVersion(let id, let rendering):
      book[id].flatMap { version in
        version.meeting.flatMap { meeting in
          book.versions(of: meeting).last { $0.number < version.number }
            .flatMap { book.kept($0, rendering) }
        }
      }
    default: nil
    }
  }

  /// Who had the earlier paper, in words; nil for readers without a name.
  func receiver(in book: Book) -> String? {
    guard case .report(let id, _) = self, let to = book[id]?.to else { return nil }
    return withArticle(book.name(of: to))
  }
}

extension Book {
  /// The report that the receiving body accepted last before this one, else the one it was sent.
  fileprivate func reportReceived(
    before report: Record<ChairReport>, today: Day
  ) -> EarlierPaper? {
    guard let body = report.body else { return nil }
    let others = reports(of: body).filter {
      $0.id != report.id && $0.to == report.to && ($0.from ?? .first) <= (report.from ?? .last)
        && $0.frozen != nil
    }
    guard let received = others.last(where: { $0.state == .accepted }) ?? others.last,
      let paper = received.frozen.flatMap({ try? PaperCodec.read($0) })
    else { return nil }
    let until = received.until?.shownLong ?? "an unstated day"
    let accepted = received.acceptedOn.map { ", accepted on \($0.shownLong)" }
    let sent = received.submittedOn.map { ", submitted on \($0.shownLong)" } ?? ""
    return EarlierPaper(paper, "the report as far as \(until)\(accepted ?? sent)")
  }

  fileprivate func kept(
    _ version: Record<MinutesVersion>, _ rendering: MinutesRendering
  ) -> EarlierPaper? {
    guard let paper = try? MinutesPaper.kept(version, rendering: rendering) else { return nil }
    let day = version.on.map { " of \($0.shownLong)" } ?? ""
    return EarlierPaper(paper, "version \(version.number)\(day)")
  }
}
