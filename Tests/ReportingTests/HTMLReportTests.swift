import FactModel
import Glibc
import OrderedJSON
import Release
import TestSupport
import Testing

@testable import Reporting

/// Programs that look at the page, where they are there.
enum PageReader {
  static let hasHTML5lib =
    (try? ChildProcess.run("/usr/bin/python3", ["-c", "import html5lib"]))?.status == .exited(0)
  static let hasChromium =
    access("/usr/bin/chromium", X_OK) == 0 || access("/usr/bin/chromium-browser", X_OK) == 0
}

struct HTMLReportTests {
  private static func page(_ session: Session, _ shape: ReportShape = .public) -> String {
    String(
      decoding: HTMLReport.bytes(of: session, options: ReportOptions(shape: shape)),
      as: UTF8.self
    )
  }

  /// A session in which every text is hostile.
  static func hostile() throws -> Session {
    let attack =
      "</script></style></mark><script>alert(1)</script><img src=x onerror=alert(2)>\" ' & | ` * \u{202E}"
    var maker = SessionMaker(
      facts: ArticleFacts(
        title: attack,
        byline: [attack],
        publisher: attack,
        language: "en\" onload=\"alert(3)",
        url: "javascript:alert(4)"
      ),
      blocks: [
        (.title, [attack]), (.paragraph, ["One \(attack).", "Two."]),
        (.paragraph, ["שלום עולם 👩\u{200D}🔬 e\u{301}."]), (.listItem, ["A."]), (.listItem, ["B."]),
        (.quotation, ["C."]), (.preformatted, ["D  D"]),
      ]
    )
    let source = try maker.addSource { source in
      source.title = attack
      source.url = "javascript:alert(5)"
      source.archiveURL = "data:text/html,x"
      source.authors = [attack]
      source.interest = attack
      source.account = attack
      source.platform = attack
      source.published = PartialDate("2024-02-01")
      source.time = attack
    }
    let page = try maker.addSource { source in
      source.title = "A page"
      source.url = "https://example.org/\"><script>"
      source.archiveURL = "https://archive.example.org/1"
      source.archived = PartialDate("2024-02-01")
    }
    for (text, rating) in [
      ("One", "False"), ("Two.", "True"), ("One \(attack).", "Mixture"), ("A.", "True"),
    ] {
      try maker.addClaim(text) { claim, maker in
        claim.restatement = attack
        claim.claimant = .speaker(name: attack, role: attack)
        claim.verdicts = [maker.verdict(rating, reason: attack + "\n\nSecond paragraph.\n- line")]
        claim.evidence = [
          maker.evidence(source, .refutes, quotation: attack, locator: attack, note: attack),
          maker.evidence(page, .supports),
        ]
        claim.notes = [Note(text: attack, signed: maker.signed)]
      }
    }
    return maker.session
  }

  @Test func nothingOfTheArticleBecomesMarkup() throws {
    for shape in ReportShape.allCases {
      let text = Self.page(try Self.hostile(), shape)
      #expect(!text.contains("<img"))
      #expect(!text.contains("javascript:") && !text.contains("href=\"data:text"))
      #expect(!text.contains("alert(1)</script>"))
      #expect(text.split(separator: "<script").count == 2)
      #expect(!text.contains("lang=\"en\" onload"))
      #expect(!text.contains("\u{202E}"))
    }
  }

  @Test func dataForOtherProgramsCannotEndItsElement() throws {
    let data = Array(#"{"claimReviewed":"</script><b>&"}"#.utf8)
    let bytes = HTMLReport.bytes(
      of: try Self.hostile(),
      options: ReportOptions(shape: .public),
      claimReview: data
    )
    let text = String(decoding: bytes, as: UTF8.self)
    let marker = "<script type=\"application/ld+json\">\n"
    let start = try #require(text.split(separator: marker, omittingEmptySubsequences: false).last)
    let json = try #require(start.split(separator: "\n</script>").first)
    #expect(json == #"{"claimReviewed":"\u003C/script\u003E\u003Cb\u003E\u0026"}"#)
    #expect(try JSONParser.parse(Array(json.utf8)) == JSONParser.parse(data))
  }

  @Test func linksCarryTheirArchivedCopies() throws {
    let text = Self.page(try Self.hostile())
    #expect(
      text.contains(
        "data-versionurl=\"https://archive.example.org/1\" data-versiondate=\"2024-02-01\""
      )
    )
    #expect(
      text.contains(
        "href=\"https://archive.example.org/1\" data-originalurl=\"https://example.org/%22%3E%3Cscript%3E\""
      )
    )
  }

  @Test func onlyWhatWasRatedIsPublic() throws {
    let session = try RichSession.make()
    #expect(!Self.page(session).contains("id=\"claim-c2.1\""))
    #expect(Self.page(session, .editor).contains("id=\"claim-c2.1\""))
    #expect(!Self.page(session).contains("Ask *Eva*"))
  }

  @Test func theEditorsPageBeginsWithTheDecisions() throws {
    var options = ReportOptions(shape: .editor)
    let session = try RichSession.make()
    let place = try #require(session.article.text.string.unicodeScalars.split(separator: "6").first)
    options.readings = [(place.count..<place.count + 3, "≈29 Jan")]
    let text = String(decoding: HTMLReport.bytes(of: session, options: options), as: UTF8.self)
    let headings = text.split(separator: "<h2 id=\"").dropFirst()
      .compactMap { $0.split(separator: "\"").first.map(String.init) }
    #expect(
      headings == [
        "part-decisions-needed", "claims", "text", "sources", "method", "part-fixes",
        "part-as-a-diff", "part-findings", "part-items", "part-open-research-questions",
        "part-checkers",
      ]
    )
    #expect(text.contains("600<span class=\"edit\">[≈29 Jan]</span>"))
    #expect(!Self.page(session).contains("class=\"edit\""))
  }

  @Test func thePageOfAMemoHasTheFixesAlone() throws {
    let text = Self.page(try RichSession.make(), .memo)
    #expect(text.contains("<p class=\"kicker\">Fix memo</p>"))
    #expect(text.contains("id=\"part-fixes\"") && text.contains("<pre><code>--- "))
    #expect(!text.contains("class=\"card") && !text.contains("href=\"#claim-"))
  }

  @Test func everyLinkInsideThePageLeadsSomewhere() throws {
    for shape in ReportShape.allCases {
      for session in [try Self.hostile(), try RichSession.make(), try Self.published()] {
        let text = Self.page(session, shape)
        let names = Set(
          text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        )
        for target in text.split(separator: "href=\"#").dropFirst() {
          let name = target.prefix { $0 != "\"" }
          #expect(names.contains(name), "\(name) in the report \(shape.rawValue)")
        }
      }
    }
  }

  @Test func thePolicyHoldsTheHashesOfStyleAndScript() throws {
    let text = Self.page(try RichSession.make())
    let style = try #require(
      text.split(separator: "<style>").last?.split(separator: "</style>").first
    )
    let result = try ChildProcess.run(
      "/bin/sh",
      ["-c", "openssl dgst -sha256 -binary | openssl base64"],
      environment: ["PATH": "/usr/bin:/bin"],
      input: Array(style.utf8)
    )
    let hash = result.output.split(whereSeparator: \.isWhitespace).joined()
    if result.status == .exited(0), !hash.isEmpty {
      #expect(text.contains("style-src &#39;sha256-\(hash)&#39;"))
    }
  }

  /// The contrast of two colours by WCAG 2.2 (relative luminance of sRGB).
  private static func contrast(_ one: String, _ other: String) -> Double {
    func luminance(_ colour: String) -> Double {
      let digits = Array(colour.utf8.dropFirst())
      let parts = stride(from: 0, to: 6, by: 2).map { place -> Double in
        let value =
          Double(Int(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) ?? 0)
          / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test(arguments: [("light", PageColours.light), ("dark", PageColours.dark)])
  func everyTextHasTheContrastThatItNeeds(_ row: (name: String, palette: PageColours.Palette)) {
    let palette = row.palette
    for text in [palette.ink, palette.muted, palette.link] {
      #expect(Self.contrast(text, palette.paper) >= 4.5, "\(text)")
    }
    #expect(Self.contrast(palette.focus, palette.paper) >= 3)
    for tone in palette.tones {
      #expect(Self.contrast(tone.colour, palette.paper) >= 4.5, "\(tone.name)")
      #expect(Self.contrast(tone.colour, tone.washes[0]) >= 4.5, "\(tone.name) on its wash")
      for wash in tone.washes {
        #expect(Self.contrast(palette.ink, wash) >= 4.5, "\(wash)")
        #expect(Self.contrast(tone.colour, wash) >= 3, "\(tone.name) on \(wash)")
      }
    }
  }

  @Test(.enabled(if: PageReader.hasHTML5lib, "python3-html5lib is not installed: skipped"))
  func aStrictReaderFindsNothing() throws {
    let program = """
      import sys, html5lib
      parser = html5lib.HTMLParser(strict=True)
      parser.parse(sys.stdin.buffer.read(), transport_encoding="utf-8")
      """
    var sessions = [try Self.hostile(), try RichSession.make(), SessionMaker().session]
    sessions.append(try Self.published())
    for session in sessions {
      for shape in ReportShape.allCases {
        let result = try ChildProcess.run(
          "/usr/bin/python3",
          ["-c", program],
          input: HTMLReport.bytes(
            of: session,
            options: ReportOptions(shape: shape),
            with: .notes
          )
        )
        #expect(result.status == .exited(0), "\(result.error.suffix(400))")
      }
    }
  }

  /// A session with everything that comes after publication.
  static func published() throws -> Session {
    var maker = SessionMaker(blocks: [(.paragraph, ["One is so.", "Two is so."])])
    let one = try maker.addClaim("One is so.") { claim, maker in
      claim.verdicts = [maker.verdict("False", reason: "No.")]
    }
    try maker.addClaim("Two is so.") { claim, maker in
      claim.verdicts = [maker.verdict("True", reason: "Yes.")]
      claim.retraction = Retraction(reason: "Forged.", signed: maker.signed)
    }
    var publication = Publication(
      id: maker.newIdentity(),
      number: EntityNumber(1),
      edit: maker.session.log.lastID,
      article: maker.session.article.hash,
      claims: [one],
      profile: "magazine",
      signed: maker.signed
    )
    publication.retraction = Retraction(reason: "All <of> it.", signed: maker.signed)
    try maker.apply(Change(from: nil, to: publication))
    try maker.apply(
      Change(
        from: nil,
        to: Correction(
          id: maker.newIdentity(),
          number: EntityNumber(1),
          kind: .correction,
          claim: one,
          label: "c1",
          publication: publication.id,
          differences: [.init(field: "verdict", before: "True", after: "False <b>")],
          reason: "New & better.",
          signed: maker.signed
        )
      )
    )
    try maker.apply(
      Change(
        from: nil,
        to: Waiver(
          id: maker.newIdentity(),
          number: EntityNumber(1),
          rule: "no-archive",
          place: "@1",
          reason: "Not <allowed>.",
          signed: maker.signed
        )
      )
    )
    return maker.session
  }

  @Test(
    .enabled(if: PageReader.hasChromium, "chromium is not installed: skipped"),
    arguments: ["320", "800", "1600"]
  )
  func filtersAndKeysWorkInABrowser(width: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "report.html",
      HTMLReport.bytes(of: try Self.hostile(), options: ReportOptions(shape: .public))
    )
    let result = try ChildProcess.run(
      "/usr/bin/python3",
      [
        ProjectFolder.path + "/Tests/ReportingTests/Browser/drive.py", folder.path + "/report.html",
        width,
      ],
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path]
    )
    #expect(result.status == .exited(0), "\(result.output)\(result.error)")
  }
}
