import Auditing
import FactModel
import TestSupport
import Testing

/// What one of two people sealed or forgot, in a copy that the other began apart.
struct MergedSourceTests {
  private let ada: InMemoryDesk
  private let ben: InMemoryDesk

  init() throws {
    ada = try InMemoryDesk()
    ben = try InMemoryDesk(firstID: 1000)
    ben.type("me Ben")
  }

  private func merge() -> String {
    ada.world.files["ben.json"] = SessionDocument.write(ben.session)
    return ada.type("merge ben.json")
  }

  /// How Ada and Ben each entered the same source.
  private static let pairs = [
    ("source \"Zebulon Quibbleman\" slug=zeb", "source \"Zeb, by phone\" slug=zeb"),
    ("source \"Zebulon Quibbleman\"", "source \"zebulon  quibbleman\""),
    (
      "source https://example.org/zeb title=\"Quibbleman speaks\"",
      "source http://www.example.org/zeb/ title=\"Zebulon on air\""
    ),
  ]

  /// What was asked of a source, or signed for it, in the copy of somebody who does not know that it is forgotten.
  @Test func whatComesLaterOfAForgottenSourceNamesAndTellsNobody() throws {
    ada.type(lines: ["1.1 f because", "source \"Zora Quibbleman\" slug=zora kind=person"])
    let other = try ada.reopened()
    other.type("me Ben")
    other.type(
      lines: [
        "contact c1 Zora Quibbleman, nurse by phone: asked", "reply k1 on-record c1 yak words",
        "sign editor by Zora Quibbleman: fine", "risk c1 by Zora Quibbleman, nurse: ibex",
      ]
    )
    ada.type("forget @zora zora")
    ada.world.files["ben.json"] = SessionDocument.write(other.session)
    ada.type("merge ben.json")
    let bytes = String(decoding: SessionDocument.write(ada.session), as: UTF8.self)
    #expect(!bytes.contains("Quibbleman"))
    for line in ["report public draft", "report preview editor", "calls"] {
      let text = ada.type(line)
      for word in ["yak", "nurse", "Quibbleman"] {
        #expect(!text.contains(word), "\(line): \(word)")
      }
    }
  }

  @Test(arguments: pairs, [true, false])
  func whatIsSealedOnOneSideIsWithheldOnBoth(_ pair: (String, String), _ adaSeals: Bool) throws {
    ada.type(lines: [pair.0, "source @1 visibility=public terms=on-record", "1.1 f @1 because"])
    ben.type(lines: [pair.1, "source @1 visibility=public terms=on-record", "2.1 f @1 because"])
    (adaSeals ? ada : ben).type("seal @1")
    let told = merge()
    #expect(told.contains("is withheld, too: it is the same source as"), "\(told)")
    for line in ["report public draft", "report preview editor", "export csv", "export jsonl"] {
      let text = ada.type(line).lowercased()
      for word in ["zeb", "quibbleman"] { #expect(!text.contains(word), "\(line): \(word)") }
    }
    let open = ada.session.sources.all.first { $0.visibility != .sealed }
    let label = try #require(open?.label)
    #expect(ada.type("cite \(label)").hasPrefix("error: "))
    #expect(ada.type("source \(label)").contains("the same source"))
    // Unsealed by name, both are free.
    let sealed = try #require(ada.session.sources.all.first { $0.visibility == .sealed })
    ada.type("source \(sealed.label) visibility=public")
    #expect(!ada.type("cite \(label)").hasPrefix("error: "))
  }

  @Test(arguments: pairs)
  func whatIsForgottenOnOneSideIsForgottenOnBoth(_ pair: (String, String)) throws {
    ada.type(lines: [pair.0, "1.1 f @1 because"])
    ben.type(lines: [pair.1, "2.1 f @1 because"])
    let name = ben.session.sources.all.first.map { $0.slug ?? $0.heading } ?? ""
    #expect(ben.type("forget @1 \(name)").hasPrefix("@1 is forgotten."))
    let told = merge()
    #expect(told.contains("@1 is forgotten here, too: Ben forgot it."), "\(told)")
    #expect(told.contains("left"), "\(told)")
    #expect(ada.store.isReplaced)
    #expect(!ada.world.forgottenTexts.isEmpty)
    let file = String(decoding: ada.document, as: UTF8.self).lowercased()
    for word in ["zeb", "quibbleman"] { #expect(!file.contains(word), "\(word)") }
    #expect(SessionAudit(ada.session).findings == [])
    #expect(try ada.reopened().session.forgotten == ada.session.forgotten)
  }

  /// A name that other sources have does not say which of them was meant.
  @Test func namesThatSeveralSourcesHaveForgetNoOther() throws {
    ada.type(lines: [
      "source https://example.org/1 title=\"Annual report\"",
      "source https://example.org/2 title=\"Annual report\"", "forget @1 Annual report",
    ])
    ben.type("source https://example.org/2 title=\"Annual report\"")
    ben.world.files["ada.json"] = SessionDocument.write(ada.session)
    let told = ben.type("merge ada.json")
    #expect(told.contains("Ada forgot a source that this copy does not have."), "\(told)")
    #expect(ben.session.sources.all.contains { $0.url == "https://example.org/2" })
  }

  /// One short name of two sources that have an address each is no sameness.
  @Test(arguments: ["seal @1", "forget @1 src"])
  func aShortNameOfAnotherSourceIsNotTheSame(_ line: String) throws {
    ada.type(lines: [
      "source https://one.example slug=src title=\"Secret One\"", "1.1 f @1 so", line,
    ])
    ben.type(lines: ["source https://two.example slug=src title=\"Open Two\"", "2.1 t @1 so it is"])
    let told = merge()
    #expect(!told.contains("same source") && !told.contains("forgotten here"), "\(told)")
    let text = ada.type("report preview editor")
    #expect(text.contains("two.example"), "\(text)")
    #expect(!text.contains("one.example") && !text.contains("Secret"), "\(text)")
    #expect(SessionAudit(ada.session).findings == [])
  }

  @Test func aForgottenSourceTakesTheCopiesAlong() throws {
    ada.type(lines: ["source \"Zebulon Quibbleman\" slug=zeb", "1.1 f @zeb because"])
    let other = try ada.reopened()
    other.type("forget @1 zeb")
    ada.world.findings["sample"] = [AuditFinding("sessions/sample.json.old", "still names it")]
    ada.world.files["other.json"] = SessionDocument.write(other.session)
    let told = ada.type("merge other.json")
    #expect(told.contains("@1 is forgotten here, too: Ada forgot it."), "\(told)")
    #expect(told.contains("sessions/sample.json.old: still names it"), "\(told)")
    #expect(ada.store.isReplaced)
  }

  /// A name that another copy brings into sight opens nothing that was sealed here.
  @Test(arguments: [
    "source https://example.org/2 author=\"Zebulon Quibbleman\"",
    "claimant c1 Zebulon Quibbleman, cook", "article byline=\"Zebulon Quibbleman\"",
  ])
  func aMergeOpensNoNameThatWasSealed(_ line: String) throws {
    for adaSeals in [true, false] {
      let one = try InMemoryDesk()
      one.type(lines: [
        "1.1 f because", "source \"A memo\" author=\"Zebulon Quibbleman\"", "2.1 t @1 so",
      ])
      let other = try one.reopened()
      other.type("me Ben")
      (adaSeals ? one : other).type(lines: ["c1 f Quibbleman has seen it", "seal @1"])
      (adaSeals ? other : one).type(line)
      one.world.files["ben.json"] = SessionDocument.write(other.session)
      let told = one.type("merge ben.json")
      #expect(told.contains("names @1, which is sealed: it is withheld in"), "\(told)")
      for line in ["report public draft", "report preview editor", "export jsonl"] {
        #expect(!one.type(line).contains("Quibbleman"), "\(line)")
      }
    }
  }

  /// What is in sight before is said when the source is sealed, with the place.
  @Test func sealingSaysWhichNamesStayOpenAndWhere() {
    ada.type(lines: [
      "1.1 f because", "claimant c1 Zebulon Quibbleman, cook",
      "source \"A memo\" author=\"Zebulon Quibbleman\"",
    ])
    let told = ada.type("seal @1")
    #expect(told.contains("“Quibbleman” stays open: it is in the claimant of c1"), "\(told)")
    #expect(ada.type("report public draft").contains("Quibbleman"))
  }

  @Test func aReasonThatNamedAForgottenSourceIsTold() throws {
    ada.type(lines: ["1.1 f because", "source \"Zebulon Quibbleman\" slug=zeb"])
    let other = try ada.reopened()
    other.type(lines: ["me Ben", "c1 t Quibbleman told me so"])
    ada.type("forget @1 zeb")
    ada.world.files["other.json"] = SessionDocument.write(other.session)
    let told = ada.type("merge other.json")
    #expect(told.contains("c1 named a source that is forgotten: [forgotten] stands"), "\(told)")
    #expect(!String(decoding: ada.document, as: UTF8.self).contains("Quibbleman"))
  }
}
