// SPDX-License-Identifier: Apache-2.0

/// `document`: prints the documents that are made from the declarations.
enum DocumentCommands {
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
  ]
}
