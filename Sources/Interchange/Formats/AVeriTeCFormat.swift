import FactModel
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

private enum AVeriTeCFormat {
  static let carries: Set<Content> = [
    .claim, .address, .restatement, .claimant, .said, .kind, .rating, .reason, .question, .answer,
  ]

  static let unanswered = "No answer could be found."
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
        if claim.kind != nil, type(of: claim) == nil { strange += 1 }
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

  /// `numerical` is a Numerical Claim.
  private static func type(of claim: Claim) -> String? {
    guard let kind = claim.kind?.lowercased() else { return nil }
    return claimTypes.first { $0.lowercased() == kind || $0.lowercased() == kind + " claim" }
  }

  private static func record(
    _ claim: Claim,
    _ label: String,
    _ material: ExportMaterial
  ) -> JSONValue {
    let facts = material.release.facts
    return .members([
      "claim": .string(claim.wording), "required_reannotation": .bool(false),
      "label": .string(label), "justification": .string(claim.verdict?.reason ?? ""),
      "claim_date": claim.said.flatMap(date).map { .string($0) } ?? .null,
      "speaker": .text(claim.claimant?.name) ?? .null,
      "original_claim_url": .text(facts.url) ?? .null, "cached_original_claim_url": .null,
      "fact_checking_article": .text(material.options.publishedURL) ?? .null,
      "reporting_source": .text(facts.publisher) ?? .null, "location_ISO_code": .null,
      "claim_types": .array(type(of: claim).map { [.string($0)] } ?? []),
      "fact_checking_strategies": .array(
        material.evidence(of: claim).isEmpty ? [] : [.string("Written Evidence")]
      ),
      "questions": .array(claim.questions.map { question($0, material) }),
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
    let answers = question.answers.map { answer -> JSONValue in
      let source = answer.source.flatMap(material.source)
      return .members([
        "answer": .string(answer.text), "answer_type": .string(type(of: answer.text)),
        "source_url": .string(source.map { Content.name(of: $0) } ?? ""),
        "cached_source_url": .string(source?.archiveURL ?? ""),
        "source_medium": .string(source?.url == nil ? "" : "Web text"),
      ])
    }
    let none = JSONValue.members([
      "answer": .string(unanswered), "answer_type": .string("Unanswerable"),
      "source_url": .string(""), "cached_source_url": .string(""), "source_medium": .string(""),
    ])
    return .members([
      "question": .string(question.question), "answers": .array(answers.isEmpty ? [none] : answers),
    ])
  }

  private static func type(of answer: String) -> String {
    ["yes", "no", "yes.", "no."].contains(answer.lowercased()) ? "Boolean" : "Abstractive"
  }

  // MARK: In

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
    guard !values.isEmpty else { throw source.isNot("an AVeriTeC file, which is a JSON array") }
    var documents: [String: Int] = [:]
    var readings: [(document: ImportedDocument, sources: ImportedSources)] = []
    for (place, value) in values {
      let url = value["original_claim_url"]?.string ?? ""
      let index = documents[url] ?? readings.count
      if index == readings.count {
        documents[url] = index
        var document = ImportedDocument(place: url)
        document.labels = .averitec
        document.facts.url = url.isEmpty ? nil : url
        readings.append((document, ImportedSources(context)))
      }
      do throws(FormatProblem) {
        let claim = try claim(value, place, &readings[index].sources)
        readings[index].document.claims.append(claim)
      } catch {
        readings[index].document.misfits.append(Misfit(place, "\(error.place) \(error.what)"))
      }
    }
    return ImportReading(
      readings.map { reading in
        var document = reading.document
        document.sources = reading.sources.all
        return document
      }
    )
  }

  private static func claim(
    _ value: JSONValue,
    _ place: String,
    _ sources: inout ImportedSources
  ) throws(FormatProblem) -> ImportedClaim {
    var claim = ImportedClaim(sources.context, place: place)
    guard let words = value["claim"]?.string else {
      throw FormatProblem("must be a text", at: ["claim"])
    }
    claim.claim.restatement = words
    claim.verdict = ImportedVerdict(
      rating: value["label"]?.string,
      reason: value["justification"]?.string
    )
    if claim.verdict?.rating == nil { claim.verdict = nil }
    if let speaker = value["speaker"]?.string {
      claim.claim.claimant = Claimant(name: speaker, role: nil)
    }
    if let text = value["claim_date"]?.string {
      guard let date = date(text) else {
        throw FormatProblem("must be a date: DD-MM-YYYY", at: ["claim_date"])
      }
      claim.claim.said = date
    }
    let types = (value["claim_types"]?.elements ?? []).compactMap(\.string)
    if !types.isEmpty { claim.claim.kind = types.joined(separator: ", ") }
    claim.claim.questions = Elements(
      (value["questions"]?.elements ?? []).compactMap { question($0, &sources) }
    )
    return claim
  }

  private static func date(_ text: String) -> PartialDate? {
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
    for answer in value["answers"]?.elements ?? [] {
      guard let words = answer["answer"]?.string,
        answer["answer_type"]?.string != "Unanswerable"
      else { continue }
      let source = answer["source_url"]?.string.map { sources.source(named: $0) }
      if let source, let cached = answer["cached_source_url"]?.string {
        sources.change(source) { $0.archiveURL = $0.archiveURL ?? cached }
      }
      question.answers.append(
        ResearchQuestion.Answer(text: words, source: source, signed: sources.context.signed)
      )
    }
    return question
  }
}
