// SPDX-License-Identifier: Apache-2.0
import MinuteJournal
import PartnershipModel

/// `verify`: proves that nothing of the record was altered, removed or reordered.
enum VerifyCommand {
  static let all = [
    Command(
      "verify", [.folder],
      "Proves that no entry of a workspace was altered, removed or reordered, and prints one digest "
        + "of everything in it.",
      options: [.digest, .output], examples: ["verify board", "verify board --digest HEX"],
      run: verify)
  ]

  @Sendable private static func verify(
    _ options: CommandLineOptions
  ) throws(CommandFailure) -> ExitStatus {
    // As it is copied from a paper: with spaces and line ends in it, in either case.
    let digest = options[.digest].map { String($0.filter { !$0.isWhitespace }).lowercased() }
    if let digest, !Digest.isDigest(digest) { throw .notADigest(given: digest) }
    let proof: RecordProof
    do throws(JournalError) {
      proof = try verifyWorkspace(
        Folders.expanded(options.first), files: DiskFileStore(),
        lookingFor: digest.map { [$0] } ?? [])
    } catch {
      throw .journal(error)
    }
    let asked = digest.map { answer($0, proof) }
    let lines = proof.lines + (asked.map { [$0.words] } ?? [])
    try StandardOutput.say(lines.map { shownSafely($0) }, options)
    let isSure = proof.isProven && proof.branches.isEmpty
    return isSure && asked?.isFound != false ? .success : .problems
  }

  private static func answer(
    _ digest: String, _ proof: RecordProof
  ) -> (words: String, isFound: Bool) {
    guard let standing = proof.found[digest] else {
      return (
        "The digest asked for is not one that this record is known to have had. Compare its 64 "
          + "digits; if they are right, entries from before it were altered or removed, or are not "
          + "here.", false
      )
    }
    return ("The digest asked for is of the record \(words(for: standing)).", true)
  }
}

extension Command.Option {
  fileprivate static let digest = Command.Option(
    name: "--digest", value: "HEX",
    help: "Says where the record stood when it had this digest, as agreed minutes carry it.")
}

extension RecordProof {
  /// The whole report, a line for each thing found.
  fileprivate var lines: [String] {
    var lines = laptops.flatMap(\.lines) + ["SHA-256 of the record:", "  \(digest)"]
    lines += stored.filter { !isContradicted($0) }.map(\.line)
    lines += sentences(forIssued: soundIssued, surplus: surplusIssued)
    lines += twins
    lines += longerElsewhere.map { sentence(for: $0) }
    lines += problems.map { sentence(for: $0) }
    lines.append(verdict)
    if isProven, !laptops.isEmpty { lines.append(RecordProof.caveat) }
    return lines
  }

  /// What no chain can show, beside the sentence that might be taken to say it.
  private static let caveat =
    "That cannot show entries cut off the very end of a laptop's record that neither this laptop nor "
    + "any entry here knew of. To be sure of those, compare with a digest noted earlier or printed on "
    + "minutes: 'minutebook verify DIR --digest' and its digits."

  /// Whether the digest is told of among the problems.
  private func isContradicted(_ digest: StoredDigest) -> Bool {
    problems.contains(.unknownDigest(digest)) || problems.contains(.digestAfterBreak(digest))
  }

  /// The entries whose count another entry has too, by laptop and count.
  private var shared: [[EntryPlace]] {
    branches.sorted { ($0.device, $0.sequence) < ($1.device, $1.sequence) }
      .reduce(into: []) { groups, entry in
        if let last = groups.last?[0],
          (last.device, last.sequence) == (entry.device, entry.sequence)
        {
          groups[groups.count - 1].append(entry)
        } else {
          groups.append([entry])
        }
      }
  }

  /// A sentence for each stretch of counts that two entries or more have.
  private var twins: [String] {
    var stretches: [[[EntryPlace]]] = []
    for twin in shared {
      let last = stretches.last?.last?[0]
      if last?.device == twin[0].device, last?.sequence == twin[0].sequence - 1 {
        stretches[stretches.count - 1].append(twin)
      } else {
        stretches.append([twin])
      }
    }
    return stretches.map(twinWords)
  }

  private func twinWords(_ stretch: [[EntryPlace]]) -> String {
    let first = stretch[0]
    let which =
      "Laptop \(first[0].device) has \(first.count) different entries of number "
      + "\(first[0].sequence): " + first.map(facts).joined(separator: "; ")
    let more = stretch.count > 1 ? "; and so on up to number \(stretch.last?[0].sequence ?? 0)" : ""
    return which + more + "." + goingOn(from: stretch)
      + " Either the laptop's folder was copied or restored and work went on in both places, or "
      + "somebody put entries in. All of them are kept and count. If you know of the copy, "
      + "nothing need be done; otherwise ask who made them, and look at the same numbers in "
      + "somebody else's copy."
  }

  /// From which of the last two the chain goes on, where it goes on from one.
  private func goingOn(from stretch: [[EntryPlace]]) -> String {
    guard let last = stretch.last,
      let entry = last.first(where: { goneOnFrom.contains($0) })
    else { return "" }
    return
      " Entry \(entry.sequence + 1) of the laptop names one of number \(entry.sequence) as the "
      + "entry before it: \(facts(of: entry)). The chain goes on from that one alone."
  }

  private func facts(of entry: EntryPlace) -> String {
    let moment = entry.moment.map { "\($0.day.shown) \($0.shownTime), " } ?? ""
    let did = entry.did.count > 90 ? entry.did.prefix(89) + "…" : entry.did[...]
    return "\(moment)'\(did)' ('\(entry.file)', byte \(entry.offset))"
  }

  private var verdict: String {
    if isProven, !branches.isEmpty {
      let count = shared.count == 1 ? "1 number was" : "\(shared.count) numbers were"
      let isToldApart = shared.allSatisfy { twin in twin.contains(where: goneOnFrom.contains) }
      return "Nothing was removed or reordered, but \(count) used twice: "
        + (isToldApart
          ? "from which entry the chain goes on is said above."
          : "which entries of these are the true ones the chain cannot say.")
    }
    guard isProven else {
      return problems.count == 1 ? "1 problem." : "\(problems.count) problems."
    }
    return laptops.isEmpty
      ? "There are no entries yet." : "Nothing was altered, removed or reordered."
  }
}

extension RecordProof.Laptop {
  fileprivate var lines: [String] {
    let days = [firstDay, lastDay].compactMap(\.self).map(\.shown)
    let weak =
      entriesOfFormat1 == 0
      ? ""
      : " (\(entriesOfFormat1) of format 1, whose chain is by CRC-32: it finds damage, not forgery)"
    return [
      "laptop \(device): \(entries) \(entries == 1 ? "entry" : "entries"), "
        + days.joined(separator: " to ") + weak,
      "  entry \(last): \(digest)",
    ]
  }
}

extension StoredDigest {
  fileprivate var line: String {
    guard let standing else {
      return
        "\(version): its digest is of another record, that of laptop \(device), which came in by "
        + "an import."
    }
    return "\(version): its digest is of the record \(words(for: standing))."
  }
}
