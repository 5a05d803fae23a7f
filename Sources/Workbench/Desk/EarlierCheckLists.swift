import FactModel
package import Interchange
import OrderedJSON
package import Replies

/// Earlier checks of others, kept beside the sessions: taken from ClaimReview.
extension Desk {
  /// Keeps the checks that are not there yet.
  package func keep(_ found: FoundChecks, of file: String) throws(Problem) -> Reply {
    let (added, known) = try EarlierCheckStore(ports.exchange).add(found.checks)
    return Self.reply(added: added, known: known, found, file)
  }

  /// Says how many checks were kept, and what was not understood.
  package static func reply(
    added: Int,
    known: Int,
    _ found: FoundChecks,
    _ file: String
  ) -> Reply {
    var text = "\(Wording.count(added, "earlier check")) kept from \(file)"
    if known > 0 { text += "; \(known) there already" }
    var reply = Reply(text)
    reply.asides = found.misfits.map { StyledLine($0.sentence, .warning) }
    reply.asides += found.tally.sentences.map { StyledLine($0) }
    if added > 0 { reply.asides.append(StyledLine("They are looked up by: before", .dim)) }
    var builder = ObjectBuilder()
    builder.put("checks", added)
    builder.put("known", known)
    builder.put("counts", raw: found.tally.json)
    builder.put("misfits", found.misfits.map(\.sentence))
    reply.json = builder.object
    return reply
  }
}
