package import ArticleReading
package import FactModel
package import TextReading

/// Makes an article of subtitles or captions: cues joined to sentences, with the times at which
/// paragraphs begin as furniture between them, and speakers where tags or labels name them.
package enum CaptionReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: What it holds.
  ///   - name: Its name for messages.
  ///   - charsets: What knows encodings other than Unicode.
  /// - Returns: The article, without a title: such a file has none.
  /// - Throws: A problem for a file without words.
  package static func read(
    _ bytes: [UInt8],
    name: String,
    charsets: any Charsets
  ) throws(Problem) -> ReadArticle {
    let decoded = try TextDecoding.decode(bytes, name: name, charsets: charsets)
    let file = CaptionFile(String(decoding: decoded.utf8, as: UTF8.self))
    let turns = CaptionTurns(file.cues).turns
    guard !turns.isEmpty else {
      throw Problem(
        .damaged,
        "is a file of subtitles without words",
        place: Problem.Place(file: name),
        remedy: "Open the one that has the words."
      )
    }
    var assembler = ArticleAssembler()
    for turn in turns {
      assembler.add(.furniture, "[\(Cue.clock(turn.start))]".utf8)
      if let voice = turn.voice { assembler.add(.furniture, "\(voice):".utf8) }
      let isRemark = CaptionTurns.isRemark(turn.text)
      assembler.add(
        isRemark ? .furniture : .paragraph,
        turn.text.utf8,
        speaker: turn.voice,
        beginsTurn: turn.isNew
      )
    }
    var facts = ArticleFacts()
    facts.language = file.language
    var notices = decoded.notices
    if file.unread > 0 {
      notices.append("\(file.unread) lines have no time and were left out")
    }
    var article = assembler.article(facts: facts, notices: notices)
    if facts.language == nil {
      article.facts.language = LanguageGuess.language(of: article.text)
      article.notices += LanguageGuess.notices(of: article.facts.language)
    }
    return article
  }
}
