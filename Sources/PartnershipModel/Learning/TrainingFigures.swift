// SPDX-License-Identifier: Apache-2.0

/// What one provider delivered in a year.
package struct TrainingFigures: Sendable, Equatable {
  /// The provider.
  package let provider: String
  /// Its deliveries that count.
  package var deliveries = 0
  /// Their sessions, as far as stated.
  package var sessions = 0
  /// Their participants, as far as stated.
  package var participants = 0
  /// How many deliveries state no sessions or no participants.
  package var incomplete = 0

  /// Starts with nothing counted.
  package init(provider: String) {
    self.provider = provider
  }

  /// Counts a delivery.
  mutating func add(_ delivery: Record<Delivery>) {
    deliveries += 1
    sessions = TrainingFigures.sum(sessions, delivery.sessions ?? 0)
    participants = TrainingFigures.sum(participants, delivery.participants ?? 0)
    if delivery.sessions == nil || delivery.participants == nil { incomplete += 1 }
  }

  /// The sum, stopping at the largest number that can be held.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? (left > 0 ? .max : .min) : sum
  }
}

extension Book {
  /// The deliveries of a financial year, in the order they were entered.
  package func deliveries(in year: PlannedDate) -> [Record<Delivery>] {
    all(Delivery.self).filter { $0.on?.financialYear == year }
  }

  /// What documents state of a financial year's training, in the order it was entered.
  package func statedTraining(for year: PlannedDate) -> [Record<StatedTraining>] {
    all(StatedTraining.self).filter { $0.year == year }
  }

  /// What each provider delivered in a year, in the order first named; what another provider's list
  /// states too is counted once.
  package func trainingFigures(for year: PlannedDate) -> [TrainingFigures] {
    var figures: [TrainingFigures] = []
    for delivery in deliveries(in: year) where delivery.sameAs == nil {
      let place = figures.firstIndex { $0.provider == delivery.provider } ?? figures.count
      if place == figures.count { figures.append(TrainingFigures(provider: delivery.provider)) }
      figures[place].add(delivery)
    }
    return figures
  }

  /// What does not add up in a year's training, each in a sentence; nothing is corrected.
  package func trainingFindings(for year: PlannedDate) -> [String] {
    statedDifferences(year) + statedTwins(year)
      + deliveries(in: year).compactMap { delivery in
        unexplainedTwin(of: delivery).map { twin in
          "\(title(of: delivery)): \(delivery.provider) and \(twin.provider) state the same figures; "
            + "it may be one delivery reported twice."
        }
      }
  }

  /// Another provider's delivery of the same course with the same date and figures that nobody has
  /// said is the same or another; only the later of the two has one.
  func unexplainedTwin(of delivery: Record<Delivery>) -> Record<Delivery>? {
    guard delivery.sameAs == nil, delivery.apartBecause?.isBlank ?? true,
      delivery.sessions != nil || delivery.participants != nil, let course = delivery.course
    else { return nil }
    return those(\Delivery.course, course).prefix { $0.id != delivery.id }.first { other in
      other.sameAs == nil && other.provider != delivery.provider && other.on == delivery.on
        && other.sessions == delivery.sessions && other.participants == delivery.participants
    }
  }

  private func title(of delivery: Record<Delivery>) -> String {
    self[delivery.course]?.title ?? Delivery.about.title
  }

  private func statedDifferences(_ year: PlannedDate) -> [String] {
    let figures = trainingFigures(for: year)
    return statedTraining(for: year).flatMap { stated in
      let found =
        figures.first { $0.provider == stated.provider }
        ?? TrainingFigures(provider: stated.provider)
      if found.deliveries == 0 { return [uncounted(stated)] }
      return [
        difference("sessions", stated.sessions, found.sessions, stated.provider),
        difference("participants", stated.participants, found.participants, stated.provider),
      ].compactMap(\.self)
    }
  }

  /// Providers of whom the same two figures are stated, as when a table was printed twice.
  private func statedTwins(_ year: PlannedDate) -> [String] {
    let stated = statedTraining(for: year).filter { $0.sessions != nil && $0.participants != nil }
    return stated.enumerated().compactMap { place, later in
      let twin = stated.prefix(place).first {
        $0.provider != later.provider && $0.sessions == later.sessions
          && $0.participants == later.participants
      }
      return twin.map {
        "\($0.provider) and \(later.provider): the same totals are stated of both; "
          + "it may be one table printed twice."
      }
    }
  }

  /// A provider of whose year nothing counts: nothing but the stated total is known, or everything
  /// recorded of it is counted under others.
  private func uncounted(_ stated: Record<StatedTraining>) -> String {
    let elsewhere = all(Delivery.self).filter {
      $0.provider == stated.provider && $0.sameAs != nil && $0.on?.financialYear == stated.year
    }
    let others = elsewhere.compactMap { self[$0.sameAs]?.provider }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let counts = [
      stated.sessions.map { counted($0, "session") },
      stated.participants.map { counted($0, "participant") },
    ].compactMap(\.self)
    let words = counts.isEmpty ? "training" : counts.joined(separator: " and ")
    guard !elsewhere.isEmpty else {
      return "\(stated.provider): \(words) stated, and no delivery is recorded."
    }
    let recorded =
      elsewhere.count == 1 ? "its 1 delivery is" : "all its \(elsewhere.count) deliveries are"
    let under = others.isEmpty ? "" : " under \(others.joined(separator: ", "))"
    return "\(stated.provider): \(words) stated; \(recorded) counted\(under)."
  }

  private func difference(
    _ what: String, _ stated: Int?, _ found: Int, _ provider: String
  ) -> String? {
    guard let stated, stated != found else { return nil }
    return "\(provider): \(stated) \(what) stated, \(found) recorded."
  }
}
