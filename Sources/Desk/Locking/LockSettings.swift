// SPDX-License-Identifier: Apache-2.0
import PartnershipModel

/// When the screen of this laptop locks by itself, and what opens it again.
package struct LockSettings: Sendable, Equatable {
  /// After how many minutes without a key; 0 never.
  package var minutes: Int
  /// What is kept of the passphrase; nil when Enter unlocks.
  package var passphrase: KeptPassphrase?

  /// How many minutes a laptop has that was never told otherwise.
  package static let usualMinutes = 10
  /// The most minutes that can be asked for: a day.
  package static let mostMinutes = 1440

  /// Says when to lock and what unlocks.
  package init(minutes: Int, passphrase: KeptPassphrase? = nil) {
    self.minutes = minutes
    self.passphrase = passphrase
  }

  /// The settings after a change; the salt is a new passphrase's, random, 8 to 64 bytes.
  package func changed(
    by change: LockChange, salt: [UInt8], rounds: Int = KeptPassphrase.usualRounds
  ) -> LockSettings {
    let kept: KeptPassphrase? =
      switch change.passphrase {
      case .stays: passphrase
      case .goes: nil
      case .becomes(let new): KeptPassphrase(of: new, salt: salt, rounds: rounds)
      }
    return LockSettings(minutes: change.minutes, passphrase: kept)
  }
}

/// What is kept of a passphrase: enough to know it again, not to say it.
package struct KeptPassphrase: Sendable, Equatable {
  /// Random bytes, so that two laptops of one passphrase keep different digests.
  package let salt: [UInt8]
  /// How often the digest was made of itself.
  package let rounds: Int
  /// The digest, 32 bytes.
  package let digest: [UInt8]

  /// The rounds of a new passphrase: about a third of a second on an ordinary laptop.
  package static let usualRounds = 150_000
  /// The most rounds that are believed, so that a damaged setting cannot stop the program.
  package static let mostRounds = 5_000_000
  /// The fewest characters a passphrase has.
  package static let fewestCharacters = 8

  /// Takes up what was kept; nil when it cannot be what was kept.
  package init?(salt: [UInt8], rounds: Int, digest: [UInt8]) {
    guard (8...64).contains(salt.count), digest.count == 32,
      (1...KeptPassphrase.mostRounds).contains(rounds)
    else { return nil }
    (self.salt, self.rounds, self.digest) = (salt, rounds, digest)
  }

  /// Makes what is kept of a passphrase; the salt must be random, 8 to 64 bytes.
  package init?(of passphrase: String, salt: [UInt8], rounds: Int = usualRounds) {
    self.init(
      salt: salt, rounds: rounds,
      digest: PassphraseDigest.bytes(of: passphrase, salt: salt, rounds: rounds))
  }

  /// Whether this is the passphrase; it takes as long for one as for another.
  package func matches(_ typed: String) -> Bool {
    let made = PassphraseDigest.bytes(of: typed, salt: salt, rounds: rounds)
    return zip(made, digest).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// A change of the locking that somebody asked for on the screen.
package struct LockChange: Sendable, Equatable {
  /// What becomes of the passphrase.
  package enum Passphrase: Sendable, Equatable {
    case stays
    case goes
    case becomes(String)
  }
  /// The minutes from now on.
  package let minutes: Int
  /// The passphrase from now on.
  package let passphrase: Passphrase

  /// Asks for a change.
  package init(minutes: Int, passphrase: Passphrase) {
    self.minutes = minutes
    self.passphrase = passphrase
  }
}
