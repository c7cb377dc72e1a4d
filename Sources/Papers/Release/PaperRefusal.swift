// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Why a paper is not written.
package enum PaperRefusal: Error, Sendable, Equatable {
  /// The paper does not say which records its lines were taken from.
  case untraced(title: String)
  /// The paper as a whole is restricted, by these records.
  case restrictedWhole(title: String, records: [String])
  /// An open version is OFFICIAL and bears no higher marking.
  case openAndSensitive
  /// A marking that this program must not hold.
  case tooHigh(marking: String)
  /// No marking of that name.
  case unknownMarking(String)
  /// A lower marking than the paper's contents need.
  case markedTooLow(Marking, contents: [String])
  /// An instruction that would not stand on one line.
  case handlingTooLong(limit: Int)
  /// The written file holds what an open version must not.
  case leaks([Leak])
  /// The written file cannot be searched, so nobody can say that it is clean.
  case unsearchable(place: String)
}

extension PaperRefusal {
  /// What happened, what is safe and what to do.
  package var words: String {
    switch self {
    case .untraced(let title):
      "'\(title)' has no open version: it was kept by an earlier version of this program, which did "
        + "not note where each line came from. Nothing was written. Write it whole for its members, "
        + "or write the paper as it is now."
    case .restrictedWhole(let title, let records):
      "'\(title)' has no open version, because \(PaperRefusal.list(records, none: "part of it")) "
        + "is OFFICIAL-SENSITIVE and stands in the whole of it. Nothing was written. Write it for "
        + "its members, or mark what is sensitive line by line."
    case .openAndSensitive:
      "an open version is OFFICIAL; it cannot be marked OFFICIAL-SENSITIVE. Nothing was written. "
        + "Leave out one of the two."
    case .tooHigh(let marking):
      "'\(marking)' is above OFFICIAL-SENSITIVE, and this program must not hold anything SECRET or "
        + "TOP SECRET. Nothing was written. If what is recorded here is SECRET, take it to your "
        + "security adviser and not into this program."
    case .unknownMarking(let text):
      "there is no marking '\(text)'. The markings are \(PaperRefusal.markings). Nothing was "
        + "written."
    case .markedTooLow(let marking, let contents):
      "this paper cannot be marked \(marking.label): "
        + "\(PaperRefusal.list(contents, none: "what it counts")) needs OFFICIAL-SENSITIVE. Nothing "
        + "was written. The open version leaves such things out."
    case .handlingTooLong(let limit):
      "the handling instruction is longer than \(limit) characters. Nothing was written."
    case .leaks(let leaks):
      "nothing was written, because the open version would hold what it must not:\n"
        + leaks.map { "  \($0.words)" }.joined(separator: "\n") + "\n" + advice(leaks)
    case .unsearchable(let place):
      "nothing was written, because \(place) of the open version cannot be read back and searched. "
        + "Write it in another form, or without the template."
    }
  }

  private func advice(_ leaks: [Leak]) -> String {
    let isNameOnly = leaks.allSatisfy { $0.kind == .personName }
    let withheld =
      "Change those words where they stand, or put that line into Part B as well, and write again."
    let names =
      "If it is nobody's name, add it to 'Words that are no person's name' of the partnership."
    let hasName = leaks.contains { $0.kind == .personName }
    return isNameOnly ? "\(withheld) \(names)" : hasName ? "\(withheld) \(names)" : withheld
  }

  private static let markings = Marking.allCases.map(\.label).joined(separator: ", ")

  /// The first few of some things, and how many more there are.
  private static func list(_ items: [String], none: String) -> String {
    let shown = items.prefix(5).joined(separator: "; ")
    guard items.count > 5 else { return items.isEmpty ? none : shown }
    return "\(shown) and \(items.count - 5) more"
  }
}
