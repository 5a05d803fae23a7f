import FactModel
import OrderedJSON
import TestSupport
import Testing
import Workbench

struct ExchangeCommandTests {
  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: [
      "7.1 f @https://a.example the figure is older", "c1 restate Prices rose.",
      "note c1 ask again", "fix c1 must Prices fell.", "1.1 t",
      "source https://secret.example visibility=sealed", "evidence c2 @2 supports",
    ])
    return desk
  }

  @Test func saysWhatHasNoPlaceAndWhatIsKeptBack() throws {
    let reply = try desk().type("export brat work/story.ann notes")
    #expect(
      reply.hasPrefix("2 claims written to work/story.ann, work/story.txt and work/story.conf")
    )
    #expect(reply.contains("~ 1 source that is not public is left out."))
    #expect(reply.contains("1 note and 1 fix"), "\(reply)")
    #expect(
      try desk().type("export csv a.csv").contains(
        "~ 1 note is left out (--notes takes them along)."
      )
    )
  }

  @Test func writesTheFormatToStandardOutput() throws {
    let desk = try desk()
    let csv = desk.type("export csv")
    #expect(csv.contains("7.1") == false)
    #expect(csv.contains("session,article_title,article_url,id,below,start"))
    #expect(csv.contains("rests-on https://a.example"))
    #expect(!csv.contains("secret.example"))
    // A reply ends with the document; the asides come before it.
    #expect(desk.type("export jsonl c2").contains("\"label\":\"c2\""))
    #expect(!desk.type("export jsonl c2").contains("\"label\":\"c1\""))
  }

  @Test func sealedSourcesAreInNoFormat() throws {
    let desk = try desk()
    for name in [
      "claimreview", "claimreview-feed", "web-annotation", "averitec", "fever", "csv", "tsv",
      "jsonl", "doccano", "label-studio", "brat", "xmi", "prodigy", "hypothesis",
    ] {
      let text = desk.type("export \(name) out.\(name) notes desk overwrite")
      #expect(!text.hasPrefix("error"), "\(text)")
      let bytes = desk.world.files["out.\(name)"] ?? []
      #expect(!bytes.isEmpty)
      #expect(!String(decoding: bytes, as: UTF8.self).contains("secret.example"), "\(name)")
    }
  }

  @Test func putsSeveralSessionsIntoOneFile() throws {
    let desk = try desk()
    let other = try InMemoryDesk("Other\n\nThe moon is green. It is far.\n")
    other.type("1.1 f it is grey")
    desk.world.otherSessions["moon"] = other.session
    desk.world.otherSessions["sample"] = desk.session
    #expect(
      desk.type("export csv all.csv with moon moon sample").hasPrefix("3 claims written to all.csv")
    )
    let csv = String(decoding: desk.world.files["all.csv"] ?? [], as: UTF8.self)
    #expect(csv.contains("\r\nmoon,"))
    #expect(desk.type("export brat all.ann with moon").hasPrefix("error: a brat file holds one"))
    #expect(desk.type("export csv all.csv with mars").hasPrefix("error: no session"))
  }

  @Test func asksBeforeWritingOverWhatItDidNotWrite() throws {
    let desk = try desk()
    desk.world.files["a.csv"] = Array("mine\n".utf8)
    #expect(
      desk.type("export csv a.csv").contains(
        "> Nothing was written. To overwrite it: export csv a.csv overwrite"
      )
    )
    #expect(desk.world.files["a.csv"] == Array("mine\n".utf8))
    #expect(desk.type("export csv b.csv").hasPrefix("2 claims written to b.csv"))
    desk.type("2.2 t")
    #expect(desk.type("export csv b.csv").hasPrefix("3 claims written to b.csv"))
    // Somebody changed it in between.
    desk.world.files["b.csv"]? += Array("mine".utf8)
    #expect(desk.type("export csv b.csv").hasPrefix("error: b.csv is there"))
    #expect(desk.type("export brat story.txt").hasPrefix("error: story.txt is the name of a file"))
    // A companion that is somebody's own is not written over either, and nothing else then is.
    desk.world.files["c.txt"] = Array("mine".utf8)
    #expect(desk.type("export brat c.ann").hasPrefix("error: c.txt is there"))
    #expect(desk.world.files["c.ann"] == nil)
  }

  @Test func suggestsAFormat() throws {
    let desk = try desk()
    #expect(desk.type("export docano").contains("> Did you mean doccano?"))
    #expect(desk.type("export csv c9").hasPrefix("error: there is no claim c9"))
    #expect(desk.type("formats").contains("UIMA CAS XMI"))
    #expect(desk.type("formats brat").contains("lost"))
    #expect(desk.type("formats pdf").hasPrefix("error: there is no format pdf"))
  }

  /// Formats for readers have what was rated, and say what they leave out.
  @Test(arguments: ["averitec", "fever", "claimreview", "claimreview-feed"])
  func whatReadersDoNotGetIsTold(_ format: String) throws {
    let desk = try InMemoryDesk("Port\n\nThe port lost 350 jobs. The mayor is proud. It rained.\n")
    desk.type(lines: ["1.1 t", "claim 1.2", "claim 1.3"])
    let told = desk.type("export \(format) 1.x")
    #expect(told.hasPrefix("1 claim written to 1.x"), "\(told)")
    #expect(told.contains("2 claims without a verdict are left out."), "\(told)")
    let one = desk.type("export \(format) c1 2.x")
    #expect(!one.contains("without a verdict"), "\(one)")
  }
}
