package import FactModel
import OrderedJSON
package import Replies

/// The words of sentences with their numbers, as `3.2:5-9` counts them.
package enum WordsView {
  /// `3.2  5:more 6:than 7:120`: a number before each word, in its own colour.
  package static func reply(_ ranges: [Range<Int>], _ desk: DeskState) throws(Problem) -> Reply {
    var lines: [StyledLine] = []
    var rows: [JSONValue] = []
    for range in ranges {
      for index in desk.session.sentences.touched(by: range) {
        try desk.checkpoint(lines.count)
        let entry = desk.session.sentences.entries[index]
        let words = desk.session.words(of: entry.range).map { desk.session.article.text.slice($0) }
        lines.append(line(entry.address, words))
        var builder = ObjectBuilder()
        builder.put("address", entry.address)
        builder.put("words", words)
        rows.append(builder.object)
      }
    }
    return Reply(lines, json: .array(rows))
  }

  private static func line(_ address: String, _ words: [String]) -> StyledLine {
    var body: [StyledSpan] = []
    for (index, word) in words.enumerated() {
      body.append(StyledSpan("\(index == 0 ? "" : " ")\(index + 1):", .address))
      body.append(StyledSpan(word))
    }
    return StyledLine(lead: [StyledSpan(address, .address)], leadWidth: 8, body: body)
  }
}
