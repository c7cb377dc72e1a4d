// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// An invented year of a partnership, written as events counted in days from today.
///
/// Playing it does what people would have done: each event is one of the model's own operations,
/// on its own day, so the workspace that results has a real history.
package struct DemonstrationYear: Sendable {
  /// The files that come with the program, the year's meetings first.
  package static let fileNames =
    ["demonstration-year.json"]
    + ["structure", "plans", "reviews", "assurance", "learning", "clocks"].map {
      "demonstration-year-\($0).json"
    }
  /// The short name that begins every identity the year gives; a file that is a part of the year has
  /// the part's name after it.
  package static let device = "demo"

  private let files: [YearFile]

  /// Reads a year of one file; its events are checked when it is played.
  package init(text: String, file: String) throws(DemonstrationError) {
    files = [try YearFile(text: text, name: file)]
  }

  /// Reads a year of several files, whose events are played together in the order of their days.
  ///
  /// - Throws: `DemonstrationError` when a file is no year, or two are the same part.
  package init(files: [(name: String, text: String)]) throws(DemonstrationError) {
    var read: [YearFile] = []
    for file in files {
      let next = try YearFile(text: file.text, name: file.name)
      if let same = read.first(where: { $0.device == next.device }) {
        throw DemonstrationError(
          file: next.name, line: 1, reason: "\"part\" is that of \(same.name) too")
      }
      read.append(next)
    }
    self.files = read
  }

  /// Plays the year onto an imported structure and hands over each batch as it is made.
  ///
  /// The same structure, day and first number give the same batches. `sequence` is the number of
  /// the first batch and must be one that `device` has not used.
  package func play<Recording: Error>(
    onto structure: Book, today: Moment, from sequence: Int = 1,
    record: (Batch) throws(Recording) -> Void
  ) throws(PlayingError<Recording>) -> Book {
    let calendar = DemonstrationCalendar(today: today.day)
    var player = Player(book: structure, calendar: calendar, sequence: sequence)
    let timetable: [(Event, Moment)]
    do {
      timetable = try self.timetable(calendar)
    } catch {
      throw .event(error)
    }
    for (event, moment) in timetable {
      let batches: [Batch]
      do {
        batches = try player.play(event, at: moment)
      } catch {
        throw .event(error)
      }
      for batch in batches {
        do {
          try record(batch)
        } catch {
          throw .recording(error)
        }
      }
    }
    return player.book
  }

  /// The events of all files in the order they happen; at one moment in the order of the files.
  private func timetable(
    _ calendar: DemonstrationCalendar
  ) throws(DemonstrationError) -> [(Event, Moment)] {
    var all: [(event: Event, moment: Moment)] = []
    for file in files {
      var clock = EventClock(calendar)
      for value in file.events {
        let event = try Event(value, file: file)
        all.append((event, try clock.moment(of: event)))
      }
    }
    let order = all.indices.sorted { (all[$0].moment, $0) < (all[$1].moment, $1) }
    return order.map { all[$0] }
  }
}
