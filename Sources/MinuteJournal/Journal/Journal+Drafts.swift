// SPDX-License-Identifier: Apache-2.0

extension Journal {
  private var draft: DraftFile {
    DraftFile(location: location, device: device, files: files)
  }

  /// Keeps the line being typed, so that a crash does not lose it.
  ///
  /// - Throws: `readOnly` and `draftNotKept`.
  package func saveDraft(_ text: String) throws(JournalError) {
    guard !isReadOnly else { throw .readOnly(location.path) }
    do {
      try draft.save(text, isFirst: !hasKeptDraft)
      hasKeptDraft = true
    } catch {
      throw .draftNotKept(location.drafts, error)
    }
  }

  /// The line that was being typed; nil when there is none.
  package func loadDraft() -> String? {
    draft.load()
  }

  /// Forgets the line being typed, once it is saved as an action.
  ///
  /// - Throws: `readOnly` and `draftNotKept`.
  package func clearDraft() throws(JournalError) {
    guard !isReadOnly else { throw .readOnly(location.path) }
    do {
      try draft.clear()
    } catch {
      throw .draftNotKept(location.drafts, error)
    }
  }
}
