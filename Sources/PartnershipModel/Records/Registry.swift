// SPDX-License-Identifier: Apache-2.0

/// A kind with its fields in order, as the parts that treat all kinds alike see it.
package struct KindEntry: Sendable {
  /// The place in the registry.
  package let number: Int
  /// What it is called.
  package let names: KindNames
  /// The common fields, then its own, as declared.
  package let fields: [any FieldDeclaration]
  private let slots: [String: Int]
  private let bySlot: [Int: any FieldDeclaration]
  let referenceSlots: [Int]
  /// The fields that merely arrange or are computed, so that nobody is asked which of two values
  /// stands. A kind with no other fields of its own is the program's own book-keeping: then all.
  package let arrangingSlots: Set<Int>
  /// The field that numbers its records; nil for a kind without numbers.
  package let givenNumber: (any NumberDeclaration)?
  /// Where its records are listed; nil for a kind that only its own screens show.
  package let register: RegisterPlace?
  /// The dates its records are due by, besides clocks.
  package let dueDates: [DueDate]
  let reckonedDue: @Sendable (Book, Day) -> [DueLine]
  /// Whether its register moves its records from state to state.
  package let movesInRegister: Bool
  /// The marking a new record of the kind bears; nil when it bears none.
  package let usualMarking: Marking?
  /// Whether its records are never changed once made.
  package let isFixed: Bool
  /// What its registers and pages say of a record besides its fields.
  package let reckoned: [ReckonedValue]
  let check: @Sendable (Row, Book) throws(Refusal) -> Void
  let entered: @Sendable (Row, inout Drafting) throws(Refusal) -> Void
  let saved: @Sendable (Row, inout Drafting) throws(Refusal) -> Void
  private let offers: @Sendable (String, Row) -> Bool
  private let needed: @Sendable (String, Row) -> [String]
  /// The values of a choice that a new record has to be given, in the order they are offered.
  package let offered: @Sendable (String, [String: Stored], Book, Day) -> [ChoiceOption]?
  let remarks: @Sendable (Row, Book, Day) -> [Remark]

  fileprivate init<Kind: RecordKind>(_ kind: Kind.Type, number: Int) {
    self.number = number
    names = Kind.about
    register = Kind.register.isNowhere ? nil : Kind.register
    dueDates = Kind.dueDates
    reckonedDue = { book, day in Kind.reckonedDue(in: book, on: day) }
    movesInRegister = Kind.movesInRegister
    usualMarking = Kind.usualMarking
    isFixed = Kind.isFixed
    reckoned = Kind.reckoned
    check = { (row, book) throws(Refusal) in try Kind.check(Record(row: row), in: book) }
    entered = { (row, drafting) throws(Refusal) in
      try Kind.entered(Record(row: row), &drafting)
    }
    saved = { (row, drafting) throws(Refusal) in try Kind.saved(Record(row: row), &drafting) }
    offers = { state, row in Kind.offers(state, to: Record(row: row)) }
    needed = { state, row in Kind.needed(at: state, of: Record(row: row)) }
    offered = { field, known, book, day in Kind.offered(field, knowing: known, in: book, on: day) }
    remarks = { Kind.remarks(on: Record(row: $0), in: $1, day: $2) }
    let common = Mirror(reflecting: CommonFields.shape).children
    let own = Mirror(reflecting: Kind.shape).children
    fields = (Array(common) + Array(own)).compactMap { $0.value as? any FieldDeclaration }
    slots = Dictionary(fields.map { ($0.name, $0.slot) }) { first, _ in first }
    bySlot = Dictionary(fields.map { ($0.slot, $0) }) { first, _ in first }
    givenNumber = fields.lazy.compactMap { $0 as? any NumberDeclaration }.first
    referenceSlots = fields.filter {
      switch $0.type {
      case .reference, .record: true
      default: false
      }
    }.map(\.slot)
    let isBookKeeping = fields.dropFirst(CommonFields.count).allSatisfy { !$0.isChoosable }
    arrangingSlots = Set(fields.filter { isBookKeeping || !$0.isChoosable }.map(\.slot))
  }

  /// The states that may follow on another for a record: those of its kind that one of its sort has.
  package func followers(of option: ChoiceOption, for row: Row) -> [String] {
    option.followers.filter { offers($0, row) }
  }

  /// What a record lacks of what it must have at a state, such as one that was imported: a move there
  /// asks for it, beside what the state asks for.
  package func missingFields(of row: Row, at option: ChoiceOption) -> [any FieldDeclaration] {
    let named = needed(option.name, row)
    return ownFields.filter { field in
      (field.isNeeded || named.contains(field.name)) && !option.asks.contains(field.name)
        && row[field.slot]?.plain.isBlank ?? true
    }
  }

  /// The place of a field by its stable name; nil for a field of a newer version.
  package func slot(named name: String) -> Int? { slots[name] }

  /// The field in a place.
  package func field(at slot: Int) -> (any FieldDeclaration)? { bySlot[slot] }

  /// The field that says how far a record has got; nil for a kind without states.
  package var stateField: (any FieldDeclaration)? {
    fields.first { field in
      if case .state = field.type { true } else { false }
    }
  }

  /// The kind's own fields, without the common ones.
  package var ownFields: ArraySlice<any FieldDeclaration> { fields.dropFirst(CommonFields.count) }
}

/// Every kind of record there is; a new kind is added to this list and nowhere else.
package enum Registry {
  private static let types: [any RecordKind.Type] = [
    Partnership.self, Agency.self, Body.self, BodyName.self, Edge.self, Seat.self, Terms.self,
    QuorumNeed.self, Interest.self, StandingItem.self, Duty.self,
    Meeting.self, JointBody.self, AgendaItem.self, BacklogItem.self, Attendance.self,
    Declaration.self, Movement.self, ChallengeQuestion.self, MinuteEntry.self, Acceptance.self,
    ProposedAmendment.self,
    MinutesVersion.self, Correction.self, Decision.self,
    Action.self, ActionUpdate.self,
    Escalation.self, Hop.self,
    PlanTemplate.self, Plan.self, PlanRow.self, PlanUpdate.self, Statement.self,
    StatementPosition.self,
    Audit.self,
    ChairReport.self, Narrative.self,
    IssuedPaper.self, IssuedFile.self, Distribution.self,
    ProposedEdit.self,
    Settlement.self, Laptop.self, Renumbering.self,
    ClockRule.self, ClockPause.self, ClockExtension.self, DueChange.self, NonWorkingDay.self,
    ReviewCase.self, ReviewEvent.self, ReviewTypeStart.self, ReviewRecommendation.self,
    ReviewDecision.self, PublicationDecision.self, InformationRequest.self, Recommendation.self,
    Theme.self, LearningPoint.self, Publication.self, Dissemination.self, HoldingLine.self,
    ExternalReport.self, SelfAssessment.self,
    Commitment.self, CommitmentUpdate.self, Achievement.self, PartnerStatement.self,
    Budget.self, Contribution.self,
    Course.self, Delivery.self, Feedback.self, StatedTraining.self,
    Procedure.self, ProcedureComment.self, VoiceEntry.self,
    NeedsAssessment.self, ReportCopy.self,
    AuditFinding.self, Risk.self, AssuranceTopic.self, AssuranceReport.self,
    Measure.self, ScorecardQuestion.self, DataReturn.self, LitmusStandard.self, LitmusResult.self,
    StatedTable.self, StatedFigure.self, AcceptedDifference.self,
    ScrutinyArea.self, ScrutinyActivity.self,
    Campaign.self, CampaignStandard.self, CampaignReturn.self, CampaignRating.self, PeerPair.self,
    LateReason.self,
    DutyOccurrence.self, PublishedArrangements.self, ChangeStatement.self,
    Submission.self, Priority.self, PlanningInput.self, PrioritySource.self, PlanExpectation.self,
    PlanEdition.self,
    PublicRequest.self,
  ]

  /// The kinds, in the order of the data dictionary.
  package static let kinds: [KindEntry] = types.enumerated().map { entry(for: $1, number: $0) }
  private static let byName = Dictionary(uniqueKeysWithValues: kinds.map { ($0.names.name, $0) })
  private static let byType = Dictionary(
    uniqueKeysWithValues: types.enumerated().map { (ObjectIdentifier($1), $0) })

  private static func entry<Kind: RecordKind>(for kind: Kind.Type, number: Int) -> KindEntry {
    KindEntry(kind, number: number)
  }

  /// Finds a kind by its stable name; nil for one that a newer version added.
  package static func kind(named name: String) -> KindEntry? { byName[name] }

  /// The place of a kind in the registry; every declared kind is in it (a test holds this).
  static func number<Kind: RecordKind>(of kind: Kind.Type) -> Int {
    guard let number = byType[ObjectIdentifier(kind)] else {
      preconditionFailure("\(Kind.about.name) is not in the registry")
    }
    return number
  }

  /// The kind's entry.
  package static func entry<Kind: RecordKind>(of kind: Kind.Type) -> KindEntry {
    kinds[number(of: kind)]
  }
}
