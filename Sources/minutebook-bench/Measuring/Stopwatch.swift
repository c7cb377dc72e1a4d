// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A length of time in nanoseconds.
typealias Nanoseconds = Int

/// Reads a clock that never goes back.
func clockNow() -> Nanoseconds {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// How long some work took.
func timed<Failure>(_ work: () throws(Failure) -> Void) throws(Failure) -> Nanoseconds {
  let start = clockNow()
  try work()
  return clockNow() - start
}
