package import OrderedJSON

/// The grading of a source by the Admiralty code: how reliable the source is, and, judged by
/// itself, how credible the information; written `B2`.
package struct AdmiraltyGrade: Sendable, Equatable, CustomStringConvertible {
  /// `A` (completely reliable) to `E` (unreliable); `F` cannot be judged.
  package let reliability: Character
  /// 1 (confirmed by other sources) to 5 (improbable); 6 cannot be judged.
  package let credibility: Int

  private static let reliabilities: [Character: String] = [
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
    "D": "not usually reliable", "E": "unreliable", "F": "reliability cannot be judged",
  ]
  private static let credibilities = [
    "confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable",
    "truth cannot be judged",
  ]

  /// Creates a grade from a letter and a digit, in either case; nil for anything else.
  package init?(_ text: String) {
    let characters = Array(text.uppercased())
    guard characters.count == 2, Self.reliabilities[characters[0]] != nil,
      let credibility = characters[1].wholeNumberValue, (1...6).contains(credibility)
    else { return nil }
    reliability = characters[0]
    self.credibility = credibility
  }

  /// All grades, the best first.
  package static var all: [AdmiraltyGrade] {
    reliabilities.keys.sorted().flatMap { letter in
      (1...6).compactMap { AdmiraltyGrade("\(letter)\($0)") }
    }
  }

  package var description: String { "\(reliability)\(credibility)" }

  /// The grade in words: `usually reliable; probably true`.
  package var inWords: String {
    let words = Self.reliabilities[reliability, default: ""]
    return "\(words); \(Self.credibilities[credibility - 1])"
  }
}

extension AdmiraltyGrade: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard let grade = AdmiraltyGrade(try String(json: json)) else {
      throw FormatProblem("must be a letter A to F and a digit 1 to 6")
    }
    self = grade
  }

  package var json: JSONValue { .string(description) }
}
