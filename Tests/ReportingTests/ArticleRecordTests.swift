import FactModel
import Testing

@testable import Reporting

struct ArticleRecordTests {
  @Test func writesOneLineWithEveryMember() {
    let article = ArticleText("Ab “c”\n\n\"x\\y\u{1B}\t")
    let blocks = Block.labelled([
      Block(kind: .furniture, label: nil, range: 0..<2, sentences: [0..<2]),
      Block(kind: .listItem, label: nil, range: 3..<13, sentences: [3..<6, 8..<13]),
    ])
    var facts = ArticleFacts(title: "Ab", byline: ["Jane Doe", "John \"Jo\" Roe"])
    facts.published = PartialDate("2024-01-30")
    var output: [UInt8] = []
    ArticleRecord.append(file: "a\n.txt", facts: facts, text: article, blocks: blocks, to: &output)
    let expected =
      #"{"file":"a\n.txt","title":"Ab","byline":["Jane Doe","John \"Jo\" Roe"],"#
      + #""publisher":null,"published":"2024-01-30","language":null,"url":null,"#
      + #""text":"Ab “c”\n\n\"x\\y\u001b\t","blocks":["#
      + #"{"kind":"furniture","label":null,"start":0,"end":2,"sentences":[[0,2]]},"#
      + #"{"kind":"list-item","label":"1","start":3,"end":13,"sentences":[[3,6],[8,13]]}]}"# + "\n"
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}
