import ArticleReading
import FactModel

// The texts of sources that are kept beside the session.
extension Desk {
  /// The text that is kept of a source, as UTF-8; nil where none is.
  func keptText(of source: Source) -> [UInt8]? {
    source.text.flatMap(store.kept)
  }

  /// The text that is kept of a source, or what to do to have one.
  func neededText(of source: Source, at place: Problem.Place) throws(Problem) -> [UInt8] {
    if let text = keptText(of: source) { return text }
    let way =
      source.url == nil
      ? "keep \(source.label) FILE, or keep \(source.label) text TEXT"
      : "keep \(source.label) fetches it; keep \(source.label) FILE reads a file"
    throw Problem(
      .input,
      source.text == nil
        ? "the text of \(source.label) is not kept yet"
        : "the text of \(source.label) is not beside the session any more",
      place: place,
      remedy: way + "."
    )
  }

  func keepText(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "keep @SOURCE [FILE | URL | text TEXT | none]"
    let before = try sourceArgument(&scanner, usage)
    try requireWritable()
    var after = before
    switch scanner.peekWord() {
    case "text":
      _ = scanner.word()
      let text = try textArgument(&scanner, "the text")
      keep(LoadedSource(text: Array(text.utf8), facts: ArticleFacts()), in: &after)
      // The text itself is beside the session; the edit need not have it once more.
      line = "keep \(before.label) text (\(text.unicodeScalars.count) characters)"
    case "none":
      _ = scanner.word()
      try expectEnd(scanner, usage)
      after.text = nil
      after.received = nil
    default:
      let originPlace = scanner.place()
      let named = scanner.wordOrQuoted()
      try expectEnd(scanner, usage)
      guard let origin = named ?? before.url else {
        throw Problem(
          .input,
          "\(before.label) has no URL",
          place: originPlace,
          remedy: "Name a file or URL, or paste the text: keep \(before.label) text TEXT"
        )
      }
      let loaded = try ports.loadSource(origin)
      keep(loaded, in: &after)
      fill(&after, from: loaded.facts)
    }
    guard try commit([Change(from: before, to: after)]) else {
      return Reply("\(before.label) is so already")
    }
    return KeptTextView.reply(after, self)
  }

  private func keep(_ loaded: LoadedSource, in source: inout Source) {
    let text = Received(
      of: loaded.text,
      retrieved: ports.now(),
      url: loaded.url,
      mediaType: "text/plain"
    )
    store.keep(loaded.text, as: text)
    source.text = text
    source.received = loaded.received
    if let received = loaded.received { store.keep(loaded.receivedBytes, as: received) }
  }

  private func fill(_ source: inout Source, from facts: ArticleFacts) {
    source.title = source.title ?? facts.title
    if source.authors.isEmpty { source.authors = facts.byline }
    source.publisher = source.publisher ?? facts.publisher
    source.published = source.published ?? facts.published
    if source.url != nil { source.accessed = source.accessed ?? ports.now().date }
  }
}
