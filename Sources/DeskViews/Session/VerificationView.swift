package import Auditing
import FactModel
import OrderedJSON
package import Replies

/// What is wrong with sessions.
package enum VerificationView {
  /// The findings, session by session.
  package static func reply(_ results: [(String, [AuditFinding])]) -> Reply {
    var lines: [StyledLine] = []
    var values: [JSONValue] = []
    for (name, findings) in results {
      if findings.isEmpty { lines.append(StyledLine("\(name): in order")) }
      for finding in findings {
        let place = finding.place.isEmpty ? "" : "\(finding.place): "
        lines.append(
          StyledLine(body: [StyledSpan("\(name): \(place)"), StyledSpan(finding.what, .error)])
        )
      }
      var builder = ObjectBuilder()
      builder.put("session", name)
      builder.put("ok", findings.isEmpty)
      builder.put(
        "problems",
        raw: .array(
          findings.map { finding in
            var builder = ObjectBuilder()
            builder.put("place", finding.place)
            builder.put("what", finding.what)
            return builder.object
          }
        )
      )
      values.append(builder.object)
    }
    var reply = Reply(lines, json: .array(values))
    reply.isBad = results.contains { !$0.1.isEmpty }
    return reply
  }
}
