import FactModel
import Notations
import OrderedJSON
import Release

extension ExchangeFormat {
  /// brat's standoff files: the text, and annotations that name places in it.
  static let brat = ExchangeFormat(
    "brat",
    title: "brat standoff",
    use: "brat, bioc",
    reference: "brat.nlplab.org/standoff.html",
    unit: .codePoints,
    shape: .oneSession,
    anchors: .places,
    carries: BratFormat.carries,
    remarks: [
      "The text is written beside it, as FILE.txt, and the types, as FILE.conf (brat wants annotation.conf).",
      "A passage over several lines is in pieces; line breaks in notes are \\n.",
    ],
    write: { sessions in BratFormat.write(sessions[0]) },
    reader: Reader(
      returns: BratFormat.carries,
      recognises: BratFormat.recognises,
      read: { source, context throws(Problem) in try BratFormat.read(source, context) }
    )
  )
}

enum BratFormat {
  static let carries = Set((attributes + notes).map(\.field.content))
    .union([.text, .claim, .passage, .furtherPassage, .contentClaim])

  static let claimType = "Claim"
  static let furtherType = "FurtherPassage"
  static let belowRelation = "Below"
  static let furtherRelation = "FurtherPassageOf"

  /// What is a word: an attribute.
  static let attributes: [NamedField] = [
    NamedField("Rating", .rating), NamedField("Confidence", .confidence),
    NamedField("About", .about), NamedField("Status", .status), NamedField("Central", .central),
    NamedField("Said", .said),
  ]
  /// What is a text: a note.
  ///
  /// brat's own editor writes `AnnotatorNotes`.
  static let notes: [NamedField] = [
    NamedField("AnnotatorNotes", .reason), NamedField("Restatement", .restatement),
    NamedField("Claimant", .claimant), NamedField("ClaimantRole", .claimantRole),
    NamedField("RatingScale", .scale),
  ]

  // MARK: Out

  static func write(_ material: ExportMaterial) -> Written {
    let text = material.release.article.text
    var annotations = Annotations(text: text)
    let links = BratLinks(material.claims)
    var spans: [EntityID: String] = [:]
    for claim in material.claims {
      guard let first = claim.passages.first else { continue }
      let type = links.event(at: claim.id) ?? claim.keptLabel(of: "brat") ?? claimType
      let span = annotations.span(type, first.range)
      spans[claim.id] = span
      for attribute in attributes {
        for value in attribute.field.get(claim, material) {
          annotations.attribute(attribute.name, span, word(value))
        }
      }
      for note in notes {
        for value in note.field.get(claim, material) {
          annotations.note(note.name, span, BratLine.line(value))
        }
      }
      for member in claim.foreign["brat"].all {
        guard let value = member.value["value"]?.string else { continue }
        if member.value["note"] != nil {
          annotations.note(member.key, span, BratLine.line(value))
        } else {
          let isBinary = member.value["binary"] != nil
          annotations.attribute(member.key, span, isBinary ? nil : word(value))
        }
      }
      for passage in claim.passages.dropFirst() {
        annotations.relation(furtherRelation, annotations.span(furtherType, passage.range), span)
      }
      if let above = material.above(claim).flatMap({ spans[$0.id] }) {
        annotations.relation(belowRelation, span, above)
      }
    }
    annotations.lines += links.lines(spans) { annotations.id($0) }
    return Written(
      bytes: Array(annotations.lines.utf8),
      companions: [("txt", text.utf8), ("conf", configuration(material, links))]
    )
  }

  private struct Annotations {
    let text: ArticleText
    var lines = ""
    private var counts: [Character: Int] = [:]

    init(text: ArticleText) {
      self.text = text
    }

    mutating func id(_ kind: Character) -> String {
      counts[kind, default: 0] += 1
      return "\(kind)\(counts[kind, default: 0])"
    }

    mutating func span(_ type: String, _ range: Range<Int>) -> String {
      let id = id("T")
      let pieces = pieces(text.wholeCharacters(range))
      let places = pieces.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: ";")
      let words = pieces.map { text.slice($0) }.joined(separator: " ")
      lines += "\(id)\t\(type) \(places)\t\(words)\n"
      return id
    }

    mutating func attribute(_ name: String, _ span: String, _ value: String?) {
      lines += "\(id("A"))\t\(name) \(span)\(value.map { " " + $0 } ?? "")\n"
    }

    mutating func note(_ type: String, _ span: String, _ text: String) {
      lines += "\(id("#"))\t\(type) \(span)\t\(text)\n"
    }

    mutating func relation(_ type: String, _ from: String, _ to: String) {
      lines += "\(id("R"))\t\(type) Arg1:\(from) Arg2:\(to)\n"
    }

    /// The parts of a range between line breaks, which no annotation may hold.
    private func pieces(_ range: Range<Int>) -> [Range<Int>] {
      var pieces: [Range<Int>] = []
      var start = range.lowerBound
      for (offset, scalar) in text.slice(range).unicodeScalars.enumerated()
      where BratLine.breaksLine(scalar) {
        let at = range.lowerBound + offset
        if at > start { pieces.append(start..<at) }
        start = at + 1
      }
      if range.upperBound > start { pieces.append(start..<range.upperBound) }
      return pieces.isEmpty ? [range] : pieces
    }
  }

  /// A text without white space, as a value must be.
  private static func word(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }

  private static func configuration(_ material: ExportMaterial, _ links: BratLinks) -> [UInt8] {
    let types = Set(
      material.claims.compactMap { links.event(at: $0.id) ?? $0.keptLabel(of: "brat") }
    )
    let events = links.names("E")
    // Passages that came with types of their own are claims like others.
    let claims = types.isEmpty ? claimType : "<ANY>"
    let entities = [claimType, furtherType] + types.subtracting(events).sorted()
    let relations = links.names("R").map { "\($0) Arg1:<ANY>, Arg2:<ANY>\n" }.joined()
    let scale = material.release.scale.ratings.map(\.name)
    let given = material.claims.compactMap { $0.verdict?.rating }
    let ratings = (scale + given.filter { !scale.contains($0) }).map(word)
    func values(_ names: [String]) -> String {
      "Arg:\(claims), Value:" + names.joined(separator: "|")
    }
    var unique: [String] = []
    for rating in ratings where !unique.contains(rating) { unique.append(rating) }
    return Array(
      """
      [entities]
      \(entities.joined(separator: "\n"))

      [relations]
      \(belowRelation) Arg1:\(claims), Arg2:\(claims)
      \(furtherRelation) Arg1:\(furtherType), Arg2:\(claims)
      \(relations)
      [events]
      \(events.map { "\($0) <ANY>*:<ANY>\n" }.joined())
      [attributes]
      Rating \(values(unique))
      Confidence \(values(Verdict.Confidence.allCases.map(\.rawValue)))
      About \(values(Claim.About.allCases.map(\.rawValue)))
      Status \(values(Claim.Status.allCases.map(\.rawValue)))
      Central \(values(["yes"]))
      Said Arg:\(claims)

      """.utf8
    )
  }
}
