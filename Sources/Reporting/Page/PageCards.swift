import FactModel
import Release

/// Writes the card of each claim: the rating, why, what the people concerned say, the evidence.
struct PageCards {
  let material: ReportMaterial
  let claims: [Claim]

  func write(to writer: inout HTMLWriter) {
    for claim in claims { write(claim, to: &writer) }
  }

  private func write(_ claim: Claim, to writer: inout HTMLWriter) {
    let anchor = Release.elementName(of: claim)
    let rating = material.outcome(of: claim)
    writer.markup("<article class=\"card t-")
    writer.value(material.tone(of: claim).rawValue)
    writer.markup("\" id=\"")
    writer.value(anchor)
    writer.markup("\" tabindex=\"-1\" data-r=\"")
    writer.value(rating)
    writer.markup("\" aria-labelledby=\"h-")
    writer.value(anchor)
    writer.markup("\">\n<p><span class=\"badge\"><span aria-hidden=\"true\">")
    writer.text(ToneSign.of(material.tone(of: claim)))
    writer.markup("</span> ")
    writer.text(rating)
    writer.markup("</span>")
    if claim.isCentral { writer.markup("<span class=\"where\">Central claim</span>") }
    writer.markup("</p>\n<h3 id=\"h-")
    writer.value(anchor)
    writer.markup("\" dir=\"auto\"><span class=\"label\">")
    writer.text(material.name(of: claim))
    writer.markup("</span> ")
    writer.text(claim.wording)
    writer.markup("</h3>\n")
    writer.element("<p class=\"meta\" dir=\"auto\">", material.attribution(of: claim), "</p>\n")
    if let retraction = claim.retraction { write(retraction, to: &writer) }
    if material.options.shape == .public {
      for correction in material.corrections(of: claim) {
        writer.element(
          "<p class=\"meta\"><b>Corrected</b> on ",
          Words.day(correction.signed.at),
          ": "
        )
        writer.element("<bdi>", correction.reason, "</bdi></p>\n")
      }
    }
    if let reason = claim.verdict?.reason { writer.paragraphs(reason) }
    writeReplies(claim, to: &writer)
    writeEvidence(claim, to: &writer)
    if material.options.shape == .editor { writeDeskWork(claim, to: &writer) }
    writeWayBack(claim, anchor, to: &writer)
    writer.markup("</article>\n")
  }

  private func write(_ retraction: Retraction, to writer: inout HTMLWriter) {
    writer.markup("<div class=\"retracted\"><p><b>Retracted</b> on ")
    writer.text(Words.day(retraction.signed.at))
    writer.markup(": ")
    writer.text(retraction.reason)
    writer.markup("</p></div>\n")
  }

  private func writeReplies(_ claim: Claim, to writer: inout HTMLWriter) {
    let lines = material.right(ofReplyFor: claim)
    guard !lines.isEmpty else { return }
    writer.markup("<div class=\"part\"><p class=\"label\">Asked for comment</p>\n<ul>\n")
    for line in lines {
      writer.element("<li dir=\"auto\">", line.plainText, "</li>\n")
    }
    writer.markup("</ul></div>\n")
  }

  private func writeEvidence(_ claim: Claim, to writer: inout HTMLWriter) {
    let shown = material.evidence(of: claim)
    let unnamed = material.release.unnamed(of: claim)
    if let withdrawal = material.withdrawal(of: claim) {
      writer.element("<p class=\"meta\">", withdrawal, "</p>\n")
    }
    guard !shown.isEmpty || !unnamed.isEmpty else { return }
    writer.markup("<div class=\"part\"><p class=\"label\">Evidence</p>\n<ul>\n")
    for (evidence, source) in shown {
      writer.element(
        "<li><span class=\"stance\">",
        Words.capitalised(evidence.stance.words),
        ":</span> <bdi>"
      )
      PageSources.citation(source, material.options, to: &writer)
      writer.markup("</bdi>")
      if let locator = evidence.locator { write(locator, of: source, to: &writer) }
      writer.markup(" <a href=\"#")
      writer.value(Release.elementName(of: source))
      writer.element("\">[", material.name(of: source), "]</a>")
      if let quotation = evidence.quotation {
        writer.element("<blockquote dir=\"auto\">", quotation, "</blockquote>")
      }
      if let words = evidence.originalInWords {
        let end = evidence.original == nil ? "." : ":"
        writer.element("<p class=\"meta\" dir=\"auto\">", Words.capitalised(words) + end, "</p>")
      }
      if let original = evidence.original {
        writer.element("<blockquote lang=\"\" dir=\"auto\">", original, "</blockquote>")
      }
      if let note = evidence.note { writer.paragraphs(note) }
      writer.markup("</li>\n")
    }
    for entry in unnamed {
      let name = Words.capitalised(entry.stance.words)
      writer.element("<li><span class=\"stance\">", name, ":</span> ")
      writer.element("<bdi>", entry.role, "</bdi>, who is not named</li>\n")
    }
    writer.markup("</ul></div>\n")
  }

  /// Writes where in the source; a time is a link into the recording.
  private func write(_ locator: String, of source: Source, to writer: inout HTMLWriter) {
    writer.markup(", ")
    guard let link = source.address(at: locator).flatMap({ WebLink($0) }) else {
      return writer.element("<bdi>", locator, "</bdi>")
    }
    writer.markup("<a href=\"")
    writer.value(link.address)
    writer.element("\" rel=\"noopener noreferrer\">", locator, "</a>")
  }

  private func writeWayBack(_ claim: Claim, _ anchor: String, to writer: inout HTMLWriter) {
    guard !claim.passages.isEmpty, material.options.text != .none else { return }
    writer.markup("<p class=\"back\"><a href=\"#at-")
    writer.value(anchor)
    writer.markup("\">In the text<span class=\"vh\">: ")
    writer.text(material.name(of: claim))
    writer.markup("</span> <span aria-hidden=\"true\">↑</span></a></p>\n")
  }

  /// What is for the desk only: fix, risk, legal flag, open questions, notes.
  private func writeDeskWork(_ claim: Claim, to writer: inout HTMLWriter) {
    var lines: [(String, String)] = []
    if let verdict = material.verdictsOnOtherWords(claim).last {
      let reason = verdict.reason.map { ": \($0)" } ?? ""
      lines.append(
        (
          material.saysOtherwise(claim)
            ? "When it said something else" : "Before the article changed",
          "\(material.ratingName(verdict))\(reason)"
        )
      )
    }
    if let proposed = claim.proposedFix {
      let fix = proposed.fix
      lines.append(("Fix (\(fix.force.rawValue))", ReportMaterial.inWords(proposed)))
      if let decision = fix.decision {
        let words = [decision.kind.rawValue, decision.text.map { "“\($0)”" }, decision.reason]
        lines.append(("Decided", words.compactMap { $0 }.joined(separator: ", ")))
      }
    }
    lines += DeskWork(claim, in: material.release).lines.map { ($0.name, $0.text) }
    if let kind = claim.kind { lines.append(("Kind", kind)) }
    if !claim.tags.isEmpty { lines.append(("Tags", claim.tags.joined(separator: ", "))) }
    if let confidence = claim.verdict?.confidence {
      lines.append(("Confidence", confidence.rawValue))
    }
    for question in claim.questions {
      lines.append((question.isOpen ? "Open question" : "Question", question.question))
      lines += question.answers.map { ("Answer", $0.text) }
    }
    if material.release.includesNotes {
      for note in claim.notes { lines.append(("Note", note.text)) }
    }
    guard !lines.isEmpty else { return }
    writer.markup("<div class=\"part\"><p class=\"label\">For the desk</p>\n<ul>\n")
    for (name, text) in lines {
      writer.element("<li dir=\"auto\"><span class=\"stance\">", name, ":</span> ")
      writer.text(text)
      writer.markup("</li>\n")
    }
    writer.markup("</ul></div>\n")
  }
}
