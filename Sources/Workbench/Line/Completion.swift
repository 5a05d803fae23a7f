import FactModel

extension Desk {
  /// What could stand at the cursor of a line being typed.
  ///
  /// `cursor`: In UTF-8 bytes of the line.
  package func complete(_ line: String, cursor: Int) -> CompletionSet {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let word = lastWord(of: typed)
    let replaced = typed.utf8.count - word.utf8.count..<typed.utf8.count
    let before = typed.utf8.dropLast(word.utf8.count)
    let words = String(decoding: before, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).map(String.init)
    var candidates: [CompletionSet.Candidate] = []
    var takesFiles = false
    for argument in arguments(behind: words) {
      if argument == .file { takesFiles = true }
      candidates += self.candidates(for: argument)
    }
    let fitting = candidates.filter { fits($0.text, word) }
    return CompletionSet(
      replaced: replaced,
      candidates: unique(fitting),
      takesFileNames: takesFiles && !word.hasPrefix("@")
    )
  }

  private func lastWord(of text: String) -> String {
    guard let space = text.lastIndex(where: \.isWhitespace) else { return text }
    return String(text[text.index(after: space)...])
  }

  private func fits(_ candidate: String, _ word: String) -> Bool {
    candidate.lowercased().hasPrefix(word.lowercased())
  }

  private func unique(_ candidates: [CompletionSet.Candidate]) -> [CompletionSet.Candidate] {
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0.text).inserted }
  }

  /// What can stand behind the words typed before.
  private func arguments(behind words: [String]) -> [Command.Argument] {
    guard let first = words.first else { return [.verb, .rating, .address] }
    if let command = CommandTable.command(named: first) {
      // Everything that the verb takes, as long as its raw text has not begun.
      return command.arguments
    }
    var scanner = LineScanner(first)
    let isAddress = (try? addressParser.parse(&scanner)) != nil
    if isAddress, words.count == 1 { return [.rating, .verb] }
    if let second = words.dropFirst().first, isAddress,
      let command = CommandTable.command(named: second)
    {
      return command.argumentsBehindAddress
    }
    return [.source]
  }

  private func candidates(for argument: Command.Argument) -> [CompletionSet.Candidate] {
    switch argument {
    case .verb: return CommandTable.commands.map { .init($0.name, hint: $0.summary) }
    case .rating:
      return session.scale.ratings.flatMap { rating -> [CompletionSet.Candidate] in
        [.init(RatingMatch.slug(rating.name), hint: "\(rating.key)  \(rating.name)")]
      }
    case .address: return sentenceCandidates() + claimCandidates()
    case .claim: return claimCandidates()
    case .entity:
      return claimCandidates() + sourceCandidates()
        + session.findings.all.map { .init($0.label, hint: $0.kind) } + deskWorkCandidates()
    case .source: return sourceCandidates()
    case .words(let words): return words.map { .init($0) }
    case .fields(let names): return names.map { .init($0 + "=") }
    case .scale: return Scale.builtIn.map { .init($0.name, hint: $0.title) }
    case .format: return [.init("markdown", hint: "the review report")]
    case .file, .text: return []
    }
  }

  private func sentenceCandidates() -> [CompletionSet.Candidate] {
    session.sentences.entries.map { entry in
      .init(entry.address, hint: Wording.excerpt(session.article.text.slice(entry.range), 50))
    }
  }

  private func claimCandidates() -> [CompletionSet.Candidate] {
    session.claims.all.map { .init($0.label, hint: Wording.excerpt($0.wording, 50)) }
  }

  private func deskWorkCandidates() -> [CompletionSet.Candidate] {
    session.queries.all.map { .init($0.label, hint: Wording.excerpt($0.question, 50)) }
      + session.contacts.all.map { .init($0.label, hint: $0.inWords) }
  }

  private func sourceCandidates() -> [CompletionSet.Candidate] {
    session.sources.all.flatMap { source -> [CompletionSet.Candidate] in
      let hint = Wording.excerpt(source.heading, 50)
      return (source.slug.map { [.init("@" + $0, hint: hint)] } ?? [])
        + [.init(source.label, hint: hint)]
    }
  }
}
