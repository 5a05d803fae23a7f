import DeskViews
import FactModel
import Handover
import Interchange
import LineReading
import Preferences
import ProposalFinding
import Replies
import SessionLibrary

/// What can stand for what is being typed, by the kind of argument.
struct CompletionCandidates {
  typealias Candidate = CompletionSet.Candidate

  let desk: DeskState
  let ports: CompletionPorts
  /// What is being typed, and replaced.
  let typed: String
  /// Whether an address stands before it.
  var behindAddress = false

  /// Those of several kinds, in the order of the kinds.
  func all(_ arguments: [Completable]) -> [Candidate] {
    for case .options(let options) in arguments {
      if let values = values(of: options) { return values }
    }
    for case .fields(let names) in arguments {
      if let values = values(ofOneOf: names) { return values }
    }
    // The mark of a file's name is not that of a quotation.
    if !arguments.isEmpty, !arguments.contains(.file),
      let quoted = ArticleCompletion(desk: desk).quotations(typed)
    {
      return quoted
    }
    // What kind of file it is comes before the file.
    if arguments.contains(.format) { return candidates(.format) }
    return arguments.flatMap(candidates)
  }

  private func candidates(_ argument: Completable) -> [Candidate] {
    switch argument {
    case .verb: verbs
    case .rating: ratings
    case .address, .addresses: sentences + claims + others + (typed.isEmpty ? [] : items) + searches
    case .claim: claims
    case .finding: findings
    case .entity: claims + sources + others + items
    case .items: items + sentences + searches
    case .source: sources
    case .proposals:
      fitting(
        desk.openProposals.map { ("p\($0.number)", $0.proposal.reason) } + [
          ("all", "all of them")
        ]
      )
    case .words(let words), .flags(let words): fitting(words)
    case .fields(let names):
      fitting(names).map { Candidate($0.text + "=", isUnfinished: true, hint: $0.hint) }
    case .options(let options): self.options(options)
    case .tags: tags
    case .claimant: claimants
    case .scale: fitting(Scale.builtIn.map { ($0.name, $0.title) })
    case .topic: fitting(HelpView.names(desk.commands).map { ($0.name, $0.summary) })
    case .file: typed.hasPrefix("@") ? [] : files
    case .session: sessions
    case .putAway(let place): fitting(ports.shelf.names(in: place))
    case .setting: fitting(SettingTable.settings.map { ($0.name, $0.summary) })
    case .alias: fitting(desk.aliases.all.map { ($0.name, $0.line) })
    case .format:
      fitting(
        [("markdown", "the review report"), (SessionBundle.typedName, "the whole session")]
          + FormatTable.formats.map { ($0.name, $0.title) }
      )
    case .command, .text: []
    }
  }

  /// With hyphens, once one is typed.
  private func options(_ options: [CommandOption]) -> [Candidate] {
    guard typed.hasPrefix("-") else { return [] }
    return options.filter { "--\($0.name)".hasPrefix(typed) && !$0.isSilent }.map { option in
      let takesValue = option.placeholder != nil
      return Candidate(
        "--" + option.name + (takesValue ? "=" : ""),
        isUnfinished: takesValue,
        hint: option.summary.isEmpty ? nil : option.summary
      )
    }
  }

  private var wanted: [UInt32] { Folding.folded(typed) }

  private func fitting(_ words: [String]) -> [Candidate] {
    let wanted = wanted
    return words.filter { Folding.begins($0, with: wanted) }.map { Candidate($0) }
  }

  private func fitting(_ rows: [(name: String, hint: String)]) -> [Candidate] {
    let wanted = wanted
    return rows.filter { Folding.begins($0.name, with: wanted) }
      .map { Candidate($0.name, hint: $0.hint) }
  }

  // MARK: The language of the desk

  private var verbs: [Candidate] {
    let commands = desk.commands.filter { !behindAddress || $0.takesAddress }
    return fitting(
      commands.map { ($0.name, $0.summary) } + desk.aliases.all.map { ($0.name, $0.line) }
    )
  }

  private var ratings: [Candidate] {
    let wanted = wanted
    return desk.session.scale.ratings.filter {
      Folding.begins(RatingMatch.slug($0.name), with: wanted)
        || Folding.begins($0.key, with: wanted)
    }.map { rating in
      Candidate(
        RatingMatch.slug(rating.name),
        hint: "\(rating.key)  \(rating.name)" + (rating.meaning.map { ": \($0)" } ?? "")
      )
    }
  }

  // MARK: Places

  /// The sentences whose address begins so; all of them from the cursor on.
  private var sentences: [Candidate] {
    let entries = desk.session.sentences.entries
    let wanted = Array(typed.lowercased().utf8)
    let order =
      wanted.isEmpty
      ? Array(desk.currentSentence..<entries.count) + Array(0..<desk.currentSentence)
      : Array(entries.indices)
    return order.compactMap { index in
      let entry = entries[index]
      guard entry.address.utf8.starts(with: wanted) else { return nil }
      return Candidate(
        entry.address,
        hint: Wording.excerpt(desk.session.article.text.slice(entry.range), 200)
      )
    }
  }

  private var claims: [Candidate] {
    labelled("c", desk.session.claims) { hint($0) }
  }

  private var findings: [Candidate] {
    labelled("f", desk.session.findings) { $0.kind + ($0.note.map { ": \($0)" } ?? "") }
  }

  /// Findings, queries, contacts.
  private var others: [Candidate] {
    findings + labelled("q", desk.session.queries) { Wording.excerpt($0.question, 200) }
      + labelled("k", desk.session.contacts) { $0.inWords }
  }

  /// Those of the sentence at the cursor before all others.
  private var items: [Candidate] {
    let here = desk.currentSentence
    let all = labelled("i", desk.session.items) { item in
      "\(item.kind.rawValue)  \(Wording.excerpt(item.passage.exact, 200))"
    }
    guard typed.isEmpty, desk.session.use.uses.indices.contains(here) else { return all }
    let labels = Set(
      desk.session.use.uses[here].items.compactMap { desk.session.items[$0]?.label }
    )
    return all.filter { labels.contains($0.text) } + all.filter { !labels.contains($0.text) }
  }

  /// The entities whose label (`c7`) begins so.
  private func labelled<Element: Entity>(
    _ letter: String,
    _ table: EntityTable<Element>,
    hint: @escaping (Element) -> String
  ) -> [Candidate] {
    let wanted = Array(typed.lowercased().utf8)
    guard wanted.isEmpty || wanted.first == letter.utf8.first else { return [] }
    let hints = Hints(table, hint)
    return table.numbers.compactMap { number in
      let label = "\(letter)\(number)"
      guard label.utf8.starts(with: wanted) else { return nil }
      return Candidate(label, hint: hints.hint(number))
    }
  }

  /// What thousands of candidates share, so that none of them holds an entity.
  private final class Hints<Element: Entity> {
    private let table: EntityTable<Element>
    private let words: (Element) -> String

    init(_ table: EntityTable<Element>, _ words: @escaping (Element) -> String) {
      self.table = table
      self.words = words
    }

    func hint(_ number: EntityNumber) -> String? { table[number].map(words) }
  }

  private func hint(_ claim: Claim) -> String {
    let rating = claim.verdict.map { $0.rating + ": " } ?? ""
    return rating + Wording.excerpt(claim.wording, 200)
  }

  /// `/word`: the words of the article.
  private var searches: [Candidate] {
    typed.hasPrefix("/") ? ArticleCompletion(desk: desk).words(String(typed.dropFirst())) : []
  }

  // MARK: What was used before

  /// By number, by slug, or by a word of the title.
  private var sources: [Candidate] {
    guard typed.isEmpty || typed.hasPrefix("@") else { return [] }
    let name = typed.dropFirst()
    let wanted = Folding.folded(name)
    let isNumber = !name.isEmpty && name.utf8.allSatisfy { (48...57).contains($0) }
    return desk.session.sources.all.compactMap { source in
      if isNumber {
        guard source.label.utf8.starts(with: typed.utf8) else { return nil }
        return Candidate(source.label, hint: Wording.excerpt(source.heading, 200))
      }
      let isMeant =
        source.slug.map { Folding.begins($0, with: wanted) } ?? false
        || Folding.hasWord(in: source.heading, beginning: wanted)
        || wanted.isEmpty
      guard isMeant else { return nil }
      return Candidate(
        source.slug.map { "@" + $0 } ?? source.label,
        hint: (source.slug == nil ? "" : source.label + "  ") + Wording.excerpt(source.heading, 200)
      )
    }
  }

  /// With the hyphen that takes one off, too.
  private var tags: [Candidate] {
    let isTakenOff = typed.hasPrefix("-")
    let wanted = Folding.folded(isTakenOff ? String(typed.dropFirst()) : typed)
    return used { $0.tags }.filter { Folding.begins($0.text, with: wanted) }
      .map { Candidate((isTakenOff ? "-" : "") + $0.text, hint: Self.claims($0.count)) }
  }

  private var claimants: [Candidate] {
    let wanted = wanted
    return used { $0.claimant.map { [$0.inWords] } ?? [] }
      .filter { Folding.hasWord(in: $0.text, beginning: wanted) }
      .map { Candidate($0.text, hint: Self.claims($0.count)) }
      + fitting([("author", "the article's own author"), ("none", "nobody in particular")])
  }

  private static func claims(_ count: Int) -> String { Wording.count(count, "claim") }

  /// Words on claims with the number of claims that have them, in the order of the alphabet.
  private func used(_ words: (Claim) -> [String]) -> [(text: String, count: Int)] {
    var counts: [String: Int] = [:]
    for claim in desk.session.claims.all {
      for word in words(claim) { counts[word, default: 0] += 1 }
    }
    return counts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  private var sessions: [Candidate] {
    let sessions = (try? ports.shelf.sessions(in: .desk).sessions) ?? []
    return fitting(
      sessions.map { ($0.name, "\($0.covered)/\($0.sentences)  \(Wording.excerpt($0.title, 100))") }
    )
  }

  /// The files whose names begin so; a name with spaces in quotation marks.
  var files: [Candidate] {
    let isQuoted = typed.hasPrefix("\"")
    let path = isQuoted ? String(typed.dropFirst()) : typed
    return ports.paths(path).map { path in
      let isFolder = path.hasSuffix("/")
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let needsQuotes = isQuoted || path.contains(where: \.isWhitespace)
      let text = needsQuotes ? "\"" + path + (isFolder ? "" : "\"") : path
      return Candidate(text, label: name + (isFolder ? "/" : ""), isUnfinished: isFolder)
    }
  }

  // MARK: Values of fields

  /// What can stand behind `name=` or `--name=` of an option whose values are known; nil where there is none.
  private func values(of options: [CommandOption]) -> [Candidate]? {
    guard let equals = typed.firstIndex(of: "=") else { return nil }
    let name = typed[..<equals].drop { $0 == "-" }.lowercased()
    guard let option = options.first(where: { $0.name == name }),
      !option.values.completables.isEmpty
    else { return nil }
    let head = String(typed[...equals])
    let values = CompletionCandidates(
      desk: desk,
      ports: ports,
      typed: String(typed[typed.index(after: equals)...])
    )
    return values.all(option.values.completables).map {
      Candidate(head + $0.text, label: $0.label, isUnfinished: $0.isUnfinished, hint: $0.hint)
    }
  }

  /// What can stand behind `name=`; nil where no such field is being typed.
  private func values(ofOneOf names: [String]) -> [Candidate]? {
    guard let equals = typed.firstIndex(of: "=") else { return nil }
    let name = typed[..<equals].lowercased()
    guard names.contains(name) else { return nil }
    var value = String(typed[typed.index(after: equals)...])
    if value.unicodeScalars.first.map(QuotationMark.isOpening) ?? false { value.removeFirst() }
    let wanted = Folding.folded(value)
    return values(of: name).filter { Folding.begins($0.name, with: wanted) }.map { row in
      let isWord = !row.name.contains(where: \.isWhitespace)
      return Candidate(
        typed[...equals] + (isWord ? row.name : "\"\(row.name)\""),
        label: row.name,
        hint: row.hint
      )
    }
  }

  private func values(of field: String) -> [(name: String, hint: String?)] {
    let session = desk.session
    switch field {
    case "rating": return session.scale.ratings.map { (RatingMatch.slug($0.name), $0.key) }
    case "status": return Claim.Status.allCases.map { ($0.rawValue, nil) }
    case "tag": return used { $0.tags }.map { ($0.text, Self.claims($0.count)) }
    case "claimant":
      return used { claim in
        if case .speaker(let name, _, _)? = claim.claimant { [name] } else { [] }
      }.map { ($0.text, Self.claims($0.count)) }
    case "source", "from":
      return session.sources.all.map { source in
        (source.slug.map { "@" + $0 } ?? source.label, Wording.excerpt(source.heading, 200))
      }
    case "visibility": return Source.Visibility.allCases.map { ($0.rawValue, nil) }
    case "grade": return AdmiraltyGrade.all.map { ($0.description, $0.inWords) }
    case "kind": return texts(session.sources.all.map(\.kind) + session.claims.all.map(\.kind))
    case "platform": return texts(session.sources.all.map(\.platform))
    case "publisher": return texts(session.sources.all.map(\.publisher))
    default: return []
    }
  }

  private func texts(_ texts: [String?]) -> [(name: String, hint: String?)] {
    Set(texts.compactMap { $0 }).sorted().map { ($0, nil) }
  }
}
