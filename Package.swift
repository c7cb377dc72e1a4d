// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The rooms the tests spend their time in: optimised in a debug build too, which halves the run.
let quick = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "minutebook",
  products: [.executable(name: "minutebook", targets: ["minutebook"])],
  targets: [
    .target(name: "PartnershipModel", swiftSettings: quick),
    .target(
      name: "MinuteJournal", dependencies: ["PartnershipModel", "OfficeFormat"],
      swiftSettings: quick),
    .target(name: "OfficeFormat", dependencies: ["PartnershipModel"], swiftSettings: quick),
    .target(
      name: "Papers", dependencies: ["PartnershipModel", "OfficeFormat"], swiftSettings: quick),
    .target(
      name: "Demonstration", dependencies: ["PartnershipModel", "Papers"], swiftSettings: quick),
    .target(name: "TerminalKit", swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: ["PartnershipModel", "Papers", "TerminalKit"], swiftSettings: quick),
    .systemLibrary(name: "CNcurses"),
    .target(name: "CShippedFiles"),
    .executableTarget(
      name: "minutebook",
      dependencies: [
        "Desk", "Papers", "TerminalKit", "MinuteJournal", "Demonstration", "PartnershipModel",
        "CNcurses", "CShippedFiles",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "minutebook-bench",
      dependencies: ["minutebook", "PartnershipModel", "MinuteJournal", "Papers"],
      swiftSettings: strict),
    .testTarget(
      name: "PartnershipModelTests", dependencies: ["PartnershipModel"], swiftSettings: strict),
    .target(
      name: "FaultyDisk", dependencies: ["MinuteJournal"], path: "Tests/FaultyDisk",
      swiftSettings: strict),
    .testTarget(
      name: "MinuteJournalTests", dependencies: ["MinuteJournal", "FaultyDisk", "OfficeFormat"],
      swiftSettings: strict),
    .executableTarget(
      name: "KilledWriter", dependencies: ["MinuteJournal", "PartnershipModel"],
      path: "Tests/KilledWriter", swiftSettings: strict),
    .testTarget(
      name: "ReliabilityTests", dependencies: ["MinuteJournal", "FaultyDisk", "KilledWriter"],
      exclude: ["Crashers"], swiftSettings: strict),
    .testTarget(name: "OfficeFormatTests", dependencies: ["OfficeFormat"], swiftSettings: strict),
    .testTarget(
      name: "PapersTests", dependencies: ["Papers", "Demonstration", "OfficeFormat"],
      swiftSettings: strict),
    .testTarget(
      name: "DemonstrationTests", dependencies: ["Demonstration", "Papers", "OfficeFormat"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(name: "TerminalKitTests", dependencies: ["TerminalKit"], swiftSettings: strict),
    .testTarget(
      name: "DeskTests", dependencies: ["Desk", "Demonstration", "MinuteJournal", "FaultyDisk"],
      exclude: ["Golden", "Scripts"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["minutebook", "Desk", "MinuteJournal", "PartnershipModel", "FaultyDisk"],
      exclude: ["Golden"], swiftSettings: strict),
  ]
)
