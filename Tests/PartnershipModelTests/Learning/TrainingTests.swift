// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import Testing

struct TrainingTests {
  private let year = PlannedDate.financialYear(startYear: 2021)

  private func fixture() throws -> (Fixture, course: RecordReference) {
    var fixture = try Fixture()
    let course = try fixture.add(
      "course", ["title": .text("Raising awareness"), "tier": .text("awareness")])
    return (fixture, course)
  }

  private func delivery(
    of course: RecordReference, by provider: String, _ sessions: Int?, _ participants: Int?,
    on: String = "2021/22"
  ) -> [String: Stored] {
    var values: [String: Stored] = [
      "course": .text(course.id), "provider": .text(provider), "on": .text(on),
    ]
    values["sessions"] = sessions.map(Stored.number)
    values["participants"] = participants.map(Stored.number)
    return values
  }

  @Test func `R52: sessions and participants are added up by provider and year`() throws {
    var (fixture, course) = try fixture()
    try fixture.add("delivery", delivery(of: course, by: "Pool", 2, 30, on: "2021-05-04"))
    try fixture.add("delivery", delivery(of: course, by: "Pool", 1, nil, on: "2022-03"))
    try fixture.add("delivery", delivery(of: course, by: "Pool", 9, 9, on: "2022-04-01"))
    try fixture.add("delivery", delivery(of: course, by: "Health", 5, 70))
    let figures = fixture.book.trainingFigures(for: year)
    #expect(figures.map(\.provider) == ["Pool", "Health"])
    #expect(figures[0].deliveries == 2 && figures[0].sessions == 3)
    #expect(figures[0].participants == 30 && figures[0].incomplete == 1)
  }

  @Test func `R52: the same delivery reported by two providers warns, and is counted once`() throws
  {
    var (fixture, course) = try fixture()
    let first = try fixture.add("delivery", delivery(of: course, by: "Partners in Care", 54, 572))
    let twin = delivery(of: course, by: "Joint Training", 54, 572)
    #expect(
      refusal { try fixture.adding("delivery", twin) }
        == .needsReason(
          toDo: "count what Partners in Care states with the same figures (or fill in 'Same as')"))
    try fixture.add("delivery", twin.merging(["same-as": .text(first.id)]) { $1 })
    let figures = fixture.book.trainingFigures(for: year)
    #expect(figures.map(\.provider) == ["Partners in Care"] && figures.first?.participants == 572)
    #expect(fixture.book.trainingFindings(for: year).isEmpty)
  }

  @Test func `R52: two that only look alike both count once somebody says why`() throws {
    var (fixture, course) = try fixture()
    try fixture.add("delivery", delivery(of: course, by: "Pool", 1, 12))
    try fixture.add(
      "delivery",
      delivery(of: course, by: "Health", 1, 12)
        .merging(["apart-because": .text("Two rooms, one day")]) { $1 })
    #expect(fixture.book.trainingFigures(for: year).map(\.participants) == [12, 12])
  }

  @Test func `R52: twins that were imported are listed, each pair once`() throws {
    let text = """
      {"format": "minutebook", "course": [{"id": "c", "title": "Neglect"}],
      "delivery": [
        {"id": "d1", "course": "c", "provider": "Pool", "on": "2021/22", "sessions": 3,
         "participants": 40},
        {"id": "d2", "course": "c", "provider": "Joint", "on": "2021/22", "sessions": 3,
         "participants": 40}]}
      """
    var book = Book()
    book.apply(try Exchange.read(text, file: "f.json", into: book, Fixture().now))
    #expect(
      book.trainingFindings(for: year) == [
        "Neglect: Joint and Pool state the same figures; it may be one delivery reported twice."
      ])
  }

  @Test func `R52: stated totals stay beside the computed ones and differences are listed`() throws
  {
    var (fixture, course) = try fixture()
    try fixture.add("delivery", delivery(of: course, by: "Pool", 47, 650))
    try fixture.add(
      "stated-training",
      [
        "year": .text("2021/22"), "provider": .text("Pool"), "sessions": .number(47),
        "participants": .number(651),
      ])
    #expect(
      fixture.book.trainingFindings(for: year) == ["Pool: 651 participants stated, 650 recorded."])
  }

  @Test func `R52: a provider of whom only totals are stated is said once`() throws {
    var (fixture, _) = try fixture()
    try fixture.add(
      "stated-training",
      ["year": .text("2021/22"), "provider": .text("Pool"), "sessions": .number(1)])
    #expect(
      fixture.book.trainingFindings(for: year)
        == ["Pool: 1 session stated, and no delivery is recorded."])
  }

  @Test func `R52: the same totals stated of two providers are told, as in the report of 2021-22`()
    throws
  {
    let findings = try PartnershipFile("shropshire-2021-22.json").imported()
      .trainingFindings(for: year)
    #expect(
      findings.filter { $0.hasSuffix("printed twice.") } == [
        "Shropshire Partners in Care and Joint Training: the same totals are stated of both; "
          + "it may be one table printed twice."
      ])
  }

  @Test func `R52: a delivery needs its course and date, and no count is below nought`() throws {
    let (fixture, course) = try fixture()
    var values = delivery(of: course, by: "Pool", -1, 2)
    #expect(
      refusal { try fixture.adding("delivery", values) }
        == .wrongValue(field: "Sessions", given: "-1", wanted: "a number of nought or more"))
    values["on"] = nil
    #expect(
      refusal { try fixture.adding("delivery", values) }
        == .requiredField(kind: "Delivery", field: "When"))
    values["course"] = nil
    #expect(
      refusal { try fixture.adding("delivery", values) }
        == .requiredField(kind: "Delivery", field: "Course"))
  }

  @Test func `R52: a delivery is the same as one that counts itself`() throws {
    var (fixture, course) = try fixture()
    let first = try fixture.add("delivery", delivery(of: course, by: "A", 1, 2))
    let second = try fixture.add(
      "delivery", delivery(of: course, by: "B", 1, 2).merging(["same-as": .text(first.id)]) { $1 })
    let third = delivery(of: course, by: "C", 1, 2).merging(["same-as": .text(second.id)]) { $1 }
    #expect(
      refusal { try fixture.adding("delivery", third) }
        == .wrongValue(field: "Same as", given: "B", wanted: "a delivery that counts itself"))
  }

  @Test func `R52: feedback is given at once or of the impact, on the delivery's page`() throws {
    var (fixture, course) = try fixture()
    let delivery = try fixture.add("delivery", delivery(of: course, by: "Pool", 1, 12))
    try fixture.add(
      "feedback",
      [
        "delivery": .text(delivery.id), "kind": .text("impact"), "text": .text("I ask more."),
        "role": .text("Social worker"),
      ])
    #expect(try fixture.latest(Feedback.self).kind == .impact)
    #expect(fixture.book.title(of: delivery) == "Delivery of Raising awareness")
    #expect(
      refusal { try fixture.adding("feedback", ["text": .text("Good")]) }
        == .requiredField(kind: "Feedback", field: "Delivery"))
    #expect(
      Registry.registers(ownedBy: Registry.entry(of: Delivery.self)).map(\.names.name)
        == ["feedback"])
  }
}
