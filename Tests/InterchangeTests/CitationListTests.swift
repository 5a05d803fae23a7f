import FactModel
import Notations
import OrderedJSON
import Testing

@testable import Interchange

/// Sources for a program that writes citations, and the citations that it gives back.
struct CitationListTests {
  @Test func aPostGoesWithItsAccountAndPlatform() throws {
    var source = Source(id: .random(), number: EntityNumber(3))
    source.kind = "post"
    source.title = "We deny it"
    source.account = "@mfa"
    source.platform = "Mastodon"
    let items = try JSONParser.parse(CitationList.items(of: [source]))
    let item = try #require(items.elements?.first)
    #expect(item["id"]?.string == source.id.description)
    #expect(item["type"]?.string == "post")
    #expect(item["author"]?.elements?.first?["literal"]?.string == "@mfa")
    #expect(item["container-title"]?.string == "Mastodon")
  }

  @Test func theWordsOfEachCitationAreTaken() throws {
    let id = EntityID.random()
    let document = """
      {"pandoc-api-version":[1,22],"meta":{},"blocks":[{"t":"Para","c":[{"t":"Str","c":"Other."}]},
      {"t":"Div","c":[["refs",["references"],[]],[{"t":"Div","c":[["ref-\(id)",["csl-entry"],[]],
      [{"t":"Para","c":[{"t":"Str","c":"@mfa."},{"t":"Space"},{"t":"Quoted","c":[{"t":"DoubleQuote"},
      [{"t":"Str","c":"We"},{"t":"SoftBreak"},{"t":"Emph","c":[{"t":"Str","c":"deny"}]}]]},
      {"t":"Space"},{"t":"Link","c":[["",[],[]],[{"t":"Str","c":"https://a.example"}],
      ["https://a.example","title"]]},{"t":"Str","c":"."}]}]]}]]}]}
      """
    let found = CitationList.citations(in: try JSONParser.parse(document))
    #expect(found == [id: "@mfa. “We deny” https://a.example"])
  }

  @Test(arguments: [
    "null", "[]", "{}", #"{"blocks": [{"t": "Div", "c": [["ref-x"], []]}, 3, "a"]}"#,
  ])
  func whatIsNoDocumentHasNone(_ text: String) throws {
    #expect(CitationList.citations(in: try JSONParser.parse(text)).isEmpty)
  }
}
