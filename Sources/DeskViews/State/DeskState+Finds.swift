package import Anchoring
import FactModel
package import ItemFinding
import Preferences
package import ProposalFinding

// What is found in the article as it stands now.
extension DeskState {
  package var search: TextSearch { finds.search(session.article) }

  /// The checkable pieces.
  package var foundItems: [FoundItem] { finds.items(of: session.article) }

  /// What they will mean once what was said of dates whose words changed is said to hold.
  var datesHeld: DateReadings {
    finds.dates(of: session, fiscalMonth: settings.fiscalMonth, isHeld: true)
  }

  /// Finds its quotations with their speakers, and what is said in indirect speech.
  func findQuotationSpeakers() -> QuotationSpeakers {
    QuotationSpeakers(
      foundItems,
      in: session.article.text,
      sentences: session.sentences,
      aliases: nameAliases
    )
  }

  /// The house list of names that are one, as far as the items of this session do not keep them apart, with
  /// what these tie that the rules alone would not.
  package var nameAliases: NameAliases {
    var aliases = settings.nameAliases
    if !aliases.all.isEmpty {
      let names = session.items.all.filter { $0.kind.isName && !$0.passage.isGone }
      aliases.remove(keptApart: names.map { ($0.passage.exact, $0.firstMention ?? $0.id) })
    }
    let tied = session.items.all.filter { $0.firstMention != nil && !$0.passage.isGone }
    guard !tied.isEmpty else { return aliases }
    var entries: [Int: Int] = [:]
    for (number, entry) in NameIndex(foundItems, in: session.article.text).entries.enumerated() {
      for mention in entry.mentions { entries[mention.lowerBound] = number }
    }
    for item in tied {
      guard let first = item.firstMention.flatMap({ session.items[$0] }), !first.passage.isGone,
        let own = entries[item.passage.range.lowerBound],
        let other = entries[first.passage.range.lowerBound], own != other
      else { continue }
      aliases.add(item.passage.exact, for: first.passage.exact)
    }
    return aliases
  }

  /// What the rules see, findings and then claimants, each with its number, which stays while the article
  /// does; without what is entered already.
  package var openProposals: [(number: Int, proposal: Proposal)] {
    let all = Proposals.all(
      foundItems,
      in: session.article.text,
      blocks: session.article.blocks,
      dates: dateReadings,
      aliases: nameAliases
    )
    let numbered = all.enumerated().map { (number: $0.offset + 1, proposal: $0.element) }
    return (numbered + claimantProposals(behind: all.count)).filter { _, proposal in
      !session.findings.all.contains { proposal.isSettled(by: $0) }
    }
  }

  /// The sentences in which a text stands, in the order of the article.
  package func sentences(with text: String) -> [Int] {
    var found: [Int] = []
    for range in search.occurrences(of: text) {
      guard let sentence = session.sentences.touched(by: range).first, found.last != sentence
      else { continue }
      found.append(sentence)
    }
    return found
  }
}
