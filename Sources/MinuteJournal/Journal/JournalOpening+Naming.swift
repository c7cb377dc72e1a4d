// SPDX-License-Identifier: Apache-2.0

extension JournalOpening {
  /// The name to write under: the one the laptop has here, unless the folder was copied, moved or
  /// restored, or lines under that name may be gone: then a count could be given a second time.
  mutating func settledName(
    _ found: DeviceNaming.Found, _ naming: DeviceNaming, _ loaded: borrowing LoadedJournal
  ) -> String {
    if case .unreadable(let failure) = found { return servingName(failure, naming, loaded) }
    guard case .here(let name, let lastSequence) = found else {
      return lock == nil ? naming.identity.source() : firstName(found, naming, loaded)
    }
    let own = loaded.chains.first { $0.device == name }
    let last = own?.last ?? 0
    let isSpoilt =
      own?.cloned != nil || own?.isBehindOthers == true || isHiding(name, loaded)
    let short = ShortRecord(device: name, written: lastSequence, last: last)
    if short.missing > 0, own?.gaps.isEmpty ?? true { passOverMissing(of: name) }
    guard lock != nil else {
      if short.missing > 0 { report.notices.append(.endsShort(short, new: nil)) }
      return name
    }
    if isSpoilt || short.missing > 0 { return anotherName(isSpoilt, short, naming, loaded) }
    keep(name, lastSequence: last, naming)
    return name
  }

  /// What others had seen beyond the end is told with the end.
  private mutating func passOverMissing(of device: String) {
    report.notices.removeAll { notice in
      if case .entriesMissing(device, _) = notice { true } else { false }
    }
  }

  /// Leaves a name under which a count might be given twice; how far it went stays known.
  private mutating func anotherName(
    _ isSpoilt: Bool, _ short: ShortRecord, _ naming: DeviceNaming,
    _ loaded: borrowing LoadedJournal
  ) -> String {
    formerNames = [short.device]
    let new = freshName(naming, loaded)
    if short.missing > 0 {
      report.notices.append(.endsShort(short, new: isSpoilt ? nil : new))
    }
    if isSpoilt { report.notices.append(.deviceRenamed(old: short.device, new: new)) }
    return new
  }

  /// A name for one sitting, kept nowhere, because what is kept cannot be read.
  private mutating func servingName(
    _ failure: FileFailure, _ naming: DeviceNaming, _ loaded: borrowing LoadedJournal
  ) -> String {
    let name = naming.unused(files, beside: loaded.chains.map(\.device))
    report.notices.append(
      .nameNotRead(naming.file, failure, serving: lock == nil ? nil : name))
    keepsName = false
    return name
  }

  /// Whether lines of the laptop may stand in what cannot be read.
  private func isHiding(_ name: String, _ loaded: borrowing LoadedJournal) -> Bool {
    loaded.segments.contains { $0.mayHideLastLines && $0.file.segmentName(of: name) != nil }
  }

  private mutating func firstName(
    _ found: DeviceNaming.Found, _ naming: DeviceNaming, _ loaded: borrowing LoadedJournal
  ) -> String {
    if case .elsewhere(let names) = found { formerNames = names }
    let new = freshName(naming, loaded)
    if case .elsewhere = found {
      report.notices.append(.copiedFolder(new: new))
    }
    return new
  }

  private mutating func freshName(
    _ naming: DeviceNaming, _ loaded: borrowing LoadedJournal
  ) -> String {
    let name = naming.unused(files, beside: loaded.chains.map(\.device))
    do throws(FileFailure) {
      // The line being typed stands under both names before the old one is forgotten.
      let old = try takeOverDraft(name)
      if keep(name, lastSequence: 0, naming) { try? old?.clear() }
    } catch {
      // It is found by the old name, so that stays the kept one until another line is typed.
      (keepsName, keepsNameWithDraft) = (false, true)
      report.notices.append(.draftNotBrought(location.drafts, error))
    }
    return name
  }

  /// Brings the text typed under the laptop's former name to its new one and gives the old draft; nil
  /// when there is none.
  private func takeOverDraft(_ device: String) throws(FileFailure) -> DraftFile? {
    let new = DraftFile(location: location, device: device, files: files)
    for name in formerNames.reversed() {
      let old = DraftFile(location: location, device: name, files: files)
      guard let text = try old.read() else { continue }
      try new.save(text, isFirst: true)
      return old
    }
    return nil
  }

  /// Keeps the name; false, and told, where it cannot be kept.
  @discardableResult
  private mutating func keep(
    _ name: String, lastSequence: Int, _ naming: DeviceNaming
  ) -> Bool {
    do throws(FileFailure) {
      try naming.keep(name, lastSequence: lastSequence, files)
      return true
    } catch {
      report.notices.append(.nameNotKept(naming.identity.folder, error))
      return false
    }
  }
}

extension LoadedJournal {
  /// The time of a laptop's last line.
  func lastTime(of device: String) -> HybridTime? {
    chains.first { $0.device == device }?.lastPlace.map { index.entries[Int($0)].time }
  }
}
