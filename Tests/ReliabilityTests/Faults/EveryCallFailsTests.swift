// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

struct EveryCallFailsTests {
  static let kinds: [MemoryFileStore.Fault.Kind] = [
    .failure(.device), .failure(.noSpace), .failure(.quotaUsedUp), .failure(.readOnlyMedium),
    .failure(.interrupted), .failure(.notPermitted), .failure(.fileTooLarge), .shortWrite,
    .lateFailure(.device), .lateFailure(.noSpace), .folderGone(Sample.root),
  ]

  @Test(arguments: [false, true])
  func `T1 whichever call fails, what was said to be saved is there and nothing is there half`(
    isForEver: Bool
  ) throws {
    var seen: Set<Int> = []
    var calls = 0
    for kind in EveryCallFailsTests.kinds {
      var call = 1
      while true {
        let disk = MemoryFileStore()
        disk.fault = .init(call: call, kind: kind, isForEver: isForEver)
        let session = Session(disk)
        try session.run()
        disk.fault = nil
        if disk.calls < call { break }
        // Failures that leave the same are looked at once.
        if seen.insert(session.outcome).inserted {
          let complaints = recovered(session)
          #expect(
            complaints.isEmpty,
            "\(kind), \(isForEver ? "for ever from" : "at") call \(call): \(complaints)")
        }
        (call, calls) = (call + 1, calls + 1)
      }
    }
    LongForm.report(
      "T1 \(isForEver ? "for ever" : "once"): \(calls) failing calls, \(seen.count) outcomes")
  }

  /// Complaints about the disk as it is, and as the power going off at the end may leave it.
  private func recovered(_ session: Session) -> [String] {
    let images = CrashImages(session.files)
    let end = session.files.operations.count
    let found = [
      ("as it was", session.files.afterCrash()),
      ("power off, all lost", images.image(after: end) { _ in .lost }.disk),
      ("power off, empty", images.image(after: end) { _ in .zeros }.disk),
    ]
    // A name that could not be kept may be forgotten when the power goes off as well.
    let isNameUnkept = session.files.hasFailedOnNames
    return found.enumerated().flatMap { number, found in
      Recovery(found.1, of: session.told(), mayHaveForgotten: isNameUnkept && number > 0).complaints
        .map { "\(found.0): \($0)" }
    }
  }
}

extension MemoryFileStore {
  /// Whether a call failed by which a laptop's name is looked up or kept outside the workspace.
  var hasFailedOnNames: Bool { struck.contains { $0 == "/" || $0.hasPrefix("/state") } }
}

extension Session {
  /// The same number for sessions that left the same on the disk and were told the same.
  fileprivate var outcome: Int {
    var hasher = Hasher()
    hasher.combine(files.operations)
    hasher.combine(actions.map(\.saved))
    hasher.combine(drafts.map(\.saved))
    hasher.combine(created)
    return hasher.finalize()
  }
}
