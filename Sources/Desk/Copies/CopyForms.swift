// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension Desk {
  /// Asks where a copy of everything goes; also when nothing can be saved any more.
  func copyForm() -> FormScreen {
    let folder = secondPlace.map { "\($0)/" } ?? ""
    return FormScreen(
      "Save a copy elsewhere",
      [
        Question(
          "path", "File",
          "Everything in one file that 'minutebook restore' makes a workspace of; .zip is added.",
          .line, isRequired: true, initial: .text(folder + usualCopyName))
      ], book: shown, today: today
    ) { answers, desk in
      let path = answers.path(usual: desk.usualCopyName)
      return [.effect(.saveCopy(desk.copyOrder(to: path, unsaved: desk.wordsBeneath)))]
    }.writing().done(as: "Save the copy")
  }

  /// Asks for the folder of a second disk or a stick; without one no copies are made by themselves.
  func secondPlaceForm() -> FormScreen {
    FormScreen(
      "Bundle after each meeting",
      [
        Question(
          "path", "Folder",
          "A copy of everything goes there when a meeting is closed, such as a stick; empty for none.",
          .line, initial: secondPlace.map { .text($0) })
      ], book: shown, today: today
    ) { answers, _ in
      let path = answers.path(usual: "")
      return [.effect(.keepSecondPlace(path.isBlank ? nil : path))]
    }.writing().done(as: "Keep")
  }

  /// The form that asked for the copy has done its work.
  mutating func copySaved(_ sentence: String, isWhole: Bool) -> [Effect] {
    let isForm = (front as? FormScreen)?.writesFile == true
    let effects = isForm ? carryOut([.close]) : []
    if isWhole { succeed(.outside) }
    isFailureHidden = false
    say(Message(isWhole ? .done : .warning, sentence), isOutcome: true)
    return effects
  }

  /// The second place was kept, or given up.
  mutating func secondPlaceKept(_ path: String?) -> [Effect] {
    secondPlace = path
    let words =
      path.map { "After each meeting a bundle will be written to '\($0)'." }
      ?? "No bundle will be written after meetings."
    return copySaved(words, isWhole: true)
  }
}
