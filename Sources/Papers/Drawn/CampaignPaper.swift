// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension DrawnPaper {
  /// One audit campaign, such as a Section 11 audit, as it is reported.
  static let campaign = DrawnPaper(
    "campaign", "Audit campaign",
    help: "Prints an audit campaign: who returned, how agencies rate themselves, peer review.",
    of: .record(Campaign.about.name), from: [Campaign.about.name]
  ) { drawing in
    let id = drawing.scope.record.map { ID<Campaign>($0.id) }
    guard let campaign = drawing.book[id] else {
      return Paper(title: "Audit campaign", body: drawing.book.partnershipName, marking: "")
    }
    return CampaignPaper(drawing: drawing, campaign: campaign).paper()
  }
}

/// Draws a campaign up: who returned, standard by standard, peer pairs, analysis, actions.
private struct CampaignPaper {
  let drawing: Drawing
  let campaign: Record<Campaign>
  private var book: Book { drawing.book }
  private var returns: [Record<CampaignReturn>] {
    book.those(\CampaignReturn.campaign, campaign.id)
  }

  func paper() -> Paper {
    let analysis = book.analysis(of: campaign.id)
    let paper = Paper(
      title: campaign.title, subtitle: "\(campaign.kind.label) audit campaign",
      body: book.issuer(campaign.body), marking: "", summary: facts,
      elements: [.heading(level: 1, "Who returned"), .table(whoReturned)]
        + [.heading(level: 1, "Standard by standard"), .table(standards(analysis))]
        + evidence(analysis) + peerReview + outcome,
      reference: campaign.reference)
    return book.finished(paper, also: [campaign.reference], on: drawing.today)
  }

  private var facts: [Fact] {
    let came = returns.count { $0.state == .received }
    let own = [
      drawing.asAt, Fact(label: "Tool", value: stated(campaign.tool)),
      Fact(label: "Opened", value: stated(campaign.openedOn?.shownLong)),
      Fact(label: "Returns due", value: stated(campaign.returnsDue?.shownLong)),
      Fact(
        label: "Returned", value: "\(came) of \(counted(returns.count, "agency", "agencies"))"),
      Fact(label: "Stands as", value: campaign.state.label),
    ]
    return own + (carried.map { [Fact(label: "Carried over", value: $0)] } ?? [])
  }

  /// A campaign that a year's report could not tell the end of is told again in the next.
  private var carried: String? {
    guard let opened = campaign.openedOn?.planYear,
      book.campaignsCarriedOver(from: opened).contains(where: { $0.id == campaign.id })
    else { return nil }
    let until = campaign.reportedOn?.planYear ?? drawing.today.planYear
    guard until > opened else { return nil }
    let years = [opened, until].map { PlannedDate.financialYear(startYear: $0).shown }
    let end = campaign.reportedOn == nil ? "not reported yet" : "reported in \(years[1])"
    return "opened in \(years[0]), \(end)"
  }

  private var whoReturned: Table {
    Table(
      caption: "Where each return stands",
      columns: [
        Column(title: "Agency", weight: 2), Column(title: "Where its return stands", weight: 3),
      ],
      rows: returns.map { answer in
        TableRow(
          [TableCell(book.name(ofAgency: answer.agency)), TableCell(words(of: answer))],
          of: answer.reference)
      }, emptyNote: "No agency has been asked yet.")
  }

  private func words(of answer: Record<CampaignReturn>) -> String {
    switch answer.state {
    case .received: return "Received on \(stated(answer.receivedOn?.shownShort))"
    case .notReturned: return "Not returned: \(book.reasonWords(answer.reason))"
    case .requested:
      guard let due = campaign.returnsDue else { return "Asked for" }
      return (due < drawing.today ? "Overdue, due " : "Asked for, due ") + due.shownShort
    }
  }

  private func standards(_ analysis: [StandardAnalysis]) -> Table {
    let ratings: [StandardRating] = [.met, .partlyMet, .notMet, .notApplicable, .notRated]
    return Table(
      caption: "How agencies rate themselves",
      columns: [Column(title: "Standard", weight: 4)]
        + ratings.map { Column(title: $0.label, weight: 1, isNumeric: true) },
      rows: analysis.map { one in
        TableRow(
          [TableCell(one.standard.title)]
            + ratings.map { rating in
              var line = Line("\(one.counts[rating] ?? 0)")
              line.counted = returns.map(\.reference)
              return TableCell(line: line)
            }, of: one.standard.reference)
      }, emptyNote: "The campaign has no standard yet.")
  }

  private func evidence(_ analysis: [StandardAnalysis]) -> [Element] {
    let bare = analysis.filter { !$0.unevidenced.isEmpty }.map { one in
      let names = one.unevidenced.map { book.name(ofAgency: $0) }.joined(separator: ", ")
      return Line(sentence("\(one.standard.title): \(names)"), records: records(of: one))
    }
    let given = returns.flatMap { answer in
      book.those(\CampaignRating.answer, answer.id).map { (answer, $0) }
    }
    return [
      .table(
        Table(
          caption: "Ratings and evidence",
          columns: [
            Column(title: "Agency", weight: 2), Column(title: "Standard", weight: 2), "Rating",
            Column(title: "Evidence", weight: 3),
          ], rows: given.map(row), emptyNote: "No agency has rated itself yet.")),
      .heading(level: 1, "Said to be met without evidence"),
      .bullets(bare, orElse: "What is said to be met has its evidence."),
    ]
  }

  private func records(of analysis: StandardAnalysis) -> [RecordReference] {
    [analysis.standard.reference]
      + returns.flatMap { book.those(\CampaignRating.answer, $0.id) }
      .filter { $0.standard == analysis.standard.id }.map(\.reference)
  }

  private func row(
    _ answer: Record<CampaignReturn>, _ rating: Record<CampaignRating>
  ) -> TableRow {
    let standard = book[rating.standard]
    return TableRow(
      [
        TableCell(book.name(ofAgency: answer.agency), records: [answer.reference]),
        TableCell(stated(standard?.title), records: standard.map { [$0.reference] } ?? []),
        TableCell(rating.rating.label), TableCell(stated(rating.evidence)),
      ], of: rating.reference)
  }

  private var peerReview: [Element] {
    let pairs = book.those(\PeerPair.campaign, campaign.id)
    return [
      .heading(level: 1, "Peer review"),
      .table(
        Table(
          caption: "Who looks at whom",
          columns: [
            Column(title: "Standard", weight: 2), Column(title: "Looks", weight: 2),
            Column(title: "Is looked at", weight: 2), "On", Column(title: "Outcome", weight: 3),
          ],
          rows: pairs.map { pair in
            TableRow(
              [
                TableCell(stated(book[pair.standard]?.title)),
                TableCell(book.name(ofAgency: pair.reviewer)),
                TableCell(book.name(ofAgency: pair.reviewed)),
                TableCell(stated(pair.on?.shown)), TableCell(stated(pair.outcome)),
              ], of: pair.reference)
          }, emptyNote: "No agencies have been paired.")),
    ]
  }

  private var outcome: [Element] {
    let actions = book.those(\Action.origin, campaign.reference).map { action in
      Line(
        sentence("\(action.number). \(action.text), \(book.label(of: action.owner))"),
        citations: [book.cite(action)])
    }
    return [
      .heading(level: 1, "Analysis"),
      .paragraph(
        campaign.analysis.map { Line($0, records: [campaign.reference]) }
          ?? "The returns have not been analysed yet."),
      .heading(level: 1, "Actions for the partnership"),
      .bullets(actions, orElse: "No action has come of it yet."),
    ]
  }
}
