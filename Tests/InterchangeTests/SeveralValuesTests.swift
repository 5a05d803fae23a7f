import FactModel
import Interchange
import OrderedJSON
import Testing

/// Of several values in a record none takes the place of another, and nothing that is said is lost.
struct SeveralValuesTests {
  private static let text = "It cost 900."

  private static func brat(_ lines: String...) -> String {
    (["T1\tClaim 0 12\tIt cost 900."] + lines).joined(separator: "\n") + "\n"
  }

  private static func region(_ label: String, _ meta: String = "") -> String {
    #"{"id":"a","from_name":"label","to_name":"text","type":"labels",\#(meta)"value":{"start":0,"end":12,"#
      + #""text":"It cost 900.","labels":["\#(label)"]}}"#
  }

  private static func task(_ results: String...) -> String {
    #"[{"id":7,"data":{"text":"It cost 900."},"annotations":[{"id":1,"completed_by":{"id":3,"email":"#
      + #""ada@x.example","first_name":"Ada"},"created_at":"2024-05-01T10:00:00Z","result":["#
      + results.joined(separator: ",") + "]}]}]"
  }

  private static let choice =
    #"{"id":"a","from_name":"rating","to_name":"text","type":"choices","value":{"start":0,"end":12,"#
    + #""choices":["False"]}}"#

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    var rating: String?
    var tags: [String] = []
    var notes: [String] = []
    var told: [String] = []

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "brat: two ratings and two notes",
      file: brat(
        "A1\tRating T1 False",
        "A2\tRating T1 True",
        "#1\tAnnotatorNotes T1\tsee payroll",
        "#2\tAnnotatorNotes T1\tsecond note"
      ),
      tags: ["False", "True"],
      notes: ["see payroll", "second note"],
      told: ["Label “False, True on one” (1)"]
    ),
    Case(
      name: "brat: a type and an attribute",
      file: "T1\tFalse 0 12\tIt cost 900.\nA1\tRating T1 True\n",
      tags: ["False", "True"],
      told: ["Label “False, True on one” (1)"]
    ),
    Case(
      name: "brat: a type that is no rating, and an attribute",
      file: "T1\tStatement 0 12\tIt cost 900.\nA1\tRating T1 True\n",
      rating: "True",
      tags: ["Statement"],
      told: ["Label “Statement” (1)"]
    ),
    Case(
      name: "brat: the same rating twice",
      file: brat("A1\tRating T1 False", "A2\tRating T1 False"),
      rating: "False"
    ),
    Case(
      name: "brat: two texts for one field",
      file: brat("A1\tRating T1 False", "#1\tRestatement T1\ta", "#2\tRestatement T1\tb"),
      rating: "False",
      told: ["Field “several of Restatement” (2)"]
    ),
    Case(
      name: "brat: two degrees of confidence",
      file: brat("A1\tRating T1 False", "A2\tConfidence T1 low", "A3\tConfidence T1 high"),
      rating: "False",
      told: ["Field “several of Confidence” (2)"]
    ),
    Case(
      name: "Label Studio: a label and a choice",
      file: task(region("True", #""meta":{"text":["look at the payroll"]},"#), choice),
      tags: ["True", "False"],
      notes: ["look at the payroll"],
      told: ["Label “True, False on one” (1)"]
    ),
    Case(
      name: "a table with two columns for one field",
      file: "claim,rating,verdict\nIt cost 900.,True,False\n",
      rating: "True",
      told: ["“verdict”"]
    ),
  ]

  @Test(arguments: cases)
  func areAllKept(_ row: Case) throws {
    let made = try ImportCase(row.file, companion: Self.text)
    let claim = try #require(made.claims.first)
    #expect(claim.verdict?.rating == row.rating)
    #expect(claim.tags == row.tags)
    #expect(Set(claim.notes.map(\.text)) == Set(row.notes))
    #expect(claim.restatement == nil || row.file.hasPrefix("claim"))
    for words in row.told { #expect(made.told.contains(words), "\(made.told)") }
  }

  @Test func whoSavedAnAnnotationGaveItsVerdict() throws {
    let made = try ImportCase(Self.task(Self.region("False", #""meta":{"text":["payroll"]},"#)))
    let claim = try #require(made.claims.first)
    #expect(claim.verdict?.signed.by.name == "Ada")
    #expect(claim.verdict?.signed.at.description == "2024-05-01T10:00:00.000Z")
    #expect(claim.notes.first?.signed.by.name == "Ada")
    let numbered = try ImportCase(
      Self.task(Self.region("False")).replacing(
        #"{"id":3,"email":"ada@x.example","first_name":"Ada"}"#,
        with: "3"
      )
    )
    #expect(numbered.told.contains("Field “annotator 3” (1) is not taken."), "\(numbered.told)")
  }

  private static func annotation(_ id: String, _ rest: String) -> String {
    #"{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://x/\#(id)","type":"Annotation",\#(rest)}"#
  }

  @Test func aReplyToAnAnnotationIsANote() throws {
    let claim = Self.annotation(
      "1",
      #""motivation":"assessing","creator":[{"name":"Ann"},{"name":"Bo"}],"body":{"type":"TextualBody","#
        + #""purpose":"classifying","value":"False"},"target":{"source":"https://g.example/m","selector":"#
        + #"{"type":"TextQuoteSelector","exact":"It cost 900."}}"#
    )
    let reply = Self.annotation(
      "4",
      #""motivation":"replying","body":{"type":"TextualBody","value":"I disagree"},"target":"http://x/1""#
    )
    let empty = Self.annotation(
      "5",
      #""motivation":"replying","body":{"type":"Image","id":"http://x/p"},"target":"http://x/1""#
    )
    let made = try ImportCase("[\(claim),\(reply),\(empty)]")
    #expect(made.claims.first?.notes.map(\.text) == ["I disagree"])
    #expect(made.claims.first?.verdict?.signed.by.name == "Ann; Bo")
    #expect(made.told.contains("Annotation “replying, without words” (1) is not taken."))
  }

  /// UIMA writes the values of a list as elements of their own.
  @Test func featuresOfACASMayBeElements() throws {
    let made = try ImportCase(
      #"<?xml version="1.0"?><xmi:XMI xmlns:xmi="a" xmlns:cas="b" xmlns:c="c">"#
        + #"<c:Claim xmi:id="5" sofa="9" begin="0" end="12" rating="False"><flags>one</flags>"#
        + #"<flags>two</flags><tags>money</tags></c:Claim>"#
        + #"<cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" sofaString="It cost 900."/></xmi:XMI>"#
    )
    let claim = try #require(made.claims.first)
    #expect(claim.tags == ["money"])
    #expect(claim.foreign["xmi"]["flags"] == .string("one\ntwo"))
    #expect(
      made.told == "Feature “flags” (1) is not read, but kept for an export in the same format."
    )
  }
}
