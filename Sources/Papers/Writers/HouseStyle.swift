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

  /// Says what the template lacks and is set in our own manner instead, in sentences; throws
  /// when it cannot be used at all. Without a template nothing is lacking.
  package func templateLacks() throws(TemplateFault) -> [String] {
    guard let template else { return [] }
    var reading = try WordTemplate(template)
    let parts = try reading.look().template
    let lacking = (parts?.lacking ?? []).filter(\.isBuiltIn).map(\.shownName)
    var sentences: [String] = []
    if !lacking.isEmpty {
      let names = lacking.joined(separator: ", ")
      sentences.append("The template lacks these styles, so papers use Minutebook's own: \(names).")
    }
    if parts?.edges.isEmpty != false {
      sentences.append("The template has no header or footer; papers get Minutebook's own.")
    }
    return sentences
  }

  /// Refuses a style sheet that would ask for something outside the page or end the style.
  package func checkStyleSheet() throws(StyleSheetFault) {
    guard let styleSheet else { return }
    if let fault = StyleSheetFault(in: styleSheet) { throw fault }
  }
}

extension WordStyle {
  /// The name as Word shows it.
  fileprivate var shownName: String {
    name.first.map { $0.uppercased() + name.dropFirst() } ?? name
  }
}

extension WordLook {
  /// The look of a house style; our own where it has no template or one that cannot be used.
  init(_ style: HouseStyle) {
    self.init()
    guard let template = style.template, var reading = try? WordTemplate(template),
      let look = try? reading.look()
    else { return }
    self = look
  }
}
