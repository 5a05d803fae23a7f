package import FactModel
import OrderedJSON

/// The sealed texts of a session, as they lie in a file of their own beside it; in the session's file marks
/// stand in their place.
///
/// None is ever taken out but by `forget`: git may bring a file back that has its mark.
package struct SealedTexts: Sendable, Equatable {
  private static let formatName = "factdesk-sealed"
  private static let version = 1

  /// The session of which they are.
  package let session: EntityID
  /// By their marks.
  private var texts: [String: String] = [:]
  /// The marks, by the bytes of their texts: one text has one mark.
  private var marks: [[UInt8]: String] = [:]

  package init(of session: EntityID) { self.session = session }

  package var isEmpty: Bool { texts.isEmpty }

  /// Where the file with them lies; nil beside what is called otherwise than a session's file.
  package static func path(beside session: String) -> String? {
    session.hasSuffix(".json") ? session.dropLast(".json".count) + ".sealed" : nil
  }

  /// Reads the file.
  ///
  /// - Throws: What is wrong, and where: nothing of it is used then.
  package init(_ bytes: [UInt8]) throws(FormatProblem) {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw FormatProblem(error.what, at: ["line \(error.line), column \(error.column)"])
    }
    var reader = try ObjectReader(value)
    guard try reader.optional("format") == Self.formatName else {
      throw FormatProblem("must be \"\(Self.formatName)\"", at: ["format"])
    }
    guard try reader.optional("version") == Self.version else {
      throw FormatProblem("is of another version of the program", at: ["version"])
    }
    session = try reader.required("session")
    let digest: String = try reader.required(SessionSeal.key)
    guard SessionSeal.isWhole(bytes, digest) else {
      throw FormatProblem("does not fit: something else changed the file", at: [SessionSeal.key])
    }
    guard case .object(let found)? = reader.take("texts") else {
      throw FormatProblem("must be an object", at: ["texts"])
    }
    for member in found.members {
      guard case .string(let text) = member.value, SealedMark.isOne(member.key) else {
        throw FormatProblem("is no sealed text", at: ["texts", member.key])
      }
      add(text, under: member.key)
    }
  }

  /// The file.
  package var bytes: [UInt8] {
    let all = texts.sorted { $0.key < $1.key }.map { JSONMember(key: $0, value: .string($1)) }
    var builder = ObjectBuilder()
    builder.put("format", Self.formatName)
    builder.put("version", Self.version)
    builder.put("session", session)
    builder.put("texts", raw: .object(JSONObject(all)))
    guard case .object(let object) = builder.object else { return [] }
    return SessionText.composed(object.members, edits: [])
  }

  mutating func add(_ text: String, under mark: String) {
    texts[mark] = text
    marks[Array(text.utf8)] = mark
  }

  /// Adds what others have.
  package mutating func add(_ other: SealedTexts) {
    for (mark, text) in other.texts where texts[mark] == nil { add(text, under: mark) }
  }

  /// The mark of a text; a new one where it has none yet.
  mutating func mark(for text: String) -> String {
    if let mark = marks[Array(text.utf8)] { return mark }
    let mark = SealedMark.make()
    add(text, under: mark)
    return mark
  }

  /// Only those whose marks stand in a file.
  package func kept(by file: [UInt8]) -> SealedTexts {
    var kept = SealedTexts(of: session)
    for (mark, text) in texts where file[...].firstOccurrence(of: Array(mark.utf8)) != nil {
      kept.add(text, under: mark)
    }
    return kept
  }
}

// Back in their places.
extension SealedTexts {
  /// The text of a session file with these in the places of their marks.
  package func joined(_ file: [UInt8]) -> [UInt8] {
    guard !isEmpty, SealedMark.stands(in: file[...]) else { return file }
    let whole = try? SessionText.mapped(file, isTouched: SealedMark.stands(in:)) { put($0.value) }
    return whole ?? file
  }

  /// A session with these in the places of their marks; as it is where there are none.
  package func joined(_ session: Session) -> Session { fuller(session) ?? session }

  /// A session with these in the places of their marks; nil where it has none of them.
  private func fuller(_ session: Session) -> Session? {
    guard !isEmpty else { return nil }
    let file = SessionDocument.write(session)
    let full = joined(file)
    guard full != file, let reading = try? SessionDocument.read(full) else { return nil }
    var whole = reading.session
    whole.alteration = session.alteration
    return whole
  }

  private func put(_ value: JSONValue) -> JSONValue {
    switch value {
    case .string(let text): texts[text].map { .string($0) } ?? value
    case .array(let values): .array(values.map(put))
    case .object(let object):
      .object(
        JSONObject(
          object.members.map { JSONMember(key: $0.key, value: put($0.value)) }
        )
      )
    case .null, .bool, .number: value
    }
  }
}

// What another copy knows.
extension SealedTexts {
  /// Two copies of a session, each with the sealed texts that it lacks and the other has: the same edits are in
  /// both, and what is a mark in one is a text in the other.
  ///
  /// - Returns: Besides, whether the first had something to learn.
  package static func together(
    _ one: Session,
    _ other: Session
  ) -> (one: Session, other: Session, isLearned: Bool) {
    var learned = SealedTexts(of: one.id)
    let places = other.log.positions()
    for position in stride(from: 1, through: one.log.count, by: 1) {
      guard let place = one.log.id(position).flatMap({ places[$0] }) else { continue }
      let (here, there) = (one.log.line(position), other.log.line(place))
      guard SealedMark.stands(in: here) || SealedMark.stands(in: there),
        let first = try? JSONParser.parse(here), let second = try? JSONParser.parse(there)
      else { continue }
      learned.learn(first, second)
    }
    let fuller = learned.fuller(one)
    return (fuller ?? one, learned.joined(other), fuller != nil)
  }

  private mutating func learn(_ one: JSONValue, _ other: JSONValue) {
    switch (one, other) {
    case (.string(let one), .string(let other)):
      switch (SealedMark.isOne(one), SealedMark.isOne(other)) {
      case (true, false): add(other, under: one)
      case (false, true): add(one, under: other)
      default: return
      }
    case (.array(let some), .array(let others)) where some.count == others.count:
      for (one, other) in zip(some, others) { learn(one, other) }
    case (.object(let one), .object(let other)):
      for member in one.members {
        if let value = other[member.key] { learn(member.value, value) }
      }
    default: return
    }
  }
}
