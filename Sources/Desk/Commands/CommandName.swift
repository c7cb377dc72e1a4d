// SPDX-License-Identifier: Apache-2.0

/// Every command there is; keymaps, menu, help and documents name it by its raw value.
package enum CommandName: String, CaseIterable, Sendable {
  case help, menu, quit
  case saveNow = "save-now"
  case undo, redo, back, accept
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case find
  case findNext = "find-next"
  case findPrevious = "find-previous"
  case contents, sources, changes
  case openVersion = "open-version"
  case moveUp = "move-up"
  case moveDown = "move-down"
  case moveLeft = "move-left"
  case moveRight = "move-right"
  case pageUp = "page-up"
  case pageDown = "page-down"
  case first, last
  case goStructure = "go-structure"
  case goMeeting = "go-meeting"
  case goMeetings = "go-meetings"
  case goActions = "go-actions"
  case goDecisions = "go-decisions"
  case goEscalations = "go-escalations"
  case goPlan = "go-plan"
  case goReport = "go-report"
  case goDesk = "go-desk"
  case goYear = "go-year"
  case goForwardPlan = "go-forward-plan"
  case goBacklog = "go-backlog"
  case goSharedNumbers = "go-shared-numbers"
  case history
  case asAt = "as-at"
  case messages, keymaps
  case keyTester = "key-tester"
  case redraw
  case suspend
  case openWorkspace = "open-workspace"
  case open, new, edit, delete
  case markDone = "mark-done"
  case filter, expand, collapse, owner
  case dueDate = "due-date"
  case progress
  case preview
  case writePaper = "write-paper"
  case writeCalendar = "write-calendar"
  case note, action, decision, escalation, challenge, voice
  case convert
  case nextItem = "next-item"
  case previousItem = "previous-item"
  case attendance, declarations
  case mattersArising = "matters-arising"
  case planReview = "plan-review"
  case itemAction = "item-action"
  case markAll = "mark-all"
  case closeMeeting = "close-meeting"
  case runningList = "running-list"
  case readBack = "read-back"
  case changeTerm = "change-term"
  case splitLine = "split-line"
  case joinLine = "join-line"
  case moveLine = "move-line"
  case moveLineUp = "move-line-up"
  case moveLineDown = "move-line-down"
  case pushItem = "push-item"
  case returnItem = "return-item"
  case moveToNext = "move-to-next"
  case copyToNext = "copy-to-next"
  case restrict
  case wordLeft = "word-left"
  case wordRight = "word-right"
  case lineStart = "line-start"
  case lineEnd = "line-end"
  case deleteBackward = "delete-backward"
  case deleteForward = "delete-forward"
  case deleteWord = "delete-word"
  case deleteLine = "delete-line"
  case cut, copy, paste, complete
  case lock
  case lockSettings = "lock-settings"
  case saveCopy = "save-copy"
  case bundleAfterMeetings = "bundle-after-meetings"
  case goConflicts = "go-conflicts"
  case nameLaptop = "name-laptop"
  case goDue = "go-due"
}
