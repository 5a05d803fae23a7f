import OrderedJSON

/// An edit as version 1 of the format has it.
struct Version1Edit {
  let id: EntityID
  private let signed: Signed
  private let kind: String
  private let command: String
  private let changes: [JSONValue]

  /// Reads an edit.
  ///
  /// `index`: Its place in the file, from 0.
  init(_ line: ArraySlice<UInt8>, _ index: Int) throws(FormatProblem) {
    do throws(FormatProblem) {
      let value: JSONValue
      do throws(JSONProblem) {
        value = try JSONParser.parse(line)
      } catch {
        throw FormatProblem(error.what)
      }
      var reader = try ObjectReader(value)
      guard try reader.required("seq") == index + 1 else {
        throw FormatProblem("must be \(index + 1)", at: ["seq"])
      }
      id = try reader.required("id")
      signed = try reader.signed()
      kind = try reader.required("kind")
      command = try reader.required("command")
      guard case .array(let values)? = reader.take("changes") else {
        throw FormatProblem("must be an array", at: ["changes"])
      }
      changes = values
    } catch {
      throw error.under("edits[\(index)]")
    }
  }

  /// Puts the facts, the scale and the revision back that were there before it.
  func takeBack(_ parts: inout Session.Parts) {
    for case .object(let change) in changes.reversed() {
      guard let before = change["before"] else { continue }
      switch change["of"] {
      case .string("facts")?: parts.facts = (try? ArticleFacts(json: before)) ?? parts.facts
      case .string("scale")?: parts.scale = (try? Scale(json: before)) ?? parts.scale
      case .string("article")?: parts.current = (try? String(json: before)) ?? parts.current
      default: break
      }
    }
  }

  /// Makes it in a session that has all edits before it.
  ///
  /// `ids`: The identities of those; `index`: Its place in the file, from 0.
  func make(
    in session: inout Session,
    _ ids: [EntityID],
    _ index: Int
  ) throws(FormatProblem) {
    do throws(FormatProblem) {
      let kind = try Self.kind(kind, ids)
      let known = Self.known(kind, in: session)
      var changes: [Change] = []
      for value in self.changes {
        let change = try change(value, in: session, ids)
        // What comes back has the identities that it had.
        let same = known.first { $0.key == change.key && Self.isSame($0, change) }
        changes.append(same ?? change)
      }
      let draft = EditDraft(
        id: id,
        signed: signed,
        kind: kind,
        command: command,
        changes: changes
      )
      do throws(Problem) {
        try session.apply(draft)
      } catch {
        throw FormatProblem(error.what)
      }
    } catch {
      throw error.under("edits[\(index)]")
    }
  }

  /// What an edit that goes back does, by what it names.
  private static func known(_ kind: Edit.Kind, in session: Session) -> [Change] {
    func edit(_ id: EntityID) -> Edit? {
      session.log.position(of: id).flatMap { try? session.log.edit($0) }
    }
    let changes: [Change]?
    switch kind {
    case .make: changes = nil
    case .undo(let id): changes = edit(id).flatMap { try? session.changes(undoing: $0) }
    case .redo(let id): changes = edit(id).flatMap { try? session.changes(redoing: $0) }
    case .restore(let id):
      changes = session.log.position(of: id).flatMap { try? session.changes(backTo: $0) }
    }
    return changes ?? []
  }

  /// Whether two changes lead to the same but for identities.
  private static func isSame(_ known: Change, _ change: Change) -> Bool {
    guard case .entity(let one) = known, case .entity(let other) = change else { return false }
    return one.after?.json.asInVersion1 == other.after?.json.asInVersion1
  }

  private static func kind(
    _ text: String,
    _ ids: [EntityID]
  ) throws(FormatProblem) -> Edit.Kind {
    let words = text.split(separator: " ")
    let number = words.count == 2 ? Int(words[1]) : nil
    if text == "do" { return .make }
    guard let number, (0...ids.count).contains(number) else {
      throw FormatProblem("must name an edit before it", at: ["kind"])
    }
    let id = number == 0 ? nil : ids[number - 1]
    switch (words[0], id) {
    case ("undo", let id?): return .undo(of: id)
    case ("redo", let id?): return .redo(of: id)
    case ("restore", let id): return .restore(id)
    default: throw FormatProblem("is no kind of edit", at: ["kind"])
    }
  }

  private func change(
    _ value: JSONValue,
    in session: Session,
    _ ids: [EntityID]
  ) throws(FormatProblem) -> Change {
    var reader = try ObjectReader(value)
    let name: String = try reader.required("of")
    switch name {
    case "facts":
      return .facts(
        Transition(from: try reader.optional("before"), to: try reader.optional("after"))
      )
    case "scale":
      return .scale(
        Transition(from: try reader.optional("before"), to: try reader.optional("after"))
      )
    case "article":
      return .article(
        Transition(from: try reader.optional("before"), to: try reader.optional("after"))
      )
    default:
      guard let kind = EntityKind.named(name) else {
        throw FormatProblem("is not a kind of thing that changes: \(name)", at: ["of"])
      }
      return .entity(try entityChange(kind, &reader, in: session, ids))
    }
  }

  private func entityChange(
    _ kind: EntityKind,
    _ reader: inout ObjectReader,
    in session: Session,
    _ ids: [EntityID]
  ) throws(FormatProblem) -> EntityChange {
    func read(_ key: String) throws(FormatProblem) -> (any Entity)? {
      guard let value = reader.take(key) else { return nil }
      return try kind.entity(Self.renamed(value, kind, ids))
    }
    let before = try read("before")
    let after = try read("after")
    guard let before else { return EntityChange(kind, from: nil, to: after) }
    // The same thing, with the identities that it has by now.
    guard let present = kind.table.find(before.id, session),
      present.json.asInVersion1 == before.json.asInVersion1
    else { throw FormatProblem("is not as the edit expects it", at: ["before"]) }
    return EntityChange(kind, from: present, to: after)
  }

  /// An entity as version 2 has it: publications and sign-offs name their last edit.
  static func renamed(_ value: JSONValue, _ kind: EntityKind, _ ids: [EntityID]) -> JSONValue {
    guard kind == EntityKind(Publication.self) || kind == EntityKind(SignOff.self),
      case .object(var object) = value,
      let index = object.members.firstIndex(where: { $0.key == "edits" }),
      case .number(let number) = object.members[index].value, let count = number.integer
    else { return value }
    if count > 0, count <= ids.count {
      object.members[index] = JSONMember(key: "edit", value: ids[count - 1].json)
    } else {
      object.members.remove(at: index)
    }
    return .object(object)
  }
}
