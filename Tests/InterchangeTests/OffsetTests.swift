import FactModel
import Interchange
import Notations
import TestSupport
import Testing

@Suite struct OffsetTests {
  static let texts = [
    "plain", "😀", "a😀b", "😀😀e\u{301}x", "הדו״ח 🐈 تقرير", "👩‍👩‍👧‍👦 and 🇦🇺🇦🇺", "a\r\nb", "",
  ]

  @Test(arguments: texts)
  func everyPlaceComesBack(_ string: String) throws {
    let text = ArticleText(string)
    let table = OffsetTable(text)
    let units = Array(string.utf16)
    for point in 0...text.count {
      let offset = table.offset(point, in: .utf16)
      #expect(try table.point(offset, in: .utf16) == point)
      let before = String(decoding: units[..<offset], as: UTF16.self)
      #expect(before.unicodeScalars.count == point)
    }
  }

  @Test func refusesPlacesInsideAPairAndOutside() {
    let table = OffsetTable(ArticleText("a😀b"))
    #expect(throws: OffsetTable.Misfit.insideSurrogatePair) { try table.point(2, in: .utf16) }
    #expect(throws: OffsetTable.Misfit.outside) { try table.point(5, in: .utf16) }
    #expect(throws: OffsetTable.Misfit.outside) { try table.point(4, in: .codePoints) }
    #expect(throws: OffsetTable.Misfit.outside) { try table.point(-1, in: .codePoints) }
    #expect(throws: OffsetTable.Misfit.outside) { try table.point(-1, in: .utf16) }
    #expect(throws: OffsetTable.Misfit.outside) { try table.point(.max, in: .utf16) }
  }

  @Test(arguments: [
    ("e\u{301}x", [1]), ("👩‍👧", [1, 2]), ("🇦🇺", [1]), ("a\r\nb", [2]), ("ab", []),
    ("x👍🏽y", [2]),
  ])
  func knowsWhereACharacterIsSplit(_ string: String, _ places: [Int]) {
    let text = ArticleText(string)
    #expect((0...text.count).filter(text.splitsCharacter) == places)
  }

  @Test func widensToWholeCharacters() {
    let text = ArticleText("ae\u{301}👩‍👧b")
    #expect(text.wholeCharacters(1..<2) == 1..<3)
    #expect(text.wholeCharacters(2..<4) == 1..<6)
    #expect(text.wholeCharacters(4..<4) == 3..<3)
    #expect(text.wholeCharacters(0..<7) == 0..<7)
  }

  /// Where a file has no words of its passages, a span that cuts a word, or has a space at its end, tells that
  /// offsets count something else than usual.
  @Test(
    arguments: [
      ("[0, 9, \"Claim\"], [31, 43, \"False\"]", ["Rita Holm", "council paid"]),
      ("[27, 47, \"False\"]", ["The council paid it."]),
      ("[32, 44, \"False\"]", ["council paid"]),
    ]
  )
  func wordsTellWhatOffsetsCount(_ spans: String, _ words: [String]) throws {
    let text = "Rita Holm 👩 owns the mill. The council paid it."
    let made = try ImportCase(#"{"text": "\#(text)", "label": [\#(spans)]}"#)
    let passages = made.claims.flatMap { $0.passages.map(\.exact) }.sorted()
    #expect(passages == words.sorted())
  }

  @Test func saysThatPassagesCutWordsInWhateverUnit() throws {
    let made = try ImportCase(#"{"text": "👩 owns the old mill.", "label": [[4, 5, "False"]]}"#)
    let told = "1 passage begins or ends inside a word or at a space."
    #expect(made.reading.notices.contains { $0.hasPrefix(told) })
  }

  /// Spans anywhere in texts of everything, through every format that has places and a text.
  @Test(arguments: [
    "doccano", "label-studio", "brat", "xmi", "csv", "hypothesis", "web-annotation",
  ])
  func anySpanComesBackThroughAFormat(_ name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    var random = SplitMix64(seed: 11)
    for _ in 0..<TestLength.rounds(6, long: 20) {
      var made = ExchangeSession()
      let text = made.session.article.text
      var changes: [Change] = []
      var seen: Set<Range<Int>> = []
      for number in 1...20 {
        let start = Int.random(in: 0..<text.count, using: &random)
        let end = Int.random(in: start + 1...text.count, using: &random)
        let range = text.wholeCharacters(start..<end)
        guard seen.insert(range).inserted, isWritable(range, text, name) else { continue }
        let claim = Claim(
          id: made.newID(),
          number: EntityNumber(number),
          passages: [Passage(range, in: text)]
        )
        changes.append(Change(from: nil, to: claim))
      }
      try made.apply(changes)
      let trip = try RoundTrip(format, made.session)
      #expect(trip.misfits.isEmpty, "\(trip.misfits)")
      #expect(trip.keeps(.passage), "\(name)")
    }
  }

  /// Whether there is something in a span; brat's spans do not begin or end at a line break.
  private func isWritable(_ range: Range<Int>, _ text: ArticleText, _ name: String) -> Bool {
    let words = text.slice(range).unicodeScalars
    // What has no words is no claim.
    guard words.contains(where: { !$0.properties.isWhitespace }) else { return false }
    guard name == "brat" else { return true }
    return words.first != "\n" && words.last != "\n" && !words.isEmpty
  }
}
