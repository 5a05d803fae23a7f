/// A way in which words are attributed to somebody.
package struct AttributionWay: Sendable {
  package let name: String
  /// A sentence with an attribution of this way, its speaker and its verb.
  package let example: (sentence: String, speaker: String, verb: String)

  package static let all = [
    Self(
      name: "speaker before the verb",
      example: ("“It failed,” Wang Wenbin said.", "Wang Wenbin", "said")
    ),
    Self(
      name: "verb before the speaker",
      example: ("“It failed,” said Wang Wenbin.", "Wang Wenbin", "said")
    ),
    Self(
      name: "noun for the speaker",
      example: ("“It failed,” said the minister.", "minister", "said")
    ),
    Self(
      name: "several nouns before the name",
      example: ("“It failed,” said long-time customer Lindsay Gay.", "Lindsay Gay", "said")
    ),
    Self(
      name: "apposition before the verb",
      example: ("Ana Silva, head of the union, said it failed.", "Ana Silva", "said")
    ),
    Self(
      name: "name between commas",
      example: ("The head of the union, Ana Silva, said it failed.", "Ana Silva", "said")
    ),
    Self(
      name: "any verb behind a quotation",
      example: ("“It failed,” the guidelines read.", "the guidelines", "read")
    ),
    Self(
      name: "any verb before a name",
      example: ("“It failed,” read Ana Silva.", "Ana Silva", "read")
    ),
    Self(
      name: "verb at the end of what is said",
      example: ("It failed, Ana Silva estimates.", "Ana Silva", "estimates")
    ),
    Self(
      name: "figures that show",
      example: ("It failed, the figures show.", "figures", "show")
    ),
    Self(
      name: "name behind its noun",
      example: ("His rival, Ana Silva of the union, said it failed.", "Ana Silva", "said")
    ),
    Self(
      name: "any verb before a quotation",
      example: ("The city reasoned, “It failed.”", "The city", "reasoned")
    ),
    Self(name: "colon", example: ("Ana Silva is certain: “It failed.”", "Ana Silva", "is")),
    Self(
      name: "quoted as saying",
      example: ("“It failed,” he was quoted as saying.", "he", "was quoted as saying")
    ),
    Self(
      name: "name before a colon",
      example: ("Ana Silva: “It failed.”", "Ana Silva", "")
    ),
    Self(
      name: "told by",
      example: ("Wang Wenbin was told by Ana Silva: “It failed.”", "Ana Silva", "told")
    ),
    Self(
      name: "described by",
      example: ("It was described as “a farce” by Ana Silva.", "Ana Silva", "described")
    ),
    Self(
      name: "in the words of",
      example: ("It was, in the words of Ana Silva, “a farce”.", "Ana Silva", "according to")
    ),
    Self(
      name: "what is written somewhere",
      example: ("“It failed,” reads a banner over the gate.", "a banner", "reads")
    ),
    Self(
      name: "two verbs of one subject",
      example: ("Ana Silva laughed, then added, “It failed.”", "Ana Silva", "added")
    ),
    Self(
      name: "ruling without that",
      example: ("Judge Ana Silva ruled the law was “void”.", "Ana Silva", "ruled")
    ),
    Self(
      name: "noun of saying",
      example: ("Ana Silva’s claim that it failed is false.", "Ana Silva", "claim")
    ),
    Self(
      name: "two speakers",
      example: (
        "“It failed,” Ana Silva and Wang Wenbin said.", "Ana Silva and Wang Wenbin", "said"
      )
    ),
    Self(
      name: "somebody beside a name",
      example: ("“It failed,” a friend of Ana Silva said.", "a friend of Ana Silva", "said")
    ),
    Self(
      name: "while somebody else does something",
      example: ("“It failed,” Ana Silva said as Wang Wenbin nodded.", "Ana Silva", "said")
    ),
    Self(
      name: "according to",
      example: ("According to the report, it failed.", "report", "according to")
    ),
  ]
}
