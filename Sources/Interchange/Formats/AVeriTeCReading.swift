import FactModel
import Notations
import OrderedJSON

// How AVeriTeC's records are read.
extension AVeriTeCFormat {
  static func recognises(_ source: ImportSource) -> Bool {
    guard let first = source.firstObject else { return false }
    return first["claim"]?.string != nil
      && (first["questions"]?.elements != nil || first["required_reannotation"] != nil)
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    let values = source.values
    guard !values.isEmpty else {
      throw source.isNot("an AVeriTeC file, which is a JSON array")
    }
    var documents: [String: Int] = [:]
    var readings: [ClaimsReading] = []
    for (place, value) in values {
      let url = value["original_claim_url"]?.string ?? ""
      let index = documents[url] ?? readings.count
      if index == readings.count {
        documents[url] = index
        var document = ImportedDocument(place: url)
        document.labels = .averitec
        document.fixedField = fixedField
        document.liken = liken
        document.facts.url = url.isEmpty ? nil : url
        readings.append(ClaimsReading(document, context))
      }
      guard let words = value["claim"]?.string else {
        readings[index].document.misfits.append(Misfit(place, "claim must be a text"))
        continue
      }
      let claim = claim(value, words, place, &readings[index])
      readings[index].document.claims.append(claim)
    }
    return ImportReading(readings.map(\.finished))
  }

  private static func claim(
    _ value: JSONValue,
    _ words: String,
    _ place: String,
    _ reading: inout ClaimsReading
  ) -> ImportedClaim {
    var claim = ImportedClaim(reading.sources.context, place: place)
    claim.claim.restatement = words
    claim.label = value["label"]?.string
    let verdict = ImportedVerdict(rating: claim.label, reason: value["justification"]?.string)
    if verdict.rating != nil || verdict.reason != nil { claim.verdict = verdict }
    if let speaker = value["speaker"]?.string {
      claim.claim.claimant = Claimant(name: speaker, role: nil)
    }
    if let text = value["claim_date"]?.string {
      claim.claim.said = dateRead(text)
      if claim.claim.said == nil {
        let misfit = Misfit(
          place,
          "claim_date must be a date: DD-MM-YYYY, and is “\(Anchoring.excerpt(text))”",
          taken: "taken without it"
        )
        claim.unread.append((name, "claim_date", misfit))
      }
    }
    let types = value["claim_types"].map(Self.types) ?? []
    if !types.isEmpty { claim.claim.kind = types.joined(separator: ", ") }
    for element in value["questions"]?.elements ?? [] {
      if let question = question(element, &reading.sources) {
        claim.claim.questions.append(question)
        if let answers = question.foreign[name]["answers"], !isNothing(answers) {
          let told = "answers that are no list"
          claim.kept.append(KeptField(kind: .field, name: told, key: nil, format: name))
        }
      } else {
        reading.document.tally.add(.field, "questions without a text", .leftOut)
      }
    }
    keep(value, in: &claim)
    return claim
  }

  /// Keeps the fields that would not go out again as they came.
  private static func keep(_ value: JSONValue, in claim: inout ImportedClaim) {
    guard case .object(let object) = value else { return }
    for member in object.members {
      switch member.key {
      case "claim": continue
      case "label", "justification", "questions", "original_claim_url", "speaker":
        // Read, and written as they are then; nothing is said in several ways.
        if isNothing(member.value) { claim.keep(member.key, member.value, of: name) }
        guard !Self.isRead(member.value, member.key) else { continue }
        claim.keep(member.key, member.value, of: name, .field, "\(member.key) of another type")
      default:
        claim.keep(member.key, member.value, of: name)
        func tell(_ what: String) {
          claim.kept.append(KeptField(kind: .field, name: what, key: member.key, format: name))
        }
        if !Self.isRead(member.value, member.key) { tell("\(member.key) of another type") }
        let isRead = ["claim_date", "claim_types", "required_reannotation"].contains(member.key)
        if !isRead, !isNothing(member.value) { tell(member.key) }
      }
    }
  }

  /// What a field without a place here says of a claim that did not come in such a file.
  private static func fixedField(_ member: JSONMember, _ facts: ArticleFacts) -> FixedField {
    if isNothing(member.value) { return .usual }
    switch member.key {
    case "reporting_source": return member.value.string == facts.publisher ? .usual : .news
    // The address that an export was told.
    case "fact_checking_article": return .leftOut
    case "required_reannotation": return member.value == .bool(false) ? .usual : .news
    case "fact_checking_strategies":
      return member.value == .array([.string(writtenEvidence)]) ? .usual : .news
    case "claim_date", "claim_types": return isRead(member.value, member.key) ? .usual : .news
    default: return .news
    }
  }

  /// Puts the session's kinds in the place of AVeriTeC's names for them.
  @Sendable
  private static func liken(_ claim: inout Claim, _ present: Claim) {
    guard let types = types(of: present), !types.isEmpty else { return }
    if types.joined(separator: ", ") == claim.kind { claim.kind = present.kind }
  }

  /// A date of a record; nil where it is none.
  static func dateRead(_ text: String) -> PartialDate? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return numbers[0] > 31
      ? PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : PartialDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  private static func question(
    _ value: JSONValue,
    _ sources: inout ImportedSources
  ) -> ResearchQuestion? {
    guard let text = value["question"]?.string else { return nil }
    var question = ResearchQuestion(question: text, signed: sources.context.signed)
    let answers = value["answers"]?.elements ?? []
    var missing: [JSONValue] = []
    for (place, element) in answers.enumerated() {
      if let answer = answer(element, &sources) {
        question.answers.append(answer)
      } else {
        missing.append(.members(["at": .count(place), "answer": element]))
      }
    }
    guard case .object(let object) = value else { return question }
    var rest = object.members.filter { $0.key != "question" && $0.key != "answers" }
    if answers.isEmpty, let none = value["answers"] {
      rest.append(JSONMember(key: "answers", value: none))
    }
    if !missing.isEmpty { rest.append(JSONMember(key: unansweredKey, value: .array(missing))) }
    question.foreign[name] = JSONObject(rest)
    return question
  }

  private static func answer(
    _ value: JSONValue,
    _ sources: inout ImportedSources
  ) -> ResearchQuestion.Answer? {
    guard let words = value["answer"]?.string,
      value["answer_type"]?.string != "Unanswerable", case .object(let object) = value
    else { return nil }
    let source = value["source_url"]?.string.map { sources.source(named: $0) }
    if let source, let cached = value["cached_source_url"]?.string {
      sources.change(source) { $0.archiveURL = $0.archiveURL ?? cached }
    }
    var answer = ResearchQuestion.Answer(
      text: words,
      source: source,
      signed: sources.context.signed
    )
    answer.foreign[name] = JSONObject(
      object.members.filter { member in
        member.key != "answer" && (member.key != "source_url" || source == nil)
      }
    )
    return answer
  }
}
