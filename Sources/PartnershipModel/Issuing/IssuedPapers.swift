// SPDX-License-Identifier: Apache-2.0

/// Which issued papers are meant.
package enum IssuedScope: Hashable, Sendable {
  case all
  case body(ID<Body>)
  case meeting(ID<Meeting>)
  case report(ID<ChairReport>)
  case version(ID<MinutesVersion>)
}

extension Book {
  /// The issued papers, by day and number.
  package func issuedPapers(_ scope: IssuedScope) -> [Record<IssuedPaper>] {
    let papers =
      switch scope {
      case .all: all(IssuedPaper.self)
      case .body(let id): those(\IssuedPaper.body, id)
      case .meeting(let id): those(\IssuedPaper.meeting, id)
      case .report(let id): those(\IssuedPaper.report, id)
      case .version(let id): those(\IssuedPaper.version, id)
      }
    return papers.sorted { ($0.on ?? .first, $0.number) < ($1.on ?? .first, $1.number) }
  }

  /// The one issued paper of a number or an id.
  ///
  /// - Throws: `Refusal` when there is none, or when two laptops gave the same number.
  package func issuedPaper(named text: String) throws(Refusal) -> Record<IssuedPaper> {
    guard let paper = try numbered(IssuedPaper.self, text) else {
      throw .noSuchRecord(what: "issued paper", id: text)
    }
    return paper
  }

  /// The forms an issued paper is kept in, as they were made.
  package func files(of paper: ID<IssuedPaper>) -> [Record<IssuedFile>] {
    those(\IssuedFile.paper, paper)
  }

  /// The kept file of an issued paper in a form; nil when it was not issued so.
  package func file(
    of paper: ID<IssuedPaper>, format: String
  ) -> IssuedFileName? {
    files(of: paper).first { $0.format == format }?.name
  }

  /// To whom an issued paper went, as it was recorded.
  package func sendings(of paper: ID<IssuedPaper>) -> [Record<Distribution>] {
    those(\Distribution.paper, paper).sorted { ($0.on ?? .first) < ($1.on ?? .first) }
  }

  /// The marking that the records behind an issued paper have now, where it is higher than the one
  /// printed on it; nil otherwise.
  package func raisedMarking(of paper: Record<IssuedPaper>) -> Marking? {
    let now =
      [
        paper.marking, self[paper.meeting]?.marking, self[paper.report]?.marking,
        self[paper.version]?.marking,
      ].compactMap(\.self).max() ?? .official
    return now > paper.printedMarking ? now : nil
  }

  /// Which body approved what an issued paper says, on which day and where; nil while none has.
  package func approvalWords(of paper: Record<IssuedPaper>) -> String? {
    if paper.report != nil { return reportApproval(of: paper) }
    guard paper.version != nil, let meeting = self[paper.meeting],
      meeting.minutes == .agreed, let day = meeting.agreedOn
    else { return nil }
    let body = name(of: meeting.body)
    if let how = meeting.agreedHow {
      return "Agreed by the members of \(body) on \(day.shown): \(how.trimmed)"
    }
    // A group that agreed at its own meeting of that day need not be named twice.
    let place = self[meeting.agreedAt].map { place in
      let isOwn = place.body == meeting.body && place.date == day
      return isOwn ? ", at its meeting" : ", at \(title(of: place))"
    }
    return "Agreed by \(body) on \(day.shown)\(place ?? "")"
  }

  /// The approval in words, or that there is none yet, or that such a paper needs none.
  package func approvalState(of paper: Record<IssuedPaper>) -> String {
    approvalWords(of: paper)
      ?? (paper.version == nil && paper.report == nil ? "Needs none" : "Not yet")
  }

  private func reportApproval(of paper: Record<IssuedPaper>) -> String? {
    guard let report = self[paper.report], let day = report.acceptedOn,
      report.state == .accepted, report.submittedOn == paper.on
    else { return nil }
    let place = self[report.meeting].map { ", at \(title(of: $0))" } ?? ""
    return "Accepted by \(name(of: report.to)) on \(day.shown)\(place)"
  }
}

extension Record<IssuedFile> {
  /// What the file is called; nil for a record that names none.
  package var name: IssuedFileName? { IssuedFileName(digest: self.digest, ending: self.ending) }
}

extension Record<Distribution> {
  /// "members of TEG, Fri 20 Nov 2026, by e-mail".
  package var words: String {
    [self.to, self.on?.shown, self.how?.label].compactMap(\.self).joined(separator: ", ")
  }
}
