import Digest
package import FactModel

/// The report as one page of HTML: no network, nothing outside the file, no script needed to read it.
package enum HTMLReport {
  /// Returns the page.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - options: What is shown; for `public` only what was rated.
  ///   - claimReview: The claims as JSON-LD, for other programs; nil for none.
  /// - Returns: The page as UTF-8.
  package static func bytes(
    of session: Session,
    options: ReportOptions,
    claimReview: [UInt8]? = nil
  ) -> [UInt8] {
    var page = Page(material: ReportMaterial(session, options))
    page.write(claimReview)
    return page.writer.bytes
  }

  static func anchor(_ claim: Claim) -> String { "claim-\(claim.label)" }

  static func anchor(_ source: Source) -> String { "source-\(source.number)" }

  /// What says the same as the colour.
  static func sign(_ tone: Scale.Tone) -> String {
    switch tone {
    case .good: "✓"
    case .mixed: "≈"
    case .bad: "✗"
    case .neutral: "?"
    }
  }
}

/// The page while it is written.
private struct Page {
  let material: ReportMaterial
  let claims: [Claim]
  var writer = HTMLWriter()

  init(material: ReportMaterial) {
    self.material = material
    claims =
      material.options.shape == .editor
      ? material.claims : material.claims.filter { $0.verdict != nil }
  }

  mutating func write(_ claimReview: [UInt8]?) {
    writeHead(claimReview)
    writer.markup("<body>\n<a class=\"skip\" href=\"")
    writer.markup(
      isMemo ? "#main\">Skip to the fixes" : "#claims\">Skip to the claims"
    )
    writer.markup("</a>\n<div class=\"page\">\n")
    writeMasthead()
    writer.markup("<main id=\"main\">\n")
    write(deskSections.above)
    if !isMemo {
      writeColumns()
      PageSources(material: material).write(to: &writer)
      writeMethod()
    }
    write(deskSections.below)
    writeLedger()
    writeWaivers()
    writer.markup("</main>\n")
    writeFoot()
    writer.markup("</div>\n<script>")
    writer.trusted(PageScript.text)
    writer.markup("</script>\n</body>\n</html>\n")
  }

  /// The sections that are the same in every form of a report, above and below text and claims.
  private var deskSections: (above: [any ReportSection.Type], below: [any ReportSection.Type]) {
    switch material.options.shape {
    case .editor:
      (
        [DecisionsSection.self],
        [
          FixesSection.self, DiffSection.self, FindingsSection.self, OpenQuestionsSection.self,
          QueriesSection.self, ContactsSection.self, CheckersSection.self,
        ]
      )
    case .memo: ([FixesSection.self, DiffSection.self, FindingsSection.self], [])
    case .public: ([], [])
    }
  }

  private var isMemo: Bool { material.options.shape == .memo }

  private mutating func write(_ sections: [any ReportSection.Type]) {
    var blocks = PageBlocks(behind: writer)
    writer = HTMLWriter()
    for section in sections { section.init(material: material).write(to: &blocks) }
    writer = blocks.finished()
  }

  /// The text and the claims, beside each other where there is room.
  private mutating func writeColumns() {
    writer.markup(
      "<div class=\"columns\">\n<section class=\"text-column\" aria-labelledby=\"text\" tabindex=\"0\">\n<h2 id=\"text\">The text</h2>\n"
    )
    let text = PageText(material: material, claims: claims)
    if let legend = text.legend { writer.element("<p class=\"meta\">", legend, "</p>\n") }
    writer.markup("<div class=\"text\"")
    if let language = material.session.facts.language, Self.isLanguageTag(language) {
      writer.markup(" lang=\"")
      writer.value(language)
      writer.markup("\"")
    }
    writer.markup(">\n")
    text.write(to: &writer)
    writer.markup(
      "</div>\n</section>\n<section class=\"cards\" aria-labelledby=\"claims\">\n<h2 id=\"claims\" tabindex=\"-1\">The claims</h2>\n"
    )
    if claims.isEmpty { writer.markup("<p>No claim was rated.</p>\n") }
    PageCards(material: material, claims: claims).write(to: &writer)
    writer.markup("</section>\n</div>\n")
  }

  private static func isLanguageTag(_ text: String) -> Bool {
    guard (2...35).contains(text.utf8.count) else { return false }
    return text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (97...122).contains($0 | 0x20) || (48...57).contains($0) }
    } && text.utf8.prefix(2).allSatisfy { (97...122).contains($0 | 0x20) }
  }

  private var heading: String {
    material.session.facts.title.map { SafeText.line($0) } ?? "An article without a title"
  }

  private mutating func writeHead(_ claimReview: [UInt8]?) {
    writer.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    writer.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    writer.value(
      "default-src 'none'; img-src data:; style-src '\(Self.fingerprint(PageStyle.text))'; "
        + "script-src '\(Self.fingerprint(PageScript.text))'; base-uri 'none'; form-action 'none'"
    )
    writer.markup("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.markup(
      "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n"
    )
    writer.element("<title>Fact-check: ", heading, "</title>\n")
    writer.markup("<style>")
    writer.trusted(PageStyle.text)
    writer.markup("</style>\n")
    if let claimReview {
      writer.markup("<script type=\"application/ld+json\">\n")
      writer.trusted(Self.harmless(claimReview))
      writer.markup("\n</script>\n")
    }
    writer.markup("</head>\n")
  }

  /// `sha256-…`, as a content security policy has it.
  private static func fingerprint(_ text: String) -> String {
    "sha256-" + Base64.text(ofHex: SHA256.hex(text.utf8))
  }

  /// JSON in which nothing can end the element that it stands in.
  private static func harmless(_ json: [UInt8]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
      switch byte {
      case UInt8(ascii: "<"): bytes += "\\u003C".utf8
      case UInt8(ascii: ">"): bytes += "\\u003E".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: What stands above

  private mutating func writeMasthead() {
    let facts = material.session.facts
    writer.markup("<header class=\"masthead\">\n<p class=\"kicker\">")
    switch material.options.shape {
    case .editor: writer.markup("For the editor")
    case .memo: writer.markup("Fix memo")
    case .public: writer.markup("Fact-check")
    }
    writer.element("</p>\n<h1 dir=\"auto\">", heading, "</h1>\n<ul class=\"facts\">\n")
    if !facts.byline.isEmpty {
      writer.element("<li>By <b><bdi>", Words.list(facts.byline), "</bdi></b></li>\n")
    }
    if let publisher = facts.publisher { writer.element("<li><bdi>", publisher, "</bdi></li>\n") }
    if let published = facts.published {
      writer.element("<li>Published ", published.inWords, "</li>\n")
    }
    if let link = facts.url.flatMap({ WebLink($0) }) {
      writer.markup("<li><a href=\"")
      writer.value(link.address)
      writer.markup("\" rel=\"noopener noreferrer\">The original</a></li>\n")
    }
    if let publication = material.session.publications.last {
      writer.element("<li>Checked ", Words.day(publication.signed.at), "</li>\n")
    }
    writer.markup("</ul>\n")
    if let retraction = material.session.publications.last?.retraction {
      writer.markup("<div class=\"retracted\" role=\"note\"><p><b>Retracted</b> on ")
      writer.text(Words.day(retraction.signed.at))
      writer.element(": ", retraction.reason, "</p></div>\n")
    }
    if !isMemo { writeGlance() }
    writer.markup("</header>\n")
  }

  private mutating func writeGlance() {
    let rated = claims.filter { $0.verdict != nil }
    writer.markup("<section class=\"glance\" aria-label=\"At a glance\">\n")
    writer.element(
      "<p>",
      rated.isEmpty ? "No claim was rated." : material.summary(of: rated),
      "</p>\n"
    )
    if !claims.isEmpty {
      writer.markup("<ul class=\"tally\">\n")
      for (name, tone, count) in ratings {
        writer.markup("<li class=\"t-")
        writer.value(tone.rawValue)
        writer.markup("\" data-r=\"")
        writer.value(name)
        writer.markup("\"><span><span aria-hidden=\"true\">")
        writer.text(HTMLReport.sign(tone))
        writer.element("</span><span>", name, "</span>")
        writer.element("<span class=\"n\">", String(count), "</span></span></li>\n")
      }
      writer.markup("</ul>\n")
      writer.markup(
        "<div class=\"tools\" id=\"tools\" hidden><label><input type=\"checkbox\" id=\"keys\" checked> Keys: <span><kbd>j</kbd> next claim, <kbd>k</kbd> the one before, <kbd>t</kbd> between card and text</span></label><span id=\"say\" role=\"status\"></span></div>\n"
      )
    }
    writer.markup("</section>\n")
  }

  /// The ratings in use, in the order of the scale.
  private var ratings: [(String, Scale.Tone, Int)] {
    var found: [(String, Scale.Tone, Int)] = []
    var places: [String: Int] = [:]
    for claim in claims {
      let name = claim.verdict.map(material.ratingName) ?? "Not rated"
      if let place = places[name] {
        found[place].2 += 1
      } else {
        places[name] = found.count
        found.append((name, material.tone(of: claim), 1))
      }
    }
    let order = material.session.scale.ratings.map(\.name)
    return found.enumerated().sorted { left, right in
      let first = order.firstIndex(of: left.element.0) ?? order.count
      let second = order.firstIndex(of: right.element.0) ?? order.count
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }

  // MARK: What stands below

  private mutating func writeMethod() {
    writer.markup(
      "<section class=\"after\" aria-labelledby=\"method\">\n<h2 id=\"method\">How this was checked</h2>\n"
    )
    let scale = material.session.scale
    writer.markup("<p>Claims are rated on the scale ")
    writer.text("\(scale.title) (\(scale.reference)): \(Words.list(scale.ratings.map(\.name))).")
    writer.markup("</p>\n")
    for note in material.options.translationNotes { writer.element("<p>", note + ".", "</p>\n") }
    writer.element("<p>", MethodSection(material: material).sentences.plainText, "</p>\n")
    let checkers = Set(claims.flatMap { $0.verdicts.map(\.signed.by) }).map(\.signature).sorted()
    if !checkers.isEmpty {
      writer.element("<p>Checked by ", Words.list(checkers), ".</p>\n")
    }
    writer.markup("</section>\n")
  }

  private mutating func writeLedger() {
    let session = material.session
    guard !session.publications.isEmpty else { return }
    writer.markup(
      "<section class=\"after\" aria-labelledby=\"corrections\">\n<h2 id=\"corrections\">Corrections</h2>\n"
    )
    if session.corrections.isEmpty {
      writer.markup("<p>Nothing was corrected since this was published.</p>\n")
    } else {
      writer.markup("<ul class=\"list\">\n")
      for correction in session.corrections.all.reversed() { write(correction) }
      writer.markup("</ul>\n")
    }
    writer.markup("<ul class=\"list meta\">\n")
    for publication in session.publications.all {
      writer.markup("<li>")
      writer.inline(CorrectionsSection.inWords(publication))
      writer.markup("</li>\n")
    }
    writer.markup("</ul>\n</section>\n")
  }

  private mutating func write(_ correction: Correction) {
    writer.element("<li><b>", Words.capitalised(correction.kind.rawValue), "</b>, ")
    writer.text(Words.day(correction.signed.at))
    if let label = correction.label {
      let claim = correction.claim.flatMap { id in claims.first { $0.id == id } }
      writer.markup(", ")
      if let claim, !isMemo {
        writer.markup("<a href=\"#")
        writer.value(HTMLReport.anchor(claim))
        writer.element("\">", label, "</a>")
      } else {
        writer.text(label)
      }
    }
    writer.element(": <bdi>", correction.reason, "</bdi>")
    for difference in material.shown(correction) {
      writer.element(
        "<p dir=\"auto\"><span class=\"label\">",
        Words.capitalised(difference.field),
        "</span> "
      )
      writer.element("<del>", difference.before ?? "none", "</del>")
      if correction.kind == .correction {
        writer.element(" → <ins>", difference.after ?? "none", "</ins>")
      }
      writer.markup("</p>")
    }
    writer.markup("</li>\n")
  }

  private mutating func writeWaivers() {
    let waivers = material.waivers
    guard !waivers.isEmpty else { return }
    writer.markup(
      "<section class=\"after\" aria-labelledby=\"rules\">\n<h2 id=\"rules\">Rules switched off</h2>\n<ul class=\"list\">\n"
    )
    for waiver in waivers {
      writer.element("<li>", WaiversSection.inWords(waiver), "</li>\n")
    }
    writer.markup("</ul>\n</section>\n")
  }

  private mutating func writeFoot() {
    writer.markup("<footer class=\"foot\"><p>Made with factdesk. SHA-256 of the text: <code>")
    writer.text(material.session.article.hash)
    writer.markup("</code></p></footer>\n")
  }
}
