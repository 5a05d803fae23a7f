import TextReading

/// A BCP 47 language tag in its usual case: `en`, `en-GB`, `zh-Hans-CN`.
package struct LanguageTag {
  package let text: String

  /// Creates a tag from what pages write: `en_US`, `EN-us`, `de-DE.UTF-8`; nil for anything else.
  package init?(_ given: String) {
    guard let line = FactText.line(given, longest: 40) else { return nil }
    let parts = line.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == "," || $0 == " " }
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy(\.isASCIILetter)
    else { return nil }
    var subtags = [first.lowercased()]
    for part in parts.dropFirst().prefix(2) {
      let isLetters = part.utf8.allSatisfy(\.isASCIILetter)
      let isDigits = part.utf8.allSatisfy(\.isASCIIDigit)
      switch part.utf8.count {
      case 2 where isLetters: subtags.append(part.uppercased())
      case 3 where isDigits: subtags.append(String(part))
      case 4 where isLetters && subtags.count == 1:
        subtags.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      default:
        self.text = subtags.joined(separator: "-")
        return
      }
    }
    text = subtags.joined(separator: "-")
  }
}
