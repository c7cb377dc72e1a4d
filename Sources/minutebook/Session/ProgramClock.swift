// SPDX-License-Identifier: Apache-2.0
import Glibc
import MinuteJournal
import PartnershipModel

/// Tells the date and time: the laptop's, or the one given with `--now`, from which time goes on.
struct ProgramClock: Sendable {
  private let given: Moment?
  private let startedAt: Int

  /// Starts at a given moment, or follows the laptop's clock.
  init(_ given: Moment? = nil) {
    self.given = given
    startedAt = systemMilliseconds()
  }

  /// Starts as `--now` says.
  init(_ options: CommandLineOptions) throws(CommandFailure) {
    guard let text = options[.now] else {
      self.init()
      return
    }
    guard let moment = ProgramClock.moment(text) else { throw .notAMoment(given: text) }
    self.init(moment)
  }

  /// The date and time at this instant.
  var now: Moment {
    guard let given else { return ProgramClock.local() }
    return given.adding(seconds: (systemMilliseconds() - startedAt) / 1000)
  }

  /// The moment to begin with, which never moves within one command.
  var start: Moment { given ?? now }

  /// Reads `2026-11-24`, `2026-11-24T10:00` or `2026-11-24T10:00:00`.
  private static func moment(_ text: String) -> Moment? {
    Moment(iso: text) ?? Moment(iso: text + ":00")
      ?? Day(iso: text).map { Moment(day: $0, second: 0) }
  }

  private static func local() -> Moment {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let second = Int(parts.tm_hour) * 3600 + Int(parts.tm_min) * 60 + Int(parts.tm_sec)
    return Moment(day: day ?? .first, second: second)
  }
}

/// Reads the date that an option names, as a stored date or in the words of the room.
func date(
  _ option: Command.Option, _ options: CommandLineOptions, today: Day
) throws(CommandFailure) -> Day? {
  guard let text = options[option] else { return nil }
  if let day = Day(iso: text) { return day }
  let spoken = understandDate(
    text, today: today, nextMeeting: nil, calendar: .englandAndWales)
  guard case .understood(let day, _) = spoken else {
    throw .notADate(option: option.name, given: text)
  }
  return day
}
