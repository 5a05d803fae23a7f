import FactModel
package import Release

/// The report as one page of HTML: no network, nothing outside the file, no script needed to read it.
package enum HTMLReport {
  /// Returns the page.
  ///
  /// - Parameters:
  ///   - release: What may leave.
  ///   - options: What is shown; for `public` only what was rated.
  ///   - claimReview: The claims as JSON-LD, for other programs; nil for none.
  /// - Returns: The page as UTF-8.
  package static func bytes(
    of release: Release,
    options: ReportOptions,
    claimReview: [UInt8]? = nil
  ) -> [UInt8] {
    var page = Page(material: ReportMaterial(release, options))
    page.write(claimReview)
    return page.writer.bytes
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
    PageHead(material: material).write(claimReview, to: &writer)
    writer.markup("<body>\n<a class=\"skip\" href=\"")
    writer.markup(
      isMemo ? "#main\">Skip to the fixes" : "#claims\">Skip to the claims"
    )
    writer.markup("</a>\n<div class=\"page\">\n")
    PageMasthead(material: material, claims: claims).write(to: &writer)
    writer.markup("<main id=\"main\">\n")
    write(deskSections.above)
    let end = PageEnd(material: material, claims: claims)
    if !isMemo {
      writeColumns()
      PageSources(material: material).write(to: &writer)
      end.writeMethod(to: &writer)
    }
    write(deskSections.below)
    end.writeLedger(to: &writer)
    end.writeWaivers(to: &writer)
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
          FixesSection.self, DiffSection.self, FindingsSection.self, ItemsSection.self,
          OpenQuestionsSection.self,
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

  /// The claims and the text: beside each other where there is room, else the claims first.
  private mutating func writeColumns() {
    writer.markup(
      "<div class=\"columns\">\n<section class=\"cards\" aria-labelledby=\"claims\">\n<h2 id=\"claims\" tabindex=\"-1\">The claims</h2>\n"
    )
    if claims.isEmpty { writer.markup("<p>No claim was rated.</p>\n") }
    PageCards(material: material, claims: claims).write(to: &writer)
    guard material.options.text != .none else {
      writer.markup("</section>\n</div>\n")
      return
    }
    writer.markup(
      "</section>\n<section class=\"text-column\" aria-labelledby=\"text\" tabindex=\"0\">\n<h2 id=\"text\">The text</h2>\n"
    )
    let text = PageText(material: material, claims: claims)
    if let legend = text.legend { writer.element("<p class=\"meta\">", legend, "</p>\n") }
    writer.markup("<div class=\"text\"")
    if let language = material.release.facts.language, Self.isLanguageTag(language) {
      writer.markup(" lang=\"")
      writer.value(language)
      writer.markup("\"")
    }
    writer.markup(">\n")
    text.write(to: &writer)
    writer.markup("</div>\n</section>\n</div>\n")
  }

  private static func isLanguageTag(_ text: String) -> Bool {
    guard (2...35).contains(text.utf8.count) else { return false }
    return text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (97...122).contains($0 | 0x20) || (48...57).contains($0) }
    } && text.utf8.prefix(2).allSatisfy { (97...122).contains($0 | 0x20) }
  }

  private mutating func writeFoot() {
    writer.markup("<footer class=\"foot\"><p>Made with factdesk. SHA-256 of the text: <code>")
    writer.text(material.release.article.hash)
    writer.markup("</code></p></footer>\n")
  }
}
