// SPDX-License-Identifier: Apache-2.0

import Foundation
import Papers
import PartnershipModel
import Testing

/// The papers of training, of voices heard, and of policies and procedures.
struct LearningPapersTests {
  private func training() throws -> BookByForms {
    var world = try BookByForms()
    let course = try world.add(
      "course", ["title": .text("Recognising neglect"), "tier": .text("awareness")])
    for (provider, participants) in [("Training pool", 40), ("Care Partners", 25)] {
      try world.add(
        "delivery",
        [
          "course": .text(course.id), "provider": .text(provider), "on": .text("2026/27"),
          "mode": .text("online"), "sessions": .number(2), "participants": .number(participants),
        ])
    }
    try world.add(
      "stated-training",
      [
        "year": .text("2026/27"), "provider": .text("Training pool"), "sessions": .number(3),
        "participants": .number(40),
      ])
    return world
  }

  private func cells(_ paper: Paper, _ first: String) throws -> [String] {
    let row = try #require(paper.rows.first { $0.cells.first?.line.plainText == first })
    return row.cells.map(\.line.plainText)
  }

  @Test func `R52: what is stated of a provider stands beside what is recorded`() throws {
    let paper = try training().paper(.training, year: 2026)
    #expect(try cells(paper, "Training pool") == ["Training pool", "2", "3", "40", "40"])
    #expect(try cells(paper, "Care Partners") == ["Care Partners", "2", "", "25", ""])
    #expect(try cells(paper, "All providers") == ["All providers", "4", "3", "65", "40"])
    #expect(wideText(paper).contains("- Training pool: 3 sessions stated, 2 recorded."))
    #expect(
      try cells(paper, "Recognising neglect") == [
        "Recognising neglect", "Awareness and Universal", "Online, live", "2", "40",
      ])
  }

  @Test func `R52: a delivery counted under another provider says so and counts once`() throws {
    var world = try training()
    let first = try #require(world.book.all(Delivery.self).first)
    try world.add(
      "delivery",
      [
        "course": .text(try #require(first.course).text), "provider": .text("Joint Training"),
        "on": .text("2026/27"), "sessions": .number(2), "participants": .number(40),
        "same-as": .text(first.id.text),
      ])
    let paper = try world.paper(.training, year: 2026)
    #expect(try cells(paper, "All providers") == ["All providers", "4", "3", "65", "40"])
    #expect(wideText(paper).contains("(counted under Training pool)"))
  }

  @Test func `R52: feedback at once and of the impact stand apart`() throws {
    var world = try training()
    let delivery = try #require(world.book.all(Delivery.self).first)
    for (kind, words) in [("immediate", "Clear and useful"), ("impact", "I used the tool since")] {
      try world.add(
        "feedback",
        [
          "delivery": .text(delivery.id.text), "kind": .text(kind), "text": .text(words),
          "role": .text("Health visitor"),
        ])
    }
    let text = wideText(try world.paper(.training, year: 2026))
    let now = try #require(text.range(of: "What participants said at once"))
    let later = try #require(text.range(of: "What difference this has made"))
    #expect(
      text[now.upperBound..<later.lowerBound].contains(
        "- Clear and useful — Health visitor, Recognising neglect"))
    #expect(text[later.upperBound...].contains("- I used the tool since — Health visitor"))
  }

  @Test func `R54: each group's evidence is counted, and those that hold none are named`() throws {
    var world = try BookByForms()
    try world.add(
      "voice-entry",
      [
        "body": .text("group"), "on": .text("2026-05"), "whose": .text("children"),
        "heard-through": .text("survey"), "text": .text("We want to be told what happens next"),
        "influenced": .flag(true), "changed": .text("A letter to each child after the meeting"),
      ])
    let paper = try world.paper(.voice, year: 2026)
    #expect(try cells(paper, "Harm Group") == ["Harm Group", "1", "1", "0", "0", "Survey (1)"])
    #expect(!paper.rows.contains { $0.cells.first?.line.plainText == "Governing Group" })
    let text = wideText(paper)
    #expect(
      text.contains(
        "Children (survey, May 2026): We want to be told what happens next"))
    #expect(text.contains("It changed something: A letter to each child after the meeting."))
    let none = try #require(text.range(of: "No evidence held"))
    #expect(text[none.upperBound...].contains("- Governing Group"))
    #expect(!text[none.upperBound...].contains("Harm Group"))
  }

  @Test func `R53: procedures stand by how far they are, with overdue reviews and open comments`()
    throws
  {
    var world = try BookByForms()
    let procedure = try world.add(
      "procedure",
      [
        "body": .text("group"), "title": .text("Self-neglect guidance"),
        "origin": .text("regional"), "version": .text("2"),
      ])
    try world.add(
      "procedure-comment",
      [
        "procedure": .text(procedure.id), "from": .text("Test Police"),
        "text": .text("Name the lead agency"),
      ])
    try world.move(
      procedure, to: "approved",
      ["sign-off": .text("governing"), "approved-on": .text("2025-01-10")])
    try world.move(
      procedure, to: "published",
      ["published-on": .text("2025-01-20"), "next-review": .text("2026-01")])
    let paper = try world.paper(.procedures)
    #expect(
      try cells(paper, "Self-neglect guidance") == [
        "Self-neglect guidance", "2", "Regional", "HG", "Published",
        "Governing Group, 10 Jan 2025", "January 2026 (overdue)",
      ])
    let text = wideText(paper)
    #expect(text.contains("- Self-neglect guidance, HG: due January 2026."))
    #expect(text.contains("Self-neglect guidance, from Test Police: Name the lead agency"))
  }
}
