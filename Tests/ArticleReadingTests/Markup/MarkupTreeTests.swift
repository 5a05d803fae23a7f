import Testing

@testable import ArticleReading

@Suite struct MarkupTreeTests {
  // <p class="a">one<b>two</b>three</p><hr>
  private static func sample() -> MarkupTree {
    var builder = MarkupBuilder()
    builder.openElement("p")
    builder.addAttribute("class", value: "a")
    builder.addText("o")
    builder.addText("ne")
    builder.openElement("b")
    builder.addText("two")
    builder.closeElement()
    builder.addText("three")
    builder.closeElement()
    builder.openElement("hr")
    return builder.finish()
  }

  @Test func walksInTheOrderOfThePage() {
    let tree = Self.sample()
    var tags: [MarkupTag] = []
    var node = tree.next(after: MarkupTree.root, within: MarkupTree.root)
    while node != MarkupTree.none {
      tags.append(tree.tag(node))
      node = tree.next(after: node, within: MarkupTree.root)
    }
    #expect(tags == [.p, .text, .b, .text, .text, .hr])
  }

  @Test func staysInsideTheElementThatIsWalked() {
    let tree = Self.sample()
    let paragraph = tree.firstChild(MarkupTree.root)
    let last = tree.lastChild(paragraph)
    #expect(tree.next(after: last, within: paragraph) == MarkupTree.none)
    #expect(tree.tag(tree.nextSkippingChildren(of: paragraph, within: MarkupTree.root)) == .hr)
  }

  @Test func keepsTextAndAttributes() {
    let tree = Self.sample()
    let paragraph = tree.firstChild(MarkupTree.root)
    #expect(tree.textContent(of: MarkupTree.root).elementsEqual("onetwothree".utf8))
    #expect(tree.string("class", of: paragraph) == "a")
    #expect(tree.string("id", of: paragraph) == nil)
    #expect(tree.attribute("class", of: tree.firstChild(paragraph)) == nil)
    #expect(tree.parent(paragraph) == MarkupTree.root)
  }

  @Test func takesAnUnknownElementAsOther() {
    var builder = MarkupBuilder()
    builder.openElement("blink")
    builder.closeElement()
    builder.closeElement()
    builder.addText("x")
    let tree = builder.finish()
    #expect(tree.tag(1) == .other)
    #expect(tree.parent(2) == MarkupTree.root)
  }
}
