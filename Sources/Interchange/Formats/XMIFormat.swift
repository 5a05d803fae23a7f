import FactModel
import Notations
import OrderedJSON
import Release

extension ExchangeFormat {
  /// A UIMA CAS as XMI, with its type system: what INCEpTION reads.
  static let xmi = ExchangeFormat(
    "xmi",
    title: "UIMA CAS XMI",
    use: "INCEpTION, UIMA, dkpro-cassis",
    reference: "OASIS UIMA 1.0, XMI serialisation",
    unit: .utf16,
    shape: .oneSession,
    anchors: .places,
    carries: XMIFormat.carries,
    remarks: [
      "The type system is written beside it, as FILE.types.xml.",
      "Characters that XML cannot hold become U+FFFD; offsets stay what they are.",
    ],
    write: { sessions in XMIFormat.write(sessions[0]) },
    reader: Reader(
      returns: XMIFormat.carries,
      recognises: XMIFormat.recognises,
      read: { source, context throws(Problem) in try XMIFormat.read(source, context) }
    )
  )
}

enum XMIFormat {
  static let carries = Set(features.map(\.field.content))
    .union([.text, .title, .address, .claim, .passage, .furtherPassage, .contentClaim])

  // INCEpTION takes layers below webanno.custom for a project's own.
  static let claimType = "webanno.custom.Claim"
  static let furtherType = "webanno.custom.FurtherPassage"
  static let sentenceType = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
  static let metaType = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"

  static let features: [NamedField] = [
    NamedField("rating", .rating), NamedField("scale", .scale), NamedField("reason", .reason),
    NamedField("confidence", .confidence), NamedField("checker", .checker),
    NamedField("checkerRole", .checkerRole), NamedField("checkedAt", .checkedAt),
    NamedField("restatement", .restatement), NamedField("claimant", .claimant),
    NamedField("claimantRole", .claimantRole), NamedField("about", .about),
    NamedField("said", .said), NamedField("kind", .kind), NamedField("tags", .tags),
    NamedField("central", .central), NamedField("status", .status),
    NamedField("evidence", .evidence), NamedField("questions", .questions),
    NamedField("notes", .notes), NamedField("fix", .fix), NamedField("fixForce", .fixForce),
  ]
  static let ownFeatures = ["identifier", "below"]

  // MARK: Out

  static func write(_ material: ExportMaterial) -> Written {
    let release = material.release
    let text = release.article.text
    let table = OffsetTable(text)
    var xml = XMLText()
    var members: [Int] = []
    // Above the numbers that are kept: what another tool referred to by one is not here.
    var id = max(1, material.claims.flatMap(keptNumbers).max() ?? 0)
    func annotation(
      _ element: String,
      _ range: Range<Int>,
      _ attributes: [(String, String)] = []
    ) {
      id += 1
      members.append(id)
      let place = table.range(range, in: .utf16)
      xml.empty(
        element,
        [
          ("xmi:id", String(id)), ("sofa", "1"), ("begin", String(place.lowerBound)),
          ("end", String(place.upperBound)),
        ] + attributes
      )
    }
    xml.open(
      "xmi:XMI",
      [
        ("xmlns:xmi", "http://www.omg.org/XMI"), ("xmlns:cas", "http:///uima/cas.ecore"),
        ("xmlns:custom", namespace(of: claimType)), ("xmlns:segment", namespace(of: sentenceType)),
        ("xmlns:meta", namespace(of: metaType)), ("xmi:version", "2.0"),
      ]
    )
    xml.empty("cas:NULL", [("xmi:id", "0")])
    annotation("meta:DocumentMetaData", 0..<text.count, metadata(material))
    for entry in release.sentences.entries { annotation("segment:Sentence", entry.range) }
    for claim in material.claims {
      guard let first = claim.passages.first else { continue }
      annotation("custom:Claim", text.wholeCharacters(first.range), attributes(of: claim, material))
      for passage in claim.passages.dropFirst() {
        annotation(
          "custom:FurtherPassage",
          text.wholeCharacters(passage.range),
          [("claim", claim.label)]
        )
      }
    }
    xml.empty(
      "cas:Sofa",
      [
        ("xmi:id", "1"), ("sofaNum", "1"), ("sofaID", "_InitialView"), ("mimeType", "text"),
        ("sofaString", text.string),
      ]
    )
    xml.empty(
      "cas:View",
      [("sofa", "1"), ("members", members.map(String.init).joined(separator: " "))]
    )
    xml.close("xmi:XMI")
    var own = Set(ownFeatures + features.map(\.name))
    var others: [String] = []
    for claim in material.claims {
      for member in claim.foreign["xmi"].members
      where isName(member.key) && own.insert(member.key).inserted {
        others.append(member.key)
      }
    }
    var written = Written(bytes: xml.bytes, companions: [("types.xml", typeSystem(others))])
    let strangers = XMLText.strangers(in: text.string)
    if strangers > 0 {
      written.notices.append(
        strangers == 1
          ? "1 character that XML cannot hold is written as U+FFFD."
          : "\(strangers) characters that XML cannot hold are written as U+FFFD."
      )
    }
    return written
  }

  /// The numbers in what is kept of a claim: they may have been references.
  private static func keptNumbers(_ claim: Claim) -> [Int] {
    claim.foreign["xmi"].all.flatMap { member in
      (member.value.string ?? "").split(separator: " ").compactMap { text in
        text.utf8.count < 9 ? Int(text) : nil
      }
    }
  }

  /// `webanno.custom.Claim` → `http:///webanno/custom.ecore`.
  private static func namespace(of type: String) -> String {
    "http:///" + type.split(separator: ".").dropLast().joined(separator: "/") + ".ecore"
  }

  private static func metadata(_ material: ExportMaterial) -> [(String, String)] {
    let facts = material.release.facts
    return [
      ("language", facts.language ?? "x-unspecified"), ("documentTitle", facts.title),
      ("documentId", material.name), ("documentUri", facts.url), ("isLastSegment", "false"),
    ].compactMap { name, value in value.map { (name, $0) } }
  }

  private static func attributes(
    of claim: Claim,
    _ material: ExportMaterial
  ) -> [(String, String)] {
    var attributes = [("identifier", claim.label)]
    if let above = material.above(claim) { attributes.append(("below", above.label)) }
    for feature in features {
      let texts = feature.field.get(claim, material)
      guard !texts.isEmpty else { continue }
      attributes.append((feature.name, feature.field.isList ? FieldList.joined(texts) : texts[0]))
    }
    let own = Set(attributes.map(\.0))
    for member in claim.foreign["xmi"].members where isName(member.key) && !own.contains(member.key)
    {
      if let value = member.value.string { attributes.append((member.key, value)) }
    }
    return attributes
  }

  /// Whether a feature may be called so.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (65...90).contains(first & 0xDF) else { return false }
    return name.utf8.allSatisfy {
      (65...90).contains($0 & 0xDF) || (48...57).contains($0) || $0 == 95
    }
  }

  /// `others`: The features that other tools gave claims.
  private static func typeSystem(_ others: [String]) -> [UInt8] {
    var xml = XMLText()
    xml.open("typeSystemDescription", [("xmlns", "http://uima.apache.org/resourceSpecifier")])
    xml.element("name", "factdesk")
    xml.open("types")
    append(claimType, "uima.tcas.Annotation", ownFeatures + features.map(\.name) + others, to: &xml)
    append(furtherType, "uima.tcas.Annotation", ["claim"], to: &xml)
    append(sentenceType, "uima.tcas.Annotation", ["id"], to: &xml)
    append(
      metaType,
      "uima.tcas.DocumentAnnotation",
      ["documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri"],
      booleans: ["isLastSegment"],
      to: &xml
    )
    xml.close("types")
    xml.close("typeSystemDescription")
    return xml.bytes
  }

  private static func append(
    _ type: String,
    _ supertype: String,
    _ strings: [String],
    booleans: [String] = [],
    to xml: inout XMLText
  ) {
    xml.open("typeDescription")
    xml.element("name", type)
    xml.element("description", "")
    xml.element("supertypeName", supertype)
    xml.open("features")
    let all = strings.map { ($0, "uima.cas.String") } + booleans.map { ($0, "uima.cas.Boolean") }
    for (name, range) in all {
      xml.open("featureDescription")
      xml.element("name", name)
      xml.element("description", "")
      xml.element("rangeTypeName", range)
      xml.close("featureDescription")
    }
    xml.close("features")
    xml.close("typeDescription")
  }
}
