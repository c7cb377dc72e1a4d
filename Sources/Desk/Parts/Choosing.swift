// SPDX-License-Identifier: Apache-2.0
import PartnershipModel
import TerminalKit

/// One of the things a choice offers.
package struct Choosable: Sendable {
  /// The words.
  package let label: String
  /// The words on a narrow screen.
  package let short: String
  /// What choosing it does.
  package let requests: [Request]
  /// Why it cannot be chosen; it stays in its place all the same.
  package let disabled: String?
  /// More words beside it.
  package let detail: String

  /// Offers something.
  package init(
    _ label: String, short: String? = nil, detail: String = "", disabled: String? = nil,
    _ requests: [Request]
  ) {
    self.label = label
    self.short = short ?? label
    self.detail = detail
    self.disabled = disabled
    self.requests = requests
  }
}

extension ListScreen {
  /// A short list to choose one thing from, over the screen beneath; digits choose too. The first
  /// is selected unless another's place is given.
  package static func choice(
    _ title: String, _ options: [Choosable], selecting place: Int = 0
  ) -> ListScreen {
    let lines = { @Sendable (isNarrow: Bool) in
      options.enumerated().map { place, option in
        ListLine(
          id: "\(place)", "\(place + 1) \(isNarrow ? option.short : option.label)", option.detail,
          names: [option.label], disabled: option.disabled)
      }
    }
    var source = ListSource(title: title) { desk in
      lines(desk.size.columns < 60)
    } open: { line, _ in
      Int(line.id).map { options[$0].requests } ?? []
    }
    source.isOverlay = true
    source.digitsChoose = true
    source.openTitle = "Choose"
    if options.contains(where: { !$0.detail.isEmpty }) {
      source.columns = [ListColumn(""), ListColumn("", 28, isSpare: true)]
    }
    return ListScreen(source, selecting: "\(place)")
  }
}

/// Forms that ask one thing.
extension Desk {
  /// A form that asks for one text and records what it means.
  func textForm(
    _ heading: String, _ label: String, _ help: String, body: ID<Body>? = nil,
    isRequired: Bool = true, then: [Request] = [],
    _ make: @escaping @Sendable (String) -> Operation
  ) -> FormScreen {
    FormScreen(
      heading, [Question("text", label, help, .paragraph, isRequired: isRequired)], book: shown,
      today: today, body: body
    ) { answers, _ in [.record(make(answers.text("text")), then: then)] }
  }

  /// A choice that records something at once.
  func choice(
    _ label: String, short: String? = nil, _ operation: @escaping Operation
  ) -> Choosable {
    Choosable(label, short: short, [.close, .record(operation)])
  }

  /// A choice that asks for a sentence first.
  func reasonChoice(
    _ label: String, _ help: String, _ make: @escaping @Sendable (String) -> Operation
  ) -> Choosable {
    Choosable(label, [.close, .open(textForm(label, "Words", help, make))])
  }
}
