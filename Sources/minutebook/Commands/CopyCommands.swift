// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// `bundle`, `restore`, `merge` and `backup-to`: copies, and copies becoming one book.
enum CopyCommands {
  private static let into = Command.Option(
    name: "-o", value: "FILE", isRequired: true,
    help: "The file to write, such as copy.zip; an earlier bundle there is replaced.")
  private static let off = Command.Option(name: "--off", help: "Makes no bundles after meetings.")

  static let all = [
    Command(
      "bundle", [.folder], "Writes a workspace into one file that can be checked by itself.",
      options: [into], examples: ["bundle board -o /media/stick/board.zip"], run: bundle),
    Command(
      "restore", [Command.Argument(name: "BUNDLE"), .folder],
      "Makes a workspace of a bundle in a new or empty folder.",
      examples: ["restore /media/stick/board.zip again"], run: restoreBundle),
    Command(
      "merge", [.folder, Command.Argument(name: "OTHER")],
      "Brings everything of another copy in, a folder or a bundle, which is only read.",
      examples: ["merge board /media/stick/board", "merge board /media/stick/board.zip"], run: merge
    ),
    Command(
      "backup-to", [Command.Argument(name: "FOLDER", isOptional: true)],
      "Chooses the folder that a bundle goes to after each meeting, or prints it.",
      options: [off], examples: ["backup-to /media/stick"], run: backUp),
  ]

  @Sendable private static func bundle(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let path = Folders.expanded(options[into] ?? "")
    guard path != "-" else { throw .bundleNeedsFile }
    try CopyDelivery.requireOutside(path)
    let files = DiskFileStore()
    let made = try copying { () throws(CopyError) in
      let made = try makeBundle(of: Folders.expanded(options.first), files: files)
      try made.write(to: path, files: files)
      return made
    }
    try StandardOutput.say(["'\(path)' holds \(shownSafely(words(for: made.facts)))."])
    let source = try Wholeness(of: Folders.expanded(options.first))
    for sentence in source.sentences {
      printNote("\(sentence) What is missing there is missing in the bundle.")
    }
    guard !made.leftOut.isEmpty else { return source.status }
    printNote(
      "These files are not in it, because they cannot be read or not every disk takes such a name: "
        + made.leftOut.map { shownSafely($0) }.joined(separator: ", ") + ".")
    return .problems
  }

  @Sendable private static func restoreBundle(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let files = DiskFileStore()
    let folder = Folders.expanded(options.arguments[1])
    let restored = try copying { () throws(CopyError) in
      let bundle = try BundleFiles.read(Folders.expanded(options.first), files: files)
      return try restore(bundle, to: folder, files: files)
    }
    var lines = [
      "'\(folder)' holds \(shownSafely(words(for: restored.facts))).",
      restored.device.map {
        "Here this laptop writes as '\(shownSafely($0))', so that nothing is numbered twice."
      },
    ].compactMap(\.self)
    if let unsaved = restored.unsaved {
      lines.append("Words that were not saved when the bundle was made are in '\(unsaved)' there.")
    }
    let made = try Wholeness(of: folder)
    try StandardOutput.say(lines + made.sentences + made.privacy)
    return made.status
  }

  @Sendable private static func merge(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    let files = DiskFileStore()
    let folder = Folders.expanded(options.first)
    let other = Folders.expanded(options.arguments[1])
    if Folders.canonical(folder) == Folders.canonical(other) { throw .sameFolder(path: other) }
    let united = try copying { () throws(CopyError) in
      guard (try? files.status(at: other))??.isFolder == false else {
        return try unite(folder, with: other, in: files, files: files)
      }
      let bundle = try BundleFiles.read(other, files: files)
      return try unite(folder, with: other, in: bundle, files: files)
    }
    let joined = try Workspace.open(folder, .readOnly)
    var lines = sentences(for: united, laptop: joined.laptopWords).map { shownSafely($0) }
    if united.onlyHere + united.issuedOnlyHere > 0 {
      lines.append(
        "The other copy is as it was. To bring it up to date, merge the other way round there, or "
          + "carry this folder or a bundle of it to it.")
    }
    lines += JoiningNews.sentences(joined.book)
    let joint = try Wholeness(of: folder)
    try StandardOutput.say(lines + joint.sentences)
    return united.isWhole ? joint.status : .problems
  }

  @Sendable private static func backUp(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    if options.has(off) {
      if let folder = options.arguments.first { throw .notTogether(off.name, folder) }
      _ = Settings.told()
      try Settings.change { $0.secondPlace = nil }
    } else if let folder = options.arguments.first {
      let place = try CopyDelivery.secondPlace(folder)
      _ = Settings.told()
      try Settings.change { $0.secondPlace = place }
    }
    try StandardOutput.say([words(forSecondPlace: Settings.told().secondPlace)])
    return .success
  }

  /// Where a bundle goes after each meeting.
  static func words(forSecondPlace folder: String?) -> String {
    folder.map { "After each meeting a bundle goes to '\($0)'." }
      ?? "No bundle is written after meetings."
  }

  private static func words(for facts: BundleFacts) -> String {
    let entries = "\(facts.entries) \(facts.entries == 1 ? "entry" : "entries")"
    let laptops = "\(facts.laptops.count) laptop\(facts.laptops.count == 1 ? "" : "s")"
    let issued = "\(facts.issued) issued file\(facts.issued == 1 ? "" : "s")"
    return "\(entries) of \(laptops) and \(issued); digest of the record \(facts.digest)"
  }

  private static func copying<Value>(
    _ work: () throws(CopyError) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(CopyError) {
      return try work()
    } catch {
      throw .copy(error)
    }
  }
}
