import OrderedJSON
import TextReading

/// The names in what a page gives as its author.
package struct AuthorNames: Equatable {
  package var names: [String]
  /// Whether an organisation is meant rather than people.
  var isOrganisation = false

  private static let most = 30

  init(_ names: [String] = [], isOrganisation: Bool = false) {
    self.names = names
    self.isOrganisation = isOrganisation
  }

  /// Reads a field or line: one name or several, with the words around them.
  package init(field text: String) {
    self.init()
    guard let line = FactText.line(text, longest: 300) else { return }
    guard !Self.isOtherWork(line) || line.contains(where: { ",;".contains($0) }) else { return }
    let led = Self.withoutLead(line)
    let people = Self.withoutPlaces(Self.people(in: BylineWords.people(in: led)?.text ?? led))
    let pieces = Self.pieces(people)
    if let turned = Self.turnedList(people) {
      for name in turned { append(name) }
    } else {
      for piece in pieces where !Self.isOtherWork(piece) {
        // “example.org, Oldtown, Germany”: where the company is.
        if names.count == 1, names.allSatisfy(Self.isCompany) || Self.isPlace(piece) { break }
        append(Self.withoutLead(String(piece.trimmingSeparators)))
      }
    }
    isOrganisation = !names.isEmpty && names.allSatisfy(Self.isOrganisation)
  }

  /// Reads the first line of an element's text that has names.
  ///
  /// “By” may stand on a line of its own.
  init(firstLineOf text: String) {
    self.init()
    let credits = Self.credits(in: text)
    if credits.count > 1 {
      names = Array(credits.prefix(Self.most))
      return
    }
    var line = ""
    let parts = text.split(separator: "\n")
    for (index, part) in parts.enumerated() {
      line += (line.isEmpty ? "" : " ") + part
      guard let clean = FactText.line(line, longest: 300) else { continue }
      let rest = Self.withoutLead(clean)
      if rest.isEmpty || Self.isLead(clean) { continue }
      self.init(field: clean)
      append(linesBelow: parts[(index + 1)...].map { String($0) })
      return
    }
  }

  private static let works: Set<Substring> = [
    "written", "words", "text", "story", "reported", "edited", "translated", "photographs",
    "photography", "photos", "pictures", "illustrations", "illustrated", "graphics", "research",
    "researched", "produced",
  ]

  /// Lines that say who did what, “Written by …” and “Edited by …”, as they are printed: an editor
  /// is no author, and should be asked other questions.
  private static func credits(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { part in
      guard let line = FactText.line(String(part), longest: 100) else { return nil }
      let words = line.lowercased().split(separator: " ")
      guard words.count > 2, works.contains(words[0]), words[1] == "by" else { return nil }
      let people = words.dropFirst(2).joined(separator: " ")
      return AuthorNames(field: people).names.isEmpty ? nil : line
    }
  }

  /// Adds a name unless it is no name, or there already.
  mutating func append(_ piece: String) {
    guard names.count < Self.most, let name = Self.name(piece) else { return }
    if Self.isSuffix(name), let last = names.popLast() {
      names.append("\(last), \(name)")
      return
    }
    if !names.isEmpty, Self.isOrganisation(name) || Self.isPost(name) { return }
    let folded = FactText.folded(name)
    if let longer = names.firstIndex(where: { $0.hasPrefix(name + " ") }), name.contains(" ") {
      // “Jane Doe Example News”, then “Jane Doe”.
      names[longer] = name
    } else if !names.contains(where: {
      FactText.folded($0) == folded || name.hasPrefix($0 + " ") && $0.contains(" ")
    }) {
      names.append(name)
    }
  }

  /// Adds the names of another field.
  mutating func append(_ other: AuthorNames) {
    let wasEmpty = names.isEmpty
    for name in other.names { append(name) }
    isOrganisation = (wasEmpty || isOrganisation) && other.isOrganisation
  }

  /// Whether what is given are the names of accounts: `CC7567`, `jane_doe`.
  var areAccounts: Bool {
    names.allSatisfy { name in
      !name.contains(" ") && name.unicodeScalars.contains { $0 == "_" || ("0"..."9").contains($0) }
    }
  }

  // MARK: - Around the names

  /// Takes “By”, “Written by:”, “作者：” off the start.
  static func withoutLead(_ line: String) -> String {
    var line = line[...]
    for _ in 0..<3 {
      guard let rest = lead(of: line) else { break }
      line = rest
    }
    return String(line)
  }

  /// Whether a line is only a word like “By”.
  static func isLead(_ line: String) -> Bool {
    AuthorWords.leads.contains(line.lowercased().filter { !":：".contains($0) })
  }

  private static func lead(of line: Substring) -> Substring? {
    let lower = line.lowercased()
    for lead in AuthorWords.leads where lower.hasPrefix(lead) {
      let rest = line.dropFirst(lead.count)
      guard let next = rest.first else { return rest }
      if ":：/／".contains(next) {
        return rest.dropFirst().drop(while: \.isWhitespace)
      }
      // “Text” and “Author” are words too: without a colon only a preposition leads.
      if next.isWhitespace, AuthorWords.leadsWithoutColon(lead) {
        return rest.drop(while: \.isWhitespace)
      }
    }
    return nil
  }

  /// The part of a line that comes before dates, posts and other people's work.
  private static func people(in line: String) -> String {
    let lower = line.lowercased()
    guard lower.count == line.count else { return line }
    var end = lower.count
    func cut(at tail: String, words: Int) {
      guard let range = lower.firstOccurrence(ofWords: tail) else { return }
      let before = lower[..<range.lowerBound]
      guard before.split(separator: " ").count >= words else { return }
      end = min(end, before.count)
    }
    for tail in AuthorWords.tails { cut(at: tail, words: 1) }
    for tail in AuthorWords.lateTails { cut(at: tail, words: 2) }
    return String(line.prefix(end))
  }

  // MARK: - Between the names

  private static let conjunctions: Set<String> = [
    "and", "und", "et", "y", "e", "og", "och", "en", "ja", "ve", "i", "a", "и", "та", "dan", "&",
    "with",
  ]

  /// Cuts a list of names; what stands in brackets stays whole.
  private static func pieces(_ text: String) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in text {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
      if depth == 0, ",;，、；|•".contains(character) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    let isList = pieces.count > 1
    return pieces.flatMap { split(atConjunctions: $0, isList: isList) }
  }

  /// Cuts at “and” where names of two words stand on both sides, so that “Marks and Spencer” and
  /// “Mac & i” stay whole; in a list it is enough to be on the left.
  private static func split(atConjunctions piece: String, isList: Bool) -> [String] {
    var groups: [[Substring]] = [[]]
    var depth = 0
    for word in piece.split(whereSeparator: \.isWhitespace) {
      if depth == 0, conjunctions.contains(word.lowercased()) {
        groups.append([])
      } else {
        groups[groups.count - 1].append(word)
      }
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
    }
    let areNames = groups.allSatisfy { group in
      group.count > 1 && group.first?.first?.isLowercase == false
    }
    let leads = isList && groups.first?.isEmpty == true
    guard areNames || leads else { return [piece] }
    return groups.map { $0.joined(separator: " ") }.flatMap(splitAtSentence)
  }

  private static let abbreviated: Set<String> = [
    "prof", "capt", "revd", "hon", "dipl",
  ]

  /// Cuts off what a full stop ends: “Example News” behind “Jane Doe”, but nothing at an initial.
  private static func splitAtSentence(_ text: String) -> [String] {
    guard let stop = text.firstOccurrence(of: ". ") else { return [text] }
    let before = text[..<stop.lowerBound]
    let word = before.split(separator: " ").last ?? ""
    guard before.contains(" "), word.count > 3, !abbreviated.contains(word.lowercased()) else {
      return [text]
    }
    return [String(before)] + splitAtSentence(String(text[stop.upperBound...]))
  }

  // MARK: - One name

  /// The name in a piece, without addresses and handles; nil where none is left.
  private static func name(_ piece: String) -> String? {
    var words: [Substring] = []
    for word in piece.split(whereSeparator: \.isWhitespace) {
      let isAddress = PageAddress.looksLikeOne(word.trimmingOpener) || isMail(word)
      if isAddress || word.trimmingOpener.hasPrefix("@") { continue }
      // “Jane Doe March 11, 2015”: the date does not belong to the name.
      if let first = word.utf8.first, first.isASCIIDigit {
        if let last = words.popLast(), MonthNames.number(of: last.lowercased()) == nil {
          words.append(Self.withoutMonth(last))
        }
        break
      }
      words.append(word)
    }
    if words.count > 1, let last = words.last, Self.ownWorks.contains(last.lowercased()) {
      words.removeLast()
    }
    dropPost(from: &words)
    if words.count > 2, words.count % 2 == 0,
      words.prefix(words.count / 2).elementsEqual(words.suffix(words.count / 2))
    {
      words.removeLast(words.count / 2)
    }
    // “Nina Falk/Westhaven Wire”.
    let whole = words.joined(separator: " ")
    let slash = whole.lastIndex(of: "/")
    let isOutletBehind = slash.map { isOutlet(String(whole[$0...].dropFirst())) } ?? false
    let joined = isOutletBehind ? slash.map { String(whole[..<$0]) } ?? whole : whole
    let name = String(joined.trimmingSeparators)
    guard !name.isEmpty, words.count <= 9, name.unicodeScalars.count <= FactText.longest.name,
      name.unicodeScalars.contains(where: \.properties.isAlphabetic),
      !AuthorWords.noNames.contains(name.lowercased()), !looksLikeFile(name),
      DateReader.statedDates(in: name) == (nil, nil)
    else { return nil }
    return name
  }

  /// “Nina FalkMay 14, 2024”: two elements without a space between.
  private static func withoutMonth(_ word: Substring) -> Substring {
    guard let capital = word.lastIndex(where: \.isUppercase), capital > word.startIndex,
      MonthNames.number(of: word[capital...].lowercased()) != nil
    else { return word }
    return word[..<capital]
  }

  /// “Nina Falk Senior Correspondent”: what she is behind the name, in an element of its own.
  private static func dropPost(from words: inout [Substring]) {
    guard words.count > 2, let last = words.last, AuthorWords.posts.contains(last.lowercased())
    else { return }
    words.removeLast()
    while words.count > 2, let last = words.last,
      AuthorWords.beforePosts.contains(last.lowercased())
    {
      words.removeLast()
    }
  }

  /// “Nina Falk (text)”: what the author did.
  private static let ownWorks: Set<String> = [
    "(text)", "(texte)", "(texto)", "(testo)", "(tekst)", "(words)", "(story)", "(текст)", "(文)",
    "(author)", "(autor)", "(autorin)", "(text", "(texte", "(texto",
  ]

  private static func isMail(_ word: Substring) -> Bool {
    guard let at = word.firstIndex(of: "@") else { return false }
    return at > word.startIndex && word[at...].contains(".")
  }

  /// Names of programs, templates and paths.
  private static func looksLikeFile(_ name: String) -> Bool {
    name.includes("{{") || name.includes("}}") || name.hasPrefix("/") || name.contains("=")
      || name.includes("[%") || name.includes("<?")
  }
}

extension StringProtocol {
  /// Without a bracket or quotation mark in front.
  fileprivate var trimmingOpener: String {
    String(drop { "([<\"'“‘".contains($0) })
  }

  /// Without separators and empty brackets at its ends.
  fileprivate var trimmingSeparators: SubSequence {
    var rest = self[...]
    func isSeparator(_ character: Character) -> Bool {
      character.isWhitespace || "—–-:：,;/|•·*_>«»【】".contains(character)
    }
    while let first = rest.first, isSeparator(first) { rest = rest.dropFirst() }
    while let last = rest.last, isSeparator(last) { rest = rest.dropLast() }
    return rest
  }
}
