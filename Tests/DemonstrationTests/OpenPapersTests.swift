// SPDX-License-Identifier: Apache-2.0

import Papers
import PartnershipModel
import Testing

struct OpenPapersTests {
  /// Every sort of paper that can be asked for of a book: of meetings, each group's last and those
  /// with a Part B.
  static func choices(_ book: Book, _ today: Day) -> [PaperChoice] {
    var actions = ActionFilter()
    actions.states = .all
    let bodies = book.all(Body.self).map(\.id)
    let last = bodies.compactMap { book.meetings(of: $0).last { $0.minutes != nil }?.id }
    let meetings = book.all(Meeting.self).filter { last.contains($0.id) || book.hasPartB($0.id) }
    let desk = book.businessDesk(on: today)
    var choices: [PaperChoice] = [
      .structure, .actions(ActionFilter()), .actions(actions), .decisions(nil), .escalations(nil),
      .forwardPlan(), .desk, .issued(nil), .actionsByAgency(actions),
    ]
    choices += [.decisions(bodies.last), .escalations(bodies.last)]
    choices += meetings.flatMap { [.agenda($0.id), .agendaPack($0.id), .meetingActions($0.id)] }
    choices += meetings.flatMap { book.agenda(of: $0.id) }.map { .extract($0.id) }
    choices += book.all(Escalation.self).flatMap { [.letter($0.id), .reply($0.id)] }
    choices += meetings.map { .minutes($0.id) }
    choices += meetings.compactMap { book.versions(of: $0.id).last }.map { .minutesVersion($0.id) }
    choices += book.all(Plan.self).flatMap { [.plan($0.id), .blankPlan($0.id)] }
    choices += book.all(ChairReport.self).map { .report($0.id) }
    choices += DrawnPaper.choices(in: book, today: today)
    return choices + (desk.agencies.prefix(2) + desk.chairs.prefix(2)).map { .chase($0.recipient) }
  }

  @Test func `no paper is marked lower than any record it prints`() throws {
    let played = try ShippedYear.onTheDay.get()
    let secrets = Self.secrets(played.book)
    var sensitive = 0
    for choice in Self.choices(played.book, played.today) {
      let paper = try #require(choice.paper(in: played.book, today: played.today))
      #expect(paper.isTraced, "\(paper.title)")
      let marked = paper.references.contains { reference in
        guard let kind = Registry.kind(named: reference.kind) else { return false }
        return played.book.row(kind: kind.number, id: reference.id)?[1]
          == Marking.officialSensitive.stored
      }
      #expect(!marked || paper.marking == "OFFICIAL-SENSITIVE", "\(paper.title)")
      sensitive += marked ? 1 : 0
      let text = Self.words(PlainTextWriter(columns: 5000).write(paper))
      if paper.marking == "OFFICIAL" {
        let held = Self.stretches(of: text).first { secrets[$0] != nil }
        #expect(held == nil, "\(paper.title): \(held.flatMap { secrets[$0] } ?? "")")
      }
    }
    #expect(sensitive > 3)
  }

  @Test func `every open paper of the year is let through in every form`() throws {
    let played = try ShippedYear.onTheDay.get()
    let search = LeakSearch(played.book)
    var withheld = 0
    for choice in Self.choices(played.book, played.today) {
      let order = PaperOrder(choice, isOpen: true)
      let paper = try #require(try order.paper(in: played.book, today: played.today))
      let name = order.fileName(in: played.book, today: played.today)
      #expect(paper.marking == "OFFICIAL")
      if paper.notice?.contains("Open version") == true { withheld += 1 }
      try search.check(paper)
      for format in PaperFormat.allCases where !format.isMadeOutside {
        let found = try search.leaks(in: format.write(paper), format, named: name)
        #expect(found == [], "\(paper.title) as \(format)")
      }
    }
    #expect(withheld > 3)
  }

  @Test(arguments: [1, 7, 42])
  func `whatever is marked, no open paper holds a withheld stretch of words`(seed: UInt64) throws {
    let played = try ShippedYear.onTheDay.get()
    var (book, random) = (played.book, seed)
    for kind in Registry.kinds where Self.marked.contains(kind.names.name) {
      for row in book.rows(of: kind) {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        guard (random >> 33) % 6 == 0 else { continue }
        book.set(
          kind: kind.number, id: row.id, slot: 1, to: Marking.officialSensitive.stored)
      }
    }
    let secrets = Self.secrets(book)
    #expect(secrets.count > 500)
    var written = 0
    for choice in Self.choices(book, played.today) {
      let order = PaperOrder(choice, isOpen: true)
      // A paper whose own subject is marked has no open version, which holds nothing either.
      guard let paper = try? order.paper(in: book, today: played.today) else { continue }
      written += 1
      #expect(paper.marking == "OFFICIAL")
      for format in [PaperFormat.text, .markdown, .html, .csv] {
        let text = String(decoding: format.write(paper, columns: 5000), as: UTF8.self)
        let words = Self.words(text)
        let held = Self.stretches(of: words).first { secrets[$0] != nil }
        #expect(held == nil, "\(paper.title) as \(format): \(held.flatMap { secrets[$0] } ?? "")")
      }
    }
    #expect(written > 20)
  }

  private static let marked: Set<String> = [
    "minute", "action", "action-update", "decision", "escalation", "hop", "plan-row",
    "plan-update", "agenda-item", "statement-position", "declaration", "narrative", "attendance",
  ]

  /// Seven words in a row of a restricted record that no open record has, found here without the
  /// search that is tested.
  private static func secrets(_ book: Book) -> [String: String] {
    var secrets: [String: String] = [:]
    // Papers say from whom something comes, which is no secret when a withheld text says it too.
    var open = Set(book.all(Body.self).flatMap { stretches(of: words("from \($0.name)")) })
    for kind in Registry.kinds {
      let fields = kind.ownFields.filter {
        [.line, .paragraph, .lines].contains($0.type) && !$0.name.hasPrefix("frozen")
      }
      for row in book.rows(of: kind) where !row.isRemoved {
        let reference = RecordReference(kind: kind.names.name, id: row.id)
        let isRestricted = book.isRestricted(reference)
        let item = kind.names.name == "agenda-item" ? book[ID<AgendaItem>(row.id)] : nil
        // What the program calls an item is made of names and dates.
        if isRestricted, let item, item.type != .ordinary, item.type != .carried { continue }
        for field in fields {
          for run in stretches(of: words(row[field.slot]?.plain ?? "")) {
            if isRestricted { secrets[run] = "\(reference)" } else { open.insert(run) }
          }
        }
      }
    }
    return secrets.filter { !open.contains($0.key) }
  }

  /// Dates apart: the titles that the program itself gives to items hold little else.
  private static func stretches(of words: [Substring]) -> [String] {
    words.indices.dropLast(6).map { words[$0..<$0 + 7] }
      .filter { run in !run.contains { $0.allSatisfy(\.isNumber) } }
      .map { $0.joined(separator: " ") }
  }

  /// A text's words in small letters; tags and marks are left out.
  private static func words(_ text: String) -> [Substring] {
    var bytes: [UInt8] = []
    var isInTag = false
    for byte in text.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case _ where isInTag: continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        bytes.append(byte)
      default: bytes.append(0x20)
      }
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ")
  }
}
