// SPDX-License-Identifier: Apache-2.0

extension Fixture {
  /// The structure the fixture imports.
  static let structure = """
    {"format": "minutebook", "version": 1,
    "partnership": [{"id": "p", "name": "Test Partnership", "area": "Testshire"}],
    "agency": [
      {"id": "police", "name": "West Mercia Police", "short-name": "WMP", "aliases": ["Polise"]},
      {"id": "adult-services", "name": "Adult Services"},
      {"id": "health", "name": "Community Health Trust", "short-name": "CHT"},
      {"id": "council", "name": "County Council"}],
    "body": [
      {"id": "partners", "name": "Safeguarding Partners", "kind": "partnership"},
      {"id": "sgg", "name": "Strategic Governing Group", "short-name": "SGG",
       "kind": "governing", "parent": "partners", "status": "active"},
      {"id": "cs", "name": "Community Safety Practice Oversight", "short-name": "CSPO",
       "kind": "system", "parent": "sgg", "aliases": ["Crime Board"]},
      {"id": "teg", "name": "Tackling Exploitation Group", "short-name": "TEG",
       "kind": "priority", "parent": "sgg", "status": "active",
       "aliases": ["Children’s Exploitation Panel"], "chair-role": "Group Chair"}],
    "edge": [
      {"id": "e1", "from": "teg", "to": "sgg", "type": "reports-to"},
      {"id": "e2", "from": "teg", "to": "sgg", "type": "escalates-to"},
      {"id": "e3", "from": "sgg", "to": "partners", "type": "escalates-to"},
      {"id": "e4", "from": "teg", "to": "cs", "type": "represented-on"},
      {"id": "e5", "from": "teg", "to": "cs", "type": "receives-updates-from"}],
    "seat": [
      {"id": "teg-chair", "body": "teg", "role": "Detective Superintendent", "agency": "police",
       "capacity": "chair", "position": 1},
      {"id": "teg-adults", "body": "teg", "role": "Head of Adult Safeguarding",
       "agency": "adult-services", "capacity": "member", "position": 2},
      {"id": "teg-nurse", "body": "teg", "role": "Designated Nurse", "agency": "health",
       "capacity": "member", "position": 3},
      {"id": "teg-clerk", "body": "teg", "role": "Business Officer", "agency": "council",
       "capacity": "minute-taker"},
      {"id": "teg-past", "body": "teg", "role": "Housing Lead", "agency": "council",
       "capacity": "member", "to": "2026-06-30"},
      {"id": "teg-coming", "body": "teg", "role": "Youth Lead", "agency": "council",
       "capacity": "member", "from": "2027-04-01"},
      {"id": "cs-chair", "body": "cs", "role": "Head of Service", "agency": "council",
       "capacity": "chair"},
      {"id": "cs-teg", "body": "cs", "role": "Link officer", "representing": "teg",
       "capacity": "representative"}],
    "terms": [
      {"id": "teg-terms-1", "body": "teg", "version": "1", "quorum": 2,
       "agreed-on": "2024-01-01"},
      {"id": "teg-terms-2", "body": "teg", "version": "2", "quorum": 3,
       "agreed-on": "2026-01-01"}],
    "standing-item": [
      {"id": "slot", "body": "teg", "title": "Practice slot", "purpose": "assurance",
       "position": 1, "minutes": 15}],
    "plan-template": [
      {"id": "six", "title": "Plan of {group}", "headings": ["Prevent", "Pursue"],
       "columns": ["Action", "Owner"]}],
    "plan": [{"id": "teg-plan", "body": "teg", "title": "Exploitation plan", "template": "six"}],
    "plan-row": [
      {"id": "r1", "plan": "teg-plan", "heading": 1, "position": 1, "action": "Train drivers"},
      {"id": "r2", "plan": "teg-plan", "heading": 2, "position": 1, "action": "Map hotspots",
       "state": "in-progress"},
      {"id": "r3", "plan": "teg-plan", "heading": 1, "position": 2, "action": "Publish leaflet",
       "state": "completed"}],
    "statement": [
      {"id": "EX1", "body": "teg", "position": 1, "text": "Disruption goes up", "kind": "measure"},
      {"id": "EX2", "body": "teg", "position": 2, "text": "Partners understand"}],
    "audit": [
      {"id": "a1", "body": "teg", "theme": "Transitions", "year": 2026, "state": "planned"}]}
    """
}
