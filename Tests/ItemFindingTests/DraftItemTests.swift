import FactModel
import Testing

@testable import ItemFinding

/// How much of what was marked in drafts with everything that is hard the rules find, and how much else.
@Suite struct DraftItemTests {
  private struct Mark: Hashable {
    var range: Range<Int>
    var kind: ItemKind
  }

  private static let kinds: [Character: ItemKind] = [
    "n": .name, "o": .organisation, "p": .place, "t": .title, "u": .number, "d": .date,
    "q": .quotation, "a": .attribution, "r": .ordinal, "s": .superlative, "l": .link,
  ]

  /// The text without its marks, and the marks.
  private static func read(_ marked: String) -> (text: String, marks: [Mark]) {
    var text: [Unicode.Scalar] = []
    var marks: [Mark] = []
    var open: [(start: Int, kind: ItemKind)] = []
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "{", index + 2 < scalars.count,
        let kind = kinds[Character(scalars[index + 1])]
      {
        open.append((text.count, kind))
        index += 3
      } else if scalars[index] == "}", let last = open.popLast() {
        marks.append(Mark(range: last.start..<text.count, kind: last.kind))
        index += 1
      } else {
        text.append(scalars[index])
        index += 1
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return (String(view), marks)
  }

  private static func found(in text: String) -> [Mark] {
    let article = ArticleText(text)
    var start = 0
    var blocks: [Block] = []
    for (index, paragraph) in text.split(separator: "\n\n").enumerated() {
      let end = start + paragraph.unicodeScalars.count
      let sentences = Self.sentences(String(paragraph), from: start)
      blocks.append(
        Block(kind: .paragraph, label: "\(index + 1)", range: start..<end, sentences: sentences)
      )
      start = end + 2
    }
    return ItemFinder.items(of: blocks, in: article).map { Mark(range: $0.range, kind: $0.kind) }
  }

  /// Sentences end before a capital or an opening mark behind a full stop and a space.
  private static func sentences(_ paragraph: String, from start: Int) -> [Range<Int>] {
    let scalars = Array(paragraph.unicodeScalars)
    var ranges: [Range<Int>] = []
    var begin = 0
    for index in scalars.indices.dropFirst(3)
    where scalars[index - 1] == " " && [".", "”"].contains(scalars[index - 2])
      && (scalars[index].properties.isUppercase || scalars[index] == "“")
      && ![",", "r"].contains(scalars[index - 3])
    {
      ranges.append(start + begin..<start + index - 1)
      begin = index
    }
    return ranges + [start + begin..<start + scalars.count]
  }

  @Test func findsMostOfWhatWasMarked() {
    var (hits, found, marked) = (0, 0, 0)
    var report: [String] = []
    var byKind: [ItemKind: (hits: Int, found: Int, marked: Int)] = [:]
    for draft in MarkedDrafts.all {
      let (text, marks) = Self.read(draft)
      let items = Self.found(in: text)
      var left = marks
      var besides: [String] = []
      let article = ArticleText(text)
      for item in items {
        byKind[item.kind, default: (0, 0, 0)].found += 1
        let match =
          left.firstIndex(of: item)
          ?? left.firstIndex { $0.kind == item.kind && $0.range.overlaps(item.range) }
        guard let match else {
          besides.append("\(item.kind): \(article.slice(item.range))")
          continue
        }
        byKind[item.kind, default: (0, 0, 0)].hits += 1
        left.remove(at: match)
        hits += 1
      }
      for mark in marks { byKind[mark.kind, default: (0, 0, 0)].marked += 1 }
      found += items.count
      marked += marks.count
      report.append("missed: \(left.map { "\($0.kind): \(article.slice($0.range))" })")
      report.append("besides: \(besides)")
    }
    for (kind, count) in byKind.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      report.append("\(kind): \(count.hits) of \(count.marked) marked, of \(count.found) found")
    }
    let shares = "precision \(hits)/\(found), recall \(hits)/\(marked)"
    let all = Comment(rawValue: report.joined(separator: "\n"))
    #expect(hits * 100 >= found * 88, "\(shares)\n\(all)")
    #expect(hits * 100 >= marked * 88, "\(shares)\n\(all)")
  }
}
