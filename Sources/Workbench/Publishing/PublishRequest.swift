import FactModel
import Publishing

/// What a line asks `publish` for.
struct PublishRequest {
  static let usage =
    "publish [PROFILE | FILE] [url=URL] [headline=\"TEXT\"] [conclusion=\"TEXT\"] [outlet=\"NAME\"] "
    + "[note=\"TEXT\"] [correction=\"REASON\" | update=\"REASON\" | minor=\"REASON\"]"

  static let fields = [
    "url", "note", "headline", "conclusion", "outlet", "correction", "update", "minor",
  ]

  var profile: GateProfile?
  var url: String?
  var note: String?
  var headline: String?
  var conclusion: String?
  var outlet: String?
  /// Why readers see something else than before; nil where the line does not say.
  var reason: (kind: Correction.Kind, text: String)?

  /// The shortest reason that can say something, in code points.
  private static let shortestReason = 2

  /// A reason in one line.
  ///
  /// - Throws: A problem where it is empty or one character.
  static func reason(_ text: String, at place: Problem.Place?) throws(Problem) -> String {
    let reason = Wording.oneLine(text)
    guard reason.unicodeScalars.count >= shortestReason else {
      throw Problem(
        .input,
        "a reason that readers see says something",
        place: place,
        remedy: "Nothing was changed. Write what was wrong, or what is new."
      )
    }
    return reason
  }
}

extension Desk {
  func publishRequest(_ scanner: inout LineScanner) throws(Problem) -> PublishRequest {
    var request = PublishRequest()
    while !scanner.isAtEnd {
      let place = scanner.place()
      guard let (name, value) = try FieldReader.field(&scanner, names: PublishRequest.fields) else {
        guard request.profile == nil, let profile = try namedProfile(&scanner) else {
          try expectEnd(scanner, PublishRequest.usage)
          break
        }
        request.profile = profile
        continue
      }
      let text = Wording.oneLine(value)
      switch name {
      case "note": request.note = value
      case "headline": request.headline = text
      case "conclusion": request.conclusion = text
      case "outlet": request.outlet = text
      case "url":
        guard WebAddress.isOne(value) else {
          throw Problem(.input, "a URL begins with http:// or https://", place: place)
        }
        request.url = value
      default:
        guard request.reason == nil, let kind = Correction.Kind(rawValue: name) else {
          throw Problem(.input, "one reason is enough", place: place)
        }
        request.reason = (kind, try PublishRequest.reason(value, at: place))
      }
    }
    return request
  }
}
