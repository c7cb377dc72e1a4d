// SPDX-License-Identifier: Apache-2.0
import TerminalKit

extension CommandName {
  /// What is done in a meeting.
  static let meetingRows = [
    row(.note, "Note", "Makes the line an ordinary minute.", "Minutes", minutes),
    row(.action, "Action", "Makes the line an action.", "Minutes", minutes),
    row(.decision, "Decision", "Makes the line a decision.", "Minutes", minutes),
    row(.escalation, "Escalation", "Makes the line an escalation.", "Minutes", minutes),
    row(.challenge, "Challenge", "Makes the line a challenge.", "Minutes", minutes),
    row(.voice, "Voice", "Makes the line the voice of somebody affected.", "Minutes", minutes),
    row(.convert, "Convert", "Chooses what kind of line it is.", "Minutes", minutes),
    row(
      .nextItem, "Next item", "Goes to the next agenda item, or heading of a paper.", "Minutes",
      minutes),
    row(
      .previousItem, "Previous item", "Goes to the previous agenda item, or heading of a paper.",
      "Minutes", minutes),
    row(
      .itemAction, "Do this item",
      "Does what the item is for: attendance, last minutes, matters arising.", "Minutes", minutes),
    row(.attendance, "Attendance", "Takes the attendance.", "Minutes", minutes),
    row(.declarations, "Declarations", "Records declarations of interest.", "Minutes", minutes),
    row(
      .mattersArising, "Matters arising", "Walks the open actions one by one.", "Minutes", minutes),
    row(.planReview, "Plan review", "Walks the Strategic Action Plan.", "Minutes", minutes),
    row(
      .closeMeeting, "Close the meeting", "Checks what is missing and closes the meeting.",
      "Minutes", minutes),
    row(
      .runningList, "Decisions and actions",
      "Lists what this meeting has decided and agreed so far.", "Minutes", minutes),
    row(
      .readBack, "Read back", "Shows the item as it will be printed, to be read to the room.",
      "Minutes", minutes),
    row(
      .changeTerm, "Change a term", "Changes a name or term through the whole meeting at once.",
      "Minutes", minutes),
    row(
      .splitLine, "Split the line", "Makes two lines of the one being changed, at the cursor.",
      "Minutes", minutes),
    row(
      .joinLine, "Join the line", "Joins the line to the one above it.", "Minutes", minutes),
    row(
      .moveLine, "Move the line", "Moves the line under another agenda item.", "Minutes", minutes),
    row(
      .moveLineUp, "Move up", "Moves the line or the agenda item one place up.", "Minutes",
      minutes),
    row(
      .moveLineDown, "Move down", "Moves the line or the agenda item one place down.", "Minutes",
      minutes),
    row(
      .pushItem, "Unplanned item", "Begins an item nobody planned; coming back returns here.",
      "Minutes", minutes),
    row(
      .returnItem, "Come back", "Returns to the item that was left for an unplanned one.",
      "Minutes", minutes),
    row(
      .moveToNext, "Move to the next meeting", "Takes the item off this agenda to the next one.",
      "Minutes", minutes),
    row(
      .copyToNext, "Copy to the next meeting",
      "Keeps the item here and puts it on the next agenda.", "Minutes", minutes),
    row(
      .restrict, "Part B", "Marks the line or item OFFICIAL-SENSITIVE, or open again.", "Minutes",
      minutes),
  ]
}
