// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// Where this laptop's next line goes on from.
struct WritingChain {
  private(set) var device: String
  private(set) var sequence = 0
  /// The digest of the line before.
  private var digest = LineHead.nothingBefore
  private(set) var time = HybridTime.zero
  /// The last lines of the other laptops.
  private var others: [String: ChainHead] = [:]
  private var lacks: [String: [ClosedRange<Int>]] = [:]

  /// Goes on after everything that was read.
  init(device: String, after loaded: borrowing LoadedJournal, wall: Int) {
    self.device = device
    if let own = loaded.chains.first(where: { $0.device == device }), own.last > 0 {
      sequence = own.last
      digest = loaded.digest(ofLast: own)
    }
    meet(loaded, wall: wall)
  }

  /// Follows what the other laptops' lines say by now.
  mutating func meet(_ loaded: borrowing LoadedJournal, wall: Int) {
    time = max(time, loaded.latestTime(wall: wall))
    for chain in loaded.chains where chain.last > 0 && chain.device != device {
      others[chain.device] = ChainHead(
        sequence: chain.last, digest: loaded.digest(ofLast: chain))
      lacks[chain.device] = chain.gaps.isEmpty ? nil : chain.gaps
    }
  }

  func head(for batch: Batch, at time: HybridTime, zone: String) -> LineHead {
    LineHead(
      device: device, sequence: sequence + 1, previous: digest,
      seen: others.mapValues(\.sequence), lacks: lacks, time: time,
      moment: batch.moment, zone: zone, author: batch.author, did: batch.did)
  }

  /// Where the next line goes, with the digest of everything before it.
  var place: RecordPlace {
    var heads = others
    if sequence > 0 { heads[device] = ChainHead(sequence: sequence, digest: digest) }
    return RecordPlace(
      device: device, nextSequence: sequence + 1, digest: ChainHead.digest(of: heads))
  }

  mutating func advance(to digest: String, at time: HybridTime) {
    sequence += 1
    self.digest = digest
    self.time = time
  }

  /// Begins again under another name; what was written so far is another laptop's from now on.
  mutating func restart(as name: String) {
    if sequence > 0 { others[device] = ChainHead(sequence: sequence, digest: digest) }
    others[name] = nil
    (device, sequence, digest) = (name, 0, LineHead.nothingBefore)
  }
}
