// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal
import PartnershipModel

// KilledWriter WORKSPACE STATE FIRST [LIMIT]
//
// Appends actions numbered from FIRST and prints each number once it is said to be saved, until it
// is killed. With LIMIT no file may grow beyond so many bytes; when that stops it, it says
// `refused`, has the limit lifted, does the action again and five more, and ends.
signal(SIGXFSZ, SIG_IGN)

let arguments = CommandLine.arguments
guard arguments.count >= 4, let first = Int(arguments[3]) else { exit(64) }
let limit = arguments.count > 4 ? UInt(arguments[4]) : nil

func say(_ words: String) {
  let bytes = Array((words + "\n").utf8)
  guard write(1, bytes, bytes.count) == bytes.count else { exit(74) }
}

func setLimit(_ bytes: UInt?) {
  var limits = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
  limits.rlim_cur = bytes ?? limits.rlim_max
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
}

func action(_ number: Int) -> Batch? {
  let month = number % 50 < 40 ? "2026-11" : "2026-12"
  guard let moment = Moment(iso: "\(month)-20T10:00:00"),
    let kind = Registry.kind(named: "action"), let slot = kind.slot(named: "text")
  else { return nil }
  let text = String(repeating: "Ä word and another. ", count: number % 7 * 9)
  let changes = ["a", "b"].map {
    RecordChange(
      kind: kind.number, id: "\($0)-\(number)", isNew: true,
      fields: [FieldChange(slot: slot, old: nil, new: .text(text))])
  }
  return Batch(did: "\(number)", author: "Clerk", moment: moment, changes: changes)
}

do throws(JournalError) {
  let (journal, _, _) = try Journal.open(
    arguments[1], mode: .readWrite, files: DiskFileStore(),
    identity: DeviceIdentity(folder: arguments[2], machine: "m1"))
  setLimit(limit)
  var number = first
  var last = Int.max
  while number <= last, let batch = action(number) {
    do throws(JournalError) {
      _ = try journal.append(batch)
      say("\(number)")
      number += 1
    } catch {
      guard case .notSaved = error, limit != nil, last == .max else { throw error }
      say("refused")
      setLimit(nil)
      last = number + 5
    }
  }
} catch {
  say(sentence(for: error))
  exit(1)
}
