import FactModel
import Notations
import OrderedJSON
import Release

extension ExchangeFormat {
  /// Prodigy's JSON Lines: one task an article, with tokens and spans.
  static let prodigy = ExchangeFormat(
    "prodigy",
    title: "Prodigy JSONL",
    use: "Prodigy, spaCy",
    reference: "prodi.gy/docs/api-interfaces#spans_manual",
    unit: .codePoints,
    anchors: .places,
    carries: [
      .text, .title, .address, .claim, .passage, .furtherPassage, .restatement, .rating, .reason,
    ],
    remarks: [
      "Spans of one claim have its label under “claim”; rating and reason stand beside it.",
      "Prodigy works out the hashes of tasks when it loads them.",
    ],
    write: { sessions in Written(bytes: sessions.map(ProdigyFormat.task).lines) }
  )
}

private enum ProdigyFormat {
  static let unrated = "CLAIM"

  static func task(_ material: ExportMaterial) -> JSONValue {
    let release = material.release
    let text = release.article.text
    let marked = material.claims.flatMap { claim in
      claim.passages.map { (claim, text.wholeCharacters($0.range)) }
    }
    let tokens = tokens(
      of: text,
      cutAt: Set(marked.flatMap { [$0.1.lowerBound, $0.1.upperBound] })
    )
    let spans = marked.compactMap { claim, range -> JSONValue? in
      guard let first = index(of: range.lowerBound, in: tokens),
        let last = index(of: range.upperBound - 1, in: tokens)
      else { return nil }
      let verdict = claim.verdict
      return .members([
        "start": .count(range.lowerBound), "end": .count(range.upperBound),
        "token_start": .count(first), "token_end": .count(last),
        "label": .string(verdict?.rating ?? unrated), "claim": .string(claim.label),
        "restatement": .text(claim.restatement), "reason": .text(verdict?.reason),
      ])
    }
    return .members([
      "text": .string(text.string),
      "meta": .members([
        "title": .text(release.facts.title), "source": .text(release.facts.url),
        "session": .string(material.name),
      ]),
      "tokens": .array(
        tokens.enumerated().map { id, token in
          .members([
            "text": .string(String(decoding: text.utf8[token.bytes], as: UTF8.self)),
            "start": .count(token.range.lowerBound),
            "end": .count(token.range.upperBound), "id": .count(id), "ws": .bool(token.hasSpace),
          ])
        }
      ),
      "spans": .array(spans), "answer": .string("accept"), "_view_id": .string("spans_manual"),
    ])
  }

  struct Token {
    /// In code points.
    var range: Range<Int>
    /// In the text's UTF-8.
    var bytes: Range<Int>
    /// Whether a space follows it.
    var hasSpace: Bool
  }

  /// Words and other characters, cut where spans begin and end, so that spans are of whole tokens.
  ///
  /// Spaces behind a token belong to none; a space that a span begins or ends with is a token.
  private static func tokens(of text: ArticleText, cutAt cuts: Set<Int>) -> [Token] {
    var tokens: [Token] = []
    var start: (place: Int, byte: Int)?
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII {
        return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar)
      }
      let properties = scalar.properties
      return properties.isAlphabetic || properties.numericType != nil
        || properties.isGraphemeExtend || scalar == "\u{200D}"
    }
    func isExtension(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.isASCII && (scalar.properties.isGraphemeExtend || scalar == "\u{200D}")
    }
    var wasWord = false
    var place = 0
    var byte = 0
    func end(space: Bool) {
      if let first = start {
        tokens.append(
          Token(range: first.place..<place, bytes: first.byte..<byte, hasSpace: space)
        )
      }
      start = nil
    }
    for scalar in text.string.unicodeScalars {
      if cuts.contains(place) { end(space: false) }
      if scalar == " ", !cuts.contains(place), !cuts.contains(place + 1), start != nil {
        end(space: true)
      } else if isWord(scalar) {
        if start != nil, !wasWord, !isExtension(scalar) { end(space: false) }
        if start == nil { start = (place, byte) }
        wasWord = true
      } else {
        end(space: false)
        start = (place, byte)
        wasWord = false
      }
      place += 1
      byte += UTF8.width(scalar)
    }
    end(space: false)
    return tokens
  }

  /// The token in which a place lies.
  private static func index(of place: Int, in tokens: [Token]) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && tokens[low].range.contains(place) ? low : nil
  }
}
