import OrderedJSON

/// An author's Word document as it came back: what became of the marks that were written into it.
package struct DraftReturn: Sendable, Equatable {
  /// What became of a tracked change.
  package enum Outcome: Sendable, Equatable {
    case accepted
    case refused
    /// It is tracked still.
    case open
    /// The words around it are not there any more.
    case lost
  }

  /// A comment below one of ours.
  package struct Answer: Sendable, Equatable {
    /// What ours begins with, without brackets: `q1`.
    package var label: String
    /// What ours says.
    package var question: String
    package var text: String
    package var author: String?
  }

  private let proposed: DraftSearch
  private let original: DraftSearch
  private let comments: [DraftAnnotation]
  /// The tracked changes that take words out.
  private let struck: [DraftAnnotation]
  /// Who saved the document last, as it says itself.
  package let editor: String?

  /// Returns nil where the text of the document is missing or damaged.
  package init?(_ parts: any OfficeParts) {
    guard let proposed = WordReader.places(parts),
      let article = WordReader.read(parts, reading: .proposed),
      let original = WordReader.places(parts, reading: .original)
    else { return nil }
    self.proposed = DraftSearch(proposed.characters)
    self.original = DraftSearch(original.characters)
    comments = article.annotations.filter { $0.kind == .comment }
    struck = article.annotations.filter { $0.kind == .deletion }
    let properties = parts.xml("docProps/core.xml")
    let name = properties.flatMap { tree in
      tree.all("lastModifiedBy").first.map { tree.textContent(of: $0) }
    }
    editor = name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What became of a change, by the words: identities of changes do not survive other programs.
  package func outcome(of mark: DraftMark) -> Outcome {
    guard let replacement = mark.replacement else { return .lost }
    let isNew = holds(replacement, mark)
    let isOld = holds(mark.exact, mark)
    switch (isNew.proposed, isNew.original, isOld.proposed, isOld.original) {
    case (true, true, _, false): return .accepted
    case (_, false, true, true): return .refused
    case (true, _, _, true): return .open
    // Words that another change puts in were never in the text without changes.
    case (true, false, false, false): return isStruck(mark) ? .open : .accepted
    case (false, false, true, false): return .refused
    default: return .lost
    }
  }

  /// Whether a tracked change takes words of a mark out, still, behind those that were before it.
  private func isStruck(_ mark: DraftMark) -> Bool {
    let exact = Self.words(mark.exact)
    let before = Self.words(mark.prefix).last
    return struck.contains { change in
      let words = Self.words(change.text)
      return !words.isEmpty && exact.joined(separator: " ").includes(words.joined(separator: " "))
        && (before == nil || Self.words(change.prefix).last == before || words.count < exact.count)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func holds(_ words: String, _ mark: DraftMark) -> (proposed: Bool, original: Bool) {
    (
      proposed.holds(words, between: mark.prefix, mark.suffix),
      original.holds(words, between: mark.prefix, mark.suffix)
    )
  }

  /// The comments that answer ours: replies, and others on the same words.
  ///
  /// Programs lose which comment a reply belongs to; it stays on the same words.
  package var answers: [Answer] {
    var answers: [Answer] = []
    for (index, comment) in comments.enumerated() where Self.label(of: comment) == nil {
      let ours = comments[..<index].last { other in
        Self.label(of: other) != nil && other.exact == comment.exact
          && other.prefix == comment.prefix
      }
      guard let ours, let label = Self.label(of: ours), !comment.text.isEmpty else { continue }
      answers.append(
        Answer(label: label, question: ours.text, text: comment.text, author: comment.author)
      )
    }
    return answers
  }

  /// `q1` of a comment with a line that begins `[q1]`; that of a query, where it has several.
  private static func label(of comment: DraftAnnotation) -> String? {
    let labels = comment.text.split(separator: "¶").compactMap {
      label(ofLine: $0.drop { $0 == " " })
    }
    return labels.first { $0.hasPrefix("q") } ?? labels.first
  }

  private static func label(ofLine line: Substring) -> String? {
    guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
    let label = line[..<end].dropFirst()
    guard let first = label.first, "qcf".contains(first), label.count <= 8,
      label.dropFirst().allSatisfy({ $0.isNumber || $0 == "." })
    else { return nil }
    return String(label)
  }
}
