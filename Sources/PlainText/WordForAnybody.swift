extension PersonName {
  /// Whether a name has letters, and is no word for whoever it may be: what is decided under one (“Editor”,
  /// “somebody”, “N.N.”, “the legal department”) nobody answers for.
  package static func isSomebody(_ name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    return words.joined().count > 1 && !words.allSatisfy(anybody.contains)
  }

  /// Words for whoever it may be, in English and German, and what stands beside them.
  private static let anybody: Set<String> = [
    "a", "an", "anonym", "anonymous", "another", "anwalt", "anwältin", "any", "anybody", "anyone",
    "author", "autor", "autorin", "boss", "checker", "chef", "chefin", "chefredakteur",
    "chefredakteurin", "chefredaktion", "chief", "colleague", "colleagues", "copy", "counsel",
    "das", "dem", "department", "deputy", "der", "desk", "die", "editor", "editorial", "editors",
    "else", "everybody", "everyone", "fact", "from", "he", "her", "him", "in", "irgendjemand",
    "irgendwer", "jemand", "jurist", "juristin", "justiziar", "justiziarin", "kollege", "kollegin",
    "lawyer", "lawyers", "legal", "lektorat", "management", "managing", "me", "myself", "n", "news",
    "newsroom", "nn", "niemand", "no", "nobody", "none", "of", "office", "one", "our", "person",
    "producer", "publisher", "rechtsabteilung", "rechtsanwalt", "rechtsanwältin", "redakteur",
    "redakteurin", "redaktion", "reporter", "reviewer", "second", "self", "senior", "she",
    "solicitor", "some", "somebody", "someone", "staff", "sub", "subeditor", "tba", "tbc", "tbd",
    "team", "test", "the", "they", "unbekannt", "unknown", "us", "user", "von", "we", "who",
    "whoever", "writer", "xx", "xxx",
  ]
}
