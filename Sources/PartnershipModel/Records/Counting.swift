// SPDX-License-Identifier: Apache-2.0

/// "1 action", "2 actions"; the plural is the noun with an "s" unless another is given.
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}
