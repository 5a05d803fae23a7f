import FactModel
import OrderedJSON

extension Verb {
  static let cite = Verb(
    "cite",
    group: .sources,
    forms: [CommandForm([.sources])],
    summary: "print sources as they are cited, for pasting",
    details: [
      "Authors, title, publisher, date, address, when it was looked at, the copy in an archive. A sealed "
        + "source is not cited. For reference managers: export csl-json, bibtex or ris."
    ],
    examples: ["cite @1"]
  ) { desk, typed throws(Problem) in
    var reply = Reply()
    var json: [JSONValue] = []
    for word in typed.texts("@SOURCE") {
      let source = try desk.source(word)
      guard source.visibility != .sealed else {
        throw Problem(
          .input,
          "\(source.label) is sealed, and not cited",
          place: word.place,
          remedy: "role= says how reports may call it: source \(source.label) role=\"an official\""
        )
      }
      let text = source.citedText
      reply.lines.append(StyledLine(text))
      if source.effectiveVisibility == .desk {
        reply.asides.append(StyledLine("\(source.label) is for the desk only.", .warning))
      }
      var builder = ObjectBuilder()
      builder.put("source", source.label)
      builder.put("citation", text)
      json.append(builder.object)
    }
    reply.json = .array(json)
    return reply
  }
}

extension Source {
  /// It as one line of plain text: `Ada Lund and Kim Lee, “The toll”, The Gazette, 7 May 2024, https://…`.
  var citedText: String {
    var parts: [String] = []
    if !authors.isEmpty { parts.append(Wording.list(authors)) }
    if let title { parts.append("“\(Wording.oneLine(title))”") }
    if let citation, citation != title { parts.append(Wording.oneLine(citation)) }
    if let publisher { parts.append(publisher) }
    if let published { parts.append(published.inWords) }
    if let url { parts.append(url) }
    if parts.isEmpty { parts.append(heading) }
    var further: [String] = []
    if let accessed, url != nil { further.append("accessed \(accessed.inWords)") }
    if let archiveURL {
      let day = archived.map { " of \($0.inWords)" } ?? ""
      further.append("archived\(day): \(archiveURL)")
    }
    let text = parts.joined(separator: ", ")
    return further.isEmpty ? text : "\(text) (\(further.joined(separator: "; ")))"
  }
}
