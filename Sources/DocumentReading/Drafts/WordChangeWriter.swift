/// Writes tracked changes and the ends of comments (ECMA-376, part 1, 17.13.5 and 17.13.4).
///
/// Marks of comments and what is put in stand beside changes, never in them: programs lose comments
/// that begin in a change, and a change of the same kind in another. Each change has an identity, an author and a date, without which programs lose its words.
struct WordChangeWriter {
  /// The prefix of names, with its colon.
  let prefix: String
  /// Identities that no program gives by itself.
  private var identity = 900_000

  init(prefix: String) { self.prefix = prefix }

  /// The start of a run.
  ///
  /// `properties`: Its properties as they are written.
  func run(_ properties: String) -> String { "<\(prefix)r>\(properties)" }

  var endOfRun: String { "</\(prefix)r>" }

  func text(_ words: String, _ element: String = "t") -> String {
    guard !words.isEmpty else { return "" }
    return
      "<\(prefix)\(element) xml:space=\"preserve\">\(XMLText.escaped(words))</\(prefix)\(element)>"
  }

  /// What stands in place of words: them struck or kept, at the end what is put in.
  mutating func markup(
    _ mark: DraftMark,
    _ words: String,
    properties: String,
    insertion: (end: String, start: String)?,
    isFirst: Bool,
    isLast: Bool,
    comment: Int?
  ) -> String {
    func beside(_ markup: String) -> String {
      guard let insertion, !markup.isEmpty else { return markup }
      return insertion.end + markup + insertion.start
    }
    var markup = ""
    if isFirst, let comment { markup += beside(element("commentRangeStart", comment)) }
    if mark.replacement == nil {
      markup += run(properties) + text(words) + endOfRun
    } else {
      markup += change("del", mark, run(properties) + text(words, "delText") + endOfRun)
    }
    guard isLast else { return markup }
    var end = ""
    if let replacement = mark.replacement, !replacement.isEmpty {
      end += change("ins", mark, run(properties) + text(replacement) + endOfRun)
    }
    if let comment {
      end += element("commentRangeEnd", comment)
      end += run("") + element("commentReference", comment) + endOfRun
    }
    return markup + beside(end)
  }

  private func element(_ name: String, _ identity: Int) -> String {
    "<\(prefix)\(name) \(prefix)id=\"\(identity)\"/>"
  }

  private mutating func change(_ name: String, _ mark: DraftMark, _ content: String) -> String {
    identity += 1
    return "<\(prefix)\(name) \(prefix)id=\"\(identity)\" "
      + "\(prefix)author=\"\(XMLText.escaped(mark.author))\" \(prefix)date=\"\(mark.date)\">"
      + content + "</\(prefix)\(name)>"
  }
}

/// Text as it is written in XML.
enum XMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar):
        // XML has no place for controls.
        result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
