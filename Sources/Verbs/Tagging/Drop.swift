import DeskViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let drop = Verb(
    "drop",
    group: .tagging,
    forms: [
      CommandForm([
        Parameter("CLAIM | FINDING | @SOURCE | QUERY | CONTACT | ITEM", "what to drop", .entity),
        Parameter("ITEM", "the item", .items).optional.repeated,
      ])
    ],
    summary: "take a claim, finding, source, query, contact or items out",
    details: [
      "Its label is never given again. undo brings it back. A source in use cannot be dropped."
    ],
    examples: ["drop c1", "drop i4"]
  ) { desk, typed throws(Problem) in
    if let word = typed.text(Desk.dropped) {
      let source = try desk.source(word)
      try desk.refuseDropping(source, at: word.place)
      try desk.commit([Change(from: source, to: nil)])
      return Reply("\(source.label) dropped")
    }
    guard let named = typed.address(Desk.dropped) else { return Reply() }
    if case .items(let range) = named.address {
      let more = try desk.places(typed, "ITEM").items
      return try desk.drop(try desk.items(numbered: range, at: named.place) + more)
    }
    if let extra = typed.address("ITEM") {
      throw Problem(.input, "only items are dropped several at once", place: extra.place)
    }
    return try desk.drop(named)
  }
}

extension Desk {
  /// The name of what `drop` takes out.
  fileprivate static let dropped = "CLAIM | FINDING | @SOURCE | QUERY | CONTACT | ITEM"

  fileprivate func drop(_ named: TypedAddress) throws(Problem) -> Reply {
    switch try resolve(named.address, at: named.place) {
    case .finding(let finding):
      try commit([Change(from: finding, to: nil)])
      return Reply("\(finding.label) dropped")
    case .query(let query):
      try commit([Change(from: query, to: nil)])
      return Reply("\(query.label) dropped")
    case .contact(let contact):
      try commit([Change(from: contact, to: nil)])
      return Reply("\(contact.label) dropped")
    case .claim, .passages, .items: break
    }
    let claim = try resolveClaim(named.address, at: named.place)
    let gone = [claim] + session.claims.parts(of: claim.number)
    try commit(gone.map { Change(from: $0, to: nil) })
    if case .claim(let id) = cursor, gone.contains(where: { $0.id == id }) {
      cursor = .sentence(nextUncovered(after: -1) ?? 0)
    }
    return Reply("\(Wording.list(gone.map(\.label))) dropped")
  }

  fileprivate func drop(_ items: [Item]) throws(Problem) -> Reply {
    var seen: Set<EntityID> = []
    let items = items.filter { seen.insert($0.id).inserted }
    try commit(dropping(items))
    return Reply("\(ItemView.labels(items)) dropped")
  }

  fileprivate func refuseDropping(_ source: Source, at place: Problem.Place) throws(Problem) {
    let users = claims(using: source).map(\.label)
    let ticked = ItemView.labels(
      session.items.all.filter { $0.check?.sources.contains(source.id) ?? false }
    )
    let copies = session.sources.all.filter { $0.derivedFrom == source.id }.map(\.label)
    let all = users + (ticked.isEmpty ? [] : [ticked]) + copies
    guard all.isEmpty else {
      throw Problem(
        .input,
        "\(source.label) is used by \(Wording.list(all))",
        place: place,
        remedy: "Take it out there first."
      )
    }
  }
}
