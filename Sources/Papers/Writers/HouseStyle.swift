// SPDX-License-Identifier: Apache-2.0

/// How a partnership wants its papers to look; without one they look as the writers have them.
package struct HouseStyle: Sendable, Equatable {
  /// A Word document whose styles, header and page are used for ours.
  package var template: [UInt8]?
  /// A style sheet that follows the HTML writer's own.
  package var styleSheet: String?

  /// Describes a house style.
  package init(template: [UInt8]? = nil, styleSheet: String? = nil) {
    self.template = template
    self.styleSheet = styleSheet
  }
}
