package import FactModel
import Judging
import Merging
import OrderedJSON

/// The words that would give away a sealed source, or somebody who spoke off the record.
///
/// Of a sealed source, and of one off the record: the words of its title, authors, publisher, citation,
/// short name and addresses, and of what was quoted from it the names, rare words and rows of five; of one on background: of what names it. Of a
/// contact off the record or on background: the name and the role. Words that stand in the article, in what is public of the session or in everybody's English give
/// nothing away.
package struct ProtectedWords: Sendable {
  package static let replacement = "[withheld]"

  private var words = TellingWords()
  /// Texts that everybody has: the article's, and what is public of the session.
  private var known: [String] = []
  /// The sources whose own words are not known by them.
  private var hidden: Set<EntityID> = []
  /// The sources and contacts of which something was promised.
  private var promised: Set<EntityID> = []

  /// What was promised in sessions that leave together with this.
  private var elsewhere: [ProtectedWords] = []

  package var isEmpty: Bool { words.isEmpty && elsewhere.allSatisfy(\.isEmpty) }

  /// The words that are protected in a session as it stands.
  ///
  /// `withoutKnown`: Also words that everybody has, which takes no look at the article and the claims:
  /// what holds none of these holds no protected one.
  package init(_ session: Session, withoutKnown: Bool = false) {
    let twins = Dictionary(
      session.sealedTwins.map { ($0.source.id, $0.sealed.number) }
    ) { first, _ in first }
    let session = session.keepingPromises
    // What was promised holds when whom it was promised to is dropped.
    let dropped = SealedPast.dropped(from: session)
    self.init(
      sealed: PastStates.all(
        of: (session.sources.all + dropped.sources).filter { $0.visibility == .sealed }.map {
          source in
          // Its words are those of the source for whose sake it is withheld: free when that is unsealed.
          var source = source
          source.number = twins[source.id] ?? source.number
          return source
        },
        in: session
      ),
      told: session.sources.all + dropped.sources,
      of: session,
      contacts: session.contacts.all + dropped.contacts
    )
    if !withoutKnown { removeKnown(session, apartIn: session) }
  }

  /// The words that are protected in a state of a session.
  ///
  /// What is known is asked of that state alone: what another version or the draft says opens nothing in it.
  init(_ whole: Session, _ state: ReleasedState, withContacts: Bool) {
    let sealed = state.sealed
    let sources =
      state.sealedSources + whole.sources.all.filter { sealed[$0.id] != nil }
      + state.session.sources.all.filter { sealed[$0.id] != nil }
    self.init(
      sealed: PastStates.all(of: sources, in: whole),
      told: withContacts
        ? Array(whole.sources.all) + state.session.sources.all + state.dropped.sources : [],
      of: whole,
      contacts: (Array(whole.contacts.all) + state.session.contacts.all + state.dropped.contacts)
        .filter { withContacts || $0.isSealed }
    )
    if state.version != nil {
      add(quotationsFrom: Set(sources.map(\.id)), in: state.session, sources)
    }
    removeKnown(state.session, apartIn: whole, state.version)
    elsewhere = state.others.map { other in
      var protected = ProtectedWords(other, withContacts: withContacts)
      protected.removeKnown(state.session, apartIn: whole, state.version)
      return protected
    }.filter { !$0.isEmpty }
  }

  /// The words that are protected in a session which leaves together with another.
  private init(_ session: Session, withContacts: Bool) {
    guard !withContacts else {
      self.init(session, withoutKnown: true)
      return
    }
    let kept = session.keepingPromises
    let dropped = SealedPast.dropped(from: kept)
    self.init(
      sealed: PastStates.all(
        of: (kept.sources.all + dropped.sources).filter { $0.visibility == .sealed },
        in: kept
      ),
      told: [],
      of: kept,
      contacts: (kept.contacts.all + dropped.contacts).filter(\.isSealed)
    )
  }

  /// The words of one source alone, which is taken out of the session; not the names of those who work on it.
  ///
  /// `withCheckers`: With these, all the same; `other`: Where words are known from; nil for the session.
  init(
    of source: Source,
    in session: Session,
    withCheckers: Bool = false,
    knownTo other: Session? = nil
  ) {
    for state in PastStates.all(of: [source], in: session) {
      add(state)
      // What readers are told in place of a name goes with it.
      for text in [state.role, state.interest].compactMap({ $0 }) + state.notes.map(\.text) {
        add(remark: text, of: source.label)
      }
    }
    add(quotationsFrom: [source.id], in: session, [source])
    add(saidBy: [source.id], in: session, [source])
    for text in SaidPast.remarks(on: source.id, in: session.log) {
      add(remark: text, of: source.label)
    }
    (hidden, promised) = ([source.id], [source.id])
    removeKnown(other ?? session, apartIn: other ?? session)
    guard !isEmpty, !withCheckers else { return }
    for name in CheckersWork.names(session) { words.remove(knownFrom: name) }
  }

  /// The names of one source, wherever they stand.
  init(namesOf source: Source) {
    for name in Self.names(of: source) { words.add(name: name, of: source.label) }
  }

  /// The name of a contact, wherever it stands.
  init(nameOf contact: Contact) { words.add(name: contact.person, of: contact.label) }

  /// `told`: The sources that may have been told on terms.
  private init(
    sealed: [Source],
    told: [Source],
    of session: Session,
    contacts: [Contact]
  ) {
    let offRecord = told.filter { $0.terms == .offRecord }
    let ids = Set((sealed + offRecord).map(\.id))
    hidden = ids
    promised = ids.union(told.filter { $0.terms == .background }.map(\.id))
    for source in sealed + offRecord { add(source) }
    add(quotationsFrom: ids, in: session, sealed + offRecord)
    add(saidBy: ids, in: session, sealed + offRecord)
    // Of a person whose terms are not said yet the least is told.
    for source in told
    where source.terms == .background || source.terms == nil && source.isPerson {
      // What was said, and the role, is what readers are told.
      let names =
        [source.title, source.citation, source.slug, source.account].compactMap { $0 }
        + source.authors
      for name in names { words.add(name: name, of: source.label) }
    }
    for contact in contacts where contact.isOffRecord || contact.isOnBackground {
      promised.insert(contact.id)
      let past = RepliesPast(contact, in: session)
      for text in past.textsNotTold { add(said: text, of: contact.label) }
      for text in past.putNotTold { _ = addWhole(text, of: contact.label) }
      if !contact.person.includes(Forgetting.replacement) {
        words.add(name: contact.person, of: contact.label)
      }
      for way in past.ways { words.add(way: way, of: contact.label) }
      // Readers are told of a role on background where it was chosen for them.
      guard let role = contact.role,
        contact.isOffRecord || contact.toldAs.map({ !Folding.isSame($0, role) }) ?? true
      else { continue }
      words.add(phrase: role, of: contact.label)
    }
  }

  /// What names the people of a source: its authors, its account, and whom a citation begins with.
  static func names(of source: Source) -> [String] {
    let lead = (source.citation ?? source.title)?.split(separator: ",").first.map(String.init)
    let person = source.isPerson ? lead : lead.flatMap(person)
    return source.authors + [source.account, person].compactMap { $0 }
  }

  /// A text that looks like the name of a person: one to three words with capitals; one that is everybody's
  /// (`Report`) is none.
  private static func person(_ text: String) -> String? {
    let words = PlainLetters.words(of: text)
    let isName = words.allSatisfy { text[$0.range].first?.isUppercase ?? false }
    guard isName, (1...3).contains(words.count) else { return nil }
    return words.count > 1 || !CommonWords.folded.contains(words[0].letters) ? text : nil
  }

  private mutating func add(
    quotationsFrom ids: Set<EntityID>,
    in session: Session,
    _ sources: [Source]
  ) {
    guard !ids.isEmpty else { return }
    let labels = Dictionary(sources.map { ($0.id, $0.label) }) { first, _ in first }
    // Every edit comes here: a claim is large, and few have evidence from these.
    let claims = session.claims.all
    for index in claims.indices where !claims[index].evidence.isEmpty {
      for evidence in claims[index].evidence where ids.contains(evidence.source) {
        for text in [evidence.quotation, evidence.original].compactMap({ $0 }) {
          add(said: text, of: labels[evidence.source] ?? claims[index].label)
        }
      }
    }
  }

  /// Adds what was quoted from sources and answered with them, now and in the past.
  private mutating func add(saidBy ids: Set<EntityID>, in session: Session, _ sources: [Source]) {
    let labels = Dictionary(sources.map { ($0.id, $0.label) }) { first, _ in first }
    for (source, texts) in SaidPast.texts(from: ids, in: session.log) {
      for text in texts { add(said: text, of: labels[source] ?? "") }
    }
  }

  /// Adds the words of a text, and the text as a whole: it may be made of everybody's words.
  private mutating func add(text: String, of label: String) {
    words.add(text, of: label)
    guard !addWhole(text, of: label) else { return }
    if !TellingWords.isTelling(text), !CommonWords.isAll(text) {
      words.add(asWritten: text, of: label)
    }
  }

  /// Adds what tells in something that was said, and all of it as a whole.
  private mutating func add(said text: String, of label: String) {
    words.add(said: text, of: label)
    guard !addWhole(text, of: label) else { return }
    if TellingWords.isOnlyWhole(said: text) { words.add(asWritten: text, of: label) }
  }

  /// Adds a text that is no single word or two as a whole, and its rows; tells whether it is long enough.
  private mutating func addWhole(_ text: String, of label: String) -> Bool {
    guard PlainLetters.words(of: text).count >= Self.shortestText else { return false }
    words.add(phrase: text, of: label)
    words.add(rowsOf: text, of: label)
    return true
  }

  /// Adds what was noted of a source: as a whole, and the names in it; its other words are the desk's own.
  private mutating func add(remark text: String, of label: String) {
    let all = PlainLetters.words(of: text)
    for word in all where text[word.range].first?.isUppercase ?? false {
      words.add(String(text[word.range]), of: label)
    }
    // `a lamplighter of Dorne` is `the lamplighter of Dorne`.
    let isLed = ["a", "an", "the"].contains(text.prefix(while: \.isLetter).lowercased())
    let rest = isLed ? all.dropFirst() : all[...]
    guard rest.count >= Self.shortestText, let first = rest.first else { return }
    words.add(phrase: String(text[first.range.lowerBound...]), of: label)
  }

  /// From so many words on a text of everybody's words is known again.
  private static let shortestText = 3

  private mutating func add(_ source: Source) {
    let texts = [
      source.title, source.citation, source.url, source.archiveURL, source.publisher,
    ]
    for text in texts.compactMap({ $0 }) { add(text: text, of: source.label) }
    if let slug = source.slug { words.add(slug: slug, of: source.label) }
    for name in Self.names(of: source) { words.add(name: name, of: source.label) }
  }

  /// Takes out what is known without the source: from the article, the public sources, the claimants.
  ///
  /// What names somebody and came in another copy than what was promised opens nothing.
  ///
  /// - Parameters:
  ///   - session: Where it is known.
  ///   - whole: The session with its past.
  ///   - version: The version that it is; nil for the draft.
  private mutating func removeKnown(
    _ session: Session,
    apartIn whole: Session,
    _ version: Publication? = nil
  ) {
    guard !words.isEmpty else { return }
    // A past that cannot be read is told of where it is read for itself.
    let apart = (try? whole.named(apartFrom: promised, in: version?.id)) ?? ([], [])
    let scale = session.scale
    let names = KnownNames(in: session, besides: hidden).withArticle(of: session)
      .filter { !$0.isOne(of: apart) }
    let texts = names.map(\.text) + [scale.name, scale.title] + scale.ratings.map(\.name)
    for text in texts where !isEmpty { words.remove(knownFrom: text) }
    known += texts
  }

  // MARK: Looking

  /// The first protected word in a text as it stands there, and what it belongs to; nil where there is
  /// none.
  ///
  /// `besides`: The label of what may give itself away.
  package func first(in text: String, besides own: String? = nil) -> (word: String, label: String)?
  {
    let match = words.matches(in: text, besides: own, onlyFirst: true, isKnown: isKnown).first
    if let match { return (String(text[match.range]), match.label) }
    return elsewhere.lazy.compactMap { $0.first(in: text) }.first
  }

  /// The protected words in a text, as they stand there.
  func all(in text: String) -> [String] {
    words.matches(in: text, isKnown: isKnown).map { String(text[$0.range]) }
  }

  /// Whether everybody has a word: looked up where a protected one is a part of it.
  private func isKnown(_ word: [UInt32]) -> Bool {
    known.contains { PlainLetters.words(of: $0).contains { $0.letters == word } }
  }

  /// A text in which something stands for every protected word; nil where there is none in it.
  func text(_ text: String, with replacement: String) -> String? {
    let matches = words.matches(in: text, isKnown: isKnown)
    guard !matches.isEmpty else { return nil }
    var result = ""
    var rest = text.startIndex
    for match in matches {
      result += text[rest..<match.range.lowerBound] + replacement
      rest = match.range.upperBound
    }
    return result + text[rest...]
  }

  /// The first protected word in the texts of a value, besides those that are the article's.
  func first(in value: JSONValue, key: String = "") -> String? {
    switch value {
    case .string(let text): return Self.isKept(key) ? nil : first(in: text)?.word
    case .array(let values):
      for value in values {
        if let word = first(in: value, key: key) { return word }
      }
    case .object(let object):
      for member in object.members {
        if let word = first(in: member.value, key: member.key) { return word }
      }
    case .null, .bool, .number: break
    }
    return nil
  }

  /// A text, or what stands for it where it holds a protected word.
  func clean(_ text: String) -> String { first(in: text) == nil ? text : Self.replacement }

  /// A value in which every text that holds a protected word is withheld; the article's own stay.
  ///
  /// `count`: Is raised by the number of texts that were.
  func cleaned(_ value: JSONValue, _ count: inout Int, key: String = "") -> JSONValue {
    switch value {
    case .string(let text):
      guard !Self.isKept(key), first(in: text) != nil else { return value }
      count += 1
      return .string(Self.replacement)
    case .array(let values): return .array(values.map { cleaned($0, &count, key: key) })
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            JSONMember(key: member.key, value: cleaned(member.value, &count, key: member.key))
          }
        )
      )
    case .null, .bool, .number: return value
    }
  }

  private static let kept: Set<String> = [
    "exact", "prefix", "suffix", "was", "id", "at", "number", "scale", "revision", "article",
    "status",
    "stance", "about", "confidence", "visibility", "terms", "force", "rating", "outcome", "source",
    "sources", "claims", "publication", "derivedFrom", "language",
  ]

  /// Texts that are the article's, identities, moments, and words of a fixed list.
  private static func isKept(_ key: String) -> Bool {
    kept.contains(key)
  }
}
