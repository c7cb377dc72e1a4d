// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// What a line of the business desk stands for; its text form is the line's identity.
enum DeskLine: Hashable {
  case meeting(ID<Meeting>)
  case owed(ID<Meeting>)
  case checking(ID<Meeting>)
  case schedule(ID<Body>)
  case closing(ID<Body>)
  case report(ID<Body>)
  case chase(ChaseRecipient)
  case unowned
  case escalation(ID<Escalation>)
  case conflicts
  /// Something else that is late, told from the others by its place.
  case besides(String)

  /// Tells the line from every other on the desk.
  var id: String {
    switch self {
    case .meeting(let id): "meeting \(id.text)"
    case .owed(let id): "owed \(id.text)"
    case .checking(let id): "checking \(id.text)"
    case .schedule(let id): "schedule \(id.text)"
    case .closing(let id): "closing \(id.text)"
    case .report(let id): "report \(id.text)"
    case .chase(.agency(let id)): "agency \(id.text)"
    case .chase(.chair(let id)): "chair \(id.text)"
    case .unowned: "unowned"
    case .escalation(let id): "escalation \(id.text)"
    case .conflicts: "conflicts"
    case .besides(let place): "besides \(place)"
    }
  }

  /// Reads a line's identity back; nil for a heading.
  init?(id: String) {
    let parts = id.split(separator: " ", maxSplits: 1).map(String.init)
    guard let kind = parts.first, let record = parts.last else { return nil }
    switch kind {
    case "meeting": self = .meeting(ID(record))
    case "owed": self = .owed(ID(record))
    case "checking": self = .checking(ID(record))
    case "schedule": self = .schedule(ID(record))
    case "closing": self = .closing(ID(record))
    case "report": self = .report(ID(record))
    case "agency": self = .chase(.agency(ID(record)))
    case "chair": self = .chase(.chair(ID(record)))
    case "unowned": self = .unowned
    case "escalation": self = .escalation(ID(record))
    case "conflicts": self = .conflicts
    case "besides": self = .besides(record)
    default: return nil
    }
  }

  /// The meeting the line is about.
  var meeting: ID<Meeting>? {
    switch self {
    case .meeting(let id), .owed(let id), .checking(let id): id
    default: nil
    }
  }

  /// Whom a reminder about the line goes to: of a meeting the chair of its group; nil where the
  /// business unit owes it itself.
  func recipient(in book: Book) -> ChaseRecipient? {
    switch self {
    case .checking(let id), .meeting(let id): book[id]?.body.map { .chair($0) }
    case .report(let body): .chair(body)
    case .chase(let recipient): recipient
    case .escalation(let id): book.hops(of: id).last?.to.map { .chair($0) }
    case .owed, .schedule, .closing, .unowned, .conflicts, .besides: nil
    }
  }
}
