import FactModel
import PlainText
import Release

/// Writes what stands above the report: the title, where the article is from, how it came out.
struct PageMasthead {
  let material: ReportMaterial
  let claims: [Claim]

  func write(to writer: inout HTMLWriter) {
    writer.markup("<header class=\"masthead\">\n<p class=\"kicker\">")
    switch material.options.shape {
    case .editor: writer.markup("For the editor")
    case .memo: writer.markup("Fix memo")
    case .public: writer.markup("Fact-check")
    }
    let isPublic = material.options.shape == .public
    let heading = isPublic ? material.headline : material.heading
    writer.element("</p>\n<h1 dir=\"auto\">", heading, "</h1>\n")
    for notice in material.notices {
      writer.markup("<div class=\"retracted\" role=\"note\"><p>")
      writer.inline(notice)
      writer.markup("</p></div>\n")
    }
    if isPublic {
      if let conclusion = material.edition?.conclusion {
        writer.element("<p class=\"standfirst\" dir=\"auto\">", conclusion, "</p>\n")
      }
      writer.element("<p class=\"facts\" dir=\"auto\">", material.whose, "</p>\n")
      writer.markup("<section class=\"checked\" aria-label=\"What was checked\"><p dir=\"auto\">")
      writer.inline(material.whatWasChecked)
      writer.markup("</p></section>\n")
    } else {
      writeFacts(to: &writer)
    }
    if material.options.shape != .memo { writeGlance(to: &writer) }
    writer.markup("</header>\n")
  }

  /// What is known of the article.
  private func writeFacts(to writer: inout HTMLWriter) {
    let facts = material.release.facts
    writer.markup("<ul class=\"facts\">\n")
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
    if let publication = material.release.publications.last {
      writer.element("<li>Checked ", Words.day(publication.signed.at), "</li>\n")
    }
    writer.markup("</ul>\n")
  }

  private func writeGlance(to writer: inout HTMLWriter) {
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
        writer.text(ToneSign.of(tone))
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
    for claim in claims where claim.retraction == nil {
      let name = material.outcome(of: claim)
      if let place = places[name] {
        found[place].2 += 1
      } else {
        places[name] = found.count
        found.append((name, material.tone(of: claim), 1))
      }
    }
    let order = material.release.scale.ratings.map(\.name)
    return found.enumerated().sorted { left, right in
      let first = order.firstIndex(of: left.element.0) ?? order.count
      let second = order.firstIndex(of: right.element.0) ?? order.count
      return (first, left.offset) < (second, right.offset)
    }.map(\.element)
  }
}

extension ReportMaterial {
  /// The title of the article in one line.
  var heading: String {
    release.facts.title.map { SafeText.line($0) } ?? "An article without a title"
  }
}
