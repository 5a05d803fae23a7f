package import FactModel

/// Findings that a rule can see: proposed to the checker, never entered by themselves.
package struct Proposal: Sendable, Equatable {
  /// The kind of the finding, as it is typed.
  package var kind: String
  /// In code points.
  package var passages: [Range<Int>]
  /// What is wrong, in a sentence without a full stop.
  package var reason: String
}

/// The rules that see something wrong in what was found.
package enum Proposals {
  /// What the rules see in an article, in the order of the text.
  package static func all(
    _ items: [FoundItem],
    in text: ArticleText,
    sentences: SentenceIndex
  ) -> [Proposal] {
    let found =
      quotations(items, sentences) + names(items, text) + numbers(items, text) + weekdays(items)
    return found.sorted { left, right in
      (left.passages.first?.lowerBound ?? 0) < (right.passages.first?.lowerBound ?? 0)
    }
  }

  private static func quotations(_ items: [FoundItem], _ sentences: SentenceIndex) -> [Proposal] {
    QuotationSpeakers(items, sentences: sentences).quotations.flatMap { quoted -> [Proposal] in
      var found: [Proposal] = []
      let mark = quoted.item.range.lowerBound
      if !quoted.quotation.isClosed {
        found.append(
          Proposal(
            kind: "unclosed-quotation",
            passages: [mark..<mark + 1],
            reason: "the quotation mark is never closed"
          )
        )
      }
      if quoted.quotation.depth == 0, quoted.speaker == nil {
        found.append(
          Proposal(
            kind: "quotation-without-speaker",
            passages: [quoted.quotation.words],
            reason: "nobody is named who said it"
          )
        )
      }
      return found
    }
  }

  private static func names(_ items: [FoundItem], _ text: ArticleText) -> [Proposal] {
    NameIndex(items, in: text).nearlySame.map { one, other in
      Proposal(
        kind: "name-spelled-two-ways",
        passages: [one.mentions[0], other.mentions[0]],
        reason: "“\(one.name)” and “\(other.name)”"
      )
    }
  }

  /// Figures for the same thing that are near to each other and not the same.
  private static func numbers(_ items: [FoundItem], _ text: ArticleText) -> [Proposal] {
    var first: [String: (range: Range<Int>, value: Double)] = [:]
    var found: [Proposal] = []
    for item in items {
      guard case .number(let number) = item.detail, let value = number.value, number.upper == nil,
        number.unit.contains(" ")
      else { continue }
      guard let earlier = first[number.unit] else {
        first[number.unit] = (item.range, value)
        continue
      }
      guard earlier.value != value, (0.5...2).contains(value / earlier.value) else { continue }
      found.append(
        Proposal(
          kind: "number-differs",
          passages: [earlier.range, item.range],
          reason: "“\(text.slice(earlier.range))” and “\(text.slice(item.range))”"
        )
      )
    }
    return found
  }

  private static func weekdays(_ items: [FoundItem]) -> [Proposal] {
    items.compactMap { item in
      guard case .date(let date) = item.detail, let right = DateResolver.wrongWeekday(date) else {
        return nil
      }
      return Proposal(
        kind: "wrong-weekday",
        passages: [item.range],
        reason: "that day is a \(right)"
      )
    }
  }
}
