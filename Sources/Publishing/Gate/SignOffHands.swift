package import FactModel
import PlainText

// Whose name a sign-off bears: asked by the gate, by what shows sign-offs, and by what readers get.
extension Session {
  /// What is wrong about whose name a sign-off bears: it is nobody's, or signs for an author who is another; nil
  /// where nothing is.
  ///
  /// What somebody entered for another bears the other's name.
  package func wrongHand(_ signOff: SignOff) -> String? {
    if let nobody = GatePeople.nobody("signed", signOff.signed) { return nobody }
    let name = signOff.signed.by.name
    guard signOff.role == .author, let author = authors.first, !isAuthor(name) else { return nil }
    return "was signed by \(name), and the byline has \(author)"
  }

  /// Whether a name is one of the byline; where that has no person, of somebody who rated nothing.
  func isAuthor(_ name: String) -> Bool {
    let authors = authors
    guard authors.isEmpty else {
      return authors.contains { GatePeople.isOne($0, name) || !Self.areComparable($0, name) }
    }
    return claims.all.compactMap { $0.verdict?.signed.by.name }
      .allSatisfy { GatePeople.isAnother(name, than: $0) }
  }

  /// Who could sign as the author: “Reuters”, “Our Correspondent” and “The Daily Bugle” are no persons, and whoever
  /// answers for the text signs for them.
  private var authors: [String] {
    facts.byline.filter { author in
      let words = author.lowercased().split { !$0.isLetter }.map(String.init)
      guard let first = words.first, !Self.articles.contains(first),
        !words.contains(where: Self.bodies.contains)
      else { return false }
      return words.count { !Self.ofDesks.contains($0) } > 1
    }
  }

  /// Whether two names have letters in common to be compared by: `Анна` and `Anna` have none.
  private static func areComparable(_ one: String, _ other: String) -> Bool {
    func isLatin(_ name: String) -> Bool {
      name.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
    }
    return isLatin(one) == isLatin(other)
  }

  /// What no person's name begins with.
  private static let articles: Set<String> = ["das", "der", "die", "our", "the", "unser", "unsere"]

  /// What stands in the name of a desk or an agency only.
  private static let bodies: Set<String> = [
    "agence", "agencies", "agency", "agentur", "bureau", "desk", "news", "newsdesk", "newsroom",
    "press", "presse", "redaktion", "staff", "team",
  ]

  /// What stands beside a person's name, too: “Kim Lee, special correspondent”.
  private static let ofDesks: Set<String> = [
    "associated", "correspondent", "correspondents", "daily", "editor", "editorial", "editors",
    "gazette", "guardian", "herald", "independent", "journal", "korrespondent", "magazine", "media",
    "nachrichten", "network", "newspaper", "observer", "online", "reporter", "reporters", "review",
    "rundschau", "service", "special", "telegraph", "times", "tribune", "weekly", "writer",
    "writers", "zeitung",
  ]
}
