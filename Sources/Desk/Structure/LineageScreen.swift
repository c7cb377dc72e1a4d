// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

extension Desk {
  /// What a group was called and what became of it, the earliest first; a line leads to the other
  /// group it touched, or to the record that says so.
  func lineageScreen(of id: ID<Body>) -> ListScreen {
    var source = ListSource(title: { "\($0.shown.shortName(of: id)): names and lineage" }) {
      $0.nameLines(of: id) + $0.changeLines(of: id)
    } open: { line, desk in
      desk.lineageRequests(line, of: id)
    }
    source.columns = [ListColumn("When", 26), ListColumn("")]
    source.body = { _, _ in id }
    source.always(.new, "Rename") { desk in [.open(desk.renameForm(id))] }
    source.on(.edit, "Change") { line, desk in
      line.reference.map { [.open(desk.recordForm($0))] } ?? []
    }
    source.on(.history, "History") { line, _ in
      [.effect(.readHistory(line.reference ?? RecordReference(id)))]
    }
    return ListScreen(source)
  }

  private func nameLines(of id: ID<Body>) -> [ListLine] {
    guard let body = shown[id] else { return [] }
    let names = shown.borneNames(of: body).enumerated().map { place, name in
      let short = name.shortName.map { " (\($0))" } ?? ""
      let why = name.reason.map { "; \($0)" } ?? ""
      return ListLine(
        id: "name:\(place)", name.periodWords, name.name + short + why, names: [name.name],
        reference: name.source)
    }
    let aliases = (body.aliases ?? []).map { alias in
      ListLine(id: "alias:\(alias)", "also known as", alias, names: [alias])
    }
    return [.heading("Names")] + names + aliases
  }

  private func changeLines(of id: ID<Body>) -> [ListLine] {
    let changes = shown.lineage(of: id)
    guard !changes.isEmpty else { return [] }
    return [.heading("What became of it")]
      + changes.enumerated().map { place, change in
        let why = change.reason.map { ": \($0)" } ?? ""
        return ListLine(
          id: "change:\(place)", change.whenWords, change.words + why, names: [change.words],
          reference: change.source)
      }
  }

  private func lineageRequests(_ line: ListLine, of id: ID<Body>) -> [Request] {
    let place = line.id.hasPrefix("change:") ? Int(line.id.dropFirst("change:".count)) : nil
    let changes = shown.lineage(of: id)
    if let place, changes.indices.contains(place),
      let other = changes[place].bodies.first(where: { $0 != id })
    {
      return [.open(bodyScreen(other))]
    }
    return [.open(recordForm(line.reference ?? RecordReference(id)))]
  }
}
