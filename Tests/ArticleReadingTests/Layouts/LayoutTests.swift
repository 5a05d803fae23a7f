import FactModel
import Testing

@testable import ArticleReading
@testable import TextReading

/// Reads a text and writes its blocks as `kind: text`, a speaker before a slash.
func outline(_ text: String) throws -> [String] {
  let article = try PlainTextReader.read(Array(text.utf8), name: nil)
  expectWholeCover(article)
  return article.blocks.map { block in
    let words = article.text.slice(block.range).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return "\(block.kind.rawValue): " + (block.speaker.map { $0 + "/ " } ?? "") + words
  }
}

private func facts(_ text: String) throws -> ArticleFacts {
  try PlainTextReader.read(Array(text.utf8), name: nil).facts
}

struct MailLayoutTests {
  static let mail = """
    From: "Doe, Jane" <jane@example.org>
    To: Desk <desk@example.org>,
     Second <second@example.org>
    Subject: Flood in the north
    Date: Tue, 30 Jan 2024 10:22:01 +0900

    Dear all,

    The river rose by two metres in a single night, the mayor said.

    On Mon, 29 Jan 2024 at 18:00, John Roe <john@example.org> wrote:
    > Is there a flood?
    > Please ask the mayor.

    Nobody had expected it.

    --\u{20}
    Jane Doe
    Reporter, The Paper
    """

  @Test func findsHeadQuotationAndSignature() throws {
    #expect(
      try outline(Self.mail) == [
        "furniture: From:", "byline: \"Doe, Jane\" <jane@example.org>",
        "furniture: To: Desk <desk@example.org>, Second <second@example.org>",
        "furniture: Subject:", "title: Flood in the north",
        "furniture: Date:", "dateline: Tue, 30 Jan 2024 10:22:01 +0900",
        "paragraph: Dear all,",
        "paragraph: The river rose by two metres in a single night, the mayor said.",
        "furniture: On Mon, 29 Jan 2024 at 18:00, John Roe <john@example.org> wrote: "
          + "> Is there a flood? > Please ask the mayor.",
        "paragraph: Nobody had expected it.",
        "furniture: -- Jane Doe Reporter, The Paper",
      ]
    )
    let facts = try facts(Self.mail)
    #expect(facts.title == "Flood in the north")
    #expect(facts.byline == ["Jane Doe"])
    #expect(facts.published == PartialDate("2024-01-30"))
  }

  @Test func readsWhatWasForwarded() throws {
    let text = """
      From: John Roe <john@example.org>
      To: desk@example.org
      Subject: Fwd: Flood

      ---------- Forwarded message ---------
      From: Jane Doe <jane@example.org>
      Date: Tue, 30 Jan 2024
      Subject: Flood

      The river rose by two metres in a single night, the mayor said.
      """
    let last = try outline(text).last
    #expect(last == "paragraph: The river rose by two metres in a single night, the mayor said.")
    #expect(try facts(text).published == PartialDate("2024-01-30"))
  }

  @Test(arguments: [
    ("--\nJane Doe\nThe Paper", true), ("--\nJane Doe\n\nThis is confidential.", true),
    ("-- \nJane\n\nThe Paper\n\nWesthaven", true),
    ("--\nPart two of it is here.\n\nThe mayor resigned.\n\nThe auditor will look at it.", false),
  ])
  func tellsASignatureFromThePartingOfAText(_ row: (end: String, isOne: Bool)) throws {
    let head = "From: Jane Doe <jane@example.org>\nTo: desk@example.org\nSubject: Flood\n\n"
    let text = "The river rose by two metres in a single night, the mayor said.\n\n"
    let last = try outline(head + text + row.end).last
    #expect(last?.hasPrefix("furniture: ") == row.isOne, "\(row.end)")
  }

  @Test func leavesTheMessageBeforeAside() throws {
    let text = """
      From: Jane Doe <jane@example.org>
      Sent: Tuesday, 30 January 2024
      To: desk@example.org
      Subject: RE: Flood

      The river rose by two metres in a single night, the mayor said.

      -----Original Message-----
      From: desk@example.org
      Subject: Flood

      Is it true?
      """
    let kinds = try outline(text).suffix(4).map { $0.prefix { $0 != ":" } }
    #expect(
      kinds == ["paragraph", "furniture", "furniture"].map { $0[...] } || kinds.last == "furniture"
    )
    #expect(try outline(text).last == "furniture: Is it true?")
  }

  @Test(arguments: [
    "From: the river to the sea\n\nIt rose by two metres in a single night, the mayor said.",
    "To: nobody\n\nThe river rose by two metres in a single night, the mayor said.",
    "A title\n\n> The river rose by two metres in a single night, the mayor said.",
  ])
  func takesNothingElseForAMail(_ text: String) throws {
    #expect(try !outline(text).contains { $0.hasPrefix("byline") || $0.hasPrefix("furniture") })
  }
}

struct WireLayoutTests {
  @Test func findsWhatAgenciesPutAroundAStory() throws {
    let text = """
      KOREA-FLOOD/ (UPDATE 2)

      Flood hits the north of Korea

      (Adds details, quotes)

      By Jane Doe

      SEOUL, Jan 30 (Reuters) - The river rose by two metres in a single night, the mayor said on
      Tuesday, and nobody had expected it.

      MORE

      She asked for help. (Reporting by Jane Doe; Editing by John Roe)

      (END)
      """
    #expect(
      try outline(text) == [
        "furniture: KOREA-FLOOD/ (UPDATE 2)", "title: Flood hits the north of Korea",
        "furniture: (Adds details, quotes)", "byline: By Jane Doe",
        "dateline: SEOUL, Jan 30 (Reuters) -",
        "paragraph: The river rose by two metres in a single night, the mayor said on Tuesday, "
          + "and nobody had expected it.",
        "furniture: MORE",
        "paragraph: She asked for help. (Reporting by Jane Doe; Editing by John Roe)",
        "furniture: (END)",
      ]
    )
    #expect(try facts(text).publisher == "Reuters")
  }

  @Test(arguments: [
    ("SEOUL, South Korea (AP) — The river rose.", "SEOUL, South Korea (AP) —", "AP"),
    ("Seoul (AFP) - The river rose.", "Seoul (AFP) -", "AFP"),
    ("BEIJING, Jan. 30 (Xinhua) -- The river rose.", "BEIJING, Jan. 30 (Xinhua) --", "Xinhua"),
    ("WASHINGTON — The river rose.", "WASHINGTON —", nil),
    ("London, 3 March 2025 (Wire) - The river rose.", "London, 3 March 2025 (Wire) -", nil),
    ("London, 3 March 2025 (Monday) - The river rose.", nil, nil),
    ("London, 3 March (Wire) - The river rose.", nil, nil),
    ("Ade, the mayor (Wire) - The river rose.", nil, nil),
    ("RIO DE JANEIRO – The river rose.", "RIO DE JANEIRO –", nil),
    ("The river – it rose – fell.", nil, nil), ("Kim — the mayor — said so.", nil, nil),
    ("A (B) - c", nil, nil), ("Š––@# –", nil, nil), ("Š––@# –-", nil, nil),
    ("US — the river rose", nil, nil), ("SEOUL — ", nil, nil),
  ])
  func readsDatelines(_ row: (text: String, dateline: String?, agency: String?)) {
    let bytes = Array(row.text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let scan = UTF8Scan(buffer)
      let found = WireRules.dateline(in: scan.trimmed(0..<buffer.count), scan)
      #expect(found.map { scan.string($0.range) } == row.dateline)
      #expect(found?.agency == row.agency)
    }
  }

  /// The day is that of publication, whoever sent it.
  @Test(arguments: ["Wire", "Reuters", "Ostra Press"])
  func countsFromTheDayOfADateline(_ agency: String) throws {
    let text =
      "A flood in the north\n\nLondon, 3 March 2025 (\(agency)) - The river rose by two metres in a night, she said."
    #expect(try facts(text).published == PartialDate("2025-03-03"))
  }

  @Test(arguments: ["COVID-19", "More", "A flood", "SARS", "x-ray", "North-South"])
  func keepsWhatOnlyLooksLikeASlug(_ line: String) throws {
    let text = line + "\n\nThe river rose by two metres in a single night, the mayor said."
    #expect(try !outline(text).contains { $0.hasPrefix("furniture") })
  }
}

struct TranscriptTests {
  @Test func givesEveryPassageItsSpeaker() throws {
    let text = """
      Debate in the north

      THE MODERATOR: Good evening. Who closed the bridge?

      SEN. ANN O'BRIEN (D-MA): I did. It was at six.

      It took us an hour.

      (Applause.)

      THE MODERATOR: Why?
      """
    #expect(
      try outline(text) == [
        "title: Debate in the north", "furniture: THE MODERATOR:",
        "paragraph: The Moderator/ Good evening. Who closed the bridge?",
        "furniture: SEN. ANN O'BRIEN (D-MA):",
        "paragraph: Sen. Ann O'Brien/ I did. It was at six.",
        "paragraph: Sen. Ann O'Brien/ It took us an hour.",
        "furniture: (Applause.)", "furniture: THE MODERATOR:", "paragraph: The Moderator/ Why?",
      ]
    )
  }

  @Test func takesNamesThatComeAgain() throws {
    let text = """
      Jane Doe: Was there a flood in the north of the country last week?
      Kim Min-su: There was. It came at night, and nobody had expected it.
      Jane Doe: Who closed the bridge?
      Kim Min-su: I did.
      """
    let speakers = try outline(text).filter { $0.hasPrefix("paragraph") }
      .map { $0.dropFirst(11).prefix { $0 != "/" } }
    #expect(speakers == ["Jane Doe", "Kim Min-su", "Jane Doe", "Kim Min-su"])
  }

  @Test func namesNobodyForQuestionAndAnswer() throws {
    let text = "Q: Was there a flood?\n\nA: There was.\n\nQ. Where?\n\nA. In the north."
    #expect(
      try outline(text) == [
        "furniture: Q:", "paragraph: Was there a flood?", "furniture: A:", "paragraph: There was.",
        "furniture: Q.", "paragraph: Where?", "furniture: A.", "paragraph: In the north.",
      ]
    )
  }

  @Test func readsTimesBeforeNames() throws {
    let text = "[00:01:02] JANE DOE: It rose.\n\n[00:01:09] KIM: Yes.\n\n[00:02:00] KIM: It did."
    let speakers = try outline(text).filter { $0.hasPrefix("paragraph") }
    #expect(
      speakers == [
        "paragraph: Jane Doe/ It rose.", "paragraph: Kim/ Yes.", "paragraph: Kim/ It did.",
      ]
    )
  }

  @Test(arguments: [
    "WHAT: A flood.\n\nWHERE: In the north.\n\nWHEN: On Monday.\n\nWHAT: A bridge.",
    "NOTE: It rose.\n\nNOTE: It fell.",
    "WARNING: The river rose by two metres in a single night.",
    "The mayor said: It rose.\n\nThe mayor said: It fell.",
    "Results: It rose.\n\nHowever: It fell.\n\nResults: It rose.",
    String(repeating: "The team won again, said the coach.\n\n", count: 20)
      + "Lakers: It rose.\n\nThunder: It fell.\n\nLakers: It rose.\n\nThunder: It fell.",
    "At 10:30: it rose.\n\nAt 10:45: it fell.",
  ])
  func takesNothingElseForASpeaker(_ text: String) throws {
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    #expect(article.blocks.allSatisfy { $0.speaker == nil })
  }

  @Test(arguments: [
    ("JANE DOE", "Jane Doe"), ("MR. KIM", "Mr. Kim"), ("J.D. VANCE", "J.D. Vance"),
    ("THE PRESIDENT OF THE SENATE", "The President of the Senate"),
    ("KIM MIN-SU", "Kim Min-Su"), ("Jane McDonald", "Jane McDonald"), ("ÉMILE ZOLA", "Émile Zola"),
  ])
  func writesNamesAsClaimants(_ row: (label: String, name: String)) {
    #expect(SpeakerName.written(row.label) == row.name)
  }

  @Test func findsSpeakersInOtherFormatsToo() {
    var assembler = ArticleAssembler()
    assembler.add(.title, "A debate".utf8)
    assembler.add(.paragraph, "KIM: It rose.".utf8)
    assembler.add(.paragraph, "LEE: It fell.".utf8)
    assembler.add(.paragraph, "KIM: It did not.".utf8)
    let article = assembler.article(facts: ArticleFacts())
    expectWholeCover(article)
    let said = article.blocks.filter { $0.speaker != nil }
    #expect(said.map { article.text.slice($0.range) } == ["It rose.", "It fell.", "It did not."])
    #expect(said.map(\.label) == ["1", "2", "3"])
  }
}

struct HardWrappingTests {
  @Test(arguments: [
    (
      "one sentence in two long lines",
      "The river rose by two metres in a single night, and nobody in the town of\nPaju knew.",
      1
    ),
    ("a small letter", "The river rose by two metres in a night,\nand nobody knew.", 1),
    (
      "a line far too long to be broken by width",
      String(repeating: "the river rose and ", count: 8) + "it\nfell.", 1
    ),
    ("two sentences", "The river rose by two metres in a single night.\nand nobody knew.", 2),
    ("short lines", "the river rose\nand the town slept", 2),
    ("a byline below", "The river rose by two metres in a single night of January\nBy Jane Doe", 2),
    (
      "a number in the midst of a sentence",
      "The harbour was full of ships on the morning of that day, and nobody who saw it\n"
        + "had thought of the flood that would come before the end of the next month.\n"
        + "The river rose by two metres in a single night, and the board counted all the\n"
        + "quays of the town, which were nine in the spring of that year, and the cranes\n"
        + "22. Ships came to the harbour of the town four hundred times a month, more than\n"
        + "ever before in its history, and nobody in the town of the north had expected it.",
      1
    ),
    ("an empty line between", "The river rose by two metres in a night,\n\nand nobody knew.", 2),
  ])
  func joinsLinesOfOneSentence(_ row: (name: String, text: String, blocks: Int)) throws {
    #expect(try outline(row.text).count == row.blocks, "\(row.name)")
  }
}
