import FactModel
import LineReading
import SessionLibrary

/// What can stand at a place of the line, for completion.
enum Completable: Equatable {
  /// A place in the article, or what lies there.
  case address
  case addresses
  case claim
  case finding
  /// A claim, finding or source.
  case entity
  /// Items by their labels, or all those at a place.
  case items
  /// What rules propose as findings, by `p1`.
  case proposals
  case rating
  /// Sources, each behind `@`.
  case source
  /// One of a few words.
  case words([String])
  /// Any of a few words.
  case flags([String])
  /// `key=value` pairs, by their keys.
  case fields([String])
  /// `--name`, where two hyphens are typed; the names with values first.
  case options([CommandOption])
  /// The tags of claims; `-` takes one off.
  case tags
  /// Who makes a claim: text to the end of the line.
  case claimant
  case scale
  case verb
  /// A verb or what else help explains.
  case topic
  case file
  case session
  case format
  /// A setting and its value.
  case setting
  case alias
  /// A session in archive or trash.
  case putAway(SessionPlace)
  /// Another line, as it could be typed by itself.
  case command
  /// The text to the end of the line.
  case text
}

extension Command {
  /// What can stand behind the verb, of the forms that the keywords among some words leave.
  ///
  /// `behindAddress`: Whether an address stands before it, and has its place there.
  func completables(_ words: [String], behindAddress: Bool) -> [Completable] {
    var chosen = forms.filter { !behindAddress || $0.takesAddress }
    let typed = chosen.filter { form in
      form.keywordPlaces.contains { place in
        words.prefix(place + 2).contains { form.keywords(at: place).contains($0.lowercased()) }
      }
    }
    let isChosen = !typed.isEmpty
    if isChosen { chosen = typed }
    var found: [Completable] = []
    for completable in chosen.flatMap({ $0.completables(behindAddress: behindAddress) })
    where !found.contains(completable) {
      found.append(completable)
    }
    return found.merged
  }
}

extension [Completable] {
  /// The words of several forms as one: any of them can come first.
  fileprivate var merged: [Completable] {
    var words: [String] = []
    var flags: [String] = []
    var result: [Completable] = []
    for completable in self {
      switch completable {
      case .words(let more):
        if words.isEmpty { result.append(.words([])) }
        words += more.filter { !words.contains($0) }
      case .flags(let more): flags += more.filter { !flags.contains($0) }
      case .text: continue
      default: result.append(completable)
      }
    }
    result = result.map { $0 == .words([]) ? .words(words) : $0 }
    if !flags.isEmpty { result.append(.flags(flags)) }
    // Text may be anything, so it comes last.
    if contains(.text) { result.append(.text) }
    return result
  }
}

extension CommandForm {
  /// Where its keywords stand among the parameters.
  fileprivate var keywordPlaces: [Int] {
    parameters.indices.filter { !keywords(at: $0).isEmpty }
  }

  fileprivate func keywords(at place: Int) -> [String] {
    if case .keyword(let words) = parameters[place].kind { words } else { [] }
  }

  fileprivate func completables(behindAddress: Bool) -> [Completable] {
    var parameters = parameters
    if behindAddress, let taker = parameters.firstIndex(where: { $0.kind.isPlace }),
      !parameters[taker].repeats
    {
      parameters.remove(at: taker)
    }
    var found = parameters.flatMap(\.completables)
    let flags = options.filter { $0.kind == .flag || $0.isKeyword }.map(\.name)
    if !flags.isEmpty { found.append(.flags(flags)) }
    let fields = options.filter(\.isField).map(\.name)
    if !fields.isEmpty { found.append(.fields(fields)) }
    for option in options where option.isKeyword { found += option.values.completables }
    if !options.isEmpty { found.append(.options(options)) }
    if let tail { found += tail.completables }
    return found
  }
}

extension Parameter {
  fileprivate var completables: [Completable] {
    switch kind {
    case .keyword(let words), .choice(let words): [.words(words)]
    case .claim, .claims: [.claim]
    case .subject: [.claim, .finding]
    case .finding: [.finding]
    case .place: [.address]
    case .places: [.addresses]
    case .items: [.items]
    case .entity, .query, .contact: [.entity]
    case .shown: [.address, .source]
    case .source: [.source]
    case .rating: [.rating]
    case .proposals: [.proposals]
    case .name(let names): names.completables
    case .number, .seconds, .times, .removal, .entry, .quotation, .signature, .phrase, .date: []
    }
  }
}

extension Parameter.NameKind {
  var completables: [Completable] {
    switch self {
    case .any, .title: []
    case .words(let words): words.isEmpty ? [] : [.words(words)]
    case .file, .ending: [.file]
    case .session: [.session]
    case .putAway(let place): [.putAway(place)]
    case .format: [.format]
    case .scale: [.scale, .file]
    case .topic: [.topic]
    case .setting: [.setting]
    case .alias: [.alias]
    }
  }
}

extension CommandOption {
  /// Whether its value stands behind a word.
  fileprivate var isKeyword: Bool {
    switch kind {
    case .keyword, .list: true
    default: false
    }
  }

  /// Whether its value stands behind `=`.
  fileprivate var isField: Bool {
    switch kind {
    case .value, .field, .filter: true
    default: false
    }
  }
}

extension CommandTail {
  fileprivate var completables: [Completable] {
    switch kind {
    case .claimant: return [.claimant]
    case .tags: return [.tags, .text]
    case .command: return [.command]
    case .text, .value:
      let all = examples + words
      return (all.isEmpty ? [] : [.words(all)]) + [.text]
    }
  }
}
