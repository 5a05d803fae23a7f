import ArticleReading
import DeskViews
import DocumentReading
import FactModel
import LineReading
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let keep = Verb(
    "keep",
    group: .sources,
    forms: [
      CommandForm([
        .source, Parameter("FILE | URL", "the file", .name(.file)).optional,
      ]),
      CommandForm([.source, .keyword("text")], tail: .text("TEXT", "the text")),
      CommandForm([.source, .keyword("none")]),
    ],
    summary: "keep a source beside the session: its text, to be compared, or the file as it is",
    details: [
      "From a file, a page (without either, the source's own URL is fetched), or as it is typed or "
        + "pasted behind text. Of a page all that can be read is kept, and the page as it arrived. What "
        + "the source says of itself (title, authors, publisher, date) fills fields that are empty.",
      "A picture, a recording and a PDF without text are kept as they are, with size, type and SHA-256; "
        + "evidence @SOURCE … at 12:34 leads into the recording.",
      "quote and figures look into it; check holds quotations in evidence against it. none lets it go.",
    ],
    examples: [
      "keep @1 text \"They are not so-called defectors,\" the spokesperson said.",
      "keep @1 transcript.txt", "keep @1 photo.jpg",
    ]
  ) { desk, typed throws(Problem) in
    guard let word = typed.text("@SOURCE") else { return Reply() }
    let before = try desk.source(word)
    try desk.requireWritable()
    var after = before
    var notices: [StyledLine] = []
    switch typed.keyword {
    case "text":
      let text = Array(typed.rest.utf8)
      desk.keep(LoadedSource(text: text, facts: ArticleFacts()), in: &after)
      // The text itself is beside the session; the edit need not have it once more.
      let count = typed.rest.unicodeScalars.count
      desk.line = "keep \(before.label) text (\(count) characters)"
    case "none":
      after.text = nil
      after.received = nil
    default:
      let named = typed.text("FILE | URL")
      guard let origin = named?.text ?? before.url else {
        throw Problem(
          .input,
          "\(before.label) has no URL",
          place: typed.end,
          remedy: "Name a file or URL, or paste the text: keep \(before.label) text TEXT"
        )
      }
      let loaded = try desk.ports.loadSource(origin)
      desk.keep(loaded, in: &after)
      desk.fill(&after, from: loaded.facts)
      if let problem = loaded.problem {
        notices.append(StyledLine("No text of it is kept: it \(problem.what).", .warning))
      }
    }
    guard try desk.commit([Change(from: before, to: after)]) else {
      return Reply("\(before.label) is so already")
    }
    var reply = KeptTextView.reply(after, desk.state)
    reply.asides += notices
    return reply
  }
}

extension Desk {
  fileprivate func keep(_ loaded: LoadedSource, in source: inout Source) {
    let text = Received(
      of: loaded.text,
      retrieved: ports.now(),
      url: loaded.url,
      mediaType: "text/plain"
    )
    source.text = loaded.text.isEmpty ? nil : text
    if !loaded.text.isEmpty { store.keep(loaded.text, as: text) }
    source.received = loaded.received
    if let received = loaded.received { store.keep(loaded.receivedBytes, as: received) }
  }

  fileprivate func fill(_ source: inout Source, from facts: ArticleFacts) {
    source.title = source.title ?? facts.title
    if source.authors.isEmpty { source.authors = facts.byline }
    source.publisher = source.publisher ?? facts.publisher
    source.published = source.published ?? facts.published
    if source.url != nil { source.accessed = source.accessed ?? ports.now().date }
  }
}
