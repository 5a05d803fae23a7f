/// A member of a parliament in a line of its own, above what was said, as the web pages of the House
/// of Commons have it: `Nina Falk (Westhaven) (Lab)`, `The Minister for Ports (Ines Porto)`.
///
/// Whoever was named so once is named without brackets from then on.
struct MemberLabel {
  var name: String

  private static let longest = 170
  private static let mostWords = 5
  /// Who takes the chair is never introduced.
  private static let chairs: Set<String> = [
    "Mr Speaker", "Madam Speaker", "Mr Deputy Speaker", "Madam Deputy Speaker", "Mr. Speaker",
    "Madam Chairman", "The Chair",
  ]

  /// Reads a line that introduces somebody.
  init?(introducedIn range: Range<Int>, _ scan: UTF8Scan) {
    guard range.count <= Self.longest, scan.bytes[range.upperBound - 1] == UInt8(ascii: ")")
    else { return nil }
    let line = scan.string(range).drop { $0.isNumber || $0 == "." || $0 == " " }
    guard let open = line.firstIndex(of: "(") else { return nil }
    let groups = Self.groups(line[open...])
    let before = line[..<open].split(separator: " ").joined(separator: " ")
    guard let first = groups.first else { return nil }
    if let person = Self.person(holding: before, first) {
      name = person
    } else if Self.chairs.contains(before), groups.count == 1, Self.isName(first) {
      name = first
    } else if groups.count > 1, Self.isName(before), groups.allSatisfy(Self.isPlace) {
      name = before
    } else {
      return nil
    }
  }

  /// Reads a line that is the name of somebody who was introduced, or of the chair.
  init?(in range: Range<Int>, known: Set<String>, _ scan: UTF8Scan) {
    guard range.count <= Self.longest else { return nil }
    let line = scan.string(range)
    guard known.contains(line) || Self.chairs.contains(line) else { return nil }
    name = line
  }

  /// Who holds an office, as brackets behind it say: `The Secretary of State for Health (Ms Quill)`.
  static func person(holding office: String, _ brackets: String) -> String? {
    let words = office.split(separator: " ")
    guard words.first == "The", words.count > 1,
      words.dropFirst().contains(where: { $0.first?.isUppercase == true }),
      isName(brackets)
    else { return nil }
    return brackets
  }

  /// What stands in brackets, one group after the other; empty where anything stands between them.
  static func groups(_ text: Substring) -> [String] {
    var groups: [String] = []
    var rest = text
    while rest.first == "(", let close = rest.firstIndex(of: ")") {
      groups.append(String(rest[..<close].dropFirst()))
      rest = rest[close...].dropFirst().drop { $0 == " " }
    }
    return rest.isEmpty ? groups : []
  }

  /// Two to five words with capitals.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (2...mostWords).contains(words.count)
      && words.allSatisfy { word in
        SpeakerWords.particles.contains(word)
          || word.first?.isUppercase == true
            && word.allSatisfy { $0.isLetter || ".-'’".contains($0) }
      }
  }

  /// A constituency, `Westhaven, North and the Isles`, or a party, `Lab/Co-op`.
  static func isPlace(_ text: String) -> Bool {
    let words = text.split { " ,/-–—".contains($0) }
    return (1...8).contains(words.count)
      && words.allSatisfy { word in
        ["and", "upon", "under", "in", "on", "for"].contains(word)
          || SpeakerWords.particles.contains(word)
          || word.first?.isUppercase == true
            && word.allSatisfy { $0.isLetter || ".'’".contains($0) }
      }
  }
}
