// SPDX-License-Identifier: Apache-2.0
import Desk

/// A partnership that comes with the program: one as its public document states it, or the
/// invented year of one.
struct ShippedPartnership: Sendable {
  /// What `--partnership` takes; also the name of its file, without the ending.
  let name: String
  /// Where it is, and its years in words.
  let title: String
  /// Whose words they are.
  let note: String
  /// The partnership that an invented year is played on; nil for one without a year.
  var structure: String?

  /// The invented year, which is opened unless another is named.
  static let year = ShippedPartnership(
    name: "demonstration-year", title: "Shropshire, an invented year",
    note: "The Strategic Plan of 2023 to 2026 with a year of meetings", structure: all[0].name)

  /// Each as its document states it, the newest first; a new one is added here and in
  /// `CShippedFiles`.
  static let all = [
    ShippedPartnership(
      name: "shropshire-2023-26", title: "Shropshire, 2023 to 2026",
      note: "Community Partnership: Strategic Plan"),
    ShippedPartnership(
      name: "shropshire-2021-22", title: "Shropshire, 2021 to 2022",
      note: "Community Partnership: Annual Report"),
    ShippedPartnership(
      name: "shropshire-2019-20", title: "Shropshire, 2019 to 2020",
      note: "Safeguarding Partnership: its arrangements"),
    ShippedPartnership(
      name: "telford-and-wrekin-2021-24", title: "Telford & Wrekin, 2021 to 2024",
      note: "Safeguarding Partnership: Strategic Plan"),
    ShippedPartnership(
      name: "children-board-2016-18", title: "Shropshire, 2016 to 2018",
      note: "Safeguarding Children Board: Business Plan"),
  ]

  /// The one of a name; nil when none is called so.
  static func named(_ name: String) -> ShippedPartnership? {
    ([year] + all).first { $0.name == name }
  }

  /// The file with its records.
  var file: String { "\(structure ?? name).json" }
  /// Whether the invented year is played on it.
  var hasYear: Bool { structure != nil }
  /// Where its workspace is made unless another folder is named.
  var usualPath: String { "\(Folders.data)/\(hasYear ? "demonstration" : name)" }

  /// The choice of it on the screen.
  var choice: DemonstrationChoice { DemonstrationChoice(name: name, title: title, note: note) }
}
