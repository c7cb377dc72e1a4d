// SPDX-License-Identifier: Apache-2.0
import Desk
import PartnershipModel

extension Settings {
  /// Keeps another way of locking; a new passphrase gets a salt of its own.
  static func change(locking change: LockChange) throws(CommandFailure) -> LockSettings {
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255) }
    let kept = Settings.load().locking.changed(by: change, salt: salt)
    try Settings.change { $0.locking = kept }
    return kept
  }
}

extension LockSettings {
  /// The members of the settings file, in its order.
  var members: [(String, Stored?)] {
    [
      ("lock-minutes", minutes == LockSettings.usualMinutes ? nil : .number(minutes)),
      ("passphrase-salt", passphrase.map { .text($0.salt.hexadecimal) }),
      ("passphrase-rounds", passphrase.map { .number($0.rounds) }),
      ("passphrase-digest", passphrase.map { .text($0.digest.hexadecimal) }),
    ]
  }

  /// Reads the members, and says in a sentence each which of them cannot be what was written.
  static func read(_ file: JSONValue) -> (LockSettings, [String]) {
    var (settings, sentences) = (LockSettings(minutes: usualMinutes), [String]())
    if let minutes = file["lock-minutes"] {
      if let number = minutes.number, (0...mostMinutes).contains(number) {
        settings.minutes = number
      } else {
        sentences.append(
          "'lock-minutes' in the settings is no number of minutes, so the screen locks after "
            + "\(usualMinutes).")
      }
    }
    settings.passphrase = passphrase(file)
    if settings.passphrase == nil, file["passphrase-digest"] != nil {
      sentences.append(
        "The passphrase in the settings cannot be read, so Enter unlocks the screen. Set it anew "
          + "under 'Locking and passphrase' in the menu.")
    }
    return (settings, sentences)
  }

  private static func passphrase(_ file: JSONValue) -> KeptPassphrase? {
    guard let salt = file["passphrase-salt"]?.text.flatMap([UInt8].init(hexadecimal:)),
      let digest = file["passphrase-digest"]?.text.flatMap([UInt8].init(hexadecimal:)),
      let rounds = file["passphrase-rounds"]?.number
    else { return nil }
    return KeptPassphrase(salt: salt, rounds: rounds, digest: digest)
  }
}

extension [UInt8] {
  /// Two small hexadecimal digits for each byte.
  fileprivate var hexadecimal: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }.joined()
  }

  /// Reads two digits for each byte; nil for anything else.
  fileprivate init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[place..<place + 2], as: UTF8.self)
      guard pair.utf8.first != UInt8(ascii: "+"), let byte = UInt8(pair, radix: 16) else {
        return nil
      }
      bytes.append(byte)
    }
    self = bytes
  }
}
