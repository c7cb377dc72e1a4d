// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Milliseconds since 1970 by the system's clock.
package func systemMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

/// Milliseconds since the laptop was switched on, with the time it slept; never set by anybody.
package func systemSteadyMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_BOOTTIME, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

/// How far the laptop's local time is from universal time now: "+01:00".
package func systemZone() -> String {
  var seconds = time(nil)
  var local = tm()
  guard localtime_r(&seconds, &local) != nil else { return "+00:00" }
  let minutes = abs(local.tm_gmtoff) / 60
  let sign = local.tm_gmtoff < 0 ? "-" : "+"
  return sign + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
}

private func twoDigits(_ number: Int) -> String {
  number < 10 ? "0\(number)" : String(number)
}
