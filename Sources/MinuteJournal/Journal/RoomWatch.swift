// SPDX-License-Identifier: Apache-2.0

/// Warns once when the disk is nearly full, long before an action cannot be saved.
struct RoomWatch {
  /// Below so many bytes it is told: some thousand entries, or a few issued papers.
  static let little = 20_000_000
  /// At most once in so many milliseconds the disk is asked.
  private static let pause = 60_000
  private var lastLook: Int?
  private var isTold = false

  /// Asks the disk when it is time; a disk that does not say is not warned of.
  mutating func look(_ path: String, _ files: some FileStore, now: Int) -> OpeningNotice? {
    if let lastLook, abs(now - lastLook) < RoomWatch.pause { return nil }
    lastLook = now
    guard let bytes = try? files.freeBytes(path) else { return nil }
    defer { isTold = bytes < RoomWatch.little }
    return bytes < RoomWatch.little && !isTold ? .littleRoom(path, bytes: bytes) : nil
  }
}
