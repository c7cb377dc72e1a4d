// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What a first start offers, and a change of workspace: a demonstration, a new workspace, or a
  /// folder.
  package static func startScreen() -> any Screen { ListScreen(startSource()) }

  private static func startSource() -> ListSource {
    var source = ListSource(title: "Minutebook") { desk in
      [
        ListLine(
          id: "demonstration", "Open the demonstration", "An invented year, made anew each time"),
        ListLine(
          id: "partnership", "Open another partnership",
          "\(desk.partnerships.count), each in its public document's words"),
        ListLine(id: "folder", "Open a workspace", "A folder made by Minutebook"),
        ListLine(id: "new", "Make a new workspace", "With or without a structure file"),
      ]
    } open: { line, desk in
      desk.startRequests(line.id)
    }
    source.columns = [ListColumn("", 28), ListColumn("", isSpare: true)]
    return source
  }

  /// The demonstrations but the usual one, which has a line of its own.
  private var partnerships: [DemonstrationChoice] { Array(demonstrations.dropFirst()) }

  private func startRequests(_ choice: String) -> [Request] {
    switch choice {
    case "demonstration":
      demonstrations.first.map { [.effect(.openWorkspace(.demonstration($0.name)))] } ?? []
    case "partnership": [.open(ListScreen(partnershipSource()))]
    case "folder": [.open(folderForm())]
    default: [.open(newWorkspaceForm())]
    }
  }

  private func partnershipSource() -> ListSource {
    var source = ListSource(title: "Open another partnership") { desk in
      desk.partnerships.map { ListLine(id: $0.name, $0.title, $0.note) }
    } open: { line, _ in
      [.effect(.openWorkspace(.demonstration(line.id)))]
    }
    source.columns = [ListColumn("", 32), ListColumn("", isSpare: true)]
    return source
  }

  private func folderForm() -> FormScreen {
    FormScreen(
      "Open a workspace",
      [Question("path", "Folder", "The folder's path.", .line, isRequired: true)],
      book: shown, today: today
    ) { answers, _ in [.close, .effect(.openWorkspace(.folder(answers.text("path"))))] }
    .done(as: "Open")
  }

  private func newWorkspaceForm() -> FormScreen {
    FormScreen(
      "Make a new workspace",
      [
        Question("path", "Folder", "A new or empty folder.", .line, isRequired: true),
        Question(
          "structure", "Structure file",
          "A file, or a name such as shropshire-2023-26. Empty begins with nothing.",
          .line),
      ], book: shown, today: today
    ) { answers, _ in
      let choice = OpeningChoice.new(
        folder: answers.text("path"), structure: answers.text("structure"))
      return [.close, .effect(.openWorkspace(choice))]
    }.done(as: "Make it")
  }
}
