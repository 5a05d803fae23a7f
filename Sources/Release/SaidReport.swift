import FactModel
import PlainText

/// A sentence as one that reports what somebody said: its main clause is that they said it, and all the rest is
/// what was said.
///
/// Where the name and a verb of saying only stand in it (`Jane Roe, who said little, took six million`), it says
/// something else, and that would be published as so.
struct SaidReport {
  private let pieces: [Substring]
  private let plain: [String]
  /// The words of the name, and those that may stand around it: of the role, titles.
  private let names: [String]
  private let around: Set<String>
  /// Whether it is the article's author who says it: `she` is somebody else then.
  private let isAuthor: Bool

  init(_ words: String, by claimant: Claimant?, called speaker: String) {
    pieces = words.split(separator: " ")
    plain = pieces.map(Self.plain)
    names = speaker.split(separator: " ").map(Self.plain)
    var role: String?
    if case .speaker(_, let said, _)? = claimant { role = said }
    isAuthor = claimant == .author
    around = Self.small.union((role ?? "").lowercased().split { !$0.isLetter }.map(String.init))
  }

  private static func plain(_ word: Substring) -> String { word.lowercased().filter(\.isLetter) }

  /// Whether it is `NAME said that …`, or `NAME did not say that …`.
  var isOne: Bool {
    if let start = subject(from: 0) { return isReport(from: start) }
    // `It was not Jane Roe who said that …`.
    guard plain.count > 3, plain[0] == "it", ["is", "was"].contains(plain[1]),
      let who = subject(from: plain[2] == "not" ? 3 : 2), who < plain.count, plain[who] == "who"
    else { return false }
    return isReport(from: who + 1)
  }

  /// `said that it cost 5 million` of `The mayor said that it cost 5 million`, or of `She said that …`; nil where it
  /// is none.
  var behindPronoun: String? {
    guard let verb = plain.indices.first(where: begins), verb > 0 else { return nil }
    let subject = plain[..<verb]
    let isPronoun = !isAuthor && subject.count == 1 && ["he", "she", "they"].contains(subject[0])
    let isRole =
      around.contains(subject[verb - 1]) && !Self.small.contains(subject[verb - 1])
      && subject.allSatisfy { around.contains($0) } && pieces[..<verb].allSatisfy(Self.isBare)
    guard isPronoun || isRole, isReport(from: verb) else { return nil }
    return pieces[verb...].joined(separator: " ")
  }

  /// Whether a report begins at a word: `said`, `did not say`, `was quoted as saying`; not “the then mayor”.
  private func begins(_ place: Int) -> Bool {
    let isOfRole = plain[place] == "then" && place > 0 && plain[place - 1] == "the"
    return Self.verbs.contains(plain[place]) || Self.helpers.contains(plain[place]) && !isOfRole
      || Self.quoting.contains { plain[place...].starts(with: $0) }
  }

  /// What was said, of `According to NAME, …`, `As NAME says, …` and `…, according to NAME.`; nil where it is none
  /// of these.
  var told: String? {
    if let place = plain.lastIndex(of: "according"), place > 0, place + 2 < plain.count,
      plain[place + 1] == "to", pieces[place - 1].hasSuffix(","),
      subject(from: place + 2) == plain.count
    {
      return pieces[..<place].joined(separator: " ").dropLast() + "."
    }
    var start: Int?
    if plain.starts(with: ["according", "to"]) { start = subject(from: 2, ends: true) }
    if plain.first == "as", let verb = subject(from: 1), verb < plain.count,
      Self.verbs.contains(plain[verb]), pieces[verb].hasSuffix(",")
    {
      start = verb + 1
    }
    guard let start, start < pieces.count else { return nil }
    return pieces[start...].joined(separator: " ")
  }

  /// Where what stands behind the speaker begins: behind the name, with what is said of who that is.
  ///
  /// `ends`: Whether a comma is to stand there.
  private func subject(from start: Int, ends: Bool = false) -> Int? {
    guard let last = names.last,
      let place = plain[start...].prefix(names.count + 2).firstIndex(of: last),
      plain[start..<place].allSatisfy({ names.contains($0) || around.contains($0) }),
      pieces[start..<place].allSatisfy(Self.isBare)
    else { return nil }
    if Self.isBare(pieces[place]) { return ends ? nil : place + 1 }
    guard pieces[place].hasSuffix(",") else { return nil }
    // `Jane Roe, the mayor, said`.
    if let end = pieces[(place + 1)...].firstIndex(where: { $0.hasSuffix(",") }),
      plain[(place + 1)...end].allSatisfy(around.contains)
    {
      return end + 1
    }
    return ends ? place + 1 : nil
  }

  /// Whether words from a verb of saying on are nothing but what was said.
  private func isReport(from start: Int) -> Bool {
    let helpers = plain[start...].prefix(Self.mostHelpers).prefix { Self.helpers.contains($0) }
    let verb = helpers.endIndex
    guard verb < plain.count, pieces[start..<verb].allSatisfy(Self.isBare) else { return false }
    if helpers.contains(where: Self.denying.contains), Self.plainVerbs.contains(plain[verb]) {
      // `Jane Roe never said it was safe` is about what she said, with “that” or without.
      return pieces[verb...].count > 1 && !goesOn(from: verb + 1)
    }
    let phrase = plain[start...].prefix(4)
    if let told = Self.quoting.first(where: { phrase.starts(with: $0) }) {
      let content = start + told.count
      return pieces[content...].count > 1 && !goesOn(from: content)
    }
    guard Self.verbs.contains(plain[verb]) else { return false }
    if isQuotation(behind: verb) { return true }
    guard Self.isBare(pieces[verb]),
      let that = plain[(verb + 1)...].prefix(Self.longestAddressee + 1).firstIndex(of: "that"),
      Self.isBare(pieces[that]), isAddressee(verb + 1..<that)
    else { return false }
    let content = pieces[(that + 1)...]
    return content.count > 1 && SaidWording.isPlainSentence(content.joined(separator: " "))
      && !goesOn(from: that + 1)
  }

  /// Whether nothing but one quotation stands behind a verb of saying, and whom it was said to.
  private func isQuotation(behind verb: Int) -> Bool {
    let rest = pieces[(verb + 1)...]
    guard let start = rest.prefix(Self.longestAddressee + 1).firstIndex(where: { $0.first == "“" }),
      start == verb + 1 || isAddressee(verb + 1..<start)
    else { return false }
    var quoted = pieces[start...].joined(separator: " ").dropFirst()
    if quoted.last == "." { quoted.removeLast() }
    return quoted.last == "”" && !quoted.dropLast().contains { "“”\"".contains($0) }
  }

  /// The most words between a verb of saying and `that`.
  private static let longestAddressee = 4

  /// Whether words say to whom, when or where: `the council`, `on Monday`.
  private func isAddressee(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    return Self.leads.contains(plain[first]) && pieces[range].allSatisfy(Self.isBare)
      && plain[range].allSatisfy { !Self.joining.contains($0) && !Self.verbs.contains($0) }
  }

  /// Whether what was said may end before the sentence does: it goes on with what is told of the matter itself.
  private func goesOn(from start: Int) -> Bool {
    let content = pieces[start...]
    if content.contains(where: { $0.contains { ";:–—()[]".contains($0) } || $0 == "-" }) {
      return true
    }
    var isLastRelative = false
    for index in content.indices.dropFirst() {
      let isBehindComma = pieces[index - 1].hasSuffix(",")
      if isBehindComma {
        if Self.joining.contains(plain[index]) { return true }
        isLastRelative = ["which", "who"].contains(plain[index])
      }
      if Self.verbs.contains(plain[index]), isBehindComma { return true }
      // `said that costs fell and took six million`.
      if ["and", "but", "or"].contains(plain[index - 1]), Self.isPast(plain[index]) { return true }
    }
    return isLastRelative
  }

  private static func isPast(_ word: String) -> Bool {
    word.hasSuffix("ed") || past.contains(word) || verbs.contains(word)
  }

  /// Whether a word has no sign behind it.
  private static func isBare(_ word: Substring) -> Bool {
    word.last.map { $0.isLetter || $0.isNumber || $0 == "." } ?? false
  }

  /// Verbs of saying.
  private static let verbs: Set<String> = [
    "added", "alleged", "announced", "announces", "argued", "argues", "asserted", "claimed",
    "claims",
    "declared", "denied", "denies", "insisted", "maintained", "posted", "promised", "said", "says",
    "stated", "states", "suggested", "tells", "told", "tweeted", "warned", "writes", "wrote",
  ]

  /// Words that may stand between a name and the verb of saying.
  private static let helpers: Set<String> = [
    "also", "did", "didnt", "does", "doesnt", "had", "has", "hasnt", "hadnt", "have", "later",
    "never", "not", "once", "only", "repeatedly", "then",
  ]
  private static let mostHelpers = 3
  /// Whole phrases that tell that somebody is said to have said it, or denies it.
  private static let quoting = [
    ["was", "quoted", "as", "saying"], ["is", "quoted", "as", "saying"],
    ["denies", "having", "said"], ["denied", "having", "said"],
  ]
  private static let denying: Set<String> = ["didnt", "doesnt", "hadnt", "hasnt", "never", "not"]
  private static let plainVerbs: Set<String> = [
    "announce", "announced", "argue", "argued", "claim", "claimed", "deny", "denied", "promise",
    "promised", "said", "say", "suggest", "suggested",
  ]

  /// Words that may stand before a name, or before a role behind it.
  private static let small: Set<String> = [
    "a", "an", "and", "dr", "for", "former", "in", "mr", "mrs", "ms", "mx", "of", "prof", "the",
    "then",
  ]

  /// What begins whom something was said to, and when or where.
  private static let leads: Set<String> = [
    "a", "an", "at", "during", "her", "his", "in", "its", "journalists", "last", "on", "parliament",
    "reporters",
    "the", "their", "them", "this", "to", "us", "voters", "yesterday",
  ]

  private static let joining: Set<String> = [
    "after", "although", "and", "as", "before", "but", "having", "or", "so", "then", "though",
    "until",
    "when",
    "where", "whereas", "while", "yet",
  ]

  /// Past forms of common verbs that do not end in `ed`.
  private static let past: Set<String> = [
    "began", "bought", "broke", "brought", "built", "did", "fled", "gave", "got", "had", "has",
    "hid",
    "is",
    "kept", "knew", "left", "lost", "made", "paid", "ran", "sent", "set", "sold", "spent", "stole",
    "took",
    "was", "went", "were", "won",
  ]
}
