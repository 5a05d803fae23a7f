import FactModel
import LineReading
import OrderedJSON
package import Replies

/// The verbs and topics in whose help a word stands.
package enum AproposView {
  /// Those that have a word in their names or summaries first, then those that have it elsewhere.
  package static func reply(_ text: String, _ desk: DeskState) -> Reply {
    let wanted = Wording.oneLine(text).lowercased()
    var first: [(name: String, summary: String)] = []
    var others: [(name: String, summary: String)] = []
    for command in desk.commands {
      let row = (command.name, command.summary)
      if has(wanted, in: [command.name, command.summary] + command.abbreviations) {
        first.append(row)
      } else if has(wanted, in: command.usage + command.details + command.examples) {
        others.append(row)
      }
    }
    for topic in HelpTopic.all {
      let row = ("help " + topic.name, topic.summary)
      if has(wanted, in: [topic.name, topic.summary]) {
        first.append(row)
      } else if has(wanted, in: topic.rows.flatMap { [$0.term, $0.meaning] }) {
        others.append(row)
      }
    }
    let rows = first + others
    let json = JSONValue.array(
      rows.map { row in
        var builder = ObjectBuilder()
        builder.put("name", row.name)
        builder.put("summary", row.summary)
        return builder.object
      }
    )
    guard !rows.isEmpty else {
      let words = "Nothing in the help speaks of “\(Wording.excerpt(wanted, 40))”."
      return Reply(asides: [StyledLine(words, .dim)], json: json)
    }
    return Reply(rows.map { HelpView.row(name: $0.name, $0.summary) }, json: json)
  }

  private static func has(_ wanted: String, in texts: [String]) -> Bool {
    texts.contains { $0.lowercased().includes(words: wanted) }
  }
}
