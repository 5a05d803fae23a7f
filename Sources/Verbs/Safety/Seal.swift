import Auditing
import Comparing
import FactModel
import LineReading
import Release
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let seal = Verb(
    "seal",
    group: .safety,
    forms: [
      CommandForm([.source], tail: .optional("REASON", "the reason")),
      CommandForm([.contact]),
      CommandForm([.keyword("off"), .contact, .choice("term", Contact.Terms.self).optional]),
    ],
    summary:
      "take a source or a contact that needs protection out of everything that leaves, at once",
    details: [
      "Also out of every version that was published; readers are told that evidence was withdrawn, and "
        + "on which day. The reason stays at the desk, as a note on the source. undo and restore leave it "
        + "sealed; source @1 visibility=desk unseals it. forget removes the source itself.",
      "A name of it that is open elsewhere (the article, a claimant, another source) stays open, and is named. "
        + "What another copy brings opens nothing: it is withheld there, too.",
      "The same source under another number, as it comes by a merge (same address, short name or title), is "
        + "withheld as long. So is one at an address of it: an archived copy, a page below it. One that was dropped "
        + "comes back sealed.",
      "seal k1 takes a contact out, also one that was dropped, with all that was put and said, as if it was off "
        + "the record; seal off k1 unseals it. seal off k1 on-record, or background, is for whoever agreed since "
        + "that all of it may be told so.",
      "Nobody is named who may see it all the same: on a desk of several people (--store) what is sealed is not "
        + "stored at all, and stays in this copy. A colleague who must have it is shown it, or gets a bundle.",
      "What is lifted is in the next version that is published, with its entry; the versions before stay as "
        + "they are.",
    ],
    examples: ["seal @1 She fears for her post."]
  ) { desk, typed throws(Problem) in
    guard let word = typed.text("@SOURCE") else { return try desk.sealContact(typed) }
    try Seal.refuseReaders(typed.restOrNil, of: word.text)
    let (before, isDropped) = try desk.sourceOfThePast(word)
    let wasThere = desk.shared.map { $0.holds(before.id) }
    var after = before
    after.visibility = .sealed
    if let reason = typed.restOrNil {
      after.notes.append(Note(text: reason, signed: desk.sign()))
    }
    let gone = "\(before.label) is sealed: in nothing that leaves from now on."
    let people = desk.contacts(whoAre: after)
    let isNew = try desk.commit(
      [Change(from: isDropped ? nil : before, to: after)] + people.map(Seal.sealing)
    )
    let twins = desk.session.sealedTwins.filter { $0.sealed.id == after.id }.map {
      StyledLine(MergedSources.withheld($0.source, as: after))
    }
    let isInGit = desk.ports.shared.has(desk.store.name)
    let history = isInGit ? ["git has this session, and its history keeps the words."] : []
    let open =
      history + (try desk.otherSessions(with: after))
      + SealedNames.notices(
        of: after,
        in: desk.session,
        called: desk.store.name,
        desk.store.kept
      )
    let onDesk = wasThere.map { [StyledLine(Seal.standing(before, wasThere: $0))] } ?? []
    return Reply(
      [StyledLine(gone)] + people.map(Seal.sealed) + onDesk + twins
        + open.map { StyledLine($0, .warning) },
      json: isNew ? after.json : nil
    )
  }
}

/// What is said of sealing where others work on the session, too, and of contacts who are the source.
enum Seal {
  static func sealing(_ contact: Contact) -> Change {
    var sealed = contact
    sealed.visibility = .sealed
    return Change(from: contact, to: sealed)
  }

  static func sealed(_ contact: Contact) -> StyledLine {
    StyledLine(
      "\(contact.label) is sealed, too: it is the same person. seal off \(contact.label) "
        + "unseals it."
    )
  }

  /// What becomes of a source on the store.
  static func standing(_ source: Source, wasThere: Bool?) -> String {
    switch wasThere {
    case true?:
      "The desk had \(source.label) before: it is in everybody's copy, and they learn that it is sealed. "
        + "forget \(source.label) takes it out of the store and of every copy."
    case false?: "It stays in this copy: what is sealed is not stored on the desk, for nobody."
    case nil:
      "What went to the desk of it before is there, and in other copies: forget \(source.label) takes it out "
        + "of all of them. What did not go there stays in this copy."
    }
  }

  /// Refuses `for NAME…`, which is no reason: nobody gets a sealed source from a store.
  static func refuseReaders(_ reason: String?, of word: String) throws(Problem) {
    let words = reason?.split(separator: " ") ?? []
    let names = words.dropFirst()
    guard words.first == "for", !names.isEmpty,
      names.allSatisfy({ $0.first?.isUppercase ?? false || $0 == "and" || $0 == "," })
    else { return }
    throw Problem(
      .usage,
      "a source is sealed for nobody by name: what is sealed is not stored on a desk at all",
      remedy: "Nothing was changed. seal \(word) keeps it in this copy; who must see it is shown "
        + "it, or gets a bundle. A reason begins otherwise: seal \(word) because …"
    )
  }
}

extension Parameter {
  fileprivate static let contact = Parameter("CONTACT", "the contact", .contact)
}

extension Desk {
  /// The contacts who are a source that is a person: what they said and their role would tell who it is.
  fileprivate func contacts(whoAre source: Source) -> [Contact] {
    guard source.isPerson else { return [] }
    return session.contacts.all.filter {
      $0.visibility != .sealed && SealedNames.isNamed($0, by: source)
    }
  }

  /// A sentence where other sessions have a source that is sealed here: a seal holds for its own session.
  fileprivate func otherSessions(with sealed: Source) throws(Problem) -> [String] {
    let marks = try readable { () throws(FormatProblem) in
      try Forgetting(sealed, history: session.log).marks
    }
    // Exports, forms and the configuration are looked through, too: `forget` tells of those.
    let sessions = Set(ports.shelf.names(in: .desk)).subtracting([store.name])
    let names = ports.searchWords(marks).findings.compactMap { finding -> String? in
      let file = finding.place.split(separator: "/").last ?? ""
      guard file.hasSuffix(".json") else { return nil }
      let name = String(file.dropLast(5))
      return sessions.contains(name) ? name : nil
    }
    let others = Set(names).sorted()
    guard !others.isEmpty else { return [] }
    return [
      "\(Wording.list(others)) \(others.count == 1 ? "names" : "name") it, too: seal it there."
    ]
  }

  /// Seals a contact, or unseals it.
  fileprivate func sealContact(_ typed: ParsedArguments) throws(Problem) -> Reply {
    guard let named = typed.address("CONTACT") else { return Reply() }
    let isLifted = typed.keyword == "off"
    let (before, isDropped) = try contactOfThePast(named, isLookedUp: !isLifted)
    var after = before
    let terms: Contact.Terms? = typed.choice("term")
    if let terms {
      for index in after.replies.indices { after.replies[index].terms = terms }
    } else {
      after.visibility = isLifted ? .public : .sealed
    }
    try commit([Change(from: isDropped ? nil : before, to: after)])
    let words =
      terms.map { "is \($0.inWords)." }
      ?? (isLifted ? "is not sealed any more." : "is sealed: in nothing that leaves from now on.")
    let open = isLifted ? [] : SealedNames.lines(of: after, in: session)
    return Reply(
      [StyledLine("\(before.label) \(words)")] + open.map { StyledLine($0, .warning) },
      json: after.json
    )
  }

  /// A contact that is there, or that was dropped.
  private func contactOfThePast(
    _ named: TypedAddress,
    isLookedUp: Bool
  ) throws(Problem) -> (contact: Contact, isDropped: Bool) {
    do throws(Problem) {
      guard case .contact(let contact) = try resolve(named.address, at: named.place) else {
        throw Problem(.input, "that is no contact", place: named.place)
      }
      return (contact, false)
    } catch {
      guard isLookedUp, case .contact(let number) = named.address else { throw error }
      let dropped = try readable { () throws(FormatProblem) in
        try SealedPast.dropped(contact: number, in: session)
      }
      guard let dropped else { throw error }
      return (dropped, true)
    }
  }

  /// A source that is there, or that was dropped.
  func sourceOfThePast(_ word: TypedText) throws(Problem) -> (source: Source, isDropped: Bool) {
    do throws(Problem) {
      return (try source(word), false)
    } catch {
      let dropped = try readable { () throws(FormatProblem) in
        try SealedPast.dropped(word.text, in: session)
      }
      guard let dropped else { throw error }
      return (dropped, true)
    }
  }
}
