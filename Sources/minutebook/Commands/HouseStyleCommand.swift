// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import Papers

/// `house-style`: says how a partnership's papers look, and takes its template and style sheet in.
enum HouseStyleCommand {
  private static let template = Command.Option(
    name: "--template", value: "FILE",
    help: "Takes in this Word document; papers get its styles, page, header and footer.")
  private static let styleSheet = Command.Option(
    name: "--style-sheet", value: "FILE", help: "Takes in this CSS file; HTML pages end with it.")
  private static let remove = Command.Option(
    name: "--remove", help: "Takes the house style away; papers look as Minutebook has them.")

  static let all = [
    Command(
      "house-style", [.folder],
      "Checks and takes in a partnership's Word template and style sheet, or says what is in force.",
      options: [template, styleSheet, remove], run: run)
  ]

  @Sendable private static func run(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    // Opening makes sure that this is a workspace, and whose.
    let workspace = try Workspace.open(Folders.expanded(options.first), .readOnly)
    let folder = HouseStyleFolder(workspace: workspace.path)
    if options.has(remove) {
      let gone = try folder.remove()
      try say(gone.isEmpty ? ["There was no house style."] : gone.map { "Removed \($0)" })
      return .success
    }
    var style = HouseStyle()
    var lacks: [String] = []
    if let path = options[template] {
      let checked = try HouseStyleFolder.checkedTemplate(Folders.expanded(path))
      (style.template, lacks) = (checked.style.template, checked.lacks)
    }
    if let path = options[styleSheet] {
      style.styleSheet = try HouseStyleFolder.checkedStyleSheet(Folders.expanded(path)).styleSheet
    }
    guard style != HouseStyle() else { return try describe(folder) }
    // Both were checked before either is taken in.
    try folder.keep(style)
    try say(style.template == nil ? [] : ["Template taken in: \(folder.template)"] + lacks)
    try say(style.styleSheet == nil ? [] : ["Style sheet taken in: \(folder.styleSheet)"])
    return .success
  }

  /// Says what is in force, and what is wrong with it.
  private static func describe(_ folder: HouseStyleFolder) throws(CommandFailure) -> ExitStatus {
    if folder.has(folder.template) {
      let lacks = try HouseStyleFolder.checkedTemplate(folder.template).lacks
      try say(["Word documents follow the template \(folder.template)"] + lacks)
    } else {
      try say(["Word documents look as Minutebook has them; there is no template."])
    }
    if folder.has(folder.styleSheet) {
      _ = try HouseStyleFolder.checkedStyleSheet(folder.styleSheet)
      try say(["HTML pages follow the style sheet \(folder.styleSheet)"])
    } else {
      try say(["HTML pages look as Minutebook has them; there is no style sheet."])
    }
    return .success
  }

  private static func say(_ lines: [String]) throws(CommandFailure) {
    try StandardOutput.say(lines.map { shownSafely($0) })
  }
}
