// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// An invented year of a partnership, written as events counted in days from today.
///
/// Playing it does what people would have done: each event is one of the model's own operations,
/// on its own day, so the workspace that results has a real history.
package struct DemonstrationYear: Sendable {
  /// The short name that begins every identity the year gives.
  package static let device = "demo"

  private let author: String
  private let events: JSONValue
  private let file: String

  /// Reads a year; its events are checked when it is played.
  package init(text: String, file: String) throws(DemonstrationError) {
    let document: JSONValue
    do {
      document = try JSONReader.read(text)
    } catch {
      throw DemonstrationError(
        file: file, line: error.line, reason: "this is not JSON: \(error.reason)")
    }
    guard document["format"]?.text == "minutebook-year", document["version"]?.number == 1 else {
      throw DemonstrationError(
        file: file, line: 1,
        reason: "this is not a demonstration year: \"format\": \"minutebook-year\", \"version\": 1")
    }
    guard let events = document["events"], events.items != nil else {
      throw DemonstrationError(file: file, line: 1, reason: "the list of \"events\" is missing")
    }
    self.file = file
    self.events = events
    author = document["author"]?.text ?? "Business Unit"
  }

  /// Plays the year onto an imported structure and hands over each batch as it is made.
  ///
  /// The same structure, day and first number give the same batches. `sequence` is the number of
  /// the first batch and must be one that `device` has not used.
  package func play<Recording: Error>(
    onto structure: Book, today: Moment, from sequence: Int = 1,
    record: (Batch) throws(Recording) -> Void
  ) throws(PlayingError<Recording>) -> Book {
    var player = Player(book: structure, today: today.day, author: author, sequence: sequence)
    for value in events.items ?? [] {
      let batches: [Batch]
      do {
        batches = try player.play(try Event(value, file: file))
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
}
