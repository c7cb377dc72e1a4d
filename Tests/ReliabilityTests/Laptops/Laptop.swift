// SPDX-License-Identifier: Apache-2.0
import FaultyDisk
import MinuteJournal
import PartnershipModel
import Testing

/// A laptop with a disk, a clock and an identity of its own, on which somebody works.
final class Laptop {
  let number: Int
  private let machine: String
  private(set) var disk: MemoryFileStore
  private(set) var wall: Int
  private var journal: Journal?
  private var book = Book()
  private var last: Batch?
  /// Everything this laptop said was saved, by its words.
  private(set) var saved: Set<String> = []
  private(set) var hasCrashed = false
  /// Every name it has written under.
  private(set) var names: Set<String> = []
  private var count = 0
  /// The journal's files as the book on the screen has them; nil while it lacks something of them.
  private var shown: [String: [UInt8]]?
  /// What was wrong with the book on the screen, which every entry and every arrival changed.
  private(set) var complaints: [String] = []
  /// How often it was compared.
  private(set) var compared = 0

  private static let fields = [
    ("action", ["text", "due", "evidence"]), ("agenda-item", ["title", "lead"]),
    ("minute", ["text", "item"]), ("decision", ["text"]),
  ]

  init(_ number: Int, wall: Int) throws {
    (self.number, self.wall, machine) = (number, wall, "m\(number)")
    disk = MemoryFileStore()
    try createWorkspace(at: Sample.root, files: disk) { "ws1" }
  }

  /// A second laptop made of a copy of this one's whole disk, identity and all.
  init(_ number: Int, cloning other: Laptop) {
    (self.number, wall, machine) = (number, other.wall, other.machine)
    disk = other.disk.afterCrash()
    names = other.names
  }

  func passTime(_ milliseconds: Int) { wall += milliseconds }

  func close() {
    journal?.close()
    journal = nil
  }

  @discardableResult
  func opened() throws -> Journal {
    if let journal { return journal }
    let prefix = "\(["a", "b", "c", "d", "e", "f"][number])\(names.count)"
    let (journal, book, _) = try Journal.open(
      Sample.root, mode: .readWrite, clock: { self.wall }, files: disk,
      identity: Sample.identity(machine: machine, prefix: prefix), zone: { "+00:00" })
    (self.journal, self.book) = (journal, book)
    names.insert(journal.device)
    shown = files
    return journal
  }

  /// Does something and says whether it was saved.
  func work(_ random: inout SeededGenerator) throws {
    let journal = try opened()
    wall += Int.random(in: 1...100_000, using: &random)
    let batch = try batch(&random)
    let isAll = shown == files
    guard (try? journal.append(batch)) != nil else { return close() }
    saved.insert(batch.did)
    book.apply(batch)
    last = batch
    shown = isAll ? files : nil
    if count.isMultiple(of: 3) { try compareWithReading(after: batch.did) }
  }

  /// Looks at what came while the workspace is open, as the program does every few seconds.
  func look() throws {
    let journal = try opened()
    if let arrivals = try journal.arrivals() {
      book = arrivals.book ?? book
      shown = arrivals.book == nil ? nil : files
    }
    names.insert(journal.device)
    try compareWithReading(after: "a look", plainly: true)
  }

  /// Brings another laptop's workspace in, as a folder or as a bundle of it.
  func bringIn(_ other: Laptop, asBundle: Bool) throws {
    let own = try opened().device
    if asBundle {
      let bundle = try BundleFiles(makeBundle(of: Sample.root, files: other.disk).bytes, at: "/b")
      _ = try unite(Sample.root, with: "/b", in: bundle, files: disk, own: own)
    } else {
      _ = try unite(Sample.root, with: Sample.root, in: other.disk, files: disk, own: own)
    }
  }

  /// The power goes off while an action is being saved.
  func crash(_ random: inout SeededGenerator) throws {
    let call = disk.calls + Int.random(in: 1...8, using: &random)
    _ = try opened()
    disk.fault = .init(call: call, kind: .failure(.device), isForEver: true)
    try work(&random)
    let fates: [CrashImages.Fate] = [.kept, .lost, .half, .zeros]
    var mixed: [Int: CrashImages.Fate] = [:]
    let images = CrashImages(disk)
    for place in images.unsettled(after: disk.operations.count) {
      mixed[place] = fates.randomElement(using: &random)
    }
    close()
    disk = images.image(after: disk.operations.count) { mixed[$0] ?? .kept }.disk
    hasCrashed = true
  }
}

extension Laptop {
  private var files: [String: [UInt8]] {
    disk.contents.filter { $0.key.hasPrefix(Carrier.journal) }
  }

  /// Compares the book on the screen, as it was changed step by step, with one made afresh of the
  /// same files; `plainly` that with the plain reading of them, which takes long.
  private func compareWithReading(after step: String, plainly: Bool = false) throws {
    guard disk.fault == nil, let shown, shown == files else { return }
    let fresh = try History.read(disk)
    if book.dump != fresh.book.dump {
      complaints.append("laptop \(number) shows another book after \(step) than it would read")
    }
    compared += 1
    guard plainly else { return }
    complaints += try NaiveReader(disk).complaints(fresh.book, fresh.journal).map {
      "laptop \(number) after \(step): \($0)"
    }
  }

  private func batch(_ random: inout SeededGenerator) throws -> Batch {
    count += 1
    let did = "w\(number)-\(count)"
    let moment = Moment(day: Day(clamping: wall / 86_400_000), second: count % 86_400)
    if let last, Int.random(in: 0..<8, using: &random) == 0 {
      self.last = nil
      return last.inverse(did: did, author: "Clerk", moment: moment)
    }
    let changes =
      if let conflict = book.conflicts.values.min(by: { "\($0.place)" < "\($1.place)" }),
        Int.random(in: 0..<4, using: &random) == 0
      {
        try settling(conflict, did)
      } else {
        [try change(did, &random)]
      }
    return Batch(did: did, author: "Clerk", moment: moment, changes: changes)
  }

  private func change(_ did: String, _ random: inout SeededGenerator) throws -> RecordChange {
    let (name, fields) = Laptop.fields[Int.random(in: 0..<4, using: &random)]
    let kind = try Sample.kind(name)
    let isFresh = Int.random(in: 0..<4, using: &random) == 0
    let id = isFresh ? did : "x\(Int.random(in: 0..<3, using: &random))"
    let row = book.row(kind: kind.number, id: id)
    var set: [Int: Stored?] = [:]
    if !isFresh, Int.random(in: 0..<6, using: &random) == 0 {
      set[try Sample.slot("removed", of: name)] = .flag(true)
    } else {
      for field in fields where set.isEmpty || Bool.random(using: &random) {
        let value: Stored? = field == "item" ? .text("x1") : .text("\(did) über \"\(field)\"\n")
        set[try Sample.slot(field, of: name)] =
          Int.random(in: 0..<9, using: &random) == 0 ? .some(nil) : value
      }
    }
    return RecordChange(
      kind: kind.number, id: id, isNew: row == nil,
      fields: set.sorted { $0.key < $1.key }.map {
        FieldChange(slot: $0.key, old: row?[$0.key], new: $0.value)
      })
  }

  private func settling(_ conflict: FieldConflict, _ did: String) throws -> [RecordChange] {
    let version = try #require(conflict.versions.first)
    let place = conflict.place
    let kind = try Sample.kind("settlement")
    let words = [
      "subject": Stored.text("\(Registry.kinds[place.kind].names.name):\(place.id)"),
      "versions": .list(conflict.versions.map(\.entry.text)), "chosen": .text(version.entry.text),
    ]
    let settlement = RecordChange(
      kind: kind.number, id: did, isNew: true,
      fields: try words.sorted { $0.key < $1.key }.map {
        FieldChange(slot: try Sample.slot($0.key, of: "settlement"), old: nil, new: $0.value)
      })
    let row = book.row(kind: place.kind, id: place.id)
    let choice = FieldChange(slot: place.slot, old: row?[place.slot], new: version.value)
    return [
      settlement, RecordChange(kind: place.kind, id: place.id, isNew: false, fields: [choice]),
    ]
  }
}
