// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What a first start offers: the demonstration, a new workspace, or a folder.
  package static func startScreen(demonstrationNote: String) -> any Screen {
    ListScreen(startSource(demonstrationNote))
  }

  /// The same choice from inside a workspace.
  func workspaceChoice() -> ListScreen {
    ListScreen(Desk.startSource("A fresh copy, invented, dated today"))
  }

  private static func startSource(_ note: String) -> ListSource {
    var source = ListSource(title: "Minutebook") { _ in
      [
        ListLine(id: "demonstration", "Open the demonstration", note),
        ListLine(id: "folder", "Open a workspace", "A folder made by Minutebook"),
        ListLine(id: "new", "Make a new workspace", "With or without a structure file"),
      ]
    } open: { line, desk in
      desk.startRequests(line.id)
    }
    source.columns = [ListColumn("", 28), ListColumn("")]
    return source
  }

  private func startRequests(_ choice: String) -> [Request] {
    switch choice {
    case "demonstration": [.effect(.openWorkspace(.demonstration))]
    case "folder": [.open(folderForm())]
    default: [.open(newWorkspaceForm())]
    }
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
        Question("structure", "Structure file", "Empty begins with nothing.", .line),
      ], book: shown, today: today
    ) { answers, _ in
      let choice = OpeningChoice.new(
        folder: answers.text("path"), structure: answers.text("structure"))
      return [.close, .effect(.openWorkspace(choice))]
    }.done(as: "Make it")
  }
}
