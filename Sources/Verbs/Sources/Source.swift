import DeskViews
import EntityForms
import FactModel
import LineReading
import PlainText
import Replies
import Workbench

extension Verb {
  static let source = Verb(
    "source",
    group: .sources,
    forms: [
      CommandForm(
        [Parameter("URL | CITATION", "the source", .name(.title)).optional.repeated],
        options: SourceFields.options
      ),
      CommandForm([.source], options: SourceFields.options),
      CommandForm([
        .source, .keyword("from"), Parameter("SESSION", "the session", .name(.session)),
      ]),
    ],
    summary: "add a source, or change what is known of one",
    details: [
      "Fields: \(SourceFields.names.joined(separator: ", ")). A value with spaces stands in "
        + "quotation marks; an empty one takes the field out. Several authors are separated by "
        + "semicolons. from= names the source that this one only repeats.",
      "archive= is the address of a copy in an archive, archived= the day it was made. interest= "
        + "discloses an interest that an author or expert has in the matter; interest=none says "
        + "that there is none.",
      "Of a post: kind=post account=@NAME platform=NAME, and time= for the time of day (UTC) of "
        + "published=.",
      "visibility=desk keeps a source out of published reports, visibility=sealed out of every "
        + "export; role=\"an official\" says how reports may call it all the same. A URL that is there "
        + "already is recognised.",
      "@SOURCE from SESSION takes a source of another session over, with its fields.",
    ],
    examples: [
      "source https://www.fmprc.gov.cn/ slug=mfa kind=primary publisher=\"Ministry of Foreign Affairs of China\"",
      "source \"Transitional Justice Working Group, statement of December 2023\" slug=tjwg grade=C3",
      "source @2 archive=https://web.archive.org/web/2024/https://www.fmprc.gov.cn/",
      "source https://x.com/mfa/status/1 kind=post account=@mfa platform=X published=2024-01-29 time=14:03",
    ]
  ) { desk, typed throws(Problem) in
    if let word = typed.text("@SOURCE"), let session = typed.text("SESSION") {
      return try desk.copySource(word, from: session)
    }
    if let word = typed.text("@SOURCE") {
      return try desk.changeSource(try desk.source(word), typed)
    }
    return try desk.addSource(typed)
  }
}

extension Desk {
  fileprivate func addSource(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let place = typed.start
    let words = typed.texts("URL | CITATION").map(\.text)
    let citation = words.joined(separator: " ")
    let address = WebAddress.isOne(citation) ? citation : typed.option("url")?.text
    var source = Source(
      id: newSourceID(at: address),
      number: session.counters.next(Source.kindName)
    )
    // Only of what is there can a field be taken out.
    if let name = SourceFields.names.first(where: { typed.option($0)?.text.isEmpty == true }) {
      throw Problem(
        .input,
        "the value of \(name)= is missing",
        place: typed.option(name)?.place,
        remedy: "Write \(name)=VALUE, in quotation marks if it has spaces."
      )
    }
    try SourceFields(fields).set(typed, of: &source)
    if words.count > 1, let url = words.first(where: WebAddress.isOne) {
      throw Problem(
        .input,
        "unknown field beside the URL \(Wording.excerpt(url, 60))",
        place: place,
        remedy:
          "Write FIELD=VALUE, and a value with spaces or quotation marks as «VALUE»; a URL in "
          + "a citation as url=URL."
      )
    }
    if WebAddress.isOne(citation) {
      if let known = self.source(withURL: citation) {
        return try recognised(known, source, at: place)
      }
      source.url = citation
      source.accessed = source.accessed ?? PartialDate(ports.now().day)
    } else if !citation.isEmpty {
      source.citation = citation
    }
    guard source.url != nil || source.citation != nil || source.title != nil else {
      throw Problem(
        .input,
        words.isEmpty && SourceFields.names.allSatisfy { !typed.has($0) }
          ? "the source is missing" : "the source has neither URL nor citation nor title",
        place: place,
        remedy: "Usage: source URL | CITATION [FIELD=VALUE…]"
      )
    }
    if let url = source.url, let known = self.source(withURL: url) {
      return try recognised(known, source, at: place)
    }
    try commit([Change(from: nil, to: source)])
    return Reply([SourceView.line(source, state)], json: source.json)
  }

  /// Answers that a URL is there already; further fields are not taken over silently.
  private func recognised(
    _ known: Source,
    _ typed: Source,
    at place: Problem.Place
  ) throws(Problem) -> Reply {
    var plain = Source(id: typed.id, number: typed.number)
    plain.url = typed.url
    plain.accessed = typed.accessed
    guard plain.json == typed.json else {
      throw Problem(
        .input,
        "this URL is there already as \(known.label)",
        place: place,
        remedy: "Change it: source \(known.label) FIELD=VALUE…",
        candidates: [known.candidate]
      )
    }
    return Reply(
      [SourceView.line(known, state)],
      asides: [StyledLine("This URL is there already.", .dim)],
      json: known.json
    )
  }

  fileprivate func changeSource(
    _ before: Source,
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    var source = before
    try SourceFields(fields).set(typed, of: &source)
    guard try commit([Change(from: before, to: source)]) else {
      return SourceView.reply(source, state)
    }
    return Reply([SourceView.line(source, state)], json: source.json)
  }
}
