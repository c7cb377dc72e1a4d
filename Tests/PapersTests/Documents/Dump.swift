import Papers
import PartnershipModel
import Testing
struct DumpTests {
  @Test func dump() throws {
    var s = try DocumentScenario(DocumentScenario.planned)
    s.on("2026-09-01")
    let m0 = try s.start("2026-09-01")
    try s.minute(["! Write the protocol @nurse by 2026-09-20", "= The pilot goes on"], at: m0)
    try s.close(m0)
    let m = try s.start("2026-10-13")
    print(text(AgendaPaper(s.book, meeting: try s.record(m), today: s.now.today).paper()))
    try s.run { try $0.setAttendance(m, seat: DocumentScenario.chair, to: .present, $1) }
    try s.run { try $0.setAttendance(m, seat: DocumentScenario.nurse, to: .deputy, who: "Matron, Health Trust", $1) }
    try s.run { try $0.setAttendance(m, seat: DocumentScenario.lead, to: .apologies, $1) }
    try s.run { try $0.addAttendee("Analyst, Test Police", at: m, $1) }
    try s.run { try $0.recordQuorum(m, .quorate, $1) }
    try s.run { try $0.recordNoDeclarations(m, $1) }
    try s.agree(m0, at: m, amendment: "Item 3 names the trust")
    let a = s.book.all(Action.self)[0].id
    try s.run { try $0.updateAction(a, note: "Half written", to: .inProgress, at: m, $1) }
    try s.run { try $0.updateRow(ID("train"), note: "Two courses held", evidence: "Register", to: .inProgress, at: m, $1) }
    try s.run { try $0.assess(ID("S1"), .moving, narrative: "Calls fell by a tenth", at: m, $1) }
    try s.minute(["The group heard from the pilot", "! Share the data @nurse by 2026-11-20", "= The pilot is extended to March", "^ No health data Ask: Require it by January", "? Why is it slow?", "\" Families want one contact"], at: m)
    print(text(AgendaPaper(s.book, meeting: try s.record(m), today: s.now.today).paper()))
    try s.close(m)
    print(text(MinutesPaper(s.book, meeting: try s.record(m)).paper()))
    print(text(MinutesPaper(s.book, meeting: try s.record(m0)).paper()))
    s.on("2026-11-24")
    _ = try s.schedule("2026-12-08")
    _ = try s.schedule("2026-12-03", of: DocumentScenario.governing)
    print(text(ActionRegister(s.book, filter: ActionFilter(), today: s.now.today).paper()))
    print(text(DecisionRegister(s.book, body: nil).paper()))
    print(text(EscalationRegister(s.book, body: DocumentScenario.group, today: s.now.today).paper()))
    print(text(PlanPaper(s.book, plan: try s.record(ID("plan")), today: s.now.today).paper()))
    try s.run { try $0.startReport(for: DocumentScenario.group, since: day("2026-10-01"), $1) }
    let r = try s.latest(ChairReport.self)
    try s.run { try $0.writeNarrative(r.id, section: "summary", text: "A good quarter.\nMuch done.", $1) }
    let p = ChairReportPaper(s.book, body: DocumentScenario.group, report: r, from: day("2026-10-01"), until: s.now.today).paper()
    print(text(p))
    print(StructurePaper(s.book, today: s.now.today).lines.joined(separator: "\n"))
    print(text(StructurePaper(s.book, today: s.now.today).paper()))
    print(text(BodySheet(s.book, body: try s.record(DocumentScenario.group), today: s.now.today).paper()))
    print(RegisterJSON.write(ActionRegister(s.book, filter: ActionFilter(), today: s.now.today).records))
    let again = try PaperCodec.read(PaperCodec.write(p))
    #expect(again == p)
    print(PaperCodec.write(p).prefix(1500))
  }
}
