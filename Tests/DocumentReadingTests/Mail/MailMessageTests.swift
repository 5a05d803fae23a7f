import FactModel
import Testing
import TextReading

@testable import ArticleReading
@testable import DocumentReading

/// E-mails as programs send them, made into articles.
struct MailMessageTests {
  private static func parts(_ text: String) throws -> [String] {
    try message(text).parts.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static func message(_ text: String) throws -> MailMessage {
    try MailMessage(Array(text.utf8), name: "a.eml", charsets: NoCharsets())
  }

  private static func headed(_ rest: String) -> String {
    "From: Jane Doe <jane@example.org>\r\nSubject: The bridge\r\nMIME-Version: 1.0\r\n" + rest
  }

  // MARK: - Bodies

  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var message: String
    var parts: [String]

    init(_ name: String, _ message: String, _ parts: [String]) {
      (testDescription, self.message, self.parts) = (name, message, parts)
    }
  }

  private static let alternatives =
    "Content-Type: multipart/alternative; boundary=\"=_b\"\n\nignored\n--=_b\n"
    + "Content-Type: text/plain; charset=utf-8\n\nPlain words.\n--=_b\n"
    + "Content-Type: text/html\n\n<p>Words in <b>HTML</b>.\n--=_b--\nignored\n"

  static let rows = [
    Row("no transfer encoding", "Content-Type: text/plain\n\nWords.\n", ["Words.\n"]),
    Row(
      "quoted-printable",
      "Content-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 and a long =\nline, 2+2=4 =3D 4=\n",
      ["Café and a long line, 2+2=4 = 4"]
    ),
    Row(
      "base64 in lines",
      "Content-Transfer-Encoding: BASE64\n\nVGhlIGJyaWRnZSBp\ncyBjbG9zZWQu\n",
      ["The bridge is closed."]
    ),
    Row(
      "base64 that goes on behind its padding",
      "Content-Transfer-Encoding: base64\n\nVGhlIGhhcmJvdXIgbW92ZWQgODEsMDAwIGJveGVzLgo=\n"
        + "VGhlIG1heW9yIHJlc2lnbmVkIG9uIE1vbmRheS4K\n",
      ["The harbour moved 81,000 boxes.\nThe mayor resigned on Monday.\n"]
    ),
    Row(
      "base64 with the footer of a list below it",
      "Content-Transfer-Encoding: base64\n\nVGhlIGhhcmJvdXIgbW92ZWQgODEsMDAwIGJveGVzLgo=\n"
        + "____\nlist of the desk\n",
      ["The harbour moved 81,000 boxes.\n____\nlist of the desk\n"]
    ),
    Row("plain text before HTML", alternatives, ["Plain words."]),
    Row(
      "HTML where there is nothing else",
      "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>a\n--b--",
      ["<p>a"]
    ),
    Row(
      "HTML where the plain text only says that there is HTML",
      "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nView this online.\n--b\n"
        + "Content-Type: text/html\n\n<p>\(String(repeating: "word ", count: 200))\n--b--",
      ["<p>" + String(repeating: "word ", count: 200)]
    ),
    Row(
      "nested parts, an attachment and a picture",
      "Content-Type: multipart/mixed; boundary=outer\n\n--outer\n" + alternatives
        + "\n--outer\nContent-Type: application/pdf; name=a.pdf\n\n%PDF\n--outer\n"
        + "Content-Type: image/png\n\nPNG\n--outer\n\nA footer.\n--outer--\n",
      ["Plain words.", "A footer."]
    ),
    Row(
      "a boundary that never ends",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nOne.\n--b\n\nTwo.\n",
      ["One.", "Two.\n"]
    ),
    Row(
      "a boundary within a word of the text",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n--bread\nand butter\n--b--\n",
      ["--bread\nand butter"]
    ),
    Row(
      "no boundary at all",
      "Content-Type: multipart/mixed\n\nContent-Type: text/plain\n\na\n",
      ["a\n"]
    ),
    Row(
      "flowed lines",
      "Content-Type: text/plain; format=flowed\n\nOne line that \ngoes on.\n> quoted \n> text\n-- \nJ.\n",
      ["One line that goes on.\n> quoted \n> text\n-- \nJ.\n"]
    ),
    Row(
      "a message in the message",
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\n"
        + "Content-Type: message/rfc822\n\nFrom: John Roe <j@x>\nSubject: =?utf-8?B?TsOpZQ==?=\n\nOld.\n"
        + "--b--",
      [
        "See below.",
        "\n---------- Forwarded message ----------\nFrom: John Roe <j@x>\nSubject: Née\n", "Old.",
      ]
    ),
  ]

  @Test(arguments: rows)
  func findsWhatIsToBeRead(_ row: Row) throws {
    #expect(try Self.parts(Self.headed(row.message)) == row.parts)
    let windows = row.message.replacing("\n", with: "\r\n")
    let expected = row.parts.map { $0.replacing("\n", with: "\r\n") }
    let found = try Self.parts(Self.headed(windows))
    #expect(
      found.map { $0.replacing("\r\n", with: "\n") }
        == expected.map { $0.replacing("\r\n", with: "\n") }
    )
  }

  @Test func keepsFurtherPagesOfRelatedPartsAsOtherVersions() throws {
    let message = try Self.message(
      Self.headed(
        "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>One.\n"
          + "--b\nContent-Type: text/html\n\n<p>Two.\n--b\nContent-Type: image/png; name=a.png\n\nPNG\n"
          + "--b--\n"
      )
    )
    #expect(message.parts.count == 1)
    #expect(message.others.count == 1)
    #expect(message.attachments.isEmpty)
  }

  @Test func namesWhatIsAttached() throws {
    let message = try Self.message(
      Self.headed(
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nText.\n--b\nContent-Type: "
          + "application/vnd.ms-excel\nContent-Disposition: attachment; "
          + "filename*=utf-8''na%C3%AFve%1B%5B2J.xls\n\nx\n--b--"
      )
    )
    #expect(
      message.attachmentList == "“naïve␛[2J.xls”" || !message.attachmentList.contains("\u{1B}")
    )
    #expect(message.attachmentList.contains("naïve"))
  }

  // MARK: - Heads

  static let values: [(String, String)] = [
    ("=?UTF-8?Q?J=C3=BCrgen_M=C3=BCller?= <j@x>", "Jürgen Müller <j@x>"),
    ("=?iso-8859-1?q?Caf=E9?= closed", "Café closed"),
    ("=?utf-8?B?5p2x5Lqs?= =?utf-8?B?6YO9?=", "東京都"),
    ("=?utf-8?Q?One?= and =?utf-8?Q?two?=", "One and two"),
    ("=?utf-8?Q?a=0D=0ABcc:_everybody?=", "a Bcc: everybody"),
    ("=?utf-8?X?what?= =?nonsense", "=?utf-8?X?what?= =?nonsense"),
    ("  folded\t  value ", "folded value"),
    ("already “UTF-8”", "already “UTF-8”"),
  ]

  @Test(arguments: values)
  func decodesTheWordsOfAHead(_ value: String, _ decoded: String) {
    #expect(EncodedWords(charsets: NoCharsets()).decoded(Array(value.utf8)) == decoded)
  }

  static let starts: [(String, Bool)] = [
    ("From: a\nSubject: b\nMIME-Version: 1.0\n\nc", true),
    ("From x Tue\nReceived: from y\n by z\nFrom: a\nDate: b\nContent-Type: text/plain\n\nc", true),
    ("From: =?utf-8?Q?a?=\nSubject: b\n\nc", true),
    ("From: a\nTo: b\nSubject: c\n\nText that was copied.", false),
    ("Content-Type: what is it?\n\nA text about e-mails.", false),
    ("", false),
  ]

  @Test(arguments: starts)
  func tellsAMessageFromATextThatWasCopied(_ text: String, _ isMessage: Bool) {
    #expect(MailMessage.isStart(Array(text.utf8)) == isMessage)
  }

  // MARK: - Articles

  @Test func theArticleHasTheSubjectAndTheSender() throws {
    let message = try Self.message(
      "From: =?utf-8?Q?Doe=2C_Jane?= <jane@x>\nDate: Tue, 30 Jan 2024 10:00:00 +0000\n"
        + "Subject: The\n bridge is closed\nContent-Type: text/plain\n\nThe bridge is closed. It opens in May.\n\n"
        + "On Monday, John Roe wrote:\n> Is it?\n"
    )
    let article = try MailReader.read(message, [.text(message.parts[0].bytes)], name: nil)
    #expect(article.facts.title == "The bridge is closed")
    #expect(article.facts.byline == ["Jane Doe"])
    #expect(article.facts.published?.description == "2024-01-30")
    #expect(article.blocks.filter { $0.kind == .paragraph }.map(\.sentences.count) == [2])
  }

  private static func paragraphs(_ article: ReadArticle) -> [String] {
    article.blocks.filter { $0.kind == .paragraph }.map { article.text.slice($0.range) }
  }

  @Test func aSignatureEndsItsOwnPart() throws {
    let message = try Self.message(
      Self.headed(
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe bridge is closed.\n\n-- \nJane Doe, "
          + "The Paper\n--b\n\nIt costs 4 million, the mayor said.\n--b--\n"
      )
    )
    let article = try MailReader.read(message, message.parts.map { .text($0.bytes) }, name: nil)
    #expect(
      Self.paragraphs(article) == ["The bridge is closed.", "It costs 4 million, the mayor said."]
    )
  }

  @Test(arguments: [
    ("On Tuesday Mr Reed wrote:\n\nThe pool is safe, in a letter.\n\n> 300 signed it.", 2),
    ("On Tuesday Mr Reed wrote:\n\n> 300 signed it.", 1),
    ("On Tuesday, Mr Reed wrote:\n> 300 signed it.", 0),
    ("On 14 May 2024, Tom Reed <tom@reed.example>\nwrote:\n\n> 300 signed it.", 0),
  ])
  func onlyAProgramAnnouncesAQuotation(_ row: (text: String, paragraphs: Int)) throws {
    let text = "The bridge is closed.\n\n" + row.text + "\n"
    let message = try Self.message(Self.headed("\n" + text))
    let article = try MailReader.read(message, [.text(Array(text.utf8))], name: nil)
    #expect(Self.paragraphs(article).count == 1 + row.paragraphs, "\(row.text)")
  }

  @Test func keepsTheOtherVersion() throws {
    let message = try Self.message(Self.headed(Self.alternatives))
    #expect(message.others.map { String(decoding: $0.bytes, as: UTF8.self) }.count == 1)
  }

  @Test func keepsASecondPlainTextAsAnotherVersion() throws {
    let other = "--=_b\nContent-Type: text/plain\n\nOther words.\n"
    let both = Self.alternatives.replacing(
      "--=_b\nContent-Type: text/html",
      with: other + "--=_b\nContent-Type: text/html"
    )
    let message = try Self.message(Self.headed(both))
    #expect(message.parts.count == 1)
    #expect(message.others.map(\.isPage) == [false, true])
  }

  /// What is neither text nor page of the web has tags in it that nobody reads as words.
  @Test func keepsOnlyPagesAsOtherVersions() throws {
    let other = "--=_b\nContent-Type: text/x-amp-html\n\n<html amp4email>Words</html>\n"
    let both = Self.alternatives.replacing(
      "--=_b\nContent-Type: text/html",
      with: other + "--=_b\nContent-Type: text/html"
    )
    let message = try Self.message(Self.headed(both))
    #expect(message.parts.count == 1)
    #expect(message.others.map(\.isPage) == [true])
  }

  @Test(arguments: [
    ("The bridge is closed. It opens in May.\nNine voted for it, four against.", true),
    ("The bridge is closed.\nIt opens\nin May.", false), ("Example News", false),
  ])
  func tellsWhatOnlyTheOtherVersionSays(_ row: (other: String, isTold: Bool)) throws {
    let text = "The bridge is closed. It opens in May.\n"
    let message = try Self.message(Self.headed("\n" + text))
    let article = try MailReader.read(
      message,
      [.text(Array(text.utf8))],
      others: [.text(Array(row.other.utf8))],
      name: nil
    )
    let told = article.notices.filter { $0.contains("another version of its text") }
    #expect(told.count == (row.isTold ? 1 : 0), "\(article.notices)")
    #expect(told.allSatisfy { $0.contains("6 words more: “Nine voted for it, four against.”") })
  }

  @Test(arguments: [
    ("The mayor did not resign on Monday, Jane Doe said.", true),
    ("The mayor did resign on Friday, Jane Doe said.", true),
    ("Bo Orr did resign on Monday, Jane Doe said.", true),
    ("The mayor did resign on Monday, Bo Orr said.", true),
    ("The mayor did refuse on Monday, Jane Doe said.", true),
    ("The mayor resign on Monday, Jane Doe said.", true),
    ("THE MAYOR did\u{A0}resign on Mon\u{AD}day, Jane Doe said:", false),
    ("The mayor did resign on Monday Jane Doe said", false),
  ])
  func tellsEveryOtherWordOfASentence(_ row: (other: String, isTold: Bool)) throws {
    let text =
      "The council met.\n\nThe mayor did resign on Monday, Jane Doe said.\n\nWater is H2O.\n"
    let article = try MailReader.read(
      try Self.message(Self.headed("\n" + text)),
      [.text(Array(text.utf8))],
      others: [.text(Array("\(row.other)\nWater is H₂O.".utf8))],
      name: nil
    )
    let told = article.notices.filter { $0.contains("another version of its text") }
    #expect(told.count == (row.isTold ? 1 : 0), "\(row.other): \(article.notices)")
  }

  @Test func tellsAnotherFigureAndLinesThatAPageLoses() throws {
    let text = "The bridge cost 5 million.\n"
    let message = try Self.message(Self.headed("\n" + text))
    let other = try MailReader.read(
      message,
      [.text(Array(text.utf8))],
      others: [.text(Array("The bridge cost 9 million.".utf8))],
      name: nil
    )
    #expect(other.notices.contains { $0.contains("5 words more: “The bridge cost 9 million.”") })
    let lines = try MailReader.read(
      message,
      [.text(Array(text.utf8))],
      pages: [Array("Dear all of you\nThe bridge cost 5 million.\nBye".utf8)],
      name: nil
    )
    #expect(lines.notices == ["not read: its page says 4 words more: “Dear all of you”"])
  }

  @Test func unpacksAForwardedMessage() throws {
    let inner = "RnJvbTogQm8KU3ViamVjdDogSW4KCldvcmRzIGluc2lkZS4K"
    let message = try Self.message(
      Self.headed(
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n\(inner)\n"
      )
    )
    let texts = message.parts.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.last == "Words inside.\n")
  }

  // MARK: - Hostile messages

  @Test func hostileMessagesEnd() throws {
    let nested = (0..<10_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    let inMessage = String(repeating: "Content-Type: message/rfc822\n\n", count: 10_000)
    let many = String(repeating: "--b\n\nx\n", count: 100_000)
    let fields = String(repeating: "X-Y: z\n", count: 100_000)
    let long = "Subject: " + String(repeating: "=?utf-8?Q?", count: 100_000)
    for text in [
      nested.joined(), inMessage, "Content-Type: multipart/mixed; boundary=b\n\n" + many, fields,
      long,
      "Content-Type: multipart/mixed; boundary=\"\n\n--\n--\n", "Content-Type: ;;;=;=\n\na",
    ] {
      _ = try? Self.message(Self.headed(text))
    }
  }

  @Test func anyBytesAreReadWithoutACrash() {
    var random = SystemRandomNumberGenerator()
    let whole = Array(Self.headed(Self.rows[7].message).utf8)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &random))
      _ = try? MailMessage(bytes, name: nil, charsets: NoCharsets())
    }
  }

  @Test(arguments: [
    ("Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--", "is an encrypted e-mail"),
    (
      "Content-Type: application/pdf; name=\"a.pdf\"\n\nx",
      "is an e-mail without a text, only “a.pdf”"
    ),
  ])
  func saysWhyThereIsNothingToRead(_ rest: String, _ what: String) throws {
    let problem = try #require(throws: Problem.self) { try Self.message(Self.headed(rest)) }
    #expect(problem.what == what)
  }
}
