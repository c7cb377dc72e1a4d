// SPDX-License-Identifier: Apache-2.0

extension Book {
  /// The minute an amendment is about: "minute 5.2", "a new line under item 5".
  package func minuteName(of amendment: Record<ProposedAmendment>) -> String {
    if let entry = self[amendment.entry] { return "minute \(number(of: entry))" }
    if let item = self[amendment.item], amendment.type == .add {
      return "a new line under item \(number(of: item))"
    }
    return "a minute taken out since"
  }

  /// What an amendment does, with the old words and the new: "minute 5.2 'x' to read 'y'".
  package func words(
    of amendment: Record<ProposedAmendment>, verb: String = "to read"
  ) -> String {
    let name = minuteName(of: amendment)
    let was = Book.read(amendment.was ?? "")
    let new = Book.read(amendment.text ?? "")
    switch amendment.type {
    case .reword: return "\(name) '\(was)' \(verb) '\(new)'"
    case .remove: return "\(name) '\(was)' taken out"
    case .add: return "\(name): '\(new)'"
    }
  }

  /// A typed line as it reads on paper: without its marks, its dates as people write them.
  package static func read(_ typed: String) -> String {
    var rest = Substring(typed.trimmed)
    if rest.hasPrefix(CaptureLine.partBMark) { rest = rest.dropFirst(CaptureLine.partBMark.count) }
    rest = rest.drop(while: \.isWhitespace)
    if let first = rest.first, EntryKind.allCases.contains(where: { $0.mark == first }) {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    let words = rest.split(separator: " ").map { word in
      Day(iso: String(word)).map(\.shownShort) ?? String(word)
    }
    return words.joined(separator: " ").replacing(" @", with: ", ")
  }
}
