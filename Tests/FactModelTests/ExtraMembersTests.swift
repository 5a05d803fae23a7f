import FactModel
import OrderedJSON
import TestSupport
import Testing

/// Keys that this program does not know stay where they are, in whatever object they stand.
struct ExtraMembersTests {
  /// A session file with one of everything in it.
  private static func document() throws -> JSONValue {
    var work = Workpiece(seed: 11)
    var random = RandomEntities(seed: 12)
    var claim = random.claim()
    while claim.verdicts.isEmpty || claim.evidence.isEmpty || claim.fix == nil
      || claim.passages.isEmpty || claim.notes.isEmpty
      || claim.questions.first?.answers.isEmpty != false || claim.claimant.isNoSpeaker
    {
      claim = random.claim()
    }
    var source = random.source()
    while source.notes.isEmpty { source = random.source() }
    try work.make(
      Change(from: nil, to: claim),
      Change(from: nil, to: source),
      Change(from: nil, to: work.finding()),
      Change(from: nil, to: work.mark()),
      Change(from: nil, to: work.item())
    )
    return try JSONParser.parse(work.session.document)
  }

  /// The ways to all objects in a value; `edits` are kept as they are, `labels` and `foreign` are tables.
  private static func objects(in value: JSONValue, at path: [String]) -> [[String]] {
    switch value {
    case .object(let object):
      [path]
        + object.members.filter { !["edits", "labels", "foreign"].contains($0.key) }
        .flatMap { objects(in: $0.value, at: path + [$0.key]) }
    case .array(let values):
      values.enumerated().flatMap { objects(in: $0.element, at: path + [String($0.offset)]) }
    default: []
    }
  }

  /// The value with unknown keys at the start, in the middle and at the end of the object at a path.
  private static func extended(_ value: JSONValue, at path: ArraySlice<String>) -> JSONValue {
    switch value {
    case .object(var object):
      guard let first = path.first else {
        let unknown = ["x-start", "x-mid", "x-mid2", "x-end"].map {
          JSONMember(
            key: $0,
            value: .array([.null, .string("a/b"), .number(JSONNumber(text: "1.0"))])
          )
        }
        let middle = object.members.count / 2
        object.members.append(unknown[3])
        object.members.insert(contentsOf: unknown[1...2], at: middle)
        object.members.insert(unknown[0], at: 0)
        return .object(object)
      }
      for index in object.members.indices where object.members[index].key == first {
        object.members[index].value = extended(object.members[index].value, at: path.dropFirst())
      }
      return .object(object)
    case .array(var values):
      if let index = path.first.flatMap({ Int($0) }) {
        values[index] = extended(values[index], at: path.dropFirst())
      }
      return .array(values)
    default: return value
    }
  }

  @Test func stayWhereTheyAre() throws {
    let document = try Self.document()
    let paths = Self.objects(in: document, at: [])
    #expect(paths.count > 25)
    for path in paths {
      let extended = Self.extended(document, at: path[...])
      let read = try SessionDocument.read(extended.compact)
      // The order of keys, and every value, but not the layout of the text.
      let written = try JSONParser.parse(read.session.document)
      let isSame = written.withoutDigest == extended.withoutDigest
      #expect(isSame, "\(path.joined(separator: "."))")
      #expect(
        try SessionDocument.read(read.session.document).session.document == read.session.document
      )
    }
  }

  @Test func stayWhenTheThingChanges() throws {
    let extended = Self.extended(try Self.document(), at: ["claims", "0"])
    var work = Workpiece(seed: 11)
    work.resume(try SessionDocument.read(extended.compact).session)
    let claim = try #require(work.session.claims[EntityNumber(1)])
    var changed = claim
    changed.restatement = "new"
    changed.kind = nil
    try work.make(Change(from: claim, to: changed))
    let text = String(decoding: work.session.document, as: UTF8.self)
    for key in ["x-start", "x-mid", "x-mid2", "x-end"] {
      #expect(text.contains("      \"\(key)\": "))
    }
  }
}

extension Claimant? {
  fileprivate var isNoSpeaker: Bool {
    if case .speaker(_, .some, _) = self { return false }
    return true
  }
}

extension JSONValue {
  /// A session file without the digest of its text.
  fileprivate var withoutDigest: JSONValue {
    guard case .object(var object) = self else { return self }
    object.members.removeAll { $0.key == "digest" }
    return .object(object)
  }
}
