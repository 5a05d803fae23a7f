import Judging
import Merging
import OrderedJSON
import TestSupport
import Testing

@testable import FactModel

/// An edit is written without what it would say twice, and is whole when it was read.
struct EditLineTests {
  @Test func everyEditComesBackWhole() throws {
    for seed in 1...TestLength.rounds(300, long: 5_000) {
      var random = RandomEntities(seed: UInt64(seed))
      var edit = random.edit()
      let before = random.id()
      let isNext = random.chance(2)
      if isNext { edit.parents = [before] }
      var written = EditLine.shortened(edit.json, isNext: isNext)
      if isNext, case .object(var object) = written {
        object.members.append(JSONMember(key: EditLine.followsKey, value: .string("0")))
        written = .object(object)
      }
      let read = try EditLine.whole(JSONParser.parse(written.compact), behind: before)
      #expect(try Edit(json: read) == edit, "seed \(seed)")
    }
  }

  /// A claim with a verdict, a note and a question, each by one edit, and an answer to the question.
  private static func worked() throws -> Session {
    var session = Workpiece(seed: 2).session
    var number = 0
    func make(_ change: (inout Claim, Signed) -> Void) throws {
      number += 1
      let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: number))
      let before = session.claims[session.id]
      var after =
        before
        ?? Claim(
          id: session.id,
          number: EntityNumber(1),
          passages: [Passage(0..<9, in: session.article.text)]
        )
      change(&after, signed)
      let changes = session.stamped([Change(from: before, to: after)], by: signed.by)
      let id = EntityID(derivedFrom: "edit \(number)")
      try session.apply(
        EditDraft(id: id, signed: signed, kind: .make, command: "x", changes: changes)
      )
    }
    try make { _, _ in }
    try make { claim, signed in
      claim.verdicts.append(
        Verdict(rating: "False", scale: Scale.aap.reference, signed: signed)
      )
    }
    try make { claim, signed in
      claim.notes += [Note(text: "one", signed: signed), Note(text: "two", signed: signed)]
    }
    try make { claim, signed in
      claim.questions.append(ResearchQuestion(question: "why?", signed: signed))
    }
    try make { claim, signed in
      claim.questions[0].answers.append(.init(text: "so", source: nil, signed: signed))
      claim.passages.append(Passage(10..<19, in: session.article.text))
    }
    return session
  }

  @Test func whatAnEditBringsInIsWrittenWithoutWhatTheEditSays() throws {
    let session = try Self.worked()
    let lines = (1...5).map { String(decoding: session.log.line($0), as: UTF8.self) }
    let scale = Scale.aap.reference.json.compact
    #expect(
      lines[1].contains(
        #""verdicts":{"added":[{"new":{"rating":"False","scale":\#(String(decoding: scale, as: UTF8.self)),"seen":{"revision":"#
      )
    )
    #expect(!lines[1].contains(#""ranges""#))
    #expect(lines[2].contains(#""added":[{"new":{"text":"one"}},{"new":{"text":"two"}}]"#))
    #expect(lines[3].contains(#""added":[{"new":{"question":"why?"}}]"#))
    #expect(lines[4].contains(#""answers":{"added":[{"new":{"text":"so","seen":{"revision":"#))
    // A passage is signed by nobody.
    #expect(lines[4].contains(#""passages":{"added":[{"value":{"id":"#))
    for line in lines.dropFirst() {
      #expect(line.contains(#","follows":""#) && !line.contains(#""parents""#))
    }
  }

  /// The file with every edit as it was written before: whole, and with its parents.
  private static func earlierDocument(_ session: Session) throws -> [UInt8] {
    var document = String(decoding: session.document, as: UTF8.self)
    var before: String?
    for position in 1...session.log.count {
      var line = String(decoding: try session.log.edit(position).json.compact, as: UTF8.self)
      if let before { line = line.dropLast() + ",\"chain\":\"\(before)\"}" }
      before = EditLog.digest(of: Array(line.utf8)[...])
      let written = String(decoding: session.log.line(position), as: UTF8.self)
      document = document.replacing(written, with: line)
    }
    return SessionSeal.renewed(Array(document.utf8))
  }

  @Test func aFileWithWholeEditsOpensAsBefore() throws {
    let session = try Self.worked()
    let earlier = try Self.earlierDocument(session)
    #expect(earlier.count > session.document.count)
    let reading = try SessionDocument.read(earlier)
    #expect(reading.damage == nil && !reading.isOlder)
    var read = reading.session
    #expect(read.document == earlier)
    #expect(read.log.brokenLink == nil && !read.log.isJoined && !session.log.isJoined)
    for position in 1...session.log.count {
      #expect(try read.log.edit(position) == session.log.edit(position))
    }
    // And is gone on with, each edit behind the one before.
    let last = try read.log.edit(read.log.count)
    let changes = try read.changes(undoing: last)
    let id = EntityID(derivedFrom: "undo")
    let draft = EditDraft(
      id: id,
      signed: last.signed,
      kind: .undo(of: last.id),
      command: "undo",
      changes: changes
    )
    #expect(try read.apply(draft).parents == [last.id])
    let again = try SessionDocument.read(read.document)
    #expect(again.damage == nil && again.session.log.brokenLink == nil)
    #expect(again.session.claims[session.id]?.questions[0].answers.isEmpty == true)
  }

  @Test func anEditThatFollowsNothingStaysSo() throws {
    var session = try Self.worked()
    let signed = Signed(by: Checker(name: "Eva"), at: Timestamp(milliseconds: 9))
    var source = Source(id: EntityID(derivedFrom: "source"), number: EntityNumber(1))
    source.title = "A"
    try session.apply(
      EditDraft(
        id: EntityID(derivedFrom: "apart"),
        signed: signed,
        kind: .make,
        command: "source A",
        changes: [Change(from: nil, to: source)],
        parents: []
      )
    )
    #expect(session.log.isJoined)
    for document in [session.document, try Self.earlierDocument(session)] {
      let read = try SessionDocument.read(document)
      #expect(read.damage == nil && read.session.log.brokenLink == nil)
      #expect(try read.session.log.edit(6).parents == [])
      #expect(read.session.log.isJoined)
    }
  }

  @Test func whatComesBackAsSomethingElseIsNotTakenOut() throws {
    let seen = #"{"digest":"\#(String(repeating: "0", count: 600))"}"#
    let rows: [(edit: String, isShorter: Bool)] = [
      (#"{"changes":[{"seen":\#(seen)},{"seen":\#(seen)}]}"#, true),
      (#"{"changes":[{"seen":\#(seen)},{"seen":{"a":1}}]}"#, false),
      (#"{"changes":[{"other":\#(seen)},{"other":\#(seen)}]}"#, false),
      (#"{"changes":[{"seen":\#(seen)},{"seen":\#(seen)},{"seen":{"repeated":0}}]}"#, false),
      (#"{"changes":[{"seen":\#(seen)},{"seen":\#(seen)}],"repeated":1}"#, false),
    ]
    for row in rows {
      let edit = try JSONParser.parse(Array(row.edit.utf8))
      let written = RepeatedSeen.takenOut(of: edit)
      #expect((written != nil) == row.isShorter, "\(row.edit)")
      guard let written, case .object(let object) = written else { continue }
      #expect(written.compact.count < edit.compact.count)
      #expect(try RepeatedSeen(object)?.whole(written) == edit)
    }
  }

  @Test(arguments: [
    #"{"changes":[{"seen":{"repeated":1}}],"repeated":[{}]}"#,
    #"{"changes":[{"seen":{"repeated":-1}}],"repeated":[{}]}"#,
    #"{"changes":[{"seen":{"repeated":9223372036854775807}}],"repeated":[{}]}"#,
    #"{"changes":[{"seen":{"repeated":0.5}}],"repeated":[{}]}"#,
    #"{"changes":[{"seen":{"repeated":0}}],"repeated":[]}"#,
  ])
  func aPlaceThatIsNotInTheListIsRefused(_ text: String) throws {
    let edit = try JSONParser.parse(Array(text.utf8))
    #expect(throws: FormatProblem("does not have what is named", at: ["repeated"])) {
      try EditLine.whole(edit, behind: nil)
    }
  }

  @Test func parentsBesideTheChainAreRefused() throws {
    let text = #"{"id":"x","parents":[],"follows":"0"}"#
    #expect(throws: FormatProblem("has no place beside follows", at: ["parents"])) {
      try EditLine.whole(JSONParser.parse(Array(text.utf8)), behind: .zero)
    }
  }
}
