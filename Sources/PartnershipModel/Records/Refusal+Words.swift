// SPDX-License-Identifier: Apache-2.0

extension Refusal {
  /// What happened, to what, what is safe and what to do, in one or two sentences.
  package var words: String {
    recordWords ?? valueWords ?? meetingWords ?? minutesWords ?? roomWords ?? agendaWords
      ?? lineWords ?? mergingWords ?? workWords
  }

  private var recordWords: String? {
    switch self {
    case .noSuchRecord(let what, let id): "There is no \(what) '\(id)'. Nothing was changed."
    case .notOneMeeting(let body, let given, let meetings):
      "'\(given)' is not one meeting of \(body). Nothing was changed. "
        + (meetings.isEmpty
          ? "It has none yet."
          : "Name it by its day or id, 'last' or 'next': \(meetings.joined(separator: ", ")).")
    case .nothingToChange: "Nothing was changed, because nothing was different."
    case .requiredField(let kind, let field):
      "\(kind): '\(field)' must be filled in. What you typed is kept."
    case .missingReference(let field, let kind, let id):
      "'\(field)' names \(kind) '\(id)', which does not exist."
    case .cycle(let body, let parent):
      "'\(body)' cannot stand under '\(parent)', because that stands under it already."
    case .noSuccessor(let body, let open):
      "\(body) leaves \(open), and no group takes them on. Nothing was changed: "
        + "name the group that goes on with them."
    case .meetingUnderWay(let meeting):
      "\(meeting) is under way. Close that meeting first; nothing was changed."
    case .bodyIsOver(let body, let state, let successor):
      "\(body) is \(state.lowercased()) and takes on nothing new. "
        + (successor.map { "Give it to \($0), which goes on with its work." }
          ?? "Choose another group.") + " What you typed is kept."
    case .stillReferredTo(let what, let by, let count):
      "'\(what)' cannot be taken out: \(count) \(by) still refer to it. Close or move those first."
    case .changedSince(let what):
      "This cannot be undone, because \(what) was changed again since. Nothing was changed."
    case .exchange(let problems):
      "Nothing was imported: " + problems.map(\.words).joined(separator: "\n")
    case .structureExists:
      "This workspace already holds a partnership with some of these records; "
        + "import into a new workspace."
    default: nil
    }
  }

  private var valueWords: String? {
    switch self {
    case .needsText(let what): "\(what) needs some words. Nothing was recorded yet."
    case .needsReason(let toDo): "To \(toDo), say why."
    case .needsOwner: "An action needs one owner before it can be opened: type @ and a few letters."
    case .needsEvidence(let action):
      "Action \(action) can be agreed done only with a closing note or evidence."
    case .needsDueDate(let action):
      "Action \(action) has no date, so it would never wake. Give it a date first."
    case .ownerLeft(let owner, let how, let lastDay):
      "'\(owner)' \(how) on \(lastDay) and can own nothing new. "
        + "Choose who took its work on; what you typed is kept."
    case .unknownOwner(let text):
      "No seat, agency or group is called '\(text)'. The line is kept; correct it or leave @ off."
    case .secondOwner(let text):
      "An action has one owner, and '\(text)' would be a second. "
        + "Minute a second action, or name it without @."
    case .severalOwners(let text, let candidates):
      "'\(text)' may be \(candidates.prefix(4).joined(separator: ", or ")). Type a few more letters."
    case .unknownBody(let text):
      "There is no group '\(text)'. 'minutebook tree' lists the groups with their ids."
    case .notADate(let text): "'\(text)' is not a date that can be understood, such as 12 dec."
    case .impossibleDate(let text, let reason):
      "'\(text)' is not possible: \(reason). What you typed is kept; 12 dec or fri is understood."
    case .dateBefore(let what, let earlier): "\(what) cannot be before \(earlier)."
    case .wrongValue(let field, let given, let wanted):
      "'\(field)' cannot be '\(given)'; it takes \(wanted)."
    case .markingTooHigh(let marking):
      "This program must not hold anything marked \(marking). Nothing was recorded."
    default: nil
    }
  }

  private var lineWords: String? {
    switch self {
    case .twoMarks(let first, let second):
      "A line is one thing, and this begins as two: '\(first)' and '\(second)'. Take one mark out. "
        + "The line is kept."
    case .markInside(let mark):
      "'\(mark)' stands alone inside the line. End the sentence before it to make two lines, "
        + "or take it out. The line is kept."
    case .nothingAbove(let what): "There is no line above under this item to \(what)."
    case .atTheEnd(let what, let isFirst): "\(what) is \(isFirst ? "first" : "last") already."
    case .cannotJoin(let above, let kind, let below, let other):
      "Minute \(above) is \(kind) and minute \(below) is \(other); each keeps its own line. "
        + "Make one of them a note first."
    case .termNotFound(let term):
      "'\(term)' stands nowhere in this meeting as a whole word. Nothing was changed."
    default: nil
    }
  }

  private var meetingWords: String? {
    switch self {
    case .wrongMove(let what, let from, let to, let allowed):
      "\(what) is \(from.lowercased()) and cannot become \(to.lowercased())"
        + (allowed.isEmpty
          ? "." : "; it can become \(allowed.map { $0.lowercased() }.joined(separator: " or ")).")
    case .notInSession(let meeting, let state):
      "\(meeting) is not in session (\(state.lowercased())), so it cannot be minuted. "
        + "Start it first."
    case .alreadyInSession(let meeting): "\(meeting) is already in session."
    case .alreadyClosed(let meeting):
      "\(meeting) is closed already, and what it recorded is safe. 'Move on' sends its minutes on."
    case .notClosed(let meeting): "\(meeting) is not closed yet."
    case .notAgreedYet(let meeting):
      "The minutes of \(meeting) are not agreed yet, so change them directly."
    case .openChecks(let count):
      "\(count) check\(count == 1 ? " is" : "s are") not met: mend each, or accept it with a reason."
    case .noNextMeeting(let body): "No next meeting of \(body) is scheduled."
    default: nil
    }
  }

  private var roomWords: String? {
    switch self {
    case .deputyForPresent(let seat, let deputy):
      "\(seat) is marked present, so \(deputy) cannot be the deputy. Mark apologies first, and "
        + "\(deputy) is understood as the deputy for that seat. What you typed is kept."
    case .notInTheRoom(let who, let item):
      "\(who) is not in the room at item \(item), so cannot leave or withdraw there. "
        + "Mark the arrival first, or name another item. Nothing was recorded."
    case .inTheRoomAlready(let who, let item):
      "\(who) is in the room before item \(item) already, so cannot arrive for it. "
        + "Name another item. Nothing was recorded."
    case .cameOrWent(let who, let state):
      "\(who) came or went during this meeting, so was in the room. Take that out first, "
        + "then mark \(state.lowercased()). Nothing was changed."
    default: nil
    }
  }

  private var agendaWords: String? {
    switch self {
    case .meetingCancelled(let meeting):
      "\(meeting) is cancelled; what it was to take goes to the next agenda by itself."
    case .beforeBody(let body, let since):
      "\(body) began \(since), so it cannot meet before that. Correct the date, "
        + "or the group's 'Since'."
    case .lateItem(let item, let meeting):
      "'\(item)' comes after the agenda of \(meeting) went out, so it needs the chair's "
        + "agreement: say why it is taken late. What you typed is kept."
    case .sentOn(let item, let isCopy):
      "'\(item)' is \(isCopy ? "copied" : "moved") to the next meeting already. "
        + "Nothing was changed."
    case .comesByItself(let item):
      "'\(item)' comes to every agenda by itself while it is open, "
        + "so it cannot be sent anywhere by hand."
    case .takenUp(let item, let at):
      "'\(item)' was taken up elsewhere already (\(at)), so it cannot be taken back here."
    default: nil
    }
  }

  private var minutesWords: String? {
    switch self {
    case .minutesAgreed(let meeting):
      "The minutes of \(meeting) are agreed and never change. Record a correction instead."
    case .minutesCirculated(let meeting):
      "The minutes of \(meeting) are with members as they stand. Take them back to correct them, or "
        + "propose an amendment."
    case .agreedAtOwnMeeting(let meeting):
      "The minutes of \(meeting) cannot be agreed at that meeting itself, which they record. "
        + "A later meeting agrees them, or its members by correspondence."
    case .noCorrespondence(let body):
      "The terms of \(body) do not let minutes be agreed by correspondence: "
        + "its next meeting agrees them, or new terms must say so first."
    case .amendmentsOpen(let meeting, let count):
      "\(count) proposed amendment\(count == 1 ? "" : "s") to the minutes of \(meeting) "
        + "\(count == 1 ? "is" : "are") not decided. Accept or decline each first."
    case .amendmentStale(let minute):
      "What was proposed for \(minute) no longer fits: the line was changed since. Nothing was "
        + "changed. Decline it, or propose it anew."
    case .amendmentDecided(let minute, let state):
      "The amendment to \(minute) is \(state.lowercased()) already, and that stays. Propose another."
    case .notOutForChecking(let meeting):
      "The minutes of \(meeting) are still being drafted, so change the line itself. Amendments "
        + "are proposed once the chair or members have them."
    case .noSuchVersion(let meeting, let number, let kept):
      "There is no version \(number) of the minutes of \(meeting). "
        + (kept.isEmpty
          ? "The first is kept when they are circulated."
          : "These are kept: \(kept.joined(separator: ", ")).")
    case .versionUnreadable(let meeting, let number):
      "Version \(number) of the minutes of \(meeting) is kept but cannot be read by this program. "
        + "Everything else is safe; 'minutebook check' looks for damage."
    case .itemInPartB(let item, let title):
      "The whole of item \(item), '\(title)', is in Part B, so this line cannot be opened alone. "
        + "Open the item first."
    default: nil
    }
  }

  private var mergingWords: String? {
    switch self {
    case .noSuchConflict(let what):
      "Nothing is asked about this field of \(what) any more: it was settled or changed since. "
        + "Nothing was changed."
    case .laptopNameTooLong(let most):
      "A laptop's name has at most \(most) characters, because it stands in sentences."
    case .laptopNamedAfterPerson(let person):
      "'\(person)' looks like a person's name, and the name goes to every laptop for good. Call the "
        + "laptop by a role, such as Clerk 2; a role's words may be in small letters."
    case .laptopNameTaken(let name, let device):
      "Laptop \(device) is called '\(name)' already. Choose another, so that they can be told apart."
    default: nil
    }
  }

  private var workWords: String {
    switch self {
    case .noRoute(let body):
      "\(body) escalates to nobody. Add an 'escalates to' link, or choose the group with a reason."
    case .practitionerPolicy:
      "A professional disagreement about one person's case does not go up this way: "
        + "use the practitioner escalation policy."
    case .notDraft(let report, let state):
      "\(report) is \(state.lowercased()); its words and figures are fixed."
    case .reportOpen(let body): "\(body) has a report in draft already; open that one."
    case .noReportRecipient(let body): "\(body) reports to nobody. Add a 'reports to' link."
    case .needsNarrative(let rows):
      "The report cannot be submitted: \(rows.count) line\(rows.count == 1 ? "" : "s") that "
        + "\(rows.count == 1 ? "is" : "are") red, amber or not met "
        + "\(rows.count == 1 ? "has" : "have") no narrative: "
        + rows.prefix(6).joined(separator: "; ") + (rows.count > 6 ? "; …" : ".")
    case .editAnswered(let place, let state, let reason):
      "This edit (\(place)) is \(state.lowercased()) already"
        + (reason.map { ". \($0)" } ?? ", and that stays. Write the words themselves.")
    case .editStale(let place, let was):
      "'\(Book.shortened(was))' no longer stands in the chair's words (\(place)), because they were "
        + "changed since. Nothing was changed: take the whole text of the file, or decline."
    case .editsOpen(let report, let count):
      "\(report) cannot be submitted: \(count) edit\(count == 1 ? "" : "s") brought back from Word "
        + "\(count == 1 ? "waits" : "wait"). Accept or decline each under 'Proposed edits' first."
    case .noPlan(let body): "\(body) has no Strategic Action Plan."
    case .ownCommands(let what):
      "\(what): this changes only by its own commands, which keep its number, its reasons and "
        + "its history. Nothing was changed."
    case .decisionFixed(let number):
      "Decision \(number) is never edited. Record a new decision that reverses it."
    case .neverEdited(let what):
      "\(what) is never edited. Record a new one that takes its place; both are kept."
    case .actionsOpen(let what, let count):
      "\(what) still has \(count == 1 ? "1 open action" : "\(count) open actions"). "
        + "Complete or withdraw them first; what you typed is kept."
    case .issuedFixed(let what):
      "\(what) is kept as it went out and is never changed. Correct the record and issue it anew."
    case .alreadySuperseded(let number, let by):
      "Decision \(number) was already reversed by \(by)."
    case .supersedesAlready(let number, let earlier):
      "Decision \(number) reverses \(earlier) already; one decision reverses one other. "
        + "What you typed is kept."
    case .notShared(let what):
      "\(what) bears its number alone, so it keeps it. Only a number that laptops apart have given "
        + "twice is given anew."
    case .numberPrinted(let what, let place):
      "\(what) keeps its number, because \(place) may print it, and what people hold must go on "
        + "naming what it named. Both records stay, told apart by the laptop that gave the number."
    case .numberKept(let what, let others):
      "\(what) keeps its number, on every laptop, so that laptops apart choose alike. Another can be "
        + "given to \(others.joined(separator: " and ").lowercasedFirst)."
    case .numberShared(let number, let records):
      "\(number) is the number of \(records.count) records, given by laptops apart: "
        + records.joined(separator: "; ")
        + ". Type the number with the laptop. Nothing was changed."
    default: "This cannot be done. Nothing was changed."
    }
  }
}
