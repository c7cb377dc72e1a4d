// SPDX-License-Identifier: Apache-2.0

// The words the search for names and detail goes by.
extension RestrictedWords {
  static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof"]

  /// What a pseudonym begins with: "Child R", "Adult B".
  static let persons: Set<String> = [
    "child", "adult", "family", "person", "mother", "father", "parent", "baby", "sibling", "case",
    "brother", "sister", "woman", "man", "girl", "boy",
  ]

  static let details: Set<String> = [
    "school", "nursery", "college", "street", "road", "avenue", "lane", "address", "postcode",
    "girl", "boy", "male", "female", "he", "she", "his", "her", "him", "son", "daughter", "twin",
    "pregnant", "born", "birthday", "ethnicity", "nationality", "religion", "lives", "lived",
    "hospital", "surgery", "foster", "employer",
  ]

  /// Beginnings: diagnosis and diagnosed, autism and autistic.
  static let detailStarts = ["diagnos", "autis", "disab", "epilep", "asthma", "birth"]

  /// Ordinary words that are surnames as often.
  static let surnames: Set<String> = [
    "baker", "brown", "butcher", "carter", "clark", "cook", "cooper", "day", "fisher", "fox",
    "gardener", "grant", "gray", "green", "hall", "hill", "hunt", "king", "knight", "lake", "lane",
    "marsh", "mason", "miller", "moore", "park", "parker", "porter", "price", "reed", "rose",
    "shaw", "shepherd", "smith", "stone", "taylor", "turner", "walker", "ward", "webb", "west",
    "white", "wood", "woods", "young",
  ]

  /// Words that begin sentences or stand in titles and are nobody's name.
  static let ordinary: Set<String> = [
    "a", "all", "an", "and", "are", "as", "at", "both", "by", "each", "for", "from", "has", "have",
    "how", "if", "in", "is", "it", "its", "no", "not", "of", "on", "one", "or", "our", "that",
    "the", "their", "there", "these", "they", "this", "those", "to", "two", "was", "we", "were",
    "what", "when", "where", "which", "who", "why", "will", "with", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "spring", "summer", "autumn", "winter", "christmas", "easter", "new", "year", "north", "south",
    "east", "west", "act", "bill", "board", "council", "court", "crown", "england", "wales",
    "british", "english", "welsh", "home", "office", "house", "officer", "ofsted", "teams",
    "microsoft", "word", "excel", "outlook", "part", "item", "minute", "action", "decision",
    "official", "sensitive", "operation", "project", "child", "adult", "family", "team",
  ]
}
