import FactModel
import ItemFinding

/// Quotation marks and speakers.
enum QuotationProposals {
  @Sendable static func unclosed(_ material: ProposalMaterial) -> [Proposal] {
    material.speakers.quotations.filter { !$0.quotation.isClosed }.map { quoted in
      let mark = quoted.item.range.lowerBound
      return Proposal(
        kind: "unclosed-quotation",
        passages: [mark..<mark + 1],
        reason: "the quotation mark is never closed"
      )
    }
  }

  /// `The bridge is safe,” said …`: a closing mark that no quotation ends with; not the inches of `6”`.
  @Sendable static func unopened(_ material: ProposalMaterial) -> [Proposal] {
    let ends = Set(material.speakers.quotations.map(\.item.range.upperBound))
    return material.blocks.flatMap { block in
      let words = Array(material.text.slice(block).unicodeScalars)
      return words.indices.compactMap { place -> Proposal? in
        let mark = block.lowerBound + place
        guard words[place] == "”", place > 0, !("0"..."9").contains(words[place - 1]),
          !words[place - 1].properties.isWhitespace,
          !ends.contains(mark + 1), !words[..<place].contains("„")
        else { return nil }
        return Proposal(
          kind: "unclosed-quotation",
          passages: [mark..<mark + 1],
          reason: "the quotation mark closes what was never opened"
        )
      }
    }
  }

  /// A sentence or a clause whose speaker nobody names.
  @Sendable static func speakerless(_ material: ProposalMaterial) -> [Proposal] {
    speakerless(material, isShort: false)
  }

  /// A few words whose speaker nobody names: a term as often as what somebody said.
  @Sendable static func speakerlessWords(_ material: ProposalMaterial) -> [Proposal] {
    speakerless(material, isShort: true)
  }

  private static let fewWords = 3

  private static func speakerless(_ material: ProposalMaterial, isShort: Bool) -> [Proposal] {
    material.speakers.quotations.compactMap { quoted in
      guard quoted.quotation.depth == 0, quoted.speaker == nil else { return nil }
      let words = material.text.slice(quoted.quotation.words).split(whereSeparator: \.isWhitespace)
      guard (words.count <= fewWords) == isShort, !isTitle(words),
        !isWork(quoted.item.range, words, material)
      else { return nil }
      return Proposal(
        kind: "quotation-without-speaker",
        passages: [quoted.quotation.words],
        reason: "nobody is named who said it"
      )
    }
  }

  /// Whether all longer words have a capital or are figures, as in the title of a work: “Gone With the
  /// Wind”.
  private static func isTitle(_ words: [Substring]) -> Bool {
    let longer = words.filter { $0.count > 3 }
    let all = longer.isEmpty ? words : longer
    let isCapital = all.allSatisfy {
      $0.first { $0.isLetter || $0.isNumber }?.isLowercase != true
    }
    // “No!”, “Never.”, “Yes,” are said; “Born to Run,” has a comma of the sentence around it.
    let end = words.last?.last
    let isSaid = end == "!" || end == "?" || end == "," && words.count < 2
    return isCapital && !isSaid && !words.isEmpty && all.count < 9
      && (all.count > 1 || words.last?.last != ".")
  }

  /// Whether what stands beside a quotation says that it is a work with one word for a title, or what a campaign is
  /// called: “Nashville,” a song of hers; the album “Blue,”; “build back better” as its motto.
  private static func isWork(
    _ range: Range<Int>,
    _ words: [Substring],
    _ material: ProposalMaterial
  ) -> Bool {
    let text = material.text
    let before = text.slice(max(0, range.lowerBound - near)..<range.lowerBound)
      .split { !$0.isLetter }
    let behind = text.slice(range.upperBound..<min(text.count, range.upperBound + near))
      .split { !$0.isLetter }.prefix(4).map { $0.lowercased() }
    let isCalled =
      works.contains(before.last?.lowercased() ?? "")
      || ["a", "an", "the", "her", "his", "its", "their", "as"].contains(behind.first)
        && behind.dropFirst().contains(where: works.contains)
    return isCalled
      && (words.count == 1 && words[0].first?.isUppercase ?? false && words[0].last == ","
        || behind.first == "as" && behind.contains { ["motto", "slogan"].contains($0) })
  }

  private static let near = 40
  private static let works: Set<String> = [
    "album", "book", "documentary", "film", "magazine", "motto", "movie", "musical", "novel",
    "opera", "play", "poem", "series", "show", "single", "slogan", "song", "track",
  ]

  /// Shorter quotations may well be of two people.
  private static let fewestLetters = 20

  /// The same words, said by two.
  @Sendable static func speakers(_ material: ProposalMaterial) -> [Proposal] {
    var first: [String: QuotationSpeakers.Quoted] = [:]
    var found: [Proposal] = []
    for quoted in material.speakers.quotations where quoted.quotation.depth == 0 {
      guard let speaker = quoted.speaker else { continue }
      let words = material.text.slice(quoted.quotation.words).lowercased().filter(\.isLetter)
      guard words.count >= fewestLetters else { continue }
      guard let earlier = first[words], let other = earlier.speaker else {
        first[words] = quoted
        continue
      }
      let (one, two) = (material.text.slice(other), material.text.slice(speaker))
      guard !one.hasSuffix(two), !two.hasSuffix(one), two.first?.isUppercase == true else {
        continue
      }
      found.append(
        Proposal(
          kind: "speaker-changes",
          passages: [earlier.item.range, quoted.item.range],
          reason: "the same words are “\(one)”’s and “\(two)”’s"
        )
      )
    }
    return found
  }
}

/// Names.
enum NameProposals {
  @Sendable static func spellings(_ material: ProposalMaterial) -> [Proposal] {
    NameIndex(material.items, in: material.text, aliases: material.aliases).nearlySame.map {
      one,
      other in
      Proposal(
        kind: "name-spelled-two-ways",
        passages: [one.mentions[0], other.mentions[0]],
        reason: "“\(one.name)” and “\(other.name)”"
      )
    }
  }
}
