import OrderedJSON
import TestSupport
import Testing

@testable import FactModel

/// A change of fields leads from one thing to another and back, whatever the two are.
struct FieldChangeTests {
  private func check<Element: Entity>(
    _ type: Element.Type,
    _ make: (inout RandomEntities) -> Element
  ) throws {
    for seed in 1...60 {
      var random = RandomEntities(seed: UInt64(seed))
      var before = make(&random)
      var identities = NewIdentities(of: random.id())
      FieldWalk.name(&before, &identities, at: "x")
      // Half of the parts stay, in another order, with others between them.
      var after = try Self.mixed(before, make(&random), &random)
      let fields = FieldWalk.difference(from: before, to: &after, &identities, at: "y")
      let read = try FieldChange.read(try JSONParser.parse(FieldChange.json(fields).compact))
      #expect(read == fields, "seed \(seed)")
      var changed = before
      try FieldWalk.make(read, in: &changed)
      #expect(changed.json.compact == after.json.compact, "seed \(seed), there")
      try FieldWalk.make(read.map(\.inverse), in: &changed)
      #expect(changed.json.compact == before.json.compact, "seed \(seed), back")
      // Nothing else is taken for what the change expects.
      if let first = read.first(where: { $0.key != "passage" && $0.key != "x-new" }),
        case .value = first.content
      {
        var other = after
        #expect(throws: FormatProblem.self) { try FieldWalk.make([first], in: &other) }
      }
    }
  }

  /// An entity with the identity of one, and of each field and each list something of both.
  private static func mixed<Element: Entity>(
    _ one: Element,
    _ other: Element,
    _ random: inout RandomEntities
  ) throws -> Element {
    guard case .object(let left) = one.json, case .object(let right) = other.json else {
      return one
    }
    var members: [JSONMember] = []
    for member in left.members {
      guard member.key != "id", let theirs = right[member.key] else {
        if member.key == "id" || !random.chance(4) { members.append(member) }
        continue
      }
      guard case .array(let mine) = member.value, case .array(let parts) = theirs else {
        members.append(random.chance(2) ? member : JSONMember(key: member.key, value: theirs))
        continue
      }
      var kept = (mine + parts).filter { _ in !random.chance(3) }
      kept.shuffle(using: &random.generator)
      members.append(JSONMember(key: member.key, value: .array(kept)))
    }
    for member in right.members where left[member.key] == nil && random.chance(2) {
      members.append(member)
    }
    let mixed = JSONValue.object(JSONObject(members))
    return (try? Element(json: mixed)) ?? one
  }

  @Test func ofClaims() throws { try check(Claim.self) { $0.claim() } }
  @Test func ofSources() throws { try check(Source.self) { $0.source() } }
  @Test func ofFindings() throws { try check(Finding.self) { $0.finding() } }
  @Test func ofMarks() throws { try check(Mark.self) { $0.mark() } }
  @Test func ofItems() throws { try check(Item.self) { $0.item() } }
  @Test func ofQueries() throws { try check(Query.self) { $0.query() } }
  @Test func ofContacts() throws { try check(Contact.self) { $0.contact() } }
  @Test func ofWaivers() throws { try check(Waiver.self) { $0.waiver() } }
  @Test func ofPublications() throws { try check(Publication.self) { $0.publication() } }
  @Test func ofCorrections() throws { try check(Correction.self) { $0.correction() } }
  @Test func ofSignOffs() throws { try check(SignOff.self) { $0.signOff() } }

  @Test func ofBlindChecks() throws { try check(BlindCheck.self) { $0.blindCheck() } }

  @Test func everyKindIsWalkedThroughWhole() throws {
    // What JSON has and the walk does not see would be lost in every edit.
    for seed in 1...100 {
      var random = RandomEntities(seed: UInt64(seed))
      let pairs: [(any Entity, any Entity)] = [
        (random.claim(), random.claim()), (random.source(), random.source()),
        (random.contact(), random.contact()), (random.item(), random.item()),
        (random.finding(), random.finding()), (random.mark(), random.mark()),
        (random.query(), random.query()), (random.waiver(), random.waiver()),
        (random.publication(), random.publication()),
        (random.correction(), random.correction()), (random.signOff(), random.signOff()),
      ]
      for (one, other) in pairs { try everyFieldIsSeen(one, other) }
    }
  }

  private func everyFieldIsSeen<Element: Entity>(_ one: Element, _ other: any Entity) throws {
    guard let other = other as? Element, case .object(let left) = one.json,
      case .object(let right) = other.json
    else { return }
    var after = other
    var identities = NewIdentities(of: .zero)
    let fields = FieldWalk.difference(from: one, to: &after, &identities, at: "x")
    let keys = Set(left.members.map(\.key)).union(right.members.map(\.key))
    for key in keys where key != "id" && left[key] != right[key] {
      #expect(fields.contains { $0.key == key }, "\(Element.kindName) \(key)")
    }
  }

  @Test func aNoteIsAllThatIsWrittenOfANote() throws {
    var work = Workpiece(seed: 3)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    var claim = work.claim()
    claim.restatement = String(repeating: "long ", count: 1000)
    for number in 0..<100 { claim.notes.append(Note(text: "note \(number)", signed: signed)) }
    try work.make(Change(from: nil, to: claim))
    let before = try #require(work.session.claims[claim.id])
    var after = before
    after.notes.append(Note(text: "one more", signed: signed))
    let edit = try work.make(Change(from: before, to: after))
    #expect(edit.json.compact.count < 700)
    #expect(work.session.claims[claim.id]?.notes.allSatisfy { $0.identity != nil } == true)
    #expect(try work.undo())
    #expect(work.session.claims[claim.id]?.json == before.json)
  }

  @Test func whatIsWrittenAgainKeepsItsIdentity() throws {
    var work = Workpiece(seed: 4)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    var claim = work.claim()
    claim.notes = ["a", "b"].map { Note(text: $0, signed: signed) }.reduce(into: []) {
      $0.append($1)
    }
    claim.questions = [ResearchQuestion(question: "why?", signed: signed)]
    try work.make(Change(from: nil, to: claim))
    let before = try #require(work.session.claims[claim.id])
    var after = before
    // As a form reads it: nothing has an identity.
    after.notes = claim.notes
    after.questions = claim.questions
    after.questions[0].answers = [.init(text: "so", source: nil, signed: signed)]
    after.passages = before.passages.map { Passage($0.range, in: work.session.article.text) }
    try work.make(Change(from: before, to: after))
    let now = try #require(work.session.claims[claim.id])
    #expect(now.notes == before.notes)
    #expect(now.questions[0].identity == before.questions[0].identity)
    #expect(now.questions[0].answers[0].identity != nil)
    #expect(now.passages.map(\.identity) == before.passages.map(\.identity))
  }
}
