package import FactModel
import OrderedJSON

extension Forgetting {
  /// Shorter parts of names and of titles are in too many texts to tell anything.
  private static let shortestName = 4
  private static let shortestTitleWord = 6
  private static let shortestQuotation = 12

  /// The words to look for when a source is forgotten, to see what still names it: what gives it away
  /// whole, the parts of its names, what was quoted from it, and the words of its title that are rare.
  ///
  /// Words of the article itself, and of the names of those who work on the session, are left out: they are
  /// there whatever was forgotten.
  ///
  /// `session`: As it is before the source is taken out.
  package func words(in session: Session) -> [String] {
    var known = session.revisions.map { $0.text.slice(0..<$0.text.count).lowercased() }
    known += CheckersWork.names(session).map { $0.lowercased() }
    var words = Set(marks)
    for author in source.authors {
      let parts = Self.words(of: author, Self.shortestName)
      words.formUnion(parts)
      // As it stands in the name of a session or file.
      words.formUnion(parts.filter { !CommonWords.isAll($0) }.map { $0.lowercased() })
    }
    // A name tells as a whole, however short it is.
    let names = source.authors + [source.title, source.citation].compactMap { $0 }
    words.formUnion(names.filter { $0.count > 1 && ($0.first?.isUppercase ?? false) })
    if let person = source.citation?.split(separator: ",").first {
      words.formUnion(Self.words(of: String(person), Self.shortestName))
    }
    if let title = source.title { words.formUnion(Self.words(of: title, Self.shortestTitleWord)) }
    for claim in session.claims.all {
      for evidence in claim.evidence where evidence.source == source.id {
        for text in [evidence.quotation, evidence.original].compactMap({ $0 })
        where text.utf8.count >= Self.shortestQuotation {
          words.insert(text)
        }
      }
    }
    return words.filter { word in !known.contains { $0.includes(words: word.lowercased()) } }
      .sorted()
  }

  private static func words(of text: String, _ shortest: Int) -> [String] {
    text.split { !$0.isLetter && $0 != "-" }.filter { $0.count >= shortest }.map(String.init)
  }
}
