// SPDX-License-Identifier: Apache-2.0

package import PartnershipModel

/// Meetings and deadlines for diaries, as a value: what a calendar file says, and nothing of how.
package struct Calendar: Sendable, Hashable {
  /// What diaries call it.
  package var name: String
  /// The sentence that every paper of the partnership carries; nil where it has none.
  package var notice: String?
  /// The events, by day.
  package var events: [CalendarEvent]

  /// Makes a calendar.
  package init(name: String, notice: String? = nil, events: [CalendarEvent] = []) {
    self.name = name
    self.notice = notice
    self.events = events
  }

  /// The calendar of one body, or of all, as a history leaves it.
  ///
  /// Events that were cancelled, put off, done or taken out are kept as cancelled, so that diaries
  /// which have them take them off.
  package init(_ history: CalendarHistory, of body: ID<Body>? = nil) {
    let book = history.book
    let partnership = book.partnership?.id.text ?? "partnership"
    let figures = history.figures.filter { figure in
      body.map { figure.entry.bodies.contains($0) } ?? true
    }
    self.init(
      name: "\(book.issuer(body)): meetings and deadlines", notice: book.partnership?.notice,
      events: figures.map { CalendarEvent($0, partnership: partnership) })
  }
}

/// One event of a calendar, with nothing in it that its marking keeps out of diaries.
package struct CalendarEvent: Sendable, Hashable {
  /// What it is called in every calendar file there ever is of it.
  package var uid: String
  /// How often it was changed in a way that diaries show, from 0.
  package var sequence: Int
  /// When its record last changed, by London's clocks.
  package var changed: Moment
  /// When it is.
  package var time: CalendarTime
  /// What a diary shows.
  package var title: String
  /// Where it is held, when that is stated.
  package var place: String?
  /// What else there is to say, a line each.
  package var details: [String] = []
  /// The sort of event; nil where even that is kept out.
  package var category: String?
  /// Whether it no longer stands.
  package var isCancelled = false
  /// Whether it is of a record marked OFFICIAL-SENSITIVE.
  package var isRestricted = false
  /// Whether the time it stands at is taken up.
  package var isBusy = false

  /// Makes an event.
  package init(uid: String, sequence: Int = 0, changed: Moment, time: CalendarTime, title: String) {
    self.uid = uid
    self.sequence = sequence
    self.changed = changed
    self.time = time
    self.title = title
  }

  /// The event of an entry, named after its record and the partnership, never after a laptop.
  init(_ figure: CalendarHistory.Figure, partnership: String) {
    let entry = figure.entry
    self.init(
      uid: "\(entry.key)@\(partnership).minutebook", sequence: figure.sequence,
      changed: figure.changed, time: entry.time, title: entry.shownTitle)
    isCancelled = entry.ending != nil
    isRestricted = entry.isRestricted
    isBusy = entry.isMeeting
    if entry.isRestricted { return }
    place = entry.place
    details = entry.details
    category = entry.category
  }
}
