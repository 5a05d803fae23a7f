import FactModel
import Notations
import OrderedJSON
import Release
import TestSupport
import Testing

@testable import Interchange

/// A rating leaves as the same label by every door, and comes back as what it was.
struct RatingLabelTests {
  /// A session with one claim for each rating of a scale, each on a sentence of its own.
  private struct RatedSession {
    let session: Session

    init(_ scale: Scale) throws {
      let lines = scale.ratings.indices.map { "Sentence \($0) says a thing." }
      let text = ArticleText(lines.joined(separator: "\n\n"))
      let signed = Signed(
        by: Checker(name: "Ada Example"),
        at: Timestamp(milliseconds: 1_706_778_000_000)
      )
      var made = Session(
        id: EntityID.random(),
        created: signed,
        facts: ArticleFacts(title: "Ratings", byline: []),
        revision: ArticleRevision(
          origin: "x",
          read: signed.at,
          text: text,
          blocks: ExchangeSession.blocks(text)
        ),
        scale: scale
      )
      let claims = scale.ratings.enumerated().map { index, rating -> Change in
        var claim = Claim(
          id: EntityID.random(),
          number: EntityNumber(index + 1),
          passages: [Passage(made.article.blocks[index].range, in: text)]
        )
        claim.verdicts = [
          Verdict(rating: rating.name, scale: scale.reference, reason: "So.", signed: signed)
        ]
        claim.status = .rated
        return Change(from: nil, to: claim)
      }
      let edit = EditDraft(
        id: EntityID.random(),
        signed: signed,
        kind: .make,
        command: "test",
        changes: claims
      )
      try made.apply(edit)
      session = made
    }
  }

  /// Every built-in scale with every format.
  static let doors = Scale.builtIn.flatMap { scale in
    FormatTable.formats.filter { $0.holds == .claims }.map { (scale.name, $0.name) }
  }

  @Test(arguments: doors)
  func aRatingLeavesAsTheTableSays(_ scaleName: String, _ formatName: String) throws {
    let scale = try #require(Scale.builtIn(named: scaleName))
    let format = try #require(FormatTable.format(named: formatName))
    let session = try RatedSession(scale).session
    let exported = try format.export([ExportMaterial(session, name: "x")])
    let labels = ["averitec": Scale.averitec, "fever": .fever][formatName]
    guard let labels else {
      // No label of the format's own: the rating's name.
      #expect(exported.claims == scale.ratings.count)
      let text = String(decoding: exported.bytes, as: UTF8.self)
      let files = exported.companions.map { String(decoding: $0.bytes, as: UTF8.self) }
      let all = ([text] + files).joined()
      for rating in scale.ratings {
        let words = rating.name.split { !$0.isLetter }
        #expect(words.allSatisfy { all.contains($0) }, "\(rating.name)")
      }
      return
    }
    let table = try #require(ScaleTranslation(from: scale, to: labels))
    let expected = table.rows.compactMap { row in row.to.map { "\(row.from) → \($0)" } }
    let values = try Self.records(exported.bytes)
    let found = values.compactMap { value -> String? in
      guard let claim = value["claim"]?.string,
        let index = claim.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
      else { return nil }
      return "\(scale.ratings[index].name) → \(value["label"]?.string ?? "")"
    }
    #expect(found == expected)
    #expect(exported.claims == expected.count)
    for row in table.rows where row.to == nil {
      #expect(exported.notices.contains { $0.contains("“\(row.from)”") }, "\(row.from)")
    }
    // The same as `report scale=`.
    let translated = table.translated(session)
    let reported = translated.claims.all.compactMap(\.verdict).enumerated().filter {
      $0.element.scale == labels.reference
    }.map { "\(scale.ratings[$0.offset].name) → \($0.element.rating)" }
    #expect(reported == expected)
  }

  @Test(arguments: doors.filter { FormatTable.format(named: $0.1)?.isReadable ?? false })
  func whatWentOutComesBackAsBefore(_ scaleName: String, _ formatName: String) throws {
    let scale = try #require(Scale.builtIn(named: scaleName))
    let format = try #require(FormatTable.format(named: formatName))
    let session = try RatedSession(scale).session
    let exported = try format.export([ExportMaterial(session, name: "x")])
    let source = try ImportSource(
      exported.bytes,
      name: "x",
      ports: RoundTrip.ports(exported.companions)
    )
    let context = ImportContext(
      signed: Signed(by: Checker(name: "Ben"), at: Timestamp(milliseconds: 1_800_000_000_000))
    )
    let reading = try format.read(source, context)
    for document in reading.documents {
      let placed = Placement(document, in: session, unit: format.unit, context: context)
      #expect(placed.misfits.isEmpty, "\(placed.misfits.map(\.sentence))")
      for transition in placed.changes.compactMap({ $0.transition(of: Claim.self) }) {
        let before = transition.before?.verdict?.rating
        #expect(transition.after?.verdict?.rating == before, "\(before ?? "new")")
        #expect(transition.after?.verdicts.count == transition.before?.verdicts.count)
      }
    }
  }

  private static func records(_ bytes: [UInt8]) throws -> [JSONValue] {
    if let whole = try? JSONParser.parse(bytes), let elements = whole.elements { return elements }
    return try bytes.split(separator: 10).map { try JSONParser.parse(Array($0)) }
  }
}
