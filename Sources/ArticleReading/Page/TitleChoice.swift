import TextReading

/// Finds the heading that shows the title of the article.
struct TitleChoice {
  /// The title as the page shows it.
  struct Title {
    /// Where the article begins; nil when no heading shows the title.
    var heading: MarkupTree.Node?
    /// UTF-8; nil when the page has no title.
    var text: [UInt8]?
    /// The words of the title in all forms in which it may stand on the page once more.
    var forms: [[String]]
    /// What the page calls itself, where readers see another headline.
    var other: String?
  }

  private let map: PageMap
  private let removed: [Bool]
  private let siteName: String

  /// A heading is as like as this to the title, from 0 to 1.
  private static let leastLikeness = 0.6
  /// More nodes are no heading but a part of the page.
  private static let mostNodes = 60

  /// `siteName`: The publisher; nil where the page does not name it.
  init(_ map: PageMap, removed: [Bool], siteName: String?) {
    self.map = map
    self.siteName = siteName ?? ""
    self.removed = removed
  }

  /// The title as the page shows it.
  ///
  /// - Parameters:
  ///   - stated: The title that the page gives itself.
  ///   - textStart: The first block of prose.
  /// - Returns: The heading and its text, or what the page states where no heading is like it.
  func title(_ stated: String?, before textStart: MarkupTree.Node) -> Title {
    let words = Self.words(Array((stated ?? "").utf8))
    var title = Title(text: stated.map { Array($0.utf8) }, forms: words.isEmpty ? [] : [words])
    let headings = headings(for: words, before: textStart)
    if let best = headings.best {
      title.heading = headline(besides: best, stated, before: textStart) ?? best
      let shown = title.heading ?? best
      title.text = InlineText.text(of: shown, in: map.tree)
      title.forms.append(Self.words(map.tree.textContent(of: shown)))
    } else if headings.firstLevel.count == 1 {
      title.heading = headings.firstLevel[0]
      let shown = Self.words(map.tree.textContent(of: headings.firstLevel[0]))
      if stated == nil || isHeadline(shown) {
        title.text = InlineText.text(of: headings.firstLevel[0], in: map.tree)
        title.other = stated
      }
      title.forms.append(shown)
    }
    return title
  }

  /// The heading with the words that the stated title has besides the one that is found, which is
  /// then the site's name: “Pool to close - The Westhaven Post” above “Pool in Mill Lane to close”.
  private func headline(
    besides found: MarkupTree.Node,
    _ stated: String?,
    before textStart: MarkupTree.Node
  ) -> MarkupTree.Node? {
    guard let stated, let separator = Separators.last(in: stated) else { return nil }
    let parts = [stated[..<separator.lowerBound], stated[separator.upperBound...]]
      .map { Self.words(Array($0.utf8)) }
    let shown = Self.words(map.tree.textContent(of: found))
    guard let part = parts.firstIndex(of: shown) else { return nil }
    let other = parts[1 - part]
    return (found + 1..<max(found + 1, textStart)).first { node in
      guard map.tree.tag(node).isHeading, map.end(node) - node < Self.mostNodes, !removed[node]
      else { return false }
      let words = Self.words(map.tree.textContent(of: node))
      return other.count >= Self.shortestHeadline && Set(other).isSubset(of: words)
    }
  }

  /// Whether the words of the page's only heading of the first level are more than the site's name.
  private func isHeadline(_ words: [String]) -> Bool {
    words.count >= Self.shortestHeadline
      && !Set(words).isSubset(of: Self.words(Array(siteName.utf8)))
  }

  private static let shortestHeadline = 3

  /// The heading that is most like the title, not behind the beginning of the text; and all
  /// headings of the first level there.
  private func headings(
    for title: [String],
    before textStart: MarkupTree.Node
  ) -> (best: MarkupTree.Node?, firstLevel: [MarkupTree.Node]) {
    var best: (node: MarkupTree.Node, likeness: Double)?
    var firstLevel: [MarkupTree.Node] = []
    var node = 1
    while node < map.tree.count, node <= textStart {
      if removed[node] {
        node = map.end(node)
        continue
      }
      let tag = map.tree.tag(node)
      if tag == .h1 { firstLevel.append(node) }
      if tag.isHeading || map.signs[node].contains(.title), map.end(node) - node < Self.mostNodes {
        let likeness = Self.likeness(of: Self.words(map.tree.textContent(of: node)), to: title)
        if likeness > Self.leastLikeness, likeness >= best?.likeness ?? 0 {
          best = (node, likeness)
        }
      }
      node += 1
    }
    return (best?.node, firstLevel)
  }

  /// How many of a heading's words are in the title, 0 to 1, and whether they are enough of it.
  static func likeness(of heading: [String], to title: [String]) -> Double {
    guard !heading.isEmpty, !title.isEmpty, heading.count <= 60 else { return 0 }
    // A title has a dozen words: looking through them is quicker than making a set.
    let shared = heading.count { title.contains($0) }
    guard shared * 3 >= title.count || heading.count >= 4 else { return 0 }
    return Double(shared) / Double(heading.count)
  }

  /// The words of a text in lower case: runs of letters and digits.
  static func words(_ text: some Collection<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      guard !word.isEmpty else { return }
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    // One that is not ASCII is decoded; a page has a hundred blocks, most of them plain.
    if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text {
        if byte.isASCIILetter || byte.isASCIIDigit { word.append(byte.lowered) } else { end() }
      }
    } else {
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
          if byte.isASCIILetter || byte.isASCIIDigit { word.append(byte.lowered) } else { end() }
        } else if isPartOfWord(scalar, continues: !word.isEmpty) {
          word += scalar.properties.lowercaseMapping.utf8
        } else {
          end()
        }
      }
    }
    end()
    return words
  }

  /// `continues`: Whether it stands behind a letter, to which marks belong.
  private static func isPartOfWord(_ scalar: Unicode.Scalar, continues: Bool) -> Bool {
    // Dashes, quotation marks and spaces of all kinds.
    if (0x2010...0x203A).contains(scalar.value) || scalar.value < 0xAA { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || continues && scalar.properties.isGraphemeExtend
  }
}
