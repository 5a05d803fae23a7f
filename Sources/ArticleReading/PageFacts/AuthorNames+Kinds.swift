import FactModel
import TextReading

/// What kind of name a piece of a byline is: a person's, an outlet's, none.
extension AuthorNames {
  static func isSuffix(_ name: String) -> Bool {
    AuthorWords.suffixes.contains(name.lowercased())
  }

  static func isOrganisation(_ name: String) -> Bool {
    BylineReader.isOffice(name.split(separator: " ").map(String.init)) || isOutlet(name)
  }

  /// Whether a name is that of a site or ends as companies' names do.
  static func isCompany(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ")
    return isHost(name)
      || words.last.map { ["gmbh", "ag", "ltd", "ltd.", "inc", "inc.", "llc"].contains($0) }
        ?? false
  }

  /// `example.org`.
  private static func isHost(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, !name.contains(" "), let last = parts.last else { return false }
    return (2...6).contains(last.utf8.count) && last.utf8.allSatisfy(\.isASCIILower)
      && parts.allSatisfy { $0.utf8.count > 1 }
  }

  /// Whether a name is that of a site, a paper or a company.
  static func isOutlet(_ name: String) -> Bool {
    let words = name.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "/" }
    return words.contains { AuthorWords.outlets.contains(String($0)) }
      || isHost(name)
  }

  static func isPost(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { BylineReader.isPost(0..<$0.count, UTF8Scan($0)) }
  }

  /// “Photos: Rolf Brandt”, “© Rolf Brandt”, “Rolf Brandt (photos)”: somebody else's work.
  static func isOtherWork(_ piece: String) -> Bool {
    let words = piece.lowercased().split { $0.isWhitespace || ":：.&".contains($0) }
    guard let first = words.first, let last = words.last else { return false }
    if last.first == "(", last.last == ")" {
      return AuthorWords.otherWorks.contains(String(last.dropFirst().dropLast()))
    }
    if words.count > 2, AuthorWords.otherDeeds.contains(String(first)),
      words.dropFirst().contains(where: { ["by", "von", "par", "por", "da", "door"].contains($0) })
    {
      return true
    }
    return first == "©" || words.count > 1 && AuthorWords.otherWorks.contains(String(first))
  }

  /// “Nina Falk, Westhaven; Ole Brandt, Northhaven” without where each of them is.
  static func withoutPlaces(_ people: String) -> String {
    let parts = people.split(separator: ";").map { $0.split(separator: ",") }
    let havePlaces =
      parts.count > 1
      && parts.allSatisfy { pair in
        guard pair.count == 2 else { return false }
        let name = pair[0].split(whereSeparator: \.isWhitespace)
        let place = pair[1].split(whereSeparator: \.isWhitespace)
        return name.count > 1 && place.count == 1 && !isSuffix(String(place[0]))
      }
    return havePlaces ? parts.map { String($0[0]) }.joined(separator: ";") : people
  }

  /// Adds the names on the lines below the first: “and Ole Brandt”, or one a line.
  mutating func append(linesBelow lines: [String]) {
    guard !isOrganisation, !names.isEmpty else { return }
    let words = lines.map { $0.split(whereSeparator: \.isWhitespace) }
    // Only names: below a name alone stand a post and a place, too.
    let areNames =
      names.allSatisfy { Self.isFullName($0.split(separator: " ")) }
      && words.count { !$0.isEmpty } > 1
      && words.allSatisfy { $0.isEmpty || Self.isFullName($0) }
    if names.count == 1, let name = names.first, !name.contains(" "), words.count == 1,
      words[0].count == 1, Self.isCapitalised(name[...]), Self.isCapitalised(words[0][0])
    {
      names = [name + " " + words[0][0]]
      return
    }
    for line in words {
      guard let first = line.first else { continue }
      if Self.conjunctionsOfTurned.contains(first), Self.isFullName(line.dropFirst()) {
        append(line.dropFirst().joined(separator: " "))
      } else if areNames {
        append(line.joined(separator: " "))
      } else {
        return
      }
    }
  }

  /// Whether words are a given name and a surname, and neither a post nor an outlet.
  private static func isFullName(_ words: some Collection<Substring>) -> Bool {
    let name = words.joined(separator: " ")
    return (2...3).contains(words.count) && words.allSatisfy(isCapitalised)
      && !isOrganisation(name) && !isPost(name)
      && !words.contains { AuthorWords.posts.contains($0.lowercased()) || places.contains($0) }
  }

  /// Words of the names of places: “New York”.
  private static let places: Set<Substring> = [
    "New", "San", "Los", "Las", "Saint", "North", "South", "East", "West", "City", "Hong", "Cape",
    "Buenos", "Rio", "Tel", "Abu", "Port", "Bad", "Den", "Staff", "Senior", "Chief",
  ]

  /// “Falk, Nina; Brandt, Ole”, “Falk, Nina and Brandt, Ole”: every one with the surname first.
  static func turnedList(_ people: String) -> [String]? {
    var parts = people.split(separator: ";")
    if parts.count == 1, people.contains(",") {
      parts = parts.flatMap { part in
        part.split(separator: " ", omittingEmptySubsequences: false)
          .split { conjunctionsOfTurned.contains($0) }
          .compactMap { words in
            words.first.flatMap { first in
              words.last.map { part[first.startIndex..<$0.endIndex] }
            }
          }
      }
    }
    let names = parts.map { part in
      turned(part.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
    return names.contains(nil) ? nil : names.compactMap { $0 }
  }

  private static let conjunctionsOfTurned: Set<Substring> = ["and", "&", "und", "et", "y", "e"]

  /// “Falk, Nina”: one person, the surname first.
  static func turned(_ pieces: [String]) -> String? {
    if pieces.count == 3, let suffix = FactText.line(pieces[2], longest: 8), isSuffix(suffix) {
      return turned(Array(pieces.prefix(2))).map { "\($0), \(suffix)" }
    }
    let parts = pieces.map { $0.split(whereSeparator: \.isWhitespace) }
    guard parts.count == 2, parts[0].count == 1, (1...2).contains(parts[1].count),
      parts[1].allSatisfy(isCapitalised), !isSuffix(String(parts[1][0])),
      !isOutlet(String(parts[0][0]))
    else { return nil }
    let given = parts[1].joined(separator: " ")
    guard !isOrganisation(given), !isPost(given) else { return nil }
    if isCapitalised(parts[0][0]) { return given + " " + parts[0][0] }
    guard isInCapitals(parts[0][0]), let first = parts[0][0].first else { return nil }
    return given + " " + String(first) + parts[0][0].dropFirst().lowercased()
  }

  /// `FALK`, as catalogues write surnames.
  private static func isInCapitals(_ word: Substring) -> Bool {
    word.unicodeScalars.count > 1 && word.unicodeScalars.allSatisfy(\.properties.isUppercase)
  }

  /// “Nina Faucon, à Marseille”: where somebody is, behind a name and a comma.
  static func isPlace(_ piece: String) -> Bool {
    let words = piece.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && ["in", "aus", "à", "en", "at"].contains(words[0])
  }

  static func isCapitalised(_ word: Substring) -> Bool {
    var scalars = word.unicodeScalars
    guard let first = scalars.popFirst(), first.properties.isUppercase, !scalars.isEmpty else {
      return false
    }
    return scalars.allSatisfy { $0.properties.isLowercase || ".-'’".unicodeScalars.contains($0) }
      || scalars.elementsEqual(".".unicodeScalars)
  }
}
