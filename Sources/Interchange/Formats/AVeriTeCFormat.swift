import FactModel
import Notations
import OrderedJSON
import Release

extension ExchangeFormat {
  /// The data set of AVeriTeC: claims with questions, answers and a label.
  static let averitec = ExchangeFormat(
    "averitec",
    title: "AVeriTeC JSON",
    use: "AVeriTeC's systems and scorers",
    reference: "fever.ai/dataset/averitec.html",
    unit: nil,
    isForReaders: true,
    hasOwnRatings: true,
    anchors: .none,
    carries: AVeriTeCFormat.carries,
    remarks: [
      "Ratings of other scales become AVeriTeC's four labels as docs/scales.md has them; claims without one are left out.",
      "Kinds other than AVeriTeC's claim types are left out; a claim without a restatement goes as its passage.",
    ],
    write: { sessions in AVeriTeCFormat.write(sessions) },
    reader: Reader(
      returns: AVeriTeCFormat.carries.subtracting([.title]),
      recognises: AVeriTeCFormat.recognises,
      read: { source, context throws(Problem) in try AVeriTeCFormat.read(source, context) }
    )
  )
}

enum AVeriTeCFormat {
  static let carries: Set<Content> = [
    .claim, .address, .restatement, .claimant, .said, .kind, .rating, .reason, .question, .answer,
  ]

  /// Under which foreign data are kept.
  static let name = "averitec"

  /// Under which a question keeps answers that say that there is none, with their places.
  static let unansweredKey = "unanswered"

  static let unanswered = "No answer could be found."
  static let writtenEvidence = "Written Evidence"
  static let claimTypes = [
    "Speculative Claim", "Opinion Claim", "Causal Claim", "Numerical Claim", "Event/Property Claim",
    "Media Matching Claim", "Complex Media Claim", "Position Statement", "Quote Verification",
  ]

  // MARK: Out

  static func write(_ sessions: [ExportMaterial]) -> Written {
    var records: [JSONValue] = []
    var exclusions = Exclusions()
    var strange = 0
    for material in sessions {
      for claim in material.claims {
        guard let verdict = exclusions.verdict(of: claim, material),
          let label = exclusions.label(for: verdict, on: .averitec, material)
        else { continue }
        if types(of: claim) == nil { strange += 1 }
        records.append(record(claim, label, material))
      }
    }
    var written = Written(bytes: JSONValue.array(records).document)
    written.notices = exclusions.notices(.averitec)
    written.leftOut = exclusions.count
    if strange > 0 {
      written.notices.append(
        "\(strange == 1 ? "1 kind is" : "\(strange) kinds are") none of AVeriTeC's claim types."
      )
    }
    return written
  }

  /// `numerical, causal` are a Numerical Claim and a Causal Claim; nil where one is none of the types.
  static func types(of claim: Claim) -> [String]? {
    var types: [String] = []
    for kind in claim.kind?.split(separator: ",") ?? [] {
      let word = kind.drop(while: \.isWhitespace).lowercased()
      guard
        let type = claimTypes.first(where: {
          $0.lowercased() == word || $0.lowercased() == word + " claim"
        })
      else { return nil }
      types.append(type)
    }
    return types
  }

  /// A claim as a record; what came in such a file goes out as it came, where it still says the same.
  private static func record(
    _ claim: Claim,
    _ label: String,
    _ material: ExportMaterial
  ) -> JSONValue {
    let kept = JSONObject(claim.foreign[name].all)
    var record = plainRecord(claim, label, material)
    for index in record.members.indices {
      let key = record.members[index].key
      guard let original = kept[key] else { continue }
      let isKind =
        key == "claim_types"
        && types(original).joined(separator: ", ") == claim.kind ?? ""
      let plain = record.members[index].value
      let isUnread = key != "claim_types" && !isRead(original, key) && isNothing(plain)
      if isKind || isUnread || homeless.contains(key) || saysTheSame(original, plain, key) {
        record.members[index].value = original
      }
    }
    for member in kept.members where record[member.key] == nil { record.members.append(member) }
    if !kept.members.isEmpty {
      // What it did not have there, it need not have now.
      record.members.removeAll { member in
        kept[member.key] == nil && (homeless.contains(member.key) || isNothing(member.value))
      }
    }
    return .object(record)
  }

  /// The claim types that a record names.
  static func types(_ value: JSONValue) -> [String] {
    (value.elements ?? [value]).compactMap(\.string)
  }

  /// Whether a value is of the type that a field has, and so is read; nothing is, too.
  static func isRead(_ value: JSONValue, _ key: String) -> Bool {
    switch key {
    case "label", "justification", "claim_date", "speaker", "original_claim_url":
      value.string != nil || isNothing(value)
    case "questions": value.elements != nil || isNothing(value)
    case "claim_types": types(value).count == (value.elements ?? [value]).count || isNothing(value)
    default: true
    }
  }

  /// The fields of a claim that have no place in a session.
  static let homeless: Set<String> = [
    "required_reannotation", "cached_original_claim_url", "fact_checking_article",
    "reporting_source", "location_ISO_code", "fact_checking_strategies",
  ]

  /// Whether two values of a field are read alike: `null`, nothing and an empty text, or one date.
  static func saysTheSame(_ one: JSONValue, _ other: JSONValue, _ key: String) -> Bool {
    if one == other { return true }
    if key == "claim_date" {
      return one.string.flatMap(dateRead) == other.string.flatMap(dateRead)
    }
    return isNothing(one) && isNothing(other)
  }

  static func isNothing(_ value: JSONValue) -> Bool {
    switch value {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    default: false
    }
  }

  private static func plainRecord(
    _ claim: Claim,
    _ label: String,
    _ material: ExportMaterial
  ) -> JSONObject {
    let facts = material.release.facts
    let speaker: String? =
      switch claim.claimant {
      case .author?: facts.byline.isEmpty ? nil : facts.byline.joined(separator: ", ")
      case let claimant: claimant?.name
      }
    return JSONObject([
      JSONMember(key: "claim", value: .string(claim.oneStatement)),
      JSONMember(key: "required_reannotation", value: .bool(false)),
      JSONMember(key: "label", value: .string(label)),
      JSONMember(key: "justification", value: .string(claim.verdict?.reason ?? "")),
      JSONMember(key: "claim_date", value: claim.said.flatMap(date).map { .string($0) } ?? .null),
      JSONMember(key: "speaker", value: .text(speaker) ?? .null),
      JSONMember(key: "original_claim_url", value: .text(facts.url) ?? .null),
      JSONMember(key: "cached_original_claim_url", value: .null),
      JSONMember(
        key: "fact_checking_article",
        value: .text(material.options.publishedURL) ?? .null
      ),
      JSONMember(key: "reporting_source", value: .text(facts.publisher) ?? .null),
      JSONMember(key: "location_ISO_code", value: .null),
      JSONMember(
        key: "claim_types",
        value: .array((types(of: claim) ?? []).map { .string($0) })
      ),
      JSONMember(
        key: "fact_checking_strategies",
        value: .array(material.evidence(of: claim).isEmpty ? [] : [.string(writtenEvidence)])
      ),
      JSONMember(key: "questions", value: .array(claim.questions.map { question($0, material) })),
    ])
  }

  /// `31-10-2020`; AVeriTeC has whole dates only.
  private static func date(_ date: PartialDate) -> String? {
    guard let month = date.month, let day = date.day else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(day))-\(two(month))-\(date.year)"
  }

  private static func question(
    _ question: ResearchQuestion,
    _ material: ExportMaterial
  ) -> JSONValue {
    let kept = question.foreign[name]
    if question.answers.isEmpty, let unread = kept["answers"], !isNothing(unread) {
      let own = JSONObject([JSONMember(key: "question", value: .string(question.question))])
      return .object(JSONObject(own.members + kept.members.filter { $0.key != unansweredKey }))
    }
    var answers = question.answers.map { answer(of: $0, material) }
    for missing in kept[unansweredKey]?.elements ?? [] {
      let place = missing["at"]?.integer ?? answers.count
      if let value = missing["answer"] {
        answers.insert(value, at: min(max(0, place), answers.count))
      }
    }
    if answers.isEmpty, kept["answers"] == nil {
      answers = [
        .members([
          "answer": .string(unanswered), "answer_type": .string("Unanswerable"),
          "source_url": .string(""), "cached_source_url": .string(""),
          "source_medium": .string(""),
        ])
      ]
    }
    return .object(
      JSONObject(
        [
          JSONMember(key: "question", value: .string(question.question)),
          JSONMember(key: "answers", value: .array(answers)),
        ] + kept.members.filter { $0.key != "answers" && $0.key != unansweredKey }
      )
    )
  }

  private static func answer(
    of answer: ResearchQuestion.Answer,
    _ material: ExportMaterial
  ) -> JSONValue {
    let kept = answer.foreign[name]
    let source = answer.source.flatMap(material.source)
    var members = [
      JSONMember(key: "answer", value: .string(answer.text)),
      JSONMember(key: "answer_type", value: .string(type(of: answer.text))),
      JSONMember(key: "source_url", value: .string(source.map { Content.name(of: $0) } ?? "")),
      JSONMember(key: "cached_source_url", value: .string(source?.archiveURL ?? "")),
      JSONMember(key: "source_medium", value: .string(source?.url == nil ? "" : "Web text")),
    ]
    for index in members.indices {
      guard let original = kept[members[index].key] else { continue }
      // An address that is another now goes as it is now.
      if members[index].key != "source_url" || isNothing(members[index].value) {
        members[index].value = original
      }
    }
    members += kept.members.filter { own in !members.contains { $0.key == own.key } }
    if !kept.members.isEmpty {
      members.removeAll {
        kept[$0.key] == nil && (isNothing($0.value) || $0.key == "source_medium")
      }
    }
    return .object(JSONObject(members))
  }

  private static func type(of answer: String) -> String {
    ["yes", "no", "yes.", "no."].contains(answer.lowercased()) ? "Boolean" : "Abstractive"
  }
}
