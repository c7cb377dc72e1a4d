// SPDX-License-Identifier: Apache-2.0

/// `document`: prints the documents that are made from the declarations.
enum DocumentCommands {
  private static let tests = Command.Option(
    name: "--tests", value: "FOLDER",
    help: "Where the tests' sources are; the folder Tests otherwise.")

  static let all = [
    Command(
      "document keys", [], "Prints every command with its keys in the four keymaps, in Markdown.",
      options: [.output]
    ) { options throws(CommandFailure) in
      try StandardOutput.deliver(KeysDocument(KeymapShelf.shipped).text, options)
      return .success
    },
    Command(
      "document data-dictionary", [], "Prints every kind of record with its fields, in Markdown.",
      options: [.output]
    ) { options throws(CommandFailure) in
      try StandardOutput.deliver(DataDictionary.text, options)
      return .success
    },
    Command(
      "document coverage", [],
      "Prints what carries each row of a partnership's business and which tests show it.",
      options: [tests, .output]
    ) { options throws(CommandFailure) in
      let document = CoverageDocument(tests: try TestNames(folder: options[tests] ?? "Tests"))
      try StandardOutput.deliver(document.text, options)
      return document.mistakes.isEmpty ? .success : .problems
    },
  ]
}
