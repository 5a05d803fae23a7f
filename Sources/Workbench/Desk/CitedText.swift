package import FactModel
package import LineReading
import OrderedJSON
import PlainText
package import Replies

/// A text to the end of a line with the sources that are named on it.
package struct CitedText {
  /// Without the sources at its beginning and end.
  package var text: String
  package var sources: [Source] = []
  /// What looks like a source and is text.
  package var notices: [StyledLine] = []

  /// The text; nil where there is none.
  var textIfAny: String? { text.isEmpty ? nil : text }
}

extension Desk {
  /// Takes sources and a text off the line, wherever the sources stand: `@2 The reason`, `the reason
  /// https://…`, `as @2 has it`.
  ///
  /// Before the text, every `@word` must be a source. In it, those that are sources and URLs are taken
  /// as well; any other `@word` is text, and that is said. Behind `--` everything is text.
  ///
  /// `changes`: Gets the sources that are new.
  package func citedText(
    _ line: ParsedArguments,
    _ changes: inout [Change]
  ) throws(Problem) -> CitedText {
    let leading = try sources(line.texts("@SOURCE"), &changes)
    var cited = CitedText(text: line.rest, sources: leading)
    guard line.tail?.isLiteral != true, SourceMention.mayNameSources(line.rest) else {
      return cited
    }
    let typed = cited.text
    let words = typed.split(whereSeparator: \.isWhitespace)
    var isMention: [Bool] = []
    for word in words {
      let source = mentionedSource(String(word), &changes)
      isMention.append(source != nil)
      if let source, !cited.sources.contains(where: { $0.id == source.id }) {
        cited.sources.append(source)
      }
    }
    cited.notices = notSources(in: cited.text, "--")
    // At the end of a text it is no part of what is said, unless a word before leads up to it.
    for (word, isSource) in zip(words, isMention).reversed() {
      let before = typed[..<word.startIndex]
      guard isSource, !SourceMention.leadsUp(before), !Wording.opensBracket(before) else { break }
      cited.text = LineScanner.trimmed(String(before))
    }
    return cited
  }

  /// Says of the sources that a text names which became part of the session that they are text there;
  /// nothing where the verb takes sources itself.
  func mentionNotices(_ typed: ParsedArguments) -> [StyledLine] {
    guard let tail = typed.tail, !tail.isLiteral, typed.form.tail?.kind == .text,
      SourceMention.mayNameSources(tail.text),
      !typed.form.parameters.contains(where: { $0.kind == .source })
    else { return [] }
    var label = "CLAIM"
    if case .claim(let number)? = typed.subject?.address { label = "c\(number)" }
    return notSources(in: tail.text, "evidence \(label) @SOURCE")
  }

  /// Says of what looks like a source in a text that it is text.
  ///
  /// `remedy`: How it is typed to be a source, or `--` for what is no source at all.
  package func notSources(in text: String, _ remedy: String) -> [StyledLine] {
    var seen: Set<String> = []
    return text.split(whereSeparator: \.isWhitespace).compactMap { word in
      let bare = SourceMention.bare(String(word))
      let isKnown = knownSource(bare) != nil || WebAddress.inside(String(word)) != nil
      let known = sourceWithoutScheme(bare)
      guard
        remedy == "--"
          ? !isKnown && (known != nil || SourceMention.looksLikeSource(bare)) : isKnown,
        seen.insert(bare).inserted
      else { return nil }
      let shown = Wording.excerpt(bare, 60)
      if let known {
        return StyledLine("“\(shown)” is text: as a source, type \(known.label)", .warning)
      }
      return StyledLine(
        remedy == "--"
          ? "“\(shown)” is text: there is no such source"
          : "“\(shown)” is text here; as a source: \(remedy)",
        .warning
      )
    }
  }

  /// The source whose address is a word that lacks `https://`.
  private func sourceWithoutScheme(_ word: String) -> Source? {
    guard word.contains("/" as Character) || word.contains("." as Character), !word.hasPrefix("@"),
      !WebAddress.isOne(word)
    else { return nil }
    return source(withURL: "https://" + word)
  }

  /// The source that a word inside a text names: one that is known, or a URL.
  private func mentionedSource(_ word: String, _ changes: inout [Change]) -> Source? {
    if let url = WebAddress.inside(word) { return source(at: url, &changes) }
    return knownSource(SourceMention.bare(word))
  }

  /// The source of `@2` or a whole slug, `@moj`; nil for anything else.
  private func knownSource(_ word: String) -> Source? {
    guard word.hasPrefix("@"), word.count > 1 else { return nil }
    let name = word.dropFirst()
    if let number = Int(name) {
      return number > 0 ? session.sources[EntityNumber(number)] : nil
    }
    let wanted = name.lowercased()
    return session.sources.all.first { $0.slug == wanted }
  }

  // MARK: Before a text

  /// The sources that `@2`, `@moj`, `@https://…` or `https://…` name, each once; a URL that is not there
  /// yet becomes one.
  package func sources(_ words: [TypedText], _ changes: inout [Change]) throws(Problem) -> [Source]
  {
    var sources: [Source] = []
    for word in words {
      let name = word.text.hasPrefix("@") ? String(word.text.dropFirst()) : word.text
      let source =
        if let url = WebAddress.inside(name), WebAddress.isOne(name) {
          self.source(at: url, &changes)
        } else {
          try self.source(word)
        }
      if !sources.contains(where: { $0.id == source.id }) { sources.append(source) }
    }
    return sources
  }

  /// The source at a URL: one that is there, one that the line (or a form) makes, or a new one.
  private func source(at url: String, _ changes: inout [Change]) -> Source {
    let made = changes.compactMap { change -> Source? in
      let transition = change.transition(of: Source.self)
      return transition?.before == nil ? transition?.after : nil
    }
    let wanted = WebAddress.normalised(url)
    if let known = source(withURL: url)
      ?? made.first(where: { $0.url.map(WebAddress.normalised) == wanted })
    {
      return known
    }
    var source = Source(
      id: newSourceID(at: url),
      number: EntityNumber(session.counters.next(Source.kindName).main + made.count)
    )
    source.url = url
    source.accessed = PartialDate(ports.now().day)
    changes.append(Change(from: nil, to: source))
    return source
  }

  /// The source at an address, however that is written; nil where there is none.
  package func source(withURL url: String) -> Source? {
    let wanted = WebAddress.normalised(url)
    return session.sources.all.first { $0.url.map(WebAddress.normalised) == wanted }
  }
}
