package import FactModel

/// What of a check goes into an index.
package struct SearchedText: Sendable {
  /// The language of its words.
  package let language: String
  /// The words of the claim.
  package let claim: [ClaimWord]
  /// Those of its title and of the claimant's name.
  package let further: [ClaimWord]

  /// A claim above this size, in bytes, is cut: nobody asks for the rest of it.
  private static let longest = 20_000
  /// What is longer, in bytes, is nothing to filter by.
  private static let longestLabel = 200

  package init(_ known: KnownCheck) {
    claim = ClaimWord.words(of: Self.cut(known.check.claim))
    let others = [known.check.title, known.check.claimant].compactMap { $0 }
    further = others.flatMap { ClaimWord.words(of: Self.cut($0)) }
    language = ClaimLanguage.language(of: claim, tag: known.check.language)
  }

  /// What the index is told of each word, in their order, as of ``CheckGist/Mark``.
  package var marks: [UInt8] {
    let small = ClaimLanguage.smallWords(in: language)
    return (claim + further).enumerated().map { index, word in
      (index < claim.count ? CheckGist.Mark.claim : 0)
        | (word.kind == .name ? CheckGist.Mark.name : 0)
        | (small.contains(word.folded) ? CheckGist.Mark.small : 0)
    }
  }

  private static func cut(_ text: String) -> String {
    text.utf8.count <= longest ? text : String(decoding: text.utf8.prefix(longest), as: UTF8.self)
  }

  /// What a check can be filtered by, each label once: `rating=mostly false`, `outlet:check`, `by:ada`.
  ///
  /// `text`: What is searched of it.
  package static func labels(of known: KnownCheck, _ text: SearchedText) -> [String] {
    var all = [rating(known.rating)]
    // Some say why in the rating: `False: the photo is of 2014`.
    let lead = known.rating.prefix { !":;,.(–—".contains($0) }
    if lead.count < known.rating.count, !lead.isEmpty { all.append(rating(String(lead))) }
    all += labels("outlet", known.check.publisher ?? "")
    all += labels("outlet", known.check.url.map(host) ?? "")
    all += labels("by", known.who ?? "")
    all.append("language:" + text.language)
    if let place = known.place {
      for tag in place.tags { all.append("tag=" + folded(tag)) }
      all.append("session=\(place.id)")
      all.append("claim=\(place.id) \(place.label)")
      all += ([place.claim] + place.same).map(label(of:))
    }
    if known.isLink { all = all.filter { $0.hasPrefix("same=") } + [link] }
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted && $0.utf8.count < longestLabel }
  }

  /// The label of what is no check.
  package static let link = "link"

  /// The label of a claim, and of what was declared to be the same.
  package static func label(of claim: EntityID) -> String { "same=\(claim)" }

  /// What one of some labels fits.
  package static func either(_ labels: [String]) -> String { labels.joined(separator: "\t") }

  /// The label of a rating: the whole of it, as `True` is not `Mostly True`.
  package static func rating(_ text: String) -> String { "rating=" + folded(text) }

  /// The labels of the words of a name, of which a filter may have any.
  package static func labels(_ kind: String, _ text: String) -> [String] {
    ClaimWord.words(of: text).map { "\(kind):\($0.folded)" }
  }

  /// A text as a whole: its words with one space between them.
  package static func folded(_ text: String) -> String {
    ClaimWord.words(of: text).map(\.folded).joined(separator: " ")
  }

  private static func host(_ url: String) -> String {
    let rest = url.split(separator: "/", omittingEmptySubsequences: true)
    return rest.count > 1 ? String(rest[1]) : ""
  }
}
