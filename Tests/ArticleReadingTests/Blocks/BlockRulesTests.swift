import FactModel
import Testing

@testable import ArticleReading

struct BlockRulesTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let kinds: [BlockKind]

    init(_ name: String, _ text: String, _ kinds: [BlockKind]) {
      testDescription = name
      self.text = text
      self.kinds = kinds
    }
  }

  static let prose = "This is a paragraph that is long enough to be prose and has a full stop."

  static let head = [
    Row("title", "A Title\n\n\(prose)", [.title, .paragraph]),
    Row("title as a question", "Is This a Title?\n\n\(prose)", [.title, .paragraph]),
    Row(
      "title without blank line",
      "A Title\n\(prose)\n\(prose)",
      [.title, .paragraph, .paragraph]
    ),
    Row("repeated title", "A Title\n\nA Title\n\n\(prose)", [.title, .furniture, .paragraph]),
    Row(
      "standfirst",
      "A Title\n\nWhat it is about.\n\nBy Jane Doe\n\n\(prose)",
      [.title, .standfirst, .byline, .paragraph]
    ),
    Row(
      "date and byline",
      "A Title\nBy Jane Doe\nPublished: 30 January 2024\n\n\(prose)",
      [.title, .byline, .dateline, .paragraph]
    ),
    Row(
      "post below the byline",
      "A Title\n\nBy Jane Doe\nBusiness reporter, BBC News\nUpdated 2 hours ago\n\n\(prose)",
      [.title, .byline, .byline, .dateline, .paragraph]
    ),
    Row("sentence that starts with By", "By Monday it had rained.", [.paragraph]),
    Row("litter first", "<!-- tag -->\nA Title\n\n\(prose)", [.furniture, .title, .paragraph]),
  ]

  static let body = [
    Row(
      "heading",
      "\(prose)\n\nA Heading\n\n\(prose)",
      [.paragraph, .heading, .paragraph]
    ),
    Row(
      "heading above a heading",
      "\(prose)\n\nA Heading\n\nAnother One\n\n\(prose)",
      [.paragraph, .heading, .heading, .paragraph]
    ),
    Row("line at the end", "\(prose)\n\nThe End", [.paragraph, .paragraph]),
    Row(
      "small letter",
      "\(prose)\n\nno heading\n\n\(prose)",
      [.paragraph, .paragraph, .paragraph]
    ),
    Row(
      "list items",
      "\(prose)\n\n- one\n* two\n• three\n1. four\n2) five",
      [.paragraph, .listItem, .listItem, .listItem, .listItem, .listItem]
    ),
    Row(
      "quotation",
      "\(prose)\n\n> quoted words\n\n\(prose)",
      [.paragraph, .quotation, .paragraph]
    ),
    Row("table", "\(prose)\n\na\tb\tc\n| d | e |", [.paragraph, .tableRow, .tableRow]),
    Row(
      "code",
      "\(prose)\n\n    let a = 1\n    let b = 2\n\n\(prose)\n\(prose)\n\(prose)",
      [.paragraph, .preformatted, .paragraph, .paragraph, .paragraph]
    ),
    Row(
      "credit and caption",
      "\(prose)\n\nIMAGE SOURCE: AGENCY\nA man at a desk.\n\n\(prose)",
      [.paragraph, .credit, .caption, .paragraph]
    ),
    Row(
      "caption and credit",
      "\(prose)\n\nA man at a desk.\nPhoto: Jane Doe/Agency\n\n\(prose)",
      [.paragraph, .caption, .credit, .paragraph]
    ),
    Row(
      "credit alone",
      "\(prose)\n\n(Photo by Jane Doe)\n\n\(prose)",
      [.paragraph, .credit, .paragraph]
    ),
    Row("credit without a label", "\(prose)\n\nJane Doe/Getty Images", [.paragraph, .credit]),
    Row(
      "line in brackets",
      "\(prose)\n\n(Laughter)\n\n\(prose)",
      [.paragraph, .paragraph, .paragraph]
    ),
    Row("credit in the caption", "\(prose)\n\nA man. (Photo by Jane Doe)", [.paragraph, .caption]),
    Row(
      "furniture",
      "\(prose)\n\nAdvertisement\n\n\(prose)\n\nShare this\n\nRead more: Another story\n\n\(prose)",
      [.paragraph, .furniture, .paragraph, .furniture, .furniture, .paragraph]
    ),
    Row("separator", "\(prose)\n\n* * *\n\n\(prose)", [.paragraph, .furniture, .paragraph]),
    Row(
      "sign-off",
      "\(prose)\n\nReporting by Jane Doe; Editing by John Roe",
      [.paragraph, .credit]
    ),
    Row("copyright", "\(prose)\n\n© 2024 Us. All rights reserved.", [.paragraph, .furniture]),
    Row("prose about sharing", "Share prices rose on Monday, and nobody knew why.", [.paragraph]),
  ]

  @Test(arguments: head + body)
  func givesKinds(_ row: Row) throws {
    let article = try read(row.text)
    #expect(article.blocks.map(\.kind) == row.kinds)
    expectWholeCover(article)
  }

  @Test func joinsHardWrappedLines() throws {
    let text = """
      The quick brown fox jumps over the lazy dog and then runs
      away into the forest, where nobody will ever find him and
      his friends again.

      The second paragraph of this text is wrapped at about the
      same width, as programs do it, and it goes on for a while
      until it ends.
      - a list item
      """
    let article = try read(text)
    #expect(article.blocks.map(\.kind) == [.paragraph, .paragraph, .listItem])
    #expect(article.blocks[0].sentences.count == 1)
  }

  @Test func joinsASentenceThatIsCutOff() throws {
    #expect(try read("This is a sentence\ncut off in the middle.").blocks.count == 1)
    #expect(try read("Dry things for the cake\nflour\nsugar").blocks.count == 3)
    #expect(try read("features\ncontact manager\nevents, activities").blocks.count == 3)
  }

  @Test func endsParagraphsAtSingleBreaksElsewhere() throws {
    let long = String(repeating: "many words in one line ", count: 20) + "end."
    #expect(try read("\(long)\n\(long)\nshort.\n\(long)").blocks.count == 4)
    #expect(try read("Roses are red.\nViolets are blue.\nSugar is sweet.").blocks.count == 3)
  }

  @Test func readsTheFactsOfTheHead() throws {
    let facts = try read(
      "A Title\n\nBy Jane Doe and John Roe\n\nPublished 30 January 2024, updated 2 February 2024\n\n"
        + Self.prose
    ).facts
    #expect(facts.title == "A Title")
    #expect(facts.byline == ["Jane Doe", "John Roe"])
    #expect(facts.published == PartialDate("2024-01-30"))
    #expect(facts.updated == PartialDate("2024-02-02"))
  }
}
