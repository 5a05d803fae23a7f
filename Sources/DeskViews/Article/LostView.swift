import Anchoring
import FactModel
import OrderedJSON
import Replies

/// What was judged of words whose sentence is not in the article any more, with the sentences in which
/// the same words stand now: a proposal, never a move.
enum LostView {
  struct Lost {
    var label: String
    var was: String
    var exact: String
    /// Where the words stand now, each with its sentence.
    var elsewhere: [(address: String, sentence: String)]
  }

  /// As many places are proposed.
  private static let most = 5

  static func lines(_ all: [Lost]) -> [StyledLine] {
    guard !all.isEmpty else { return [] }
    var lines = [StyledLine("gone from the article (\(all.count))", .strong)]
    for lost in all {
      lines.append(StaleView.row(lost.label, "was:   ", lost.was))
      for place in lost.elsewhere {
        lines.append(StaleView.row("", "\(place.address): ", place.sentence))
      }
      guard let first = lost.elsewhere.first, !lost.exact.isEmpty else { continue }
      let remedy =
        lost.label.hasPrefix("c")
        ? "if that is it: passage \(lost.label) \(first.address)\"\(Wording.excerpt(lost.exact, 40))\""
        : "if that is it, record it there"
      lines.append(
        StyledLine(lead: [StyledSpan("")], leadWidth: 10, body: [StyledSpan(remedy, .dim)])
      )
    }
    return lines
  }

  static func json(_ all: [Lost]) -> [JSONValue] {
    all.map { lost in
      var builder = ObjectBuilder()
      builder.put("gone", lost.label)
      builder.put("was", lost.was)
      builder.put(list: "elsewhere", lost.elsewhere.map(\.address))
      return builder.object
    }
  }

  /// All that was judged of words that are gone.
  static func lost(_ desk: DeskState) -> [Lost] {
    let session = desk.session
    func passages(_ entity: some Judged) -> [Lost] {
      guard !entity.judgements.isEmpty else { return [] }
      return entity.judgedPassages.filter(\.isGone).map { lost($0, entity.label, desk) }
    }
    return session.claims.all.flatMap(passages)
      + session.findings.all.filter { $0.outcome != .rejected }.flatMap(passages)
  }

  private static func lost(_ passage: Passage, _ label: String, _ desk: DeskState) -> Lost {
    let session = desk.session
    var was = passage.exact
    if let number = session.revisions.firstIndex(where: { $0.hash == passage.revision }) {
      let (revision, index) = (session.revisions[number], session.sentences(ofRevision: number))
      let touched = index.touched(by: passage.range)
      if let first = touched.first, let last = touched.last {
        let range = index.entries[first].range.lowerBound..<index.entries[last].range.upperBound
        was = revision.text.slice(range)
      }
    }
    let found = passage.exact.isEmpty ? [] : desk.search.occurrences(of: passage.exact)
    let elsewhere = found.prefix(most).compactMap { range -> (address: String, sentence: String)? in
      guard let sentence = session.sentences.touched(by: range).first else { return nil }
      let entry = session.sentences.entries[sentence]
      return (entry.address, session.article.text.slice(entry.range))
    }
    return Lost(label: label, was: was, exact: passage.exact, elsewhere: elsewhere)
  }
}
