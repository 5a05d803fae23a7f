package import FactModel
package import LineReading
import PlainText
import Publishing

/// What a line asks `publish` for.
package struct PublishRequest {
  package static let options: [CommandOption] =
    [
      CommandOption("url", .value("URL"), "where it is published"),
      CommandOption("headline", .value("\"TEXT\""), "the check's own headline"),
      CommandOption("conclusion", .value("\"TEXT\""), "the conclusion in one line"),
      CommandOption("outlet", .value("\"NAME\""), "who publishes it"),
      CommandOption("note", .value("\"TEXT\""), "what is said of the version"),
    ] + reasons.map { CommandOption($0.rawValue, .value("\"REASON\""), "why readers see a change") }

  private static let reasons: [Correction.Kind] = [.correction, .update, .minor]

  package var url: String?
  package var note: String?
  package var headline: String?
  package var conclusion: String?
  package var outlet: String?
  /// Why readers see something else than before; nil where the line does not say.
  package var reason: (kind: Correction.Kind, text: String)?

  package init() {}
}

extension PublishRequest {
  /// What was typed behind `publish`.
  package init(_ typed: ParsedArguments) throws(Problem) {
    if let typed = typed.option("url") {
      guard WebAddress.isOne(typed.text) else {
        throw Problem(.input, "a URL begins with http:// or https://", place: typed.place)
      }
      guard !typed.text.contains(where: { $0.isWhitespace || $0 == "#" }) else {
        throw Problem(
          .input,
          "the address of a page has neither spaces nor #",
          place: typed.place,
          remedy: "Write %20 for a space; what stands behind # is a place in the page."
        )
      }
      url = typed.text
    }
    note = typed.option("note")?.text
    headline = typed.option("headline").map { Wording.oneLine($0.text) }
    conclusion = typed.option("conclusion").map { Wording.oneLine($0.text) }
    outlet = typed.option("outlet").map { Wording.oneLine($0.text) }
    for kind in Self.reasons {
      guard let typed = typed.option(kind.rawValue) else { continue }
      guard reason == nil else {
        throw Problem(.input, "one reason is enough", place: typed.place)
      }
      reason = (kind, try TypedReason.line(typed.text, at: typed.place))
    }
  }
}
