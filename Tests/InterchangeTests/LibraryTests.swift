import FactModel
import Notations
import OrderedJSON
import TestSupport
import Testing

@testable import Interchange

/// Sources from and to reference managers: CSL JSON, BibTeX and RIS.
struct LibraryTests {
  static let formats = ["csl-json", "bibtex", "ris"]

  private static let signed = Signed(
    by: Checker(name: "Ada"),
    at: Timestamp(milliseconds: 1_700_000_000_000)
  )

  private static func sources(_ text: String, as name: String? = nil) throws -> ImportReading {
    let source = try ImportSource(Array(text.utf8), name: "f", ports: RoundTrip.ports())
    let format = try FormatTable.readable(name, for: source)
    return try format.read(source, ImportContext(signed: signed))
  }

  private static func session(_ sources: [Source]) throws -> Session {
    var made = ExchangeSession()
    for (index, source) in sources.enumerated() {
      var source = source
      source.number = EntityNumber(index + 1)
      // Whoever was talked to stays at the desk until the terms are given.
      if source.isPerson { source.terms = .onRecord }
      try made.apply([Change(from: nil, to: source)])
    }
    return made.session
  }

  private static func exported(_ name: String, _ session: Session) throws -> String {
    let format = try #require(FormatTable.format(named: name))
    let written = try format.export([ExportMaterial(session, name: "x")])
    #expect(written.sources == session.sources.count)
    return String(decoding: written.bytes, as: UTF8.self)
  }

  private static func shown(_ source: Source) -> [String?] {
    [
      source.title, source.authors.joined(separator: "; "), source.publisher,
      source.published?.description, source.accessed?.description, source.url, source.archiveURL,
      source.kind, source.slug,
    ]
  }

  static let entries: [(name: String, text: String, shown: [String?])] = [
    (
      "CSL JSON",
      #"[{"id": "Holm2024", "type": "article-newspaper", "title": "Mill to reopen", "#
        + #""container-title": "The Gazette", "author": [{"family": "Quill", "given": "Pat"}, "#
        + #"{"literal": "Data Team"}], "issued": {"date-parts": [["2024", 5]]}, "accessed": "#
        + #"{"date-parts": [[2024, 5, 8]]}, "URL": "https://g.example/m", "archive_location": "#
        + #""https://a.example/m", "page": "14"}]"#,
      [
        "Mill to reopen", "Pat Quill; Data Team", "The Gazette", "2024-05", "2024-05-08",
        "https://g.example/m", "https://a.example/m", "news article", "holm2024",
      ]
    ),
    (
      "BibTeX",
      """
      % a comment
      @string{gaz = "The Gazette"}
      @article{quill2024,
        title = {{Mill} to reopen in {May} -- at 100\\% \\& more},
        author = {Quill, Pat and {Gazette Data Team} and M{\\"u}ller, J{\\"o}rg and Ludwig van Beethoven},
        journal = gaz, date = {2024-05-07}, urldate = "2024-05-08",
        url = {https://g.example/a_b},
      }
      """,
      [
        "Mill to reopen in May – at 100% & more",
        "Pat Quill; Gazette Data Team; Jörg Müller; Ludwig van Beethoven", "The Gazette",
        "2024-05-07", "2024-05-08", "https://g.example/a_b", nil, "article", "quill2024",
      ]
    ),
    (
      "old BibTeX",
      "@TechReport{b:1, author={Town Council}, title=\"Budget, {\\'E}t{\\'e}\", year=2024, month=may,"
        + " institution={The \"Town\"}}",
      [
        "Budget, Été", "Town Council", "The \"Town\"", "2024-05", nil, nil, nil, "report", nil,
      ]
    ),
    (
      "RIS",
      "TY  - NEWS\r\nTI  - Mill to reopen\r\nAU  - Quill, Pat\r\nAU  - Data Team\r\nT2  - The Gazette\r\n"
        + "PY  - 2024\r\nDA  - 2024/05//\r\nY2  - 2024/05/08/\r\nUR  - https://g.example/m\r\n"
        + "AV  - https://a.example/m\r\nXX  - kept\r\nER  - \r\n",
      [
        "Mill to reopen", "Pat Quill; Data Team", "The Gazette", "2024-05", "2024-05-08",
        "https://g.example/m", "https://a.example/m", "news article", nil,
      ]
    ),
  ]

  @Test(arguments: entries.map(\.name))
  func readsEntries(_ name: String) throws {
    let row = try #require(Self.entries.first { $0.name == name })
    let reading = try Self.sources(row.text)
    #expect(reading.sources.map(Self.shown) == [row.shown])
  }

  /// In and out again in each format: nothing is lost, also what has no field here.
  @Test(arguments: entries.map(\.name), formats)
  func comesBackFromEveryFormat(_ name: String, _ format: String) throws {
    let row = try #require(Self.entries.first { $0.name == name })
    let session = try Self.session(try Self.sources(row.text).sources)
    let text = try Self.exported(format, session)
    let back = try Self.sources(text)
    #expect(back.sources.map(Self.shown) == [row.shown], "\(text)")
    #expect(SourcePlacement(back.sources, in: session).changes == [], "\(text)")
    if name == "CSL JSON" {
      #expect(back.sources[0].foreign["csl-json"]["page"] == .string("14"), "\(text)")
    }
    if name == "RIS", format == "ris" { #expect(text.contains("XX  - kept\r\n")) }
  }

  @Test(arguments: formats)
  func randomSourcesComeBack(_ format: String) throws {
    var random = SplitMix64(seed: 7)
    let words = [
      "Mill", "& roof:", "100%", "of_it", "{x}", "a\\b", "~3", "Müller", "–", "#1", "\"q\"",
    ]
    func text(_ random: inout SplitMix64) -> String {
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      .joined(separator: " ")
    }
    for round in 0..<60 {
      var source = Source(id: .random(), number: EntityNumber(1))
      source.title = text(&random)
      if Bool.random(using: &random) { source.url = "https://a.example/\(round)_x%20y" }
      if Bool.random(using: &random) { source.publisher = text(&random) }
      if Bool.random(using: &random) {
        source.kind = ["report", "primary", "post"].randomElement()
      }
      if Bool.random(using: &random) { source.slug = "s\(round)" }
      source.authors = (0..<Int.random(in: 0...2, using: &random)).map { _ in text(&random) }
      source.published = PartialDate(year: 2024, month: Bool.random(using: &random) ? 5 : nil)
      let session = try Self.session([source])
      let out = try Self.exported(format, session)
      let back = try Self.sources(out, as: format).sources
      #expect(back.map(Self.shown) == [Self.shown(source)], "\(out)")
      #expect(SourcePlacement(back, in: session).changes == [], "\(out)")
    }
  }

  /// Entries of types that have none like them here, and with dates that are uncertain.
  static let ownTypes: [(text: String, format: String, kept: String)] = [
    ("@mastersthesis{a, title={A}, year={1990}}", "bibtex", "@mastersthesis{"),
    ("@proceedings{a, title={A}}", "bibtex", "@proceedings{"),
    ("@inbook{a, title={A}}", "bibtex", "@inbook{"),
    ("@periodical{a, title={A}}", "bibtex", "@periodical{"),
    ("@book{a, title={A}, date={1850~}}", "bibtex", "date = {1850~}"),
    ("TY  - LEGAL\nTI  - A\nER  - \n", "ris", "TY  - LEGAL"),
    ("TY  - ABST\nTI  - A\nER  - \n", "ris", "TY  - ABST"),
    ("TY  - MPCT\nTI  - A\nER  - \n", "ris", "TY  - MPCT"),
    ("TY  - MANSCPT\nTI  - A\nER  - \n", "ris", "TY  - MANSCPT"),
    ("TY  - INTV\nTI  - A\nER  - \n", "ris", "TY  - INTV"),
    ("TY  - XYZ\nTI  - A\nER  - \n", "ris", "TY  - XYZ"),
  ]

  @Test(arguments: ownTypes.map(\.text))
  func whatHasNoneLikeItGoesOutAsItCame(_ text: String) throws {
    let row = try #require(Self.ownTypes.first { $0.text == text })
    let session = try Self.session(try Self.sources(row.text, as: row.format).sources)
    let out = try Self.exported(row.format, session)
    #expect(out.contains(row.kept), "\(out)")
    if text.contains("1850") { #expect(session.sources.last?.published?.year == 1850) }
    let back = try Self.sources(out, as: row.format).sources
    #expect(SourcePlacement(back, in: session).changes == [], "\(out)")
    // The other format says that it has no place for it.
    let other = row.format == "ris" ? "bibtex" : "ris"
    let format = try #require(FormatTable.format(named: other))
    let told = try format.export([ExportMaterial(session, name: "x")]).notices
    #expect(told.contains { $0.hasPrefix("The format has no fields for these") }, "\(told)")
  }

  /// What types of one format are in another.
  @Test(arguments: [
    ("TY  - MPCT\nTI  - A\nER  - \n", "csl-json", "\"type\": \"motion_picture\""),
    ("TY  - PCOMM\nTI  - A\nER  - \n", "csl-json", "\"type\": \"personal_communication\""),
    ("TY  - STAND\nTI  - A\nER  - \n", "bibtex", "@standard{"),
    ("TY  - DICT\nTI  - A\nER  - \n", "csl-json", "\"type\": \"entry-dictionary\""),
    ("@unpublished{a, title={A}}", "ris", "TY  - UNPB"),
    ("@mvbook{a, title={A}}", "ris", "TY  - BOOK"),
  ])
  func typesAreTheNearest(_ row: (text: String, format: String, kept: String)) throws {
    let session = try Self.session(try Self.sources(row.text).sources)
    let out = try Self.exported(row.format, session)
    #expect(out.contains(row.kept), "\(out)")
  }

  /// What a format has no place for is told by its name, also parts of a type and a date.
  @Test(arguments: ["bibtex", "ris"])
  func typesAndSeasonsWithoutAPlaceAreTold(_ name: String) throws {
    let text =
      #"[{"id": "a", "type": "treaty", "title": "A", "issued": {"date-parts": [[2024]], "season": 2}}]"#
    let session = try Self.session(try Self.sources(text).sources)
    let format = try #require(FormatTable.format(named: name))
    let told = try format.export([ExportMaterial(session, name: "x")]).notices.joined()
    #expect(told.contains("type treaty (1)") && told.contains("season (1)"), "\(told)")
  }

  /// Names and dates that a format writes in another way say the same.
  @Test(arguments: ["bibtex", "ris"])
  func otherWaysOfWritingAreNoDifference(_ name: String) throws {
    let text =
      #"[{"id": "a", "type": "book", "title": "A", "issued": {"literal": "spring"}, "#
      + #""editor": [{"family": "Ed"}]}]"#
    let session = try Self.session(try Self.sources(text).sources)
    let back = try Self.sources(try Self.exported(name, session), as: name).sources
    #expect(SourcePlacement(back, in: session).joined == [])
  }

  /// Databases write above the first item where it is from.
  @Test func linesAboveTheFirstItemAreNoOtherFormat() throws {
    let text = "Provider: A Library\nDatabase: B\n\nTY  - BOOK\nTI  - A\nER  - \n"
    #expect(try Self.sources(text).sources.map(\.title) == ["A"])
  }

  /// A paper has from the proceedings that it names what it does not say itself, wherever these stand in the file.
  @Test func aPartHasWhatItsWholeSays() throws {
    let text =
      "@inproceedings{part, title={A}, author={Roe, Ann}, crossref={Whole}}\n"
      + "@inproceedings{dated, title={B}, year=2019, crossref={whole}}\n"
      + "@inproceedings{lost, title={C}, crossref={gone}}\n"
      + "@proceedings{whole, title={Papers}, publisher={Press}, year=2020, url={https://x.example/}}\n"
    let sources = try Self.sources(text).sources
    #expect(sources.map(\.title) == ["A", "B", "C", "Papers"])
    #expect(sources.map { $0.published?.description } == ["2020", "2019", nil, "2020"])
    #expect(sources.map(\.url) == [nil, nil, nil, "https://x.example/"])
    // What goes out and comes back is the same.
    let session = try Self.session(sources)
    let back = try Self.sources(try Self.exported("bibtex", session), as: "bibtex").sources
    #expect(SourcePlacement(back, in: session).changes.isEmpty)
  }

  /// Fields are counted where they stand.
  @Test func whatAPartHasFromItsWholeIsCountedOnce() throws {
    let text =
      "@inproceedings{part, title={A}, author={Roe, Ann}, crossref={whole}}\n"
      + "@proceedings{whole, title={Papers}, editor={Poe, Ed}, publisher={Press}, year=2020}\n"
    let told = try Self.sources(text).tally.sentences
    #expect(told.contains { $0.contains("Fields “crossref” (1), “editor” (1) are") }, "\(told)")
  }

  @Test func whatIsNoItemIsCounted() throws {
    let text = #"[{"id": "a", "type": "book", "title": "A"}, "x", 3]"#
    let told = try Self.sources(text).tally.sentences
    #expect(told.contains("Source “without title and address” (2) is not taken."), "\(told)")
  }

  @Test func anAddressOfADOIIsThatDOI() throws {
    let session = try Self.session(
      try Self.sources("@article{a, title={A}, doi={10.1000/abc}}").sources
    )
    let other = try Self.sources("@online{b, title={A}, url={https://doi.org/10.1000/ABC}}").sources
    #expect(SourcePlacement(other, in: session).newSources == 0)
  }

  @Test func theSameItemIsOneSource() throws {
    let csl = try Self.sources(Self.entries[0].text).sources
    let session = try Self.session(csl)
    let other = try Self.sources(
      "@online{k, url = {http://www.g.example/m/}, title = {Another}, doi = {10.1/x}}"
    ).sources
    let placement = SourcePlacement(other, in: session)
    #expect(placement.newSources == 0 && placement.changedSources == 1)
    let transition = try #require(placement.changes.first?.transition(of: Source.self))
    #expect(transition.after?.title == "Mill to reopen")
    #expect(transition.after?.foreign["csl-json"]["DOI"] == .string("10.1/x"))
  }

  static let damaged: [(text: String, format: String, problem: String)] = [
    ("@article{a, title = {x", "bibtex", "the BibTeX is damaged: a brace is not closed"),
    ("@article{a, title {x}}", "bibtex", "the BibTeX is damaged: a field must be NAME = VALUE"),
    ("@article{a", "bibtex", "the BibTeX is damaged: an entry is not closed"),
    ("TI  - x\n", "ris", "TI stands before TY, which begins an item"),
    ("[]", "csl-json", "nothing in it was taken: it is an empty list"),
  ]

  @Test(arguments: damaged.map(\.text))
  func saysWhatIsDamaged(_ text: String) throws {
    let row = try #require(Self.damaged.first { $0.text == text })
    do throws(Problem) {
      let source = try ImportSource(Array(text.utf8), name: "f", ports: RoundTrip.ports())
      let format = try FormatTable.readable(row.format, for: source)
      _ = try format.read(source, ImportContext(signed: Self.signed))
      Issue.record("it was read")
    } catch {
      #expect(error.what == row.problem)
    }
  }

  /// Whatever the bytes are, they are read or refused.
  @Test func hostileBytesAreReadOrRefused() throws {
    var random = SplitMix64(seed: 3)
    let seeds = Self.entries.map { Array($0.text.utf8) }
    for _ in 0..<400 {
      var bytes = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = Array("{}\\\"@,=-# \n\r".utf8).randomElement(using: &random) ?? 32
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[..<place].suffix(9), at: place)
        }
        if bytes.isEmpty { bytes = [32] }
      }
      guard let source = try? ImportSource(bytes, name: "f", ports: RoundTrip.ports()) else {
        continue
      }
      for name in Self.formats {
        let format = try FormatTable.readable(name, for: source)
        guard let reading = try? format.read(source, ImportContext(signed: Self.signed)) else {
          continue
        }
        let session = try Self.session(reading.sources)
        _ = try Self.exported(name, session)
      }
    }
  }

  static let latex: [(latex: String, plain: String)] = [
    ("{\\\"o}", "ö"), ("\\\"{o}", "ö"), ("\\'e", "é"), ("\\c{c}a", "ça"), ("\\ss", "ß"),
    ("\\v{S}koda", "Škoda"), ("\\'{\\i}", "í"), ("Stra{\\ss}e", "Straße"), ("a---b", "a—b"),
    ("\\emph{x} y", "x y"), ("a~b", "a\u{A0}b"), ("``q''", "“q”"), ("\\&\\%\\_", "&%_"), ("\\", ""),
    ("\\aa ngstr\\\"om", "ångström"), ("{\\textgreater}3 and {\\textless}5", ">3 and <5"),
    ("$\\geq$7, $<$5", "≥7, <5"), ("$\\alpha$ and {\\textmu}", "α and µ"),
    ("\\href{https://l.example}{link}!", "link!"), ("\\foo{x} y", "\\foo{x} y"),
    ("5$ and 7$", "5$ and 7$"), ("\\enquote{a {b}} c", "“a b” c"), ("$10^{-3}$", "10⁻³"),
    ("{CO}$_{\\textrm{2}}$", "CO₂"), ("$x_{ij}$ rose", "$x_{ij}$ rose"),
    ("\\href{a", "\\href{a"), ("{\\'{E}}t\\'{e}}}", "Été"),
  ]

  @Test(arguments: latex.map(\.latex))
  func readsLaTeX(_ latex: String) throws {
    let row = try #require(Self.latex.first { $0.latex == latex })
    #expect(LaTeXText.plain(latex) == row.plain)
  }

  static let dates: [(text: String, date: String?)] = [
    ("2024-05-07", "2024-05-07"), ("2024-05-07T08:00:00Z", "2024-05-07"),
    ("2024/05/07/", "2024-05-07"),
    ("2024/05//", "2024-05"), ("2024///", "2024"), ("7.5.2024", "2024-05-07"),
    ("7 May 2024", "2024-05-07"), ("May 7th, 2024", "2024-05-07"), ("May 2024", "2024-05"),
    ("13/5/2024", "2024-05-13"), ("5/13/2024", "2024-05-13"), ("5/7/2024", nil), ("soon", nil),
    ("31 February 2024", nil), ("2024", "2024"), ("/", nil), ("", nil), ("99/99/2024", nil),
  ]

  @Test(arguments: dates.map(\.text))
  func readsDates(_ text: String) throws {
    let row = try #require(Self.dates.first { $0.text == text })
    #expect(PartialDate(written: text)?.description == row.date)
  }

  private static func session(ofFile text: String) throws -> Session {
    try session(try sources(text).sources)
  }

  /// What BibTeX has comes back as it was, or as other letters for the same.
  static let fields: [(entry: String, out: [String])] = [
    ("@misc{a, title={B}, date={2023/2024}}", ["date = {2023/2024}"]),
    ("@misc{a, title={B}, year={2024}, month={7 May}}", ["date = {2024-05-07}"]),
    ("@misc{a, title={B}, year={2020}, month=may, day={7}}", ["date = {2020-05-07}"]),
    ("@misc{a, title={B}, year={spring 1999}}", ["year = {spring 1999}"]),
    ("@misc{a, title={B}, author={Quill, Pat and others}}", ["author = {Quill, Pat and others}"]),
    ("@misc{a, title={Why $x_{ij}$ rose, 5$ each}}", ["title = {Why $x_{ij}$ rose, 5\\$ each}"]),
    ("@misc{a, title={{CO}$_{\\textrm{2}}$ rose}}", ["title = {CO₂ rose}"]),
    (
      "@misc{a, title={B}, url={https://e.example/a\\_b?x=1\\&y=2}}",
      ["url = {https://e.example/a_b?x=1&y=2}"]
    ),
    (
      "@misc{a, title={B}, howpublished={\\url{https://only.example/x}}}",
      ["url = {https://only.example/x}"]
    ),
    ("@misc{a, title={B}, file={1}, entrysubtype={z}}", ["file = {1}", "entrysubtype = {z}"]),
  ]

  @Test(arguments: fields.map(\.entry))
  func writesWhatBibTeXHas(_ entry: String) throws {
    let row = try #require(Self.fields.first { $0.entry == entry })
    let out = try Self.exported("bibtex", try Self.session(ofFile: entry))
    for field in row.out { #expect(out.contains(field), "\(out)") }
  }

  @Test func furtherAuthorsAreNoName() throws {
    let named = try Self.session(ofFile: "@misc{a, title={B}, author={Quill, Pat and others}}")
    let out = try Self.exported("ris", named)
    #expect(out.contains("AU  - Quill, Pat\r\n"), "\(out)")
    #expect(!out.contains("et al"), "to other programs it would be a name: \(out)")
    // What others write, or we wrote before, is understood, too.
    for text in [out, "TY  - GEN\r\nTI  - B\r\nAU  - Quill, Pat\r\nAU  - et al.\r\nER  - \r\n"] {
      let back = try Self.session(ofFile: text)
      #expect(try Self.exported("bibtex", back).contains("author = {Quill, Pat and others}"))
    }
  }

  /// A source that was entered in words is one again, also with names in parts.
  @Test(arguments: formats)
  func citationsAndNamesComeBack(_ format: String) throws {
    var cited = Source(id: .random(), number: EntityNumber(1))
    cited.citation = "Statement of the office, 3 May"
    cited.slug = "st"
    let back = try Self.sources(try Self.exported(format, try Self.session([cited]))).sources
    #expect(back.map(\.citation) == [cited.citation] && back.map(\.title) == [nil])
    let file = "@misc{a, title={T}, author={van der Berg, Jr., Anna and King, III, Martin Luther}}"
    let named = try Self.session(ofFile: file)
    let names = ["Anna van der Berg Jr.", "Martin Luther King III"]
    #expect(named.sources.all.first?.authors == names)
    #expect(try Self.sources(try Self.exported(format, named)).sources.first?.authors == names)
  }

  @Test func whatCSLHasIsToldAndComesBack() throws {
    let file =
      #"[{"id": "http://z.example/ABC", "citation-key": "quill2024", "type": "book", "title": "#
      + #""Mill <i>to</i> reopen, 3 < 4", "issued": {"date-parts": [[2019], [2021]]}, "accessed": "#
      + #"{"date-parts": [[2024, 13, 1]]}, "event-title": "Fair"}, {"id": "b", "type": "motion_picture", "#
      + #""title": "Film", "issued": {"literal": "spring 1999"}}]"#
    let reading = try Self.sources(file)
    #expect(reading.sources.map(\.title) == ["Mill to reopen, 3 < 4", "Film"])
    #expect(reading.sources.map(\.slug) == ["quill2024", "b"])
    let told = reading.tally.sentences.joined()
    for name in [
      "issued, whose beginning is taken of a range", "accessed", "event-title", "“issued” (1)",
    ] {
      #expect(told.contains(name), "\(told)")
    }
    let session = try Self.session(reading.sources)
    let csl = try Self.exported("csl-json", session)
    for part in ["http://z.example/ABC", "<i>to</i>", "2021", "spring 1999", "13"] {
      #expect(csl.contains(part), "\(csl)")
    }
    let format = try #require(FormatTable.format(named: "bibtex"))
    let notices = try format.export([ExportMaterial(session, name: "x")]).notices
    #expect(notices.contains { $0.contains("event-title (1)") }, "\(notices)")
  }
}
