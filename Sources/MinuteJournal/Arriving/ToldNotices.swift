// SPDX-License-Identifier: Apache-2.0

/// What the person was told already, so that nothing is said twice.
struct ToldNotices {
  var notices: Set<OpeningNotice> = []
  /// How many entries of each laptop were said to be gone.
  var gone: [String: Int] = [:]
}

extension LoadedJournal {
  /// Everything wrong with the files and the laptops' chains.
  func problems(own device: String) -> [OpeningNotice] {
    let files = segments.flatMap { segment -> [OpeningNotice] in
      if let failure = segment.failure { return [.unreadable(file: segment.file.shown, failure)] }
      return segment.bad.map { OpeningNotice($0, in: segment.file) }
    }
    return files + chainProblems(own: device)
  }

  /// What the laptops' counts and checksums show.
  func chainProblems(own device: String) -> [OpeningNotice] {
    let damaged = damagedFolders
    return chains.flatMap { chain -> [OpeningNotice] in
      var notices: [OpeningNotice] = []
      if let sequence = chain.cloned {
        notices.append(.clonedDevice(device: chain.device, sequence: sequence))
      }
      if let sequence = chain.broken {
        notices.append(.chainBroken(device: chain.device, sequence: sequence))
      }
      // Damage that was already told of explains what is missing.
      guard chain.missing > 0, !damaged.contains(chain.device) else { return notices }
      return notices + [
        chain.device == device
          ? .entriesMissing(device: device, count: chain.missing)
          : .notYetArrived(device: chain.device, count: chain.missing)
      ]
    }
  }
}

extension OpeningNotice {
  /// The notice for a stretch of a file that does not verify.
  init(_ stretch: BadStretch, in file: SegmentFile) {
    self =
      stretch.isTail
      ? .tornTail(file: file.shown, offset: stretch.offset, bytes: stretch.bytes)
      : .damaged(
        file: file.shown, offset: stretch.offset, line: stretch.line, bytes: stretch.bytes)
  }
}
