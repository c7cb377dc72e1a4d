// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// The words for what is noticed while a workspace is open.
func sentence(forWatching notice: OpeningNotice, _ laptop: LaptopWords) -> String {
  switch notice {
  case .entriesGone(let device, let count):
    "\(counted(count, "entry", "entries")) of \(laptop(device)) \(count == 1 ? "is" : "are") no "
      + "longer here: a file was put back or taken away. What was shown stays on the screen. Bring "
      + "its files together again; what arrives is shown then."
  case .entriesBack: "The entries that were no longer here are here again. Nothing was lost."
  case .writtenAgain(let count):
    "An older copy had taken the place of this laptop's file, without "
      + "\(counted(count, "entry", "entries")) of today's. They were written again; nothing was lost."
  case .littleRoom(let path, let bytes):
    "The disk of '\(path)' is nearly full: \(bytes / 1_000_000) MB left. Everything is saved so "
      + "far; free some space soon."
  case .clockBehind(let wall, let last):
    "The laptop's clock says \(date(wall)), but the last entry here is of \(date(last)). Check the "
      + "clock. Entries stay in order."
  case .clockJumped(let from, let to):
    "The laptop's clock was set from \(date(from)) \(time(from)) to \(date(to)) \(time(to)). Check "
      + "that it is right. Entries stay in order."
  default: ""
  }
}

private func date(_ milliseconds: Int) -> String { moment(milliseconds).day.shownShort }

private func time(_ milliseconds: Int) -> String {
  String(moment(milliseconds).shownTime.prefix(5))
}

/// The moment by universal time.
private func moment(_ milliseconds: Int) -> Moment {
  Moment(day: Day(clamping: 0), second: 0).adding(seconds: milliseconds / 1000)
}
