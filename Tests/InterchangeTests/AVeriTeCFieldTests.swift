import FactModel
import Notations
import OrderedJSON
import TestSupport
import Testing

@testable import Interchange

/// Records of the data set go in and out with every field as it was.
struct AVeriTeCFieldTests {
  /// A record with every shape that fields of the data set have.
  private static func record(_ number: Int, _ random: inout SplitMix64) -> JSONValue {
    func one<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: values.indices, using: &random)]
    }
    func text(_ text: String) -> JSONValue { .string(text) }
    let labels = ["Supported", "Refuted", "Not Enough Evidence", Scale.averitec.ratings[3].name]
    let types: [JSONValue] = [
      .array([]), .array([text("Numerical Claim")]),
      .array([text("Position Statement"), text("Quote Verification")]),
      .array([text("A type of its own")]),
    ]
    func answer() -> JSONValue {
      let type = one(["Boolean", "Extractive", "Abstractive", "Unanswerable"])
      let words =
        type == "Unanswerable" ? "No answer could be found." : "\(one(["Yes", "No", "48"]))"
      var members: [JSONMember] = [
        JSONMember(key: "answer", value: text(words)),
        JSONMember(key: "answer_type", value: text(type)),
        JSONMember(
          key: "source_url",
          value: text(type == "Unanswerable" ? "" : "https://a.example/\(one([1, 2, 3]))")
        ),
        JSONMember(key: "source_medium", value: text(one(["Web text", "PDF", ""]))),
        JSONMember(
          key: "cached_source_url",
          value: one([.null, text(""), text("https://b.example/\(one([1, 2]))")])
        ),
      ]
      if type == "Boolean" {
        members.append(JSONMember(key: "boolean_explanation", value: text("Table 2.")))
      }
      return .object(JSONObject(members))
    }
    let questions = (0..<one([0, 1, 3])).map { index in
      JSONValue.members([
        "question": text("Question \(index)?"),
        "answers": .array((0..<one([0, 1, 2])).map { _ in answer() }),
      ])
    }
    return .members([
      "claim": text("Claim \(number) says\(one([" ", "  ", "\n"]))a thing. "),
      "required_reannotation": .bool(one([true, false])), "label": text(one(labels)),
      "justification": one([text(""), text("Because.\n\nSo."), .null]),
      "claim_date": one([.null, text(""), text("25-8-2020"), text("31-10-2020")]),
      "speaker": one([.null, text("Rita Holm"), text("")]),
      "original_claim_url": one([.null, text("https://c.example/\(number % 4)"), text("")]),
      "cached_original_claim_url": one([.null, text("https://d.example/1")]),
      "fact_checking_article": text("https://e.example/\(number)"),
      "reporting_source": one([.null, text("Facebook")]),
      "location_ISO_code": one([.null, text("NO")]), "claim_types": one(types),
      "fact_checking_strategies": one([.array([]), .array([text("Numerical Comparison")])]),
      "questions": .array(questions),
    ])
  }

  @Test(arguments: 1...8)
  func comeBackAsTheyWere(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let records = (0..<40).map { Self.record($0, &random) }
    let source = try ImportSource(
      JSONValue.array(records).document,
      name: "f",
      ports: RoundTrip.ports()
    )
    let format = ExchangeFormat.averitec
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let context = ImportContext(signed: signed)
    let reading = try format.read(source, context)
    var back: [String: JSONValue] = [:]
    for whole in reading.documents {
      let document = whole.forOwnText
      let article = try #require(document.text)
      var session = Session(
        id: .random(),
        created: signed,
        facts: document.facts,
        revision: ArticleRevision(
          origin: "f",
          read: signed.at,
          text: article,
          blocks: ExchangeSession.blocks(article)
        ),
        scale: document.bestScale
      )
      let placement = Placement(document, in: session, unit: format.unit, context: context)
      #expect(placement.misfits == [])
      let edit = EditDraft(
        id: .random(),
        signed: signed,
        kind: .make,
        command: "import",
        changes: placement.changes
      )
      try session.apply(edit)
      let exported = try format.export([ExportMaterial(session, name: "x")])
      for record in try JSONParser.parse(exported.bytes).elements ?? [] {
        back[record["claim"]?.string ?? ""] = record
      }
    }
    #expect(back.count == records.count)
    for record in records {
      let other = back[record["claim"]?.string ?? ""]
      #expect(other.map(Self.sorted) == Self.sorted(record))
    }
  }

  /// The order of keys says nothing.
  private static func sorted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { JSONMember(key: $0.key, value: sorted($0.value)) }
            .sorted { $0.key < $1.key }
        )
      )
    case .array(let elements): .array(elements.map(sorted))
    default: value
    }
  }
}
