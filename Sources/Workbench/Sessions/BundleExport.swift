import EarlierWork
package import FactModel
import Handover
import Interchange
import Release
package import Replies
import SessionLibrary

extension Desk {
  /// Packs the session for a colleague, without anything sealed.
  package func exportBundle(_ request: ExportRequest) throws(Problem) -> Reply {
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
    try Release.requireUnaltered(session)
    if let refusal = SessionBundle.refusal(of: session) { throw refusal }
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
    guard let file = request.file else {
      var reply = Reply(document: packed.bytes)
      reply.asides = packed.notices.map { StyledLine($0) }
      return reply
    }
    try permit(file, for: "export bundle", overwrites: request.overwrites) {
      ports.exchange.isExported(file, $0) == true
    }
    try ports.writeFile(file, packed.bytes)
    let claims = Wording.count(session.claims.count, "claim")
    var reply = Reply("\(claims), \(Wording.count(packed.files, "kept file")) written to \(file)")
    reply.asides = packed.notices.map { StyledLine($0) }
    return reply
  }
}
