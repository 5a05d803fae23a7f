import FactModel
import TextReading

/// Reads a line that names the authors: `By Jane Doe and John Roe`, `By Jane Doe | 30 January 2024`.
struct BylineReader {
  struct Byline: Equatable {
    /// In the order of the line.
    var names: [String]
    /// A date after the names.
    var dates: DateReader.Dates?
  }

  private static let longest = 200
  private static let leads = [
    "by ", "by: ", "written by ", "submitted by ", "posted by ", "words by ", "words: ",
    "story by ", "text by ", "author: ",
    "authors: ",
  ]

  /// Small words inside names.
  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den",
    "ter", "ten", "bin", "ibn", "bint", "al", "el", "y", "e", "zu", "af", "st.",
  ]
  /// Words of organisations and posts, which are not an author's name.
  private static let offices: Set<String> = [
    "news", "press", "reuters", "afp", "ap", "bbc", "cnn", "staff", "correspondent", "editor",
    "reporter", "writer", "times", "post", "journal", "agency", "guardian", "service", "bureau",
    "contributor", "columnist", "today", "magazine", "university", "desk", "team", "media",
    "wire", "herald", "gazette", "tribune", "chronicle",
  ]

  private static let posts: Set<String> = [
    "correspondent", "correspondents", "editor", "reporter", "reporters", "writer", "columnist",
    "bureau", "contributor", "journalist", "producer",
  ]

  /// Returns the byline of a line; nil when it is anything else, a sentence that starts with “By” for example.
  static func byline(in range: Range<Int>, _ scan: UTF8Scan) -> Byline? {
    guard Phrase(range, scan).isShort(longest) else { return nil }
    return plainByline(in: range, scan)
      ?? DatedByline.byline(in: range, scan) { people in
        var people = people
        return people.withUTF8 { plainByline(in: 0..<$0.count, UTF8Scan($0))?.names }
      }
  }

  private static func plainByline(in range: Range<Int>, _ scan: UTF8Scan) -> Byline? {
    let phrase = Phrase(range, scan)
    if let lead = leads.first(where: phrase.starts) {
      let rest = scan.trimmed(range.lowerBound + lead.utf8.count..<range.upperBound)
      return byline(of: scan.string(rest), fewestWords: 1)
    }
    guard let people = BylineWords.people(in: scan.string(range)) else { return nil }
    return byline(of: people.text, fewestWords: people.fewestWords, isForeign: true)
  }

  /// The byline in what stands behind a word like “By”.
  ///
  /// `fewestWords`: How many words the first name has at least; what has fewer behind it is a place.
  private static func byline(
    of text: String,
    fewestWords: Int,
    isForeign: Bool = false
  ) -> Byline? {
    var parts = split(text)
    var byline = Byline(names: [], dates: nil)
    if parts.count > 1, let last = parts.last {
      let bytes = Array(last.utf8)
      byline.dates = bytes.withUnsafeBufferPointer {
        DateReader.dates(in: 0..<$0.count, UTF8Scan($0))
      }
      if byline.dates != nil { parts.removeLast() }
    }
    guard var people = parts.first else { return nil }
    if byline.dates == nil, let (before, dates) = dateBehindComma(in: people) {
      (people, byline.dates) = (before, dates)
    }
    let names = names(people, isForeign: isForeign)
    if fewestWords == 1, people.contains(","), let turned = AuthorNames.turned(names) {
      byline.names = [turned]
      return byline
    }
    for name in names {
      let words = name.split(separator: " ").map(String.init)
      if !byline.names.isEmpty, isOffice(words) || words.count < fewestWords { continue }
      guard isName(words), words.count >= fewestWords else { return nil }
      byline.names.append(name)
    }
    return byline.names.isEmpty ? nil : byline
  }

  /// `Jane Doe, 30 January 2024`: the names and the date.
  private static func dateBehindComma(in text: String) -> (String, DateReader.Dates)? {
    for comma in text.indices where text[comma] == "," {
      let bytes = Array(text[text.index(after: comma)...].utf8)
      let dates = bytes.withUnsafeBufferPointer { buffer in
        let scan = UTF8Scan(buffer)
        return DateReader.dates(in: scan.trimmed(0..<buffer.count), scan)
      }
      if let dates { return (String(text[..<comma]), dates) }
    }
    return nil
  }

  /// Whether a line below a byline says what the authors are: “Business reporters, BBC News”.
  static func isPost(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    guard range.count <= 80, !Phrase(range, scan).endsLikeSentence else { return false }
    let words = scan.string(range).split { !$0.isLetter }.map { $0.lowercased() }
    return words.count <= 10 && words.contains(where: posts.contains)
  }

  /// Cuts at the signs between names and date.
  private static func split(_ text: String) -> [String] {
    var parts = [""]
    for character in text {
      if "|•·–—".contains(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static let conjunctions: Set<Substring> = [
    "and", "AND", "with", "und", "et", "og", "och", "en", "и", "та", "और", "avec", "mit", "con",
  ]
  /// Words that stand in names, too: they part names of two words only.
  private static let lateConjunctions: Set<Substring> = ["y", "e", "i", "a"]

  /// Cuts a list of names.
  ///
  /// `isForeign`: Whether it is in another language than English.
  private static func names(_ text: String, isForeign: Bool) -> [String] {
    var names: [String] = []
    for part in text.split(whereSeparator: { ",&;、，،؛".contains($0) }) {
      var words: [Substring] = []
      let all = part.split(whereSeparator: \.isWhitespace)
      for (index, word) in all.enumerated() {
        let isLate =
          isForeign && lateConjunctions.contains(word) && words.count > 1
          && index + 2 < all.count
        if conjunctions.contains(word) && !words.isEmpty || isLate {
          names.append(words.joined(separator: " "))
          words = []
        } else {
          words.append(word)
        }
      }
      names.append(words.joined(separator: " "))
    }
    return names.filter { !$0.isEmpty }
  }

  private static func isName(_ words: [String]) -> Bool {
    guard (1...6).contains(words.count), let first = words.first, let last = words.last
    else { return false }
    let startsUpper = first.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
    let isEnded = last.utf8.count > 3 && last.last.map { ".!?:".contains($0) } ?? false
    return (startsUpper || particles.contains(first)) && !isEnded
      && words.allSatisfy { word in
        if particles.contains(word) { return true }
        guard let scalar = word.unicodeScalars.first else { return false }
        return scalar.properties.isAlphabetic && !scalar.properties.isLowercase
          && word.unicodeScalars.allSatisfy { !("0"..."9").contains($0) }
      }
  }

  static func isOffice(_ words: [String]) -> Bool {
    words.contains { offices.contains($0.lowercased()) }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
