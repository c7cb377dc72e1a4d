// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

extension CheckReport {
  /// Reports on a journal that was read, and on the files its records name.
  init(
    _ loaded: consuming LoadedJournal, _ store: IssuedStore, _ surroundings: Surroundings,
    _ kept: KeptCounts
  ) {
    damage = loaded.damage
    openToOthers = surroundings.openToOthers.map(\.shown)
    unfinished = surroundings.unfinished.map(\.shown)
    let copies = CheckReport.needless(loaded)
    files = loaded.segments.enumerated().map { number, segment in
      File(
        path: segment.file.shown, bytes: segment.bytes, records: segment.records,
        isNeedless: copies.contains(number), isForeign: segment.isForeign)
    }
    let found =
      loaded.segments.flatMap(CheckProblem.all) + loaded.chains.flatMap(CheckProblem.all)
      + kept.problems(loaded.chains)
    longerElsewhere = kept.longerElsewhere(loaded.chains)
    records = loaded.order.count
    let book = loaded.book()
    let issued = IssuedCheck(book, store)
    problems = found + issued.problems
    newerRecords = book.newerRecords
    soundIssued = issued.sound
    surplusIssued = issued.surplus
  }

  /// The files under other names than segments have, whose entries are all in other files too.
  static func needless(_ loaded: LoadedJournal) -> Set<Int> {
    let isCopy = loaded.segments.indices.map { number in
      let segment = loaded.segments[number]
      return segment.file.isCopy && segment.bad.isEmpty && segment.failure == nil
        && !segment.isForeign
    }
    guard isCopy.contains(true) else { return [] }
    var kept = LineSet(loaded.segments.indices.lazy.filter { !isCopy[$0] }.flatMap(loaded.lines))
    var needless: Set<Int> = []
    for number in loaded.segments.indices where isCopy[number] {
      let own = loaded.lines(of: number)
      // What only a newer version can place stays wherever it is.
      if own.allSatisfy({ !$0.device.isEmpty && kept.contains($0) }) {
        needless.insert(number)
      } else {
        for line in own { kept.insert(line) }
      }
    }
    return needless
  }
}

extension CheckProblem {
  static func all(in segment: ReadSegment) -> [CheckProblem] {
    let file = segment.file.shown
    if let failure = segment.failure { return [.unreadable(file: file, failure)] }
    return segment.bad.map { bad in
      bad.isTail
        ? .tornTail(file: file, offset: bad.offset, bytes: bad.bytes)
        : .damaged(file: file, offset: bad.offset, line: bad.line, bytes: bad.bytes)
    }
  }

  fileprivate static func all(in chain: DeviceChain) -> [CheckProblem] {
    var problems: [CheckProblem] = []
    if let sequence = chain.cloned {
      problems.append(.clonedDevice(device: chain.device, sequence: sequence))
    }
    if let sequence = chain.broken {
      problems.append(.chainBroken(device: chain.device, sequence: sequence))
    }
    if chain.missing > 0 {
      problems.append(.entriesMissing(device: chain.device, count: chain.missing))
    }
    return problems
  }
}
