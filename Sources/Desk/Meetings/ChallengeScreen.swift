// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// The questions before a meeting: a digit says whether the answer assures, then asks its words.
  func challengeScreen(of meeting: ID<Meeting>) -> ListScreen {
    var source = ListSource(title: { $0.challengeTitle(meeting) }) { desk in
      desk.challengeLines(meeting)
    } open: { _, _ in
      []
    }
    source.columns = [ListColumn("Question"), ListColumn("Agency", 16), ListColumn("Answer", 15)]
    source.emptyNote = "No question is put yet. \(keyName(.new)) puts one to an agency."
    let shorts = ["Assured", "Partly", "Not assured", "No answer"]
    for (judgement, short) in zip(AssuranceJudgement.allCases, shorts) {
      source.answer(judgement.label, short: short) { line, desk in
        desk.challengeAnswer(ID(line.id), judgement, at: meeting)
      }
    }
    source.always(.new, "Ask") { [.open($0.challengeForm(meeting))] }
    source.on(.delete, "Take out") { line, _ in
      guard let reference = line.reference else { return [] }
      return [.record({ (book, now) throws(Refusal) in try book.remove(reference, now) })]
    }
    source.offerHistory()
    let answered = source
    source.openTitle = "Answer"
    source.open = { line, desk in [.open(answered.answerSheet(line.cells[0], line, desk))] }
    return ListScreen(source)
  }

  private func challengeTitle(_ id: ID<Meeting>) -> String {
    guard let meeting = shown[id] else { return "Challenge questions" }
    let all = shown.challengeQuestions(before: meeting)
    let answered = all.count { shown.isAnswered($0, by: meeting) }
    return "Challenge questions: \(answered) of \(all.count) answered"
  }

  private func challengeLines(_ id: ID<Meeting>) -> [ListLine] {
    guard let meeting = shown[id] else { return [] }
    return shown.challengeQuestions(before: meeting).map { question in
      let judgement = question.judgement?.label ?? "waits"
      let heard = shown.isAnswered(question, by: meeting)
      var line = ListLine(
        id: question.id.text, question.question, shown.name(ofAgency: question.agency), judgement,
        role: heard ? .text : .strong, reference: question.reference)
      let facts = [question.question, question.answer, question.followUp, judgement]
      line.whole = facts.compactMap(\.self).joined(separator: " · ")
      return line
    }
  }

  private func challengeForm(_ meeting: ID<Meeting>) -> FormScreen {
    FormScreen(
      "Put a question to an agency",
      [
        Question(
          "agency", "Agency", "Letters find it.", .reference(kind: Agency.about.name),
          isRequired: true),
        Question("question", "Question", "What is asked.", .paragraph, isRequired: true),
      ], book: shown, today: today
    ) { answers, _ in
      let agency = ID<Agency>(answers.text("agency"))
      let words = answers.text("question")
      return [
        .record({ (book, now) throws(Refusal) in
          try book.addChallengeQuestion(words, to: agency, at: meeting, now)
        })
      ]
    }
  }

  private func challengeAnswer(
    _ id: ID<ChallengeQuestion>, _ judgement: AssuranceJudgement, at meeting: ID<Meeting>
  ) -> [Request] {
    guard let question = shown[id] else { return [] }
    let hasAnswer = judgement != .notAnswered
    let words = Question(
      "words", "Answer", "What the agency answered.", .paragraph, isRequired: true,
      initial: question.answer?.stored)
    let follow = Question(
      "follow", "Follow-up", "What follows; may stay empty.", .paragraph,
      initial: question.followUp?.stored)
    return [
      .open(
        FormScreen(
          "\(judgement.label): \(Book.shortened(question.question, to: 40))",
          hasAnswer ? [words, follow] : [follow], book: shown, today: today
        ) { answers, _ in
          let answer = ChallengeAnswer(
            judgement, words: hasAnswer ? answers.text("words") : "",
            followUp: answers.text("follow"))
          return [
            .record({ (book, now) throws(Refusal) in
              try book.answerChallengeQuestion(id, answer, at: meeting, now)
            })
          ]
        })
    ]
  }

  /// How many questions have their answer, above the lines of their item.
  func challengeFacts(_ meeting: Record<Meeting>) -> [String] {
    let all = shown.challengeQuestions(before: meeting)
    let open = all.count { !shown.isAnswered($0, by: meeting) }
    return all.isEmpty ? ["No question is put yet."] : ["\(all.count) questions, \(open) to answer"]
  }
}
