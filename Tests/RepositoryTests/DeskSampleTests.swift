import FactModel
import OrderedJSON
import TestSupport
import Testing

/// The sample article as a checking desk works it through before publication: `sessions/desk-check.json`
/// is what the transcript `desk-check` leads to.
@Suite struct DeskSampleTests {
  private static let session = "sessions/desk-check.json"
  private static let transcript = "Tests/AcceptanceTests/Transcripts/desk-check.txt"

  private static func kept() throws -> Session {
    let bytes = try #require(GoldenFile.read("\(ProjectFolder.path)/\(session)"))
    return try SessionDocument.read(bytes).session
  }

  @Test func theTranscriptLeadsToTheSession() throws {
    let text = try #require(GoldenFile.read("\(ProjectFolder.path)/\(Self.transcript)"))
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("< ") }.map { String($0.dropFirst(2)) }
    let desk = try SampleDesk()
    try desk.copyArticle(as: "china-north-korean-defectors.txt")
    let result = try desk.program(
      ["--sessions", ".", "china-north-korean-defectors.txt", "-f", "-"],
      input: (lines + ["rename desk-check"]).joined(separator: "\n") + "\n"
    )
    #expect(result.status == .exited(0), "\(result.error)")
    let bytes = try #require(desk.read("desk-check.json"))

    #expect(
      Self.work(try SessionDocument.read(bytes).session) == Self.work(try Self.kept())
    )
  }

  /// Everything that was said of the article, without identities and times.
  static func work(_ session: Session) -> [String] {
    let values =
      session.items.all.map(\.json) + session.claims.all.map(\.json)
      + session.findings.all.map(\.json) + session.queries.all.map(\.json)
      + session.marks.all.map(\.json)
    return values.map { value in
      String(decoding: value.compact, as: UTF8.self)
        .replacing(#/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#, with: "ID")
        .replacing(#/\d{4}-\d\d-\d\dT[0-9:.]+Z/#, with: "NOW")
        // The page of a source without an address is known by the source's identity.
        .replacing(#/"ID":"[0-9a-f]{12}"/#, with: "\"ID\":\"PAGE\"")
        // A review names the verdict by a digest of it, the time included.
        .replacing(#/"verdict":"[0-9a-f]{32}"/#, with: "\"verdict\":\"ID\"")
        // When an earlier check was made.
        .replacing(#/Rated before: [A-Za-z ]+, \d{4}-\d\d-\d\d/#, with: "Rated before: DAY")
    }
  }

  // MARK: - What must be checked, and the trap

  /// A row: where it is, what it is recorded as, and words that say so.
  private static let traps: [(place: String, kind: String, words: String)] = [
    ("title", "finding heading-not-borne-out", "never says that the spokesperson was answering"),
    ("title", "query", "answering Seoul"),
    ("standfirst", "finding quotation-without-speaker", "illegal entries"),
    ("standfirst", "item Unconfirmed", "illegal immigrants"),
    ("cap1", "claim open", "press conference that the article is about"),
    ("cap1", "query", "Which press conference"),
    ("cr1", "finding interested-credit", "one party to the dispute"),
    ("1.1", "item ticked", "Monday is the 29th"),
    ("3.1", "item ticked", "22 to 28 January 2024"),
    ("8.1", "item ticked", "December 2023"),
    ("1.1", "claim Misleading", "so-called"),
    ("1.1", "fix", "no “so-called” North Korean defectors"),
    ("1.1", "fix", "under domestic and international law and in the spirit of humanitarianism"),
    ("2.4", "finding contradiction", "international law alone"),
    ("2.1", "item On author", "Name and title"),
    ("2.1", "finding unclosed-quotation", "14 opening marks, 13 closing"),
    ("2.2", "claim open", "The spokesperson said"),
    ("2.2", "content open", "excludes being a refugee"),
    ("3.1", "claim open", "The spokesperson said that more than 120 countries"),
    ("3.1", "content open", "More than 120 countries"),
    ("3.1", "finding omission", "Of how many"),
    ("3.1", "question", "45th"),
    ("4.1", "finding loaded-word", "said"),
    ("4.2", "nothing", "Promises and values"),
    ("5.1", "item Misleading", "came after"),
    ("5.1", "item ticked", "January 2024"),
    ("6.1", "item Unconfirmed", "23 January"),
    ("7.1", "finding quotation-without-speaker", "illegal entries"),
    ("7.2", "finding wrong-antecedent", "of the children"),
    ("8.1", "claim open", "said that China had deported"),
    ("8.1", "content open", "China deported around 600"),
    ("8.1", "question", "besides the group"),
    ("8.2", "finding wrong-antecedent", "or to the deportations"),
  ]

  @Test(arguments: traps)
  func everyTrapIsRecorded(_ trap: (place: String, kind: String, words: String)) throws {
    let records = Self.records(try Self.kept()).filter { $0.kind == trap.kind }
    #expect(
      records.contains { $0.places.contains(trap.place) && $0.words.contains(trap.words) },
      "\(records)"
    )
  }

  private struct Record {
    var places: Set<String>
    var kind: String
    var words: String
  }

  /// All that stands in a session, with the addresses of the sentences that it is about.
  private static func records(_ session: Session) -> [Record] {
    func places(_ passages: [Passage]) -> Set<String> {
      Set(
        passages.flatMap { session.sentences.touched(by: $0.range) }
          .map { session.sentences.entries[$0].address }
      )
    }
    var records: [Record] = []
    for claim in session.claims.all {
      let here = places(claim.passages)
      let state = claim.verdict?.rating ?? "open"
      let words = "\(claim.wording) \(claim.verdict?.reason ?? "")"
      let kind = claim.number.part == nil ? "claim" : "content"
      records.append(Record(places: here, kind: "\(kind) \(state)", words: words))
      if let fix = claim.fix {
        records.append(Record(places: here, kind: "fix", words: fix.replacement))
      }
      for question in claim.questions where question.isOpen {
        records.append(Record(places: here, kind: "question", words: question.question))
      }
    }
    for item in session.items.all {
      let claim = item.claim.flatMap { session.claims[$0] }
      let state = claim.map { $0.verdict?.rating ?? "claim" } ?? item.check?.outcome.rawValue
      let reason = claim?.verdict?.reason ?? item.check?.note ?? ""
      let words = "\(item.passage.exact) \(reason)"
      records.append(
        Record(places: places([item.passage]), kind: "item \(state ?? "open")", words: words)
      )
    }
    for finding in session.findings.all {
      records.append(
        Record(
          places: places(finding.passages),
          kind: "finding \(finding.kind)",
          words: finding.note ?? ""
        )
      )
    }
    for mark in session.marks.all {
      records.append(
        Record(places: places([mark.passage]), kind: mark.kind.rawValue, words: mark.note ?? "")
      )
    }
    for query in session.queries.all {
      // One without a claim is about the article as a whole.
      let here = query.claims.compactMap { session.claims[$0] }.flatMap(\.passages)
      records.append(
        Record(
          places: here.isEmpty ? ["title"] : places(here),
          kind: "query",
          words: query.question
        )
      )
    }
    return records
  }
}
