// SPDX-License-Identifier: Apache-2.0

/// A paper that left the building, as it was; never changed, a correction is a new issue.
package struct IssuedPaper: RecordKind {
  package static let shape = IssuedPaper()
  package static let about = KindNames(
    "issued-paper", "Issued paper", plural: "Issued papers",
    "A paper as it was issued on a day; its files are kept byte for byte in the folder 'issued'.")
  package let number = NumberField<Int>(
    3, "number", "Number", "Its number among the issued papers, given once.", missing: 0)
  package let title = RequiredField<String>(
    4, "title", "Title", "What the paper was called.", missing: "")
  package let sort = RequiredField<String>(
    5, "sort", "Sort of paper", "Which paper it was, such as minutes or agenda.", missing: "")
  package let body = Field<ID<Body>>(6, "body", "Group", "The group whose paper it was.")
  package let meeting = Field<ID<Meeting>>(
    7, "meeting", "Meeting", "The meeting it belongs to, when it is a meeting's.")
  package let report = Field<ID<ChairReport>>(
    8, "report", "Chair's report", "The report it was, when it was one.")
  package let version = Field<ID<MinutesVersion>>(
    9, "version", "Version of minutes", "The kept version it was printed from, when it is one.")
  package let part = RequiredField<IssuedPart>(
    10, "part", "For whom", "The whole paper, or the open version of it.", missing: .whole)
  package let occasion = RequiredField<IssueOccasion>(
    11, "occasion", "Issued when", "What it was issued for.", missing: .sent)
  package let on = Field<Day>(12, "on", "Issued on", "The day it was issued.")
  package let by = RequiredField<String>(13, "by", "Issued by", "The role.", missing: "")
  package let printedMarking = RequiredField<Marking>(
    14, "printed-marking", "Marked", "The protective marking printed on it.", missing: .official)
}

/// One form of an issued paper: a file in the folder `issued`.
package struct IssuedFile: RecordKind {
  package static let shape = IssuedFile()
  package static let about = KindNames(
    "issued-file", "Issued file", plural: "Issued files",
    "One form of an issued paper, named by what is in it.")
  package let paper = Field<ID<IssuedPaper>>(3, "paper", "Paper", "The issued paper.")
  package let format = RequiredField<String>(
    4, "format", "Form", "The form it is in, such as docx or text.", missing: "")
  package let ending = RequiredField<String>(
    5, "ending", "Ending", "What the file's name ends in.", missing: "")
  package let digest = RequiredField<String>(
    6, "digest", "Digest", "SHA-256 of the file's bytes, which is its name.", missing: "",
    choosable: false)
  package let size = RequiredField<Int>(
    7, "size", "Size", "How many bytes it has.", missing: 0, choosable: false)
}

/// One entry of an issued paper's distribution list.
package struct Distribution: RecordKind {
  package static let shape = Distribution()
  package static let about = KindNames(
    "distribution", "Sending", plural: "Sendings",
    "To whom an issued paper went, on which day and how.")
  package let paper = Field<ID<IssuedPaper>>(3, "paper", "Paper", "The issued paper.")
  package let to = RequiredField<String>(
    4, "to", "To", "A group, an agency, a role or other words; no person's name is needed.",
    missing: "")
  package let on = Field<Day>(5, "on", "Sent on", "The day it was sent.")
  package let how = Field<SendingWay>(6, "how", "How", "How it was sent.")
}

/// Whether an issued paper was whole or the version that leaves out what is restricted.
package enum IssuedPart: String, Choice {
  case whole, open

  package var label: String {
    switch self {
    case .whole: "Whole"
    case .open: "Open version"
    }
  }
}

/// What a paper was issued for.
package enum IssueOccasion: String, Choice {
  case agenda, circulated, agreed, corrected, submitted, sent

  package var label: String {
    switch self {
    case .agenda: "Agenda issued"
    case .circulated: "Minutes circulated"
    case .agreed: "Minutes agreed"
    case .corrected: "Minutes corrected"
    case .submitted: "Report submitted"
    case .sent: "Sent"
    }
  }
}

/// How a paper was sent.
package enum SendingWay: String, Choice {
  case email, post, website, byHand = "by-hand", sharedFolder = "shared-folder"

  package var label: String {
    switch self {
    case .email: "by e-mail"
    case .post: "by post"
    case .website: "on a website"
    case .byHand: "by hand"
    case .sharedFolder: "in a shared folder"
    }
  }
}
