// SPDX-License-Identifier: Apache-2.0

/// HMAC-SHA256 (RFC 2104): a digest that only who knows the key can make.
package struct KeyedDigest: Sendable {
  private let inner: SHA256State
  private let outer: SHA256State

  /// Prepares a key of any length, so that many digests under it cost little each.
  package init(key: [UInt8]) {
    var block = key.count > 64 ? Digest.bytes(of: key) : key
    block += [UInt8](repeating: 0, count: 64 - block.count)
    inner = KeyedDigest.state(block, crossedWith: 0x36)
    outer = KeyedDigest.state(block, crossedWith: 0x5C)
  }

  private static func state(_ block: [UInt8], crossedWith mask: UInt8) -> SHA256State {
    var state = SHA256State()
    state.add(block.map { $0 ^ mask })
    return state
  }

  /// The digest of a message, 32 bytes.
  package func digest(of message: [UInt8]) -> [UInt8] {
    var state = inner
    let whole = message.count / 64 * 64
    state.add(Array(message[..<whole]))
    state.add(SHA256State.padded(Array(message[whole...]), of: 64 + message.count))
    return closing(state)
  }

  /// The digest of the inner one, which is what is given out.
  private func closing(_ inner: SHA256State) -> [UInt8] {
    var state = outer
    state.add(SHA256State.padded(inner.bytes, of: 64 + 32))
    return state.bytes
  }
}

/// PBKDF2 with HMAC-SHA256 (RFC 8018): what is kept of a passphrase, so that guessing it is slow.
package enum PassphraseDigest {
  /// Derives bytes from a passphrase and a salt; the time taken grows with the rounds.
  ///
  /// - Parameters:
  ///   - rounds: How often each block is digested; at least 1.
  ///   - count: How many bytes are wanted.
  package static func bytes(
    of passphrase: String, salt: [UInt8], rounds: Int, count: Int = 32
  ) -> [UInt8] {
    let digest = KeyedDigest(key: Array(passphrase.utf8))
    var derived: [UInt8] = []
    var number: UInt32 = 1
    while derived.count < count {
      derived += block(number, salt, rounds, digest)
      number += 1
    }
    return Array(derived.prefix(count))
  }

  private static func block(
    _ number: UInt32, _ salt: [UInt8], _ rounds: Int, _ digest: KeyedDigest
  ) -> [UInt8] {
    let place = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
    var latest = digest.digest(of: salt + place)
    var block = latest
    for _ in 1..<max(1, rounds) {
      latest = digest.digest(of: latest)
      for place in block.indices { block[place] ^= latest[place] }
    }
    return block
  }
}
