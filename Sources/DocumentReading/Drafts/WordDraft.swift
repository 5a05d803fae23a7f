/// Writes a desk's marks into an author's Word document: fixes as tracked changes, words about them as
/// comments, everything else as it was.
package struct WordDraft {
  /// The files of the document that are new or changed, by their paths.
  package private(set) var files: [String: [UInt8]] = [:]
  /// The marks whose words are not in the document, or in several places.
  package private(set) var left: [DraftMark] = []
  /// How many were written.
  package private(set) var written = 0

  /// A part of a text that gives way to something else.
  private struct Cut {
    /// In characters of the text.
    var range: Range<Int>
    /// What stands between the two runs that are left.
    var markup: String
  }

  /// - Parameters:
  ///   - parts: The files of the document.
  ///   - marks: What is to be written; of two that overlap the first is.
  /// Returns nil where the text of the document is missing or damaged.
  package init?(_ parts: any OfficeParts, _ marks: [DraftMark]) {
    guard let text = WordReader.places(parts), let xml = parts.bytes(text.path) else { return nil }
    let markup = WordMarkup(xml)
    let search = DraftSearch(text.characters)
    var comments = WordCommentWriter(parts, document: text.path)
    var cuts: [Int: [Cut]] = [:]
    var taken: [Range<Int>] = []
    var writer = WordChangeWriter(prefix: markup.prefix)
    for mark in marks {
      guard let range = search.range(of: mark), !taken.contains(where: { $0.overlaps(range) })
      else {
        left.append(mark)
        continue
      }
      let pieces = text.sources.filter { $0.range.overlaps(range) && markup.isInRun($0.ordinal) }
      guard !pieces.isEmpty, mark.replacement == nil || Self.cover(pieces, range, of: text) else {
        left.append(mark)
        continue
      }
      taken.append(range)
      written += 1
      let comment = mark.comment.map { comments.add($0, by: mark.author, at: mark.date) }
      for (index, piece) in pieces.enumerated() {
        let inside = piece.range.clamped(to: range)
        let from = inside.lowerBound - piece.range.lowerBound
        let part = from..<from + inside.count
        let words = String(Array(piece.text)[part])
        let properties = markup.properties(of: piece.ordinal, in: xml)
        let between = writer.markup(
          mark,
          words,
          properties: properties,
          insertion: markup.insertion(around: piece.ordinal, in: xml),
          isFirst: index == 0,
          isLast: index == pieces.count - 1,
          comment: comment
        )
        cuts[piece.ordinal, default: []].append(Cut(range: part, markup: between))
      }
    }
    files = comments.files
    files[text.path] = Self.applied(cuts, text, markup, writer, to: xml)
  }

  /// Whether nothing but space and numbers of notes is left of the words when the pieces are cut: a
  /// raised figure, a sign or a formula would stay beside what is put in.
  private static func cover(
    _ pieces: [WordReader.Places.Source],
    _ range: Range<Int>,
    of text: WordReader.Places
  ) -> Bool {
    var isInMark = false
    return range.allSatisfy { place in
      guard !pieces.contains(where: { $0.range.contains(place) }) else { return true }
      let character = text.characters[place]
      if character == "[" { isInMark = true }
      defer { if character == "]" { isInMark = false } }
      return character.isWhitespace || isInMark && (character.isNumber || "[]".contains(character))
    }
  }

  /// The document with its texts cut.
  private static func applied(
    _ cuts: [Int: [Cut]],
    _ text: WordReader.Places,
    _ markup: WordMarkup,
    _ writer: WordChangeWriter,
    to xml: [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for ordinal in cuts.keys.sorted() {
      guard let place = markup.texts[ordinal],
        let source = text.sources.first(where: { $0.ordinal == ordinal })
      else { continue }
      result += xml[position..<place.element.lowerBound]
      let characters = Array(source.text)
      let run = writer.run(markup.properties(of: ordinal, in: xml))
      var start = 0
      for cut in (cuts[ordinal] ?? []).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        let before = String(characters[start..<cut.range.lowerBound])
        result += (writer.text(before) + writer.endOfRun + cut.markup + run).utf8
        start = cut.range.upperBound
      }
      result += writer.text(String(characters[start...])).utf8
      position = place.element.upperBound
    }
    return result + xml[position...]
  }
}
