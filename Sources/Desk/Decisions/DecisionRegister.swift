// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel
import TerminalKit

extension Desk {
  /// The decisions of a body; each may be reversed by a new one.
  func decisionsScreen(_ body: ID<Body>?) -> ListScreen {
    var source = ListSource(title: { "\($0.groupWords(body)): decisions" }) { desk in
      desk.decisionLines(body)
    } open: { line, desk in
      desk.shown[ID<Decision>(line.id)].map { [.open(desk.decisionChoice($0))] } ?? []
    }
    source.columns = [
      ListColumn("Number", 14), ListColumn("Decision"), ListColumn("", 22, isSpare: true),
    ]
    source.emptyNote = "No decision is recorded."
    source.body = { _, _ in body }
    source.on(.edit, "Sheet") { line, desk in [.open(desk.decisionSheet(ID(line.id)))] }
    source.offerHistory()
    source.always(.new, "Decide") { desk in [.open(desk.decisionForm(body, reversing: nil))] }
    source.offerPaper(.decisions(body))
    return ListScreen(source)
  }

  private func decisionLines(_ body: ID<Body>?) -> [ListLine] {
    shown.decisions(of: body).map { decision in
      let isReversed = shown.reversal(of: decision.id) != nil
      return ListLine(
        id: decision.id.text, "\(decision.number)", decision.text, decisionStanding(decision),
        role: isReversed ? .dim : .text, reference: decision.reference)
    }
  }

  /// How a decision stands: reversed, reversing, to be ratified, carried out.
  func decisionStanding(_ decision: Record<Decision>) -> String {
    let carried = decision.carriedOut.flatMap { $0 == .notYet ? nil : $0.label.lowercased() }
    let words = [
      shown.reversal(of: decision.id).map { "reversed by \($0.number)" },
      shown[decision.supersedes].map { "reverses \($0.number)" },
      decision.isToBeRatified == true && decision.ratifiedAt == nil ? "to be ratified" : nil,
      carried,
    ]
    return words.compactMap(\.self).joined(separator: ", ")
  }
}
