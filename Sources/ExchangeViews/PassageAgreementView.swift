import Agreement
import Comparing
package import FactModel
import OrderedJSON
package import Replies

/// How far people agree on which words of the article are claims.
package struct PassageAgreementView {
  private let raters: [(name: String, passages: [Range<Int>])]
  private let alpha: Coefficient

  /// Takes the passages of all claims that each person rated as they read now.
  ///
  /// `takes`: Whether a person's ratings count.
  package init(_ session: Session, takes: (String) -> Bool) {
    raters = MarkedPassages(session, takes: takes).raters
    alpha = PassageAgreement.alpha(raters.map(\.passages), length: session.article.text.count)
  }

  package var reply: Reply {
    let width = raters.map(\.name.count).max() ?? 0
    var lines = raters.map { rater in
      StyledLine(
        lead: [StyledSpan(rater.name)],
        leadWidth: width + 2,
        body: [StyledSpan(Wording.count(rater.passages.count, "passage"))]
      )
    }
    let value =
      switch alpha {
      case .value(let value): DecimalNumber(value, places: 3).description
      case .undefined(.oneCategory): "undefined: nobody marked anything, or all marked everything"
      case .undefined(let reason): "undefined: \(reason.sentence("passage"))"
      }
    lines.append(
      StyledLine(
        lead: [StyledSpan("Krippendorff's α, passages", .strong)],
        leadWidth: 28,
        body: [StyledSpan(value)]
      )
    )
    return Reply(lines, json: json)
  }

  /// The measure as a table.
  package var csv: [UInt8] {
    let value = alpha.number.map { DecimalNumber($0, places: 9).description } ?? ""
    var reason = ""
    if case .undefined(let why) = alpha { reason = why.rawValue }
    return Array(
      "measure,value,low,high,rounds,undefined\r\nalpha-passages,\(value),,,,\(reason)\r\n".utf8
    )
  }

  /// Where each person's passages lie, in code points of the article's text.
  package var table: [UInt8] {
    RatingsText.table(
      ["rater", "start", "end"],
      raters.flatMap { rater in
        rater.passages.map { [rater.name, String($0.lowerBound), String($0.upperBound)] }
      }
    )
  }

  private var json: JSONValue {
    var builder = ObjectBuilder()
    if let value = alpha.number {
      builder.put(
        "alpha",
        raw: .number(JSONNumber(text: DecimalNumber(value, places: 9).description))
      )
    }
    if case .undefined(let reason) = alpha { builder.put("undefined", reason.rawValue) }
    builder.put(
      "raters",
      raw: .array(
        raters.map { rater in
          var builder = ObjectBuilder()
          builder.put("rater", rater.name)
          builder.put(list: "starts", rater.passages.map(\.lowerBound))
          builder.put(list: "ends", rater.passages.map(\.upperBound))
          return builder.object
        }
      )
    )
    return builder.object
  }
}
