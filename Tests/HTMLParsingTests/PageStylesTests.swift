import ArticleReading
import FactModel
import Testing

/// What the styles of a page hide is not read; where it is not sure that they do, the words are kept.
@Suite struct PageStylesTests {
  private static let sentence = "<p>It is <span class='x y' id=z>not</span> so.</p>"

  @Test(arguments: [
    ".x{display:none}", "/* a */ .x{display:none!important}", "#z{visibility:hidden}",
    ".x.y{opacity:0}", "span.x { font-size: 0 }", ".x{position:absolute;left:-9999px}",
    "@media screen{.x{display:none}}", ".y{display:inline-block}.x{display:none}",
    ".x{display:none!important}.y{display:inline}",
    ".x{display:none}@media print{.x{display:inline}}",
    ".x{display:none}.menu:hover .x{display:inline}", "article p .x{visibility:hidden}",
  ])
  func leavesOutWhatAStyleHides(_ style: String) throws {
    let page = "<style>\(style)</style>" + Prose.page(between: Self.sentence)
    #expect(
      PageCase.blocks(of: try PageCase.read(page))
        == Prose.blocks(between: ["paragraph: It is so."])
    )
  }

  @Test(arguments: [
    "<style media=print>.x{display:none}</style>", "<style>@media print{.x{display:none}}</style>",
    "<style>.x{display:none}@media (min-width:600px){.x{display:inline}}</style>",
    "<style>.x{display:none}.js .x{display:inline}</style>",
    "<style>.x{display:none}.x{display:inline}</style>", "<style>.js .x{display:none}</style>",
    "<style>h2 .x{display:none}</style>", "<style>.x{display:none}.w .x{display:inline}</style>",
    "<style>.x{display:none}.y{display:inline}</style>", "<style>.x{opacity:.5}</style>",
    "<style>p.x{display:none}</style>", "<noscript><style>.x{display:none}</style></noscript>",
    "<!-- <style>.x{display:none}</style> -->",
    "<script>'<style>.x{display:none}</style>'</script>",
  ])
  func keepsWhatMayBeShown(_ style: String) throws {
    let page = style + Prose.page(between: Self.sentence)
    #expect(
      PageCase.blocks(of: try PageCase.read(page))
        == Prose.blocks(between: ["paragraph: It is not so."])
    )
  }

  static let own: [(markup: String, block: String)] = [
    ("<p>It is <b style='opacity:0'>not</b> so.</p>", "paragraph: It is so."),
    ("<p>It is <b style='left:-9999px'>not</b> so.</p>", "paragraph: It is so."),
    ("<p style='opacity:0'>It is not so.</p>", "paragraph: It is not so."),
    ("<p>It is <b class=w>not</b> so.</p><style>.w{display:none}</style>", "paragraph: It is so."),
    (
      "<style>.w{display:none}</style><p class=w>Hidden words.</p><p>Shown words.</p>",
      "paragraph: Shown words."
    ),
    (
      "<style>.w{display:none}</style><p>It is <b class=w style='display:inline'>not</b> so.</p>",
      "paragraph: It is not so."
    ),
  ]

  @Test(arguments: own)
  func readsStylesOfElements(_ row: (markup: String, block: String)) throws {
    let article = try PageCase.read(Prose.page(between: row.markup))
    #expect(PageCase.blocks(of: article) == Prose.blocks(between: [row.block]))
  }

  static let words: [(markup: String, block: String)] = [
    (
      "<p>It counted<span style='display:block'>74,000 boxes</span>in May.</p>",
      "paragraph: It counted 74,000 boxes in May."
    ),
    (
      "<style>.n{display:block}</style><p>It counted<b class=n>74,000</b>boxes.</p>",
      "paragraph: It counted 74,000 boxes."
    ),
    (
      "<p>Not <i style='display:inline-block'>th</i>em.</p>", "paragraph: Not them."
    ),
    ("<p>In <ruby>東京<rt>Tokyo</rt></ruby> now.</p>", "paragraph: In 東京（Tokyo） now."),
    (
      "<p>In <ruby>東<rt><b>tō</b></rt>京<rt>kyō</rt></ruby> now.</p>",
      "paragraph: In 東（tō）京（kyō） now."
    ),
    (
      "<p>In <ruby>東京<rp>(</rp><rt>Tokyo</rt><rp>)</rp></ruby> now.</p>",
      "paragraph: In 東京(Tokyo) now."
    ),
    (
      "<p>M&ampS lost &lt5 m, &frac12 of it, caf&eacute, &copy2024 &notin; it.</p>",
      "paragraph: M&S lost <5 m, ½ of it, café, ©2024 ∉ it."
    ),
  ]

  @Test(arguments: words)
  func keepsWordsApartAndWhole(_ row: (markup: String, block: String)) throws {
    let article = try PageCase.read(Prose.page(between: row.markup))
    #expect(PageCase.blocks(of: article) == Prose.blocks(between: [row.block]))
  }
}
