package import EarlierWork
import FactModel
import Interchange
import OrderedJSON
package import Replies

/// What came of earlier checks of others that were kept beside the sessions.
package enum KeptChecksView {
  /// Says how many checks were kept, and what was not understood.
  package static func reply(
    _ outcome: EarlierCheckStore.Outcome,
    _ found: FoundChecks,
    _ file: String,
    isTrial: Bool
  ) -> Reply {
    let (added, corrected) = (outcome.added, outcome.corrected)
    var text =
      "\(Wording.count(added, "earlier check")) \(isTrial ? "would be kept" : "kept") from \(file)"
    if !corrected.isEmpty { text += "; \(corrected.count) corrected" }
    if outcome.known > 0 { text += "; \(outcome.known) there already" }
    if !outcome.outdated.isEmpty {
      text += "; \(outcome.outdated.count) not newer than what is there"
    }
    if isTrial { text += "; nothing is changed" }
    var reply = Reply(text)
    reply.lines += outcome.corrected.map { StyledLine($0.after.inPlace(of: $0.before)) }
    reply.asides = outcome.outdated.map { StyledLine($0.kept.inPlace(of: $0.older), .warning) }
    reply.asides += found.misfits.map { StyledLine($0.sentence, .warning) }
    reply.asides += found.tally.sentences.map { StyledLine($0) }
    if added > 0, !isTrial {
      reply.asides.append(StyledLine("They are looked up by: before", .dim))
    }
    var builder = ObjectBuilder()
    builder.put("checks", added)
    builder.put("known", outcome.known)
    builder.put("corrected", corrected.count)
    builder.put("trial", isTrial)
    builder.put("counts", raw: found.tally.json)
    builder.put("misfits", found.misfits.map(\.sentence))
    reply.json = builder.object
    return reply
  }
}
