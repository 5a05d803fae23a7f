import FactModel
import Glibc
import TestSupport
import Testing

@testable import Reporting

/// The programs that Markdown is written for show what was written, to the last letter, and their links lead
/// somewhere: pandoc and Hugo, where they are installed.
struct FlavourReadingTests {
  /// Each means something to one of them, or to GitHub, Jekyll or Obsidian.
  private static let reasons = [
    "it had {{% include %}} and {{< figure >}} in it", "{% raw %} and {{ page.title }} there",
    "the file says %%not for print%% and ![[plan]] there", "asked by @octo in #1 of the list",
    "costs $x^2$ or $5 and $6, not H~2~O",
    "a [^1] note, ^[inline], [@cite] and [link](javascript:x)",
    "under_score_d *starred* ~~struck~~ `code` :smile: ==marked==",
    "<b>bold</b> <!-- gone --> &amp; &lt;",
    "# no heading | no | table", "1. no list", "+ no list", "> no quotation", "::: {.note} :::",
    "\\textbf{x} and \\\\ and \\(y\\)", "term : definition", "{#id .class key=value} [x]{.y}",
  ]

  private static func session() throws -> Session {
    var maker = SessionMaker(
      facts: ArticleFacts(title: "“A: {{< b >}}” & #1 @c: \\d"),
      blocks: [(.paragraph, reasons.indices.map { "Sentence \($0) is here." })]
    )
    let source = try maker.addSource { source in
      (source.title, source.url) = ("#2 {{c}} [d] *e*", "https://a.example/f_g?h=1&i=2")
    }
    for (number, reason) in reasons.enumerated() {
      try maker.addClaim("Sentence \(number) is here.") { claim, maker in
        claim.restatement = "Restated \(number): \(reason)"
        claim.claimant = .speaker(name: reason, role: nil)
        claim.evidence = [maker.evidence(source, .supports, quotation: reason, locator: reason)]
        claim.verdicts = [maker.verdict("False", reason: reason)]
      }
    }
    return maker.session
  }

  private static func report(for flavour: MarkdownFlavour) throws -> [UInt8] {
    var options = ReportOptions(shape: .public)
    options.flavour = flavour
    return MarkdownReport.bytes(of: try session(), options: options)
  }

  /// ClaimReview leads to the claim by the name that it has in a page.
  @Test(arguments: [MarkdownFlavour.hugo, .pandoc])
  func aClaimIsCalledAsInAPage(_ flavour: MarkdownFlavour) throws {
    let text = String(decoding: try Self.report(for: flavour), as: UTF8.self)
    #expect(text.contains("### Claim 1 {#claim-c1}\n"))
    #expect(text.contains("(#claim-c1)") && !text.contains("(#claim-1)"))
    #expect(!String(decoding: try Self.report(for: .github), as: UTF8.self).contains("{#claim"))
  }

  /// What is read in a page, without the elements and in plain typography.
  private static func words(of page: String) -> String {
    var text = page.replacing(#/<[^>]*>/#, with: "")
    for (name, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"),
      ("&ldquo;", "“"),
      ("&rdquo;", "”"), ("&lsquo;", "‘"), ("&rsquo;", "’"), ("&ndash;", "--"), ("–", "--"),
      ("&amp;", "&"),
    ] {
      text = text.replacing(name, with: sign)
    }
    return folded(text)
  }

  private static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(Folding.folded(text).compactMap(Unicode.Scalar.init)))
  }

  private static func check(_ page: String) {
    let words = words(of: page)
    for reason in reasons {
      let count = words.ranges(of: folded(reason)).count
      // Restatement, claimant, reason, quotation, place: each as it was typed.
      #expect(count >= 5, "\(reason) is read \(count) times")
    }
    let names = Set(page.matches(of: #/id="?([^" >]+)/#).map(\.1))
    let links = page.matches(of: #/href="?#([^" >]+)/#).map(\.1)
    #expect(!links.isEmpty)
    for link in links { #expect(names.contains(link), "#\(link) leads nowhere") }
    #expect(!page.contains("href=\"javascript"))
  }

  @Test(
    .enabled(if: access("/usr/bin/pandoc", X_OK) == 0, "pandoc is not installed"),
    arguments: [
      (MarkdownFlavour.pandoc, "markdown-smart"), (.github, "gfm+footnotes"),
      (.hugo, "commonmark_x-smart"),
    ]
  )
  func pandocReadsWhatWasWritten(_ row: (flavour: MarkdownFlavour, reader: String)) throws {
    let result = try ChildProcess.run(
      "/usr/bin/pandoc",
      ["--from=\(row.reader)", "--to=html", "--wrap=none", "--standalone"],
      input: try Self.report(for: row.flavour)
    )
    #expect(result.status == .exited(0), "\(result.error)")
    Self.check(result.output)
  }

  @Test(.enabled(if: access("/usr/bin/hugo", X_OK) == 0, "hugo is not installed"))
  func hugoReadsWhatWasWritten() throws {
    let folder = try TemporaryFolder()
    for name in ["content", "layouts", "layouts/_default"] {
      #expect(mkdir(folder[name], 0o700) == 0)
    }
    try folder.write("content/check.md", try Self.report(for: .hugo))
    try folder.write("config.toml", "title = \"Site\"\n")
    try folder.write("layouts/_default/single.html", "<h1>{{ .Title }}</h1>\n{{ .Content }}\n")
    try folder.write("layouts/_default/list.html", "{{ .Title }}\n")
    let result = try ChildProcess.run(
      "/usr/bin/hugo",
      ["--quiet", "--buildDrafts", "--disableKinds=RSS,sitemap,taxonomy,term"],
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path],
      folder: folder.path
    )
    #expect(result.status == .exited(0), "\(result.output) \(result.error)")
    let page = String(decoding: try #require(folder.read("public/check/index.html")), as: UTF8.self)
    Self.check(page)
    #expect(Self.words(of: page).contains(Self.folded("“A: {{< b >}}” & #1 @c: \\d")))
  }
}
