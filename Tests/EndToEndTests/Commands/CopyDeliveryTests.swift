// SPDX-License-Identifier: Apache-2.0
import Desk
import MinuteJournal
import PartnershipModel
import Testing

@testable import minutebook

/// What is said when the bundle after a meeting cannot be written.
struct CopyDeliveryTests {
  private func words(isAfterMeeting: Bool, _ failure: CommandFailure) -> String {
    CopyDelivery(
      CopyOrder(
        path: "/stick/", usualName: "copy", book: Book(), unsaved: nil,
        isAfterMeeting: isAfterMeeting)
    ).words(for: failure)
  }

  @Test func `a bundle that fails after a meeting says first that the meeting is closed`() {
    let gone = CommandFailure.copy(.cannotWrite("/stick/copy.zip", .missing))
    #expect(
      words(isAfterMeeting: true, gone)
        == "The meeting is closed and everything is saved here; only the bundle was not written, "
        + "to '/stick/copy.zip': the folder or its drive is not there. Put the stick in and choose "
        + "'Save a copy elsewhere'.")
    let bad = CommandFailure.copy(.notAsWritten("/stick/copy.zip"))
    #expect(
      words(isAfterMeeting: true, bad).contains("only the bundle was not written. The bundle"))
    #expect(words(isAfterMeeting: true, bad).contains("choose another"))
    #expect(words(isAfterMeeting: false, gone).hasPrefix("The bundle could not be written to"))
  }
}
