// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Reads a workspace's whole journal and proves its chains; compares every issued file with its
/// digest, and looks for digests the record once had.
///
/// Nothing is changed and no lock is taken. `identity` says who this laptop is, for tests; without
/// it that is looked up.
///
/// - Throws: what reading `workspace.json` throws, and `cannotRead`.
package func verifyWorkspace(
  _ path: String, files: some FileStore, lookingFor wanted: [String] = [],
  identity: DeviceIdentity? = nil
) throws(JournalError) -> RecordProof {
  let location = WorkspaceLocation(path: path)
  let marker = try WorkspaceMarker.read(location, files)
  let kept = KeptCounts(
    DeviceNaming(marker, location, identity: identity ?? .system(files)), files)
  return RecordProof(
    try LoadedJournal(location, files), kept, IssuedStore(location: location, files: files),
    lookingFor: wanted)
}

extension RecordProof {
  /// Proves a journal that was read.
  init(
    _ loaded: LoadedJournal, _ kept: KeptCounts, _ store: IssuedStore, lookingFor wanted: [String]
  ) {
    let lines = ProvenLines.all(loaded)
    let proof = ChainProof(loaded, lines)
    let current = loaded.recordDigest
    let book = loaded.book()
    let versions = book.digestsOnMinutes
    let issued = IssuedCheck(book, store)
    let history = DigestHistory(
      loaded, lines, current: current, wanted: Set(wanted + versions.map(\.digest)))
    let devices = Set(lines.filter { $0.last > 0 }.map(\.device))
    stored = versions.map { version in
      StoredDigest(
        version: version.title, digest: version.digest, device: version.device,
        count: version.count, standing: history.standing(of: version),
        isOfThisRecord: devices.contains(version.device))
    }
    laptops = lines.filter { $0.last > 0 }.map { Laptop($0, loaded) }
      .sorted { $0.device.utf8.lexicographicallyPrecedes($1.device.utf8) }
    digest = current
    branches = proof.branches
    goneOnFrom = proof.goneOnFrom
    found = history.found.filter { wanted.contains($0.key) }.compactMapValues(\.first)
    longerElsewhere = kept.longerElsewhere(loaded.chains)
    soundIssued = issued.sound
    surplusIssued = issued.surplus
    problems =
      proof.problems
      + (kept.problems(loaded.chains) + issued.problems).map(ProofProblem.found)
      + stored.filter { $0.standing == nil && $0.isOfThisRecord }.map(ProofProblem.unknownDigest)
      + stored.filter { proof.isBroken(before: $0.standing) }.map(ProofProblem.digestAfterBreak)
  }
}

extension RecordProof.Laptop {
  fileprivate init(_ lines: ProvenLines, _ loaded: LoadedJournal) {
    let all = lines.inOrder
    let chain = loaded.chains.first { $0.device == lines.device }
    func day(_ line: ProvenLine?) -> Day? {
      line.flatMap { loaded.entryPlace(of: $0.place).moment?.day }
    }
    self.init(
      device: lines.device, entries: all.count, last: lines.last,
      firstDay: day(all.first), lastDay: day(all.last),
      digest: chain.map(loaded.digest(ofLast:)) ?? LineHead.nothingBefore,
      entriesOfFormat1: all.count(where: \.isOfFormat1))
  }
}

/// A digest as a version of minutes carries it.
private struct DigestOnMinutes {
  let title: String
  let digest: String
  let device: String
  let count: Int
}

extension DigestHistory {
  /// Where the record had a version's digest: at the entry that kept the version, where it did.
  fileprivate func standing(of version: DigestOnMinutes) -> DigestStanding? {
    let standings = found[version.digest] ?? []
    let own = standings.first {
      guard case .before(let entry) = $0 else { return false }
      return entry.device == version.device && entry.sequence == version.count + 1
    }
    return own ?? standings.first
  }
}

extension Book {
  /// The digests that versions of minutes carry, in the order they were kept.
  fileprivate var digestsOnMinutes: [DigestOnMinutes] {
    allEver(MinutesVersion.self).compactMap { version in
      guard let digest = version.recordDigest else { return nil }
      let meeting = self[version.meeting].map { title(of: $0) } ?? "a meeting"
      return DigestOnMinutes(
        title: "Minutes of \(meeting), version \(version.number)", digest: digest,
        device: version.recordLaptop ?? "", count: version.recordCount ?? 0)
    }
  }
}
