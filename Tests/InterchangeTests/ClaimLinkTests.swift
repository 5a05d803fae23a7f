import FactModel
import Interchange
import Notations
import OrderedJSON
import Release
import Testing

/// What a file says between its passages goes out again as it came.
struct ClaimLinkTests {
  private static let brat = """
    T1\tPerson 0 12\tBarack Obama
    T2\tPlace 21 27\tBerlin
    R1\tVisited Arg1:T1 Arg2:T2
    N1\tReference T1 Wikipedia:534366\tBarack Obama
    T3\tAttack 33 39\tattack
    T4\tNumber 47 56\t12 people
    E1\tAttack:T3 Victim:T4
    A1\tNegation E1
    A2\tTense E1 past
    *\tEquiv T1 T4
    T5\tReport 69 73\tsaid
    E2\tReport:T5 Theme:E1

    """
  private static let text =
    "Barack Obama visited Berlin. The attack killed 12 people, the police said."

  private static let labelStudio = """
    [{"id": 1, "data": {"text": "The old mill employs 240 people, the owner said."}, "annotations": [{"result": [
    {"id": "a", "from_name": "label", "to_name": "text", "type": "labels",
     "value": {"start": 21, "end": 31, "labels": ["False"]}},
    {"id": "b", "from_name": "label", "to_name": "text", "type": "labels",
     "value": {"start": 33, "end": 42, "labels": ["Person"]}},
    {"from_id": "a", "to_id": "b", "type": "relation", "direction": "bi", "labels": ["said by"]}]}]}]
    """

  private static let doccano = """
    {"text": "The old mill employs 240 people, the owner said.", "entities": [
    {"id": 10, "label": "NUM", "start_offset": 21, "end_offset": 31},
    {"id": 11, "label": "PER", "start_offset": 33, "end_offset": 42}],
    "relations": [{"id": 1, "from_id": 10, "to_id": 11, "type": "said_by"}]}
    """.split(separator: "\n").joined()

  static let cases: [(format: String, file: String, companion: String?, kept: [String])] = [
    (
      "brat", brat, text,
      [
        "Visited Arg1:T1 Arg2:T2", "Reference T1 Wikipedia:534366\tBarack Obama",
        "Attack:T3 Victim:T4", "Negation E1", "Tense E1 past", "Equiv T1 T4",
        "Report:T5 Theme:E1", "Person 0 12", "Place 21 27", "Number 47 56",
      ]
    ),
    (
      "label-studio", labelStudio, nil,
      ["\"from_id\": \"c1\"", "\"to_id\": \"c2\"", "\"direction\": \"bi\"", "\"said by\""]
    ),
    ("doccano", doccano, nil, ["\"type\":\"said_by\"", "\"label\":\"PER\"", "\"label\":\"NUM\""]),
  ]

  @Test(arguments: cases)
  func goesOutAgain(
    _ format: String,
    _ file: String,
    _ companion: String?,
    _ kept: [String]
  ) throws {
    let first = try ImportCase(file, as: format, companion: companion)
    #expect(!first.told.contains("not taken"))
    let exported = try Self.exported(first.session, format)
    for words in kept { #expect(exported.contains(words), "\(words)") }
    // And comes back as it went out.
    let second = try ImportCase(exported, as: format, companion: companion)
    #expect(try Self.exported(second.session, format) == exported)
  }

  /// What somebody changed between passages outside, and what is told.
  ///
  /// Label Studio has the claims' identities, the others do not.
  static let changes: [(format: String, old: String, new: String, told: String, isTaken: Bool)] = [
    (
      "label-studio", "said by", "denied by",
      "c1 link: “said by c2” becomes “denied by c2”", true
    ),
    (
      "label-studio", "\"bi\"", "\"left\"",
      "c1 link: “said by c2 bi” becomes “said by c2 left”", true
    ),
    (
      "doccano", "said_by", "denied_by",
      "Not taken of c1: link “denied_by c2” (here: “said_by c2”).", false
    ),
    (
      "brat", "Visited Arg1", "Left Arg1",
      "Not taken of c1: link “Left c1 c2” (here: “Visited c1 c2”).", false
    ),
    (
      "brat", "R1\tVisited Arg1:T1 Arg2:T2\n", "",
      "Not taken of c1: link nothing (here: “Visited c1 c2”).", false
    ),
  ]

  @Test(arguments: changes.indices)
  func whatChangedBetweenPassagesIsTold(_ place: Int) throws {
    let row = Self.changes[place]
    let found = try #require(Self.cases.first { $0.format == row.format })
    let made = try ImportCase(found.file, as: found.format, companion: found.companion)
    let exported = try Self.exported(made.session, row.format)
    let changed = exported.replacingOccurrences(of: row.old, with: row.new)
    #expect(changed != exported)
    let placement = try Self.placed(changed, row.format, found.companion, made.session)
    let told = (placement.notices + placement.warnings).joined(separator: "\n")
    #expect(told.contains(row.told), "\(told)")
    #expect(placement.changes.isEmpty != row.isTaken)
    // It takes the place of what was there, and does not stand beside it.
    for change in placement.changes {
      let claim = try #require(change.transition(of: Claim.self)?.after)
      #expect(claim.foreign[row.format].all.count { $0.value["to"] != nil } == 1)
    }
  }

  /// Of claims that are not exported nothing is missing in the file.
  @Test func whatLeadsOutOfTheFileIsToldWhenItLeaves() throws {
    let made = try ImportCase(Self.doccano, as: "doccano")
    var options = ExportOptions()
    let first = try #require(made.claims.first)
    options.claims = [first.number]
    let format = try #require(FormatTable.format(named: "doccano"))
    let written = try format.export([ExportMaterial(made.session, name: "f", options: options)])
    #expect(
      written.notices.contains(
        "Left out, because a claim that they lead to is not in the file: “said_by” (1)."
      )
    )
    let text = String(decoding: written.bytes, as: UTF8.self)
    let placement = try Self.placed(text, "doccano", nil, made.session)
    #expect(placement.changes.isEmpty && placement.warnings.isEmpty && placement.sameClaims == 1)
  }

  /// No line names what is not in the file.
  @Test func anEventWithoutOneOfItsArgumentsStays() throws {
    var session = try ImportCase(Self.brat, as: "brat", companion: Self.text).session
    let gone = try #require(session.claims.all.first { $0.passages[0].exact == "12 people" })
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let draft = EditDraft(
      id: .random(),
      signed: signed,
      kind: .make,
      command: "drop",
      changes: [Change(from: gone, to: nil)]
    )
    try session.apply(draft)
    let exported = try Self.exported(session, "brat")
    for words in ["E1\tAttack:T3\n", "Negation E1", "Theme:E1"] {
      #expect(exported.contains(words), "\(exported)")
    }
    #expect(!exported.contains("Equiv"))
  }

  /// An event's word has the type of the event in brat, and that is no label of the claim.
  @Test func theTypeOfAnEventIsNoTag() throws {
    let made = try ImportCase(Self.brat, as: "brat", companion: Self.text)
    let tags = made.claims.map { $0.tags }
    #expect(tags == [["Person"], ["Place"], [], ["Number"], []])
  }

  @Test func aLinkToWhatIsNoClaimIsTold() throws {
    let told = try ImportCase(Self.labelStudio, mapping: ["label=False"]).told
    #expect(told.contains("Relation “said by” (1) is not taken."))
  }

  private static func placed(
    _ text: String,
    _ name: String,
    _ companion: String?,
    _ session: Session
  ) throws -> Placement {
    let beside = companion.map { [(ending: "txt", bytes: Array($0.utf8))] } ?? []
    let source = try ImportSource(Array(text.utf8), name: "f", ports: RoundTrip.ports(beside))
    let format = try #require(FormatTable.format(named: name))
    let signed = Signed(by: Checker(name: "Ben"), at: Timestamp(milliseconds: 1))
    let context = ImportContext(signed: signed)
    let document = try #require(try format.read(source, context).documents.first)
    return Placement(document, in: session, unit: format.unit, context: context)
  }

  private static func exported(_ session: Session, _ format: String) throws -> String {
    let format = try #require(FormatTable.format(named: format))
    let written = try format.export([ExportMaterial(session, name: "f")])
    return String(decoding: written.bytes, as: UTF8.self)
  }
}
