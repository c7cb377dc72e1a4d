// SPDX-License-Identifier: Apache-2.0

extension Journal {
  private func draft(of name: String) -> DraftFile {
    DraftFile(location: location, device: name, files: files)
  }

  /// Keeps the line being typed, so that a crash does not lose it.
  ///
  /// - Throws: `readOnly` and `draftNotKept`.
  package func saveDraft(_ text: String) throws(JournalError) {
    try keeping { () throws(FileFailure) in
      try draft(of: device).save(text, isFirst: !hasKeptDraft)
    }
    hasKeptDraft = true
  }

  /// The line that was being typed, also under a name this laptop had before; nil when there is
  /// none.
  package func loadDraft() -> String? {
    ([device] + formerNames.reversed()).lazy.compactMap { self.draft(of: $0).load() }.first
  }

  /// Forgets the line being typed, once it is saved as an action.
  ///
  /// - Throws: `readOnly` and `draftNotKept`.
  package func clearDraft() throws(JournalError) {
    try keeping { () throws(FileFailure) in try draft(of: device).clear() }
  }

  /// Does something to the draft; those of former names are older than it and go.
  private func keeping(_ work: () throws(FileFailure) -> Void) throws(JournalError) {
    guard !isReadOnly else { throw .readOnly(location.path) }
    do throws(FileFailure) {
      try work()
      if keepsNameWithDraft {
        try naming.keep(device, lastSequence: chain.sequence, files)
        (keepsName, keepsNameWithDraft) = (true, false)
      }
      // What cannot be read was not shown to anybody, and stays.
      for name in formerNames where draft(of: name).load() != nil {
        try draft(of: name).clear()
      }
    } catch {
      throw .draftNotKept(location.drafts, error)
    }
  }
}
