// SPDX-License-Identifier: Apache-2.0

// Papers put to a group come to its agenda, each recommendation as an item of its own to decide;
// what became of them goes back to the agenda of the group they came from.
extension Book {
  /// The papers and recommendations a meeting is to consider.
  func submittedItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    guard let body = meeting.body else { return [] }
    let papers = those(\Submission.to, body).sorted {
      ($0.submittedOn ?? .first, $0.id.text) < ($1.submittedOn ?? .first, $1.id.text)
    }
    return papers.flatMap { paper -> [ProposedItem] in
      let own = paper.state == .submitted ? [item(bringing: paper)] : []
      let isUp = paper.state == .submitted || paper.state.isOutcome
      return own + (isUp ? openRecommendations(of: paper).map { item(bringing: $0) } : [])
    }.filter { !isElsewhere($0, for: body, besides: meeting) }
  }

  /// What other groups made of a group's papers and recommendations since it last heard.
  func returnedItems(for meeting: Record<Meeting>) -> [ProposedItem] {
    guard let body = meeting.body else { return [] }
    let papers = those(\Submission.body, body).filter(\.state.isOutcome).map { paper in
      ProposedItem(
        type: .ordinary,
        title: "\(shortName(of: paper.to)) on \(paper.title): \(paper.state.label.lowercased())",
        purpose: .information, subject: paper.reference)
    }
    let answers = recommendations(from: body).filter { !outcomes(of: $0).isEmpty }.map { made in
      ProposedItem(
        type: .ordinary, title: "Outcome of a recommendation: \(Book.shortened(made.text))",
        purpose: .information, subject: made.reference)
    }
    return (papers + answers).filter { item in
      !isElsewhere(item, for: body, besides: meeting) && !wasHeard(item, by: body)
    }
  }

  private func item(bringing paper: Record<Submission>) -> ProposedItem {
    let isPlan = paper.kind == .plan
    return ProposedItem(
      type: .ordinary, title: isPlan ? "For scrutiny: \(paper.title)" : paper.title,
      purpose: isPlan ? .decision : .discussion, paper: paper.title, subject: paper.reference)
  }

  private func item(bringing recommendation: Record<Recommendation>) -> ProposedItem {
    ProposedItem(
      type: .ordinary,
      title: "Recommendation: \(Book.shortened(recommendation.text, to: 90))",
      purpose: .decision, lead: recommendation.owner.map(label(of:)),
      subject: recommendation.reference)
  }

  /// Whether another meeting of the body that is not over has an item for it.
  private func isElsewhere(
    _ item: ProposedItem, for body: ID<Body>, besides meeting: Record<Meeting>
  ) -> Bool {
    guard let subject = item.subject else { return false }
    return items(bringing: subject, to: body).contains { present in
      guard let other = self[present.meeting], other.id != meeting.id else { return false }
      return (other.state.isAhead || other.state.isUnderWay) && present.isStillHere
    }
  }

  /// Whether a meeting of the body that was held dealt with it.
  private func wasHeard(_ item: ProposedItem, by body: ID<Body>) -> Bool {
    guard let subject = item.subject else { return false }
    return items(bringing: subject, to: body).contains { present in
      self[present.meeting]?.state == .closed && present.state == .done
    }
  }

  /// The recommendations of a paper on which nothing is decided yet.
  private func openRecommendations(of paper: Record<Submission>) -> [Record<Recommendation>] {
    recommendations(of: paper.reference).filter { $0.state == .made && outcomes(of: $0).isEmpty }
  }

  /// The recommendations that came from a group: those it is named with, and those of its papers.
  private func recommendations(from body: ID<Body>) -> [Record<Recommendation>] {
    let named = those(\Recommendation.group, body)
    let own = those(\Submission.body, body).flatMap { recommendations(of: $0.reference) }
      .filter { $0.group == nil }
    return named + own
  }

  /// The decisions on a recommendation by the group its paper went to.
  package func outcomes(of recommendation: Record<Recommendation>) -> [Record<Decision>] {
    guard let origin = recommendation.origin, origin.kind == Submission.about.name,
      let paper = self[ID<Submission>(origin.id)]
    else { return [] }
    return decisions(on: recommendation.reference, by: paper.to)
  }

  /// What was decided on a recommendation, in words; empty while nothing was.
  package func outcomeWords(of recommendation: Record<Recommendation>) -> String {
    outcomes(of: recommendation).map { decision in
      "\(decision.number), \(decision.madeOn?.shown ?? "no date"): \(decision.text)"
    }.joined(separator: "; ")
  }
}
