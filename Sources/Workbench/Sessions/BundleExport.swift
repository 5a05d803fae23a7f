import FactModel
import Interchange
import Release
import Replies
import SessionLibrary

extension Desk {
  /// Packs the session for a colleague, without anything sealed.
  func exportBundle(_ request: ExportRequest) throws(Problem) -> Reply {
    guard request.claims.isEmpty, request.sessions.isEmpty, request.extras.isEmpty,
      request.scale == nil
    else {
      throw Problem(
        .input,
        "a bundle is of the whole session, as it is",
        place: request.place,
        remedy: "export bundle FILE"
      )
    }
    let packed = try readable { () throws(FormatProblem) in
      try SessionBundle.packed(
        session,
        name: store.name,
        signed: sign(),
        id: ports.newID(),
        kept: store.kept
      )
    }
    if let left = packed.remainders.first {
      throw Problem(
        .input,
        "\(left.place) has a word of a sealed source, “\(Wording.excerpt(left.word, 40))”",
        place: request.place,
        remedy: left.isPast
          ? "Nothing was written. The past is not changed; export jsonl hands the work on without it."
          : "Nothing was written. Change it, then export."
      )
    }
    if let refusal = SessionBundle.refusal(ofSize: packed.bytes.count) { throw refusal }
    var notices = packed.staying
    if !packed.sealed.isEmpty {
      notices.append(
        "\(Wording.count(packed.sealed.count, "sealed source")) left out, with all that rests on it, "
          + "from the past as well: the copy is a session of its own, and cannot be merged back."
      )
    }
    notices.append(
      "All that is not sealed goes along: notes, contacts and their terms, every change."
    )
    if packed.telling > 0 {
      notices.append(
        "\(Wording.count(packed.telling, "kept file")) left out: a sealed source is named there."
      )
    }
    if packed.missing > 0 {
      notices.append("\(Wording.count(packed.missing, "kept file")) missing: verify lists them.")
    }
    guard let file = request.file else {
      var reply = Reply(document: packed.bytes)
      reply.asides = notices.map { StyledLine($0) }
      return reply
    }
    try permit(file, for: "export bundle", overwrites: request.overwrites) {
      ports.exchange.isExported(file, $0)
    }
    try ports.writeFile(file, packed.bytes)
    ports.exchange.noteExported(file, packed.bytes)
    let claims = Wording.count(session.claims.count, "claim")
    var reply = Reply("\(claims), \(Wording.count(packed.files, "kept file")) written to \(file)")
    reply.asides = notices.map { StyledLine($0) }
    return reply
  }
}
