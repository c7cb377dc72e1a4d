// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The words for one thing that a repair did.
package func sentence(for step: RepairStep) -> String {
  switch step {
  case .linesKept(let count, let file, let new):
    "Kept \(counted(count, "whole entry", "whole entries")) of '\(file)' in '\(new)', byte for byte."
  case .damagedSetAside(let file, let moved):
    "Moved the damaged '\(file)' to '\(moved)', as it was."
  case .copySetAside(let file, let moved):
    "Moved '\(file)' to '\(moved)': other files hold everything in it."
  case .leftOverSetAside(let file, let moved):
    "Moved '\(file)' to '\(moved)': it was begun more than a day ago and never finished."
  case .madePrivate(let path):
    path == "."
      ? "The workspace's folder can now be read by you only."
      : "'\(path)' can now be read by you only."
  }
}

/// The words for damage that a repair left alone, because only another copy of the file can mend it.
package func leftSentence(for damage: Damage) -> String {
  let isOnlyOne = isOne(damage.gone) && !damage.isOpenEnded
  return "'\(damage.file)' is left where it is: \(leftWords(damage)). Bring "
    + "\(isOnlyOne ? "it" : "them") from another laptop or a backup first (minutebook merge), then "
    + "repair again."
}

private func leftWords(_ damage: Damage) -> String {
  if damage.gone.isEmpty {
    return "entries of laptop \(damage.device) that are whole nowhere here may have stood at byte "
      + "\(damage.offset)"
  }
  let verb = isOne(damage.gone) ? "is" : "are"
  return "\(counts(damage.gone)) of laptop \(damage.device) \(verb) whole nowhere here"
    + (damage.isOpenEnded ? ", and perhaps later ones" : "")
}

/// The words for what stopped a repair.
package func sentence(for failure: RepairReport.Failure) -> String {
  "The repair stopped at '\(failure.path)': \(reason(failure.reason)). What is said above was done; "
    + "no entry is lost. \(remedy(failure.reason)), then repair again."
}

/// What a damaged stretch meant: which entries, when, what of them can be read, what to do.
package func sentence(for damage: Damage) -> String {
  var parts = [lossWords(damage)]
  if let when = timeWords(damage) { parts.append(when) }
  if !damage.words.isEmpty {
    parts.append("Still readable: \(damage.words.map { "'\($0)'" }.joined(separator: ", ")).")
  }
  if !damage.held.isEmpty {
    parts.append("Other files here hold \(counts(damage.held)), so nothing of that is lost.")
  }
  if !damage.gone.isEmpty || (damage.isOpenEnded && !damage.isTail) {
    parts.append(
      "Look for the file on laptop \(damage.device), on another laptop or in a backup, and bring it "
        + "together with this workspace.")
  }
  if damage.isTail {
    parts.append(
      "Every entry before it is kept. It may still be arriving; the laptop that writes the file "
        + "moves it to 'recovered' when it opens the workspace next.")
  }
  return parts.joined(separator: " ")
}

/// The words for a problem that a check found, with what it meant in place of general advice where
/// that is known.
package func sentence(for problem: CheckProblem, meaning damage: Damage?) -> String {
  guard let damage, let place = placeWords(problem) else { return sentence(for: problem) }
  return "\(place) \(sentence(for: damage))"
}

private func lossWords(_ damage: Damage) -> String {
  let later = damage.isOpenEnded ? ", and perhaps later ones" : ""
  if damage.gone.isEmpty {
    if damage.isZeros {
      return
        "All of it is zeros, as a power cut or a copy that was broken off leaves them: no entry "
        + "that was told as saved stood there."
    }
    if damage.isTail { return "It is the beginning of an entry of laptop \(damage.device)." }
    return damage.isOpenEnded
      ? "The last entries of laptop \(damage.device) may have stood there."
      : "No entry of laptop \(damage.device) is missing because of it."
  }
  return "Of laptop \(damage.device), \(counts(damage.gone)) stood there\(later); no file here has "
    + (isOne(damage.gone) ? "it." : "them.")
}

private func timeWords(_ damage: Damage) -> String? {
  func words(_ moment: Moment) -> String { "\(moment.day.shown) \(moment.shownTime)" }
  switch (damage.after, damage.before) {
  case (let after?, let before?):
    return "That was between \(words(after)) and \(words(before))."
  case (let after?, nil): return "That was after \(words(after))."
  case (nil, let before?): return "That was before \(words(before))."
  case (nil, nil): return nil
  }
}

private func counts(_ ranges: [ClosedRange<Int>]) -> String {
  let words = ranges.map {
    $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
  }
  return (isOne(ranges) ? "entry " : "entries ") + words.joined(separator: ", ")
}

private func isOne(_ ranges: [ClosedRange<Int>]) -> Bool {
  ranges.count == 1 && ranges[0].count == 1
}
