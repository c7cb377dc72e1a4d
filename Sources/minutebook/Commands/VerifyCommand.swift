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
    laptops.flatMap(\.lines) + ["SHA-256 of the record:", "  \(digest)"]
      + stored.filter { !isContradicted($0) }.map(\.line)
      + twins + problems.map { sentence(for: $0) } + [verdict]
  }

  /// Whether the digest is told of among the problems.
  private func isContradicted(_ digest: StoredDigest) -> Bool {
    problems.contains(.unknownDigest(digest)) || problems.contains(.digestAfterBreak(digest))
  }

  /// The entries whose count another entry has too, a sentence for each stretch of them.
  private var twins: [String] {
    var stretches: [(device: String, first: EntryPlace, last: Int)] = []
    for twin in branches.sorted(by: { ($0.device, $0.sequence) < ($1.device, $1.sequence) }) {
      if let end = stretches.last, end.device == twin.device, twin.sequence <= end.last + 1 {
        stretches[stretches.count - 1].last = twin.sequence
      } else {
        stretches.append((twin.device, twin, twin.sequence))
      }
    }
    return stretches.map { stretch in
      let which = words(for: stretch.first).capitalisedFirst
      let isOne = stretch.first.sequence == stretch.last
      return which + (isOne ? ", stands" : ", and those up to entry \(stretch.last) stand")
        + " twice with different words: the folder was copied "
        + "or restored and went on in both places, or entries were put in. Both are kept. Compare "
        + "them by 'minutebook history' with somebody else's copy."
    }
  }

  private var verdict: String {
    if isProven, !branches.isEmpty {
      return "Nothing was altered, removed or reordered, but \(branches.count) entries share their "
        + "numbers: which of them are the true ones the chain cannot say."
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
