// SPDX-License-Identifier: Apache-2.0

import PartnershipModel

extension MinutesPaper {
  var challengeQuestions: [Record<ChallengeQuestion>] {
    book.challengeQuestions(before: meeting).filter { !(isOpen && isRestricted($0)) }
  }

  /// The questions before this meeting with what it heard; an answer of a later one is not printed.
  var challenges: [Element] {
    let questions = challengeQuestions
    let table = Table(
      caption: "Challenge questions",
      columns: [
        Column(title: "Agency", weight: 2), Column(title: "Question", weight: 4),
        Column(title: "Answer", weight: 4), Column(title: "Judgement", weight: 2),
        Column(title: "Follow-up", weight: 3),
      ],
      rows: questions.map(row), emptyNote: "No question was put.")
    let open = questions.count { !book.isAnswered($0, by: meeting) }
    guard open > 0 else { return [.table(table)] }
    let words = counted(open, "question") + " not answered; the next meeting takes "
    return [.table(table), .paragraph(Line(words + (open == 1 ? "it." : "them.")))]
  }

  private func row(of question: Record<ChallengeQuestion>) -> TableRow {
    let heard = question.answeredAt == meeting.id
    // Where no answer was heard, the words belong to the meeting that asked only while none answers.
    let isOwn = heard || (question.meeting == meeting.id && question.answeredAt == nil)
    let judgement = heard ? question.judgement : .notAnswered
    return TableRow(
      [
        TableCell(book.name(ofAgency: question.agency)), TableCell(question.question),
        TableCell(isOwn ? question.answer ?? "" : ""),
        TableCell((judgement ?? .notAnswered).label),
        TableCell(isOwn ? question.followUp ?? "" : ""),
      ], of: question.reference)
  }
}
