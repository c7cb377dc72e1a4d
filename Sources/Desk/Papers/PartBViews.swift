// SPDX-License-Identifier: Apache-2.0
import Papers
import PartnershipModel

extension Desk {
  /// Asks for whom a paper is written: one for everybody is searched for names even where nothing
  /// in it is restricted.
  func partQuestions(isOpen: Bool) -> [Question] {
    let options = MinutesRendering.allCases.map {
      ChoiceOption(name: $0.rawValue, label: $0.label)
    }
    return [
      Question(
        "part", "For whom",
        "The open version leaves out what is restricted and says how much is withheld.",
        .choice(options),
        initial: .text((isOpen ? MinutesRendering.open : .restricted).rawValue))
    ]
  }

  /// Whether the open version would be another paper, or could not be made.
  func hasRestricted(_ choice: PaperChoice) -> Bool {
    do throws(PaperRefusal) {
      return try paper(for: PaperOrder(choice, isOpen: true)) != paper(for: choice)
    } catch {
      return true
    }
  }

  /// The versions kept of a meeting's minutes, to read and to write again as they were.
  func versionsScreen(of meeting: ID<Meeting>) -> ListScreen {
    var source = ListSource(title: { desk in
      let title = desk.shown[meeting].map { desk.shown.title(of: $0) } ?? ""
      return "Versions: \(title)"
    }) { desk in
      desk.shown.versions(of: meeting).map { desk.line(of: $0) }
    } open: { line, desk in
      [.open(desk.preview(of: .minutesVersion(ID(line.id))))]
    }
    source.columns = [
      ListColumn("Version"), ListColumn("Kept", 16), ListColumn("Part B", 8, isSpare: true),
      ListColumn("Digest", 14, isSpare: true),
    ]
    source.openTitle = "Read"
    source.emptyNote = "No version is kept yet; the first is when the minutes are circulated."
    source.on(.preview, "Read") { line, desk in
      [.open(desk.preview(of: .minutesVersion(ID(line.id))))]
    }
    source.on(.writePaper, "Write") { line, desk in
      [.open(desk.writeForm(for: .minutesVersion(ID(line.id))))]
    }
    source.on(.progress, "As issued") { line, desk in
      [.open(desk.issuedScreen(.version(ID(line.id))))]
    }
    return ListScreen(source, selecting: shown.versions(of: meeting).last?.id.text)
  }

  private func line(of version: Record<MinutesVersion>) -> ListLine {
    ListLine(
      id: version.id.text, "\(version.number)  \(version.label)", version.on?.shown ?? "",
      version.frozenOpen == nil ? "none" : "yes", String((version.digest ?? "").prefix(12)),
      names: [version.label], reference: version.reference)
  }
}
