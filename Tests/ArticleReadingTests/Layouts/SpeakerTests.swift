import FactModel
import Testing

@testable import ArticleReading

/// Whose words are whose, in the layouts that transcripts come in.
struct SpeakerTests {
  /// What is said, with who says it: `Name/ words`, or `/ words` for nobody.
  private func said(_ text: String) throws -> [String] {
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    expectWholeCover(article)
    return article.blocks.filter(\.kind.isBody).map { block in
      let words = article.text.slice(block.range).split(whereSeparator: \.isWhitespace)
      return (block.speaker ?? "") + "/ " + words.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("The spokesman shrugged. \"No comment,\" he said.", false),
    ("“No comment,” said the spokesman, and left.", false),
    ("Ada Lind then left the room, and Bo took her place.", false),
    ("Mrs Lind shook her head.", false),
    ("Several hon. Members rose—", false), ("Question put and agreed to.", false),
    ("The legislative clerk proceeded to call the roll.", false),
    ("The clerk will call the roll.", false), ("The House has divided opinions.", false),
    ("And I asked the mayor. “No comment,” he said.", true),
    ("The mayor said “no comment” to all of us.", true),
    ("I, Ada Lind, paid for all of it.", true),
    ("The mill burned in the night.", false), ("Did the mill burn?", true),
    ("Transcribed by Bo Quill", false), ("The hearing ended at nine.", false),
  ])
  func narrationIsSaidByNobody(_ row: (line: String, isSaid: Bool)) throws {
    let said = try said(
      "ORR: Good evening.\n\nADA LIND: We did.\n\n\(row.line)\n\nORR: Thank you.\n\nADA LIND: It is "
        + "true.\n\nWe all know it."
    )
    let speaker = row.isSaid ? "Ada Lind" : ""
    #expect(said.contains("\(speaker)/ \(row.line)"), "\(said)")
  }

  @Test func aTurnGoesOnWhereMostParagraphsShowIt() throws {
    let text = """
      ORR: Good evening.

      LIND: We have three questions.

      I ask them all.

      The mill burned in the night.

      Who paid for us?

      ORR: We did.

      We had no choice.

      The town was broke.

      LIND: Thank you.
      """
    let said = try said(text)
    #expect(said.contains("Lind/ The mill burned in the night."))
    #expect(said.contains("Orr/ The town was broke."))
  }

  @Test func theArticlesOwnScenesAreSaidByNobody() throws {
    let text =
      "Tom Orr: Who are they?\n\nAda Lind: I do not know.\n\nLind looks out of the window.\n\n"
      + "Tom Orr: How many?\n\nAda Lind: Nine.\n\nWe walk to the pier.\n\nTom Orr: Thank you."
    #expect(try said(text).contains("/ We walk to the pier."))
  }

  @Test(arguments: ["FOLLOW-UP", "ZUSATZFRAGE", "FRAGE ROE", "QUESTION ROE"])
  func aQuestionIsNoPerson(_ label: String) throws {
    let text = "LIND: It burned.\n\n\(label): Why?\n\nLIND: By night.\n\nORR: Thank you."
    #expect(try said(text).contains("/ Why?"))
  }

  @Test func labelsInsideOfABlockBeginTurns() throws {
    let text =
      "Q.  Who paid?\nA.  We did.\n    MR. ORR:  Objection.\n    THE COURT:  Overruled.\n"
      + "Q.  Why?\nA.  Nobody else would."
    #expect(
      try said(text) == [
        "/ Who paid?", "/ We did.", "Mr. Orr/ Objection.", "The Court/ Overruled.", "/ Why?",
        "/ Nobody else would.",
      ]
    )
    var assembler = ArticleAssembler()
    assembler.add(.paragraph, "ORR: It burned.\nLIND: It did not.".utf8)
    assembler.add(.paragraph, "ORR: Read this.".utf8)
    let article = assembler.article(facts: ArticleFacts())
    #expect(article.blocks.compactMap(\.speaker) == ["Orr", "Lind", "Orr"])
  }

  @Test func nobodySpeaksBehindTwoLabelsInARow() throws {
    let text = "ORR:\n\nLIND:\n\nIt burned.\n\nORR: Read this.\n\nLIND: I have read it."
    #expect(try said(text).first == "/ It burned.")
  }

  @Test(arguments: [
    (
      "questions without a colon",
      "MS. ORR:  Good morning.\n\nQ    Who paid?\n\nMS. ORR:  We did.\n\nQ    Why not the town?\n\n"
        + "MS. ORR:  It was broke.",
      [
        "Ms. Orr/ Good morning.", "/ Who paid?", "Ms. Orr/ We did.", "/ Why not the town?",
        "Ms. Orr/ It was broke.",
      ]
    ),
    (
      "numbered questions of a committee",
      "Q1 Chair: Good morning.\n\nAda Lind: Hello.\n\nQ2 Chair: Who paid?\n\nAda Lind: We did.\n\n"
        + "Q3 Chair: Why?\n\nAda Lind: Nobody else would.",
      [
        "Chair/ Good morning.", "Ada Lind/ Hello.", "Chair/ Who paid?", "Ada Lind/ We did.",
        "Chair/ Why?", "Ada Lind/ Nobody else would.",
      ]
    ),
    (
      "one who speaks once",
      "Host: Who paid?\nAda Lind: We did.\nHost: All of it?\nAda Lind: Nearly.\nCaller Bo: That is false.\n"
        + "Host: Thank you.\nAda Lind: It is true.",
      [
        "Host/ Who paid?", "Ada Lind/ We did.", "Host/ All of it?", "Ada Lind/ Nearly.",
        "Caller Bo/ That is false.", "Host/ Thank you.", "Ada Lind/ It is true.",
      ]
    ),
    (
      "a label with a long office",
      "ORR: Good evening.\n\nLIND: Who paid?\n\nADA VEGA, DEPUTY HEAD OF THE OFFICE FOR MILLS AND "
        + "WATERWAYS OF WESTHAVEN: We did.\n\nORR: Thank you.",
      ["Orr/ Good evening.", "Lind/ Who paid?", "Ada Vega/ We did.", "Orr/ Thank you."]
    ),
    (
      "a label that is not understood",
      "ORR: Good evening.\n\nLIND: Who paid?\n\nThe man in the red hat: Not you.\n\nORR: Thank you.\n\n"
        + "LIND: Go on.\n\nBreaking Point: we never know.",
      [
        "Orr/ Good evening.", "Lind/ Who paid?", "/ The man in the red hat: Not you.",
        "Orr/ Thank you.", "Lind/ Go on.", "/ Breaking Point: we never know.",
      ]
    ),
    (
      "the Congressional Record",
      "Mr. SMITH of New Jersey. Mr. Speaker, I rise.\n\nThe SPEAKER pro tempore. Without objection.\n\n"
        + "Mr. SMITH of New Jersey. I thank you.\n\nMs. McCOY. I yield.",
      [
        "Mr. Smith of New Jersey/ Mr. Speaker, I rise.",
        "The Speaker pro tempore/ Without objection.", "Mr. Smith of New Jersey/ I thank you.",
        "Ms. McCoy/ I yield.",
      ]
    ),
    (
      "shortened words in names",
      "Mr. ST. JOHN. Mr. Speaker, I rise.\n\nThe SPEAKER pro tempore. Without objection.\n\n"
        + "Mr. ST. JOHN. I thank you.",
      [
        "Mr. St. John/ Mr. Speaker, I rise.", "The Speaker pro tempore/ Without objection.",
        "Mr. St. John/ I thank you.",
      ]
    ),
    (
      "a title before a name in capitals",
      "THE RT. HON. INES PORTO, M.P., MINISTER FOR PORTS: We did.\n\nDR. BO ORR: Who paid?\n\n"
        + "THE RT. HON. INES PORTO, M.P., MINISTER FOR PORTS: Nobody.",
      [
        "The Rt. Hon. Ines Porto/ We did.", "Dr. Bo Orr/ Who paid?",
        "The Rt. Hon. Ines Porto/ Nobody.",
      ]
    ),
    (
      "many titles and honours that are shortened",
      "THE RT. HON. SIR BO ORR K.C., M.P.: We did.\n\nDR. INES PORTO: Who paid?\n\n"
        + "THE RT. HON. SIR BO ORR K.C., M.P.: Nobody.",
      [
        "The Rt. Hon. Sir Bo Orr K.C., M.P./ We did.", "Dr. Ines Porto/ Who paid?",
        "The Rt. Hon. Sir Bo Orr K.C., M.P./ Nobody.",
      ]
    ),
    (
      "members with their places and times",
      "Mr ORR (Westhaven) (14:05): Who paid?\n\nMs LIND (Easthaven—Minister for Ports) (14:06): We did.\n\n"
        + "The SPEAKER: Order!\n\nMr ORR: Why?\n\nMs LIND: Because.",
      [
        "Mr Orr/ Who paid?", "Ms Lind/ We did.", "The Speaker/ Order!", "Mr Orr/ Why?",
        "Ms Lind/ Because.",
      ]
    ),
    (
      "a committee's report",
      "Chairman Orr. Good morning.\n\nSenator Lind. Thank you.\n\nChairman Orr. Who paid?\n\n"
        + "Senator Lind. We did.",
      [
        "Chairman Orr/ Good morning.", "Senator Lind/ Thank you.", "Chairman Orr/ Who paid?",
        "Senator Lind/ We did.",
      ]
    ),
    (
      "a court",
      "THE COURT: Go on.\n\nBY MS. ROE:\n\nQ.  Who paid?\n\nA.  We did.\n\nMR. ORR: Objection.\n\n"
        + "THE COURT: Overruled.",
      [
        "The Court/ Go on.", "/ Who paid?", "/ We did.", "Mr. Orr/ Objection.",
        "The Court/ Overruled.",
      ]
    ),
    (
      "times behind names",
      "Ada Lind (00:12):\nWho paid?\n\nBo Orr (00:15):\nWe did.\n\nAda Lind (00:20):\nWhy?",
      ["Ada Lind/ Who paid?", "Bo Orr/ We did.", "Ada Lind/ Why?"]
    ),
    (
      "times behind colons",
      "Ada Lind: (00:12)\nWho paid?\n\nBo Orr: (00:15)\nWe did.\n\nAda Lind: (00:20)\nWhy?\n\n"
        + "Bo Orr: (00:22)\nNobody else would.",
      ["Ada Lind/ Who paid?", "Bo Orr/ We did.", "Ada Lind/ Why?", "Bo Orr/ Nobody else would."]
    ),
    (
      "names with times in lines of their own",
      "Speaker 1  0:03\nWho paid?\n\nSpeaker 2  0:07\nWe did.\n\nSpeaker 1  1:02:03\nWhy?",
      ["Speaker 1/ Who paid?", "Speaker 2/ We did.", "Speaker 1/ Why?"]
    ),
    (
      "East Asian colons",
      "记者：谁付的钱？\n\n李明：我们付的。\n\n记者：为什么？\n\n李明：没有别人愿意。",
      ["记者/ 谁付的钱？", "李明/ 我们付的。", "记者/ 为什么？", "李明/ 没有别人愿意。"]
    ),
    (
      "questions and answers of nobody",
      "Frage: Wer hat gezahlt?\n\nAntwort: Wir.\n\nFrage: Warum?\n\nAntwort: Niemand sonst wollte.",
      ["/ Wer hat gezahlt?", "/ Wir.", "/ Warum?", "/ Niemand sonst wollte."]
    ),
  ])
  func givesWordsToTheirSpeakers(_ row: (name: String, text: String, said: [String])) throws {
    #expect(try said(row.text) == row.said, "\(row.name)")
  }

  /// Two who speak in turn, and lines that neither of them says.
  @Test(arguments: [
    ["--", "Editor’s note: Mr. Lind was later convicted.", "The hall was cleared."],
    ["Ends", "Notes to editors: the mill has 14 workers.", "It is the oldest of the county."],
    ["FACT CHECK: False.", "The claim of Orr is true, an auditor says."],
    ["Fact check: False.", "The claim of Orr is true, an auditor says."],
    ["Voix à droite. – Menteur !"],
    ["[00:00:20] (inaudible): It was counted twice, they say."],
    [">> You lost it and told nobody."],
    ["The hearing was ended by the police."],
    ["FIN DE LA SÉANCE À 18 H", "Forty were arrested."],
  ])
  func nobodySpeaksInWhatIsSaidByTheDesk(_ lines: [String]) throws {
    let turns =
      "ORR: The mill burned.\n\nLIND: It did not.\n\nORR: Read this.\n\nLIND: I have read it."
    let found = try said(turns + "\n\n" + lines.joined(separator: "\n\n"))
    #expect(found.prefix(4).allSatisfy { !$0.hasPrefix("/") })
    #expect(found.dropFirst(4).allSatisfy { $0.hasPrefix("/ ") })
    #expect(found.count > 4)
  }

  @Test(arguments: [
    (
      "a parliament in French",
      "M. ORR. – Le moulin a brûlé.\n\nMme LIND. – Non.\n\nM. ORR. – Lisez.\n\n"
        + "M. le président. – La parole est à Mme Lind.\n\nMme LIND. – Je l’ai lu.",
      [
        "M. Orr/ Le moulin a brûlé.", "Mme Lind/ Non.", "M. Orr/ Lisez.",
        "/ M. le président. – La parole est à Mme Lind.", "Mme Lind/ Je l’ai lu.",
      ]
    ),
    (
      "who takes the chair",
      "Mr. ORR. It burned.\n\nMs. LIND. It did not.\n\nMr. ORR. Read this.\n\n"
        + "The SPEAKER pro tempore (Mr. Quill). The time has expired.",
      [
        "Mr. Orr/ It burned.", "Ms. Lind/ It did not.", "Mr. Orr/ Read this.",
        "The Speaker pro tempore/ The time has expired.",
      ]
    ),
    (
      "captions",
      ">> ORR: It burned.\n>> LIND: It did not.\n>> ORR: Read this.\n>> LIND: I have read it.",
      ["Orr/ It burned.", "Lind/ It did not.", "Orr/ Read this.", "Lind/ I have read it."]
    ),
  ])
  func readsLabelsOfParliamentsAndCaptions(
    _ row: (name: String, text: String, said: [String])
  ) throws {
    #expect(try said(row.text) == row.said, "\(row.name)")
  }

  @Test(arguments: [
    (
      "offices with who holds them",
      "The Secretary of State for Health and Social Care (Ms Ada Lind) (Westhaven): We did.\n\n"
        + "Mr. Bo Orr (Easthaven): Who paid?\n\nMs Lind: The town.\n\nSeveral hon. Members: Shame!\n\n"
        + "Tom Vega (Southhaven, Lab): Why?",
      [
        "Ms Ada Lind/ We did.", "Mr. Bo Orr/ Who paid?", "Ms Lind/ The town.",
        "Several hon. Members/ Shame!", "Tom Vega/ Why?",
      ]
    ),
    (
      "members in lines of their own",
      "1. Ada Lind (Westhaven) (Lab)\nWho paid? (901234)\n\nThe Minister for Ports (Bo Orr)\nWe did.\n\n"
        + "Ada Lind\nAll of it?\n\nMr Speaker\nOrder.\n\nSir Tom Vega (East and West) (LD)\nNever.",
      [
        "Ada Lind/ Who paid? (901234)", "Bo Orr/ We did.", "Ada Lind/ All of it?",
        "Mr Speaker/ Order.", "Sir Tom Vega/ Never.",
      ]
    ),
    (
      "names in brackets with times",
      "[Ada Lind] 10:02:11\nWho paid?\n\n[Bo Orr] 10:02:20\nWe did.\n\n[Ada Lind] 10:02:31\nWhy?",
      ["Ada Lind/ Who paid?", "Bo Orr/ We did.", "Ada Lind/ Why?"]
    ),
    (
      "one who speaks once beside names in capitals",
      "HOST: Good evening.\n\nAda Lind: We did.\n\nHOST: Why?\n\nBO ORR: She lies.\n\n"
        + "Note: the record was cut.\n\nHOST: Thank you.",
      [
        "Host/ Good evening.", "Ada Lind/ We did.", "Host/ Why?", "Bo Orr/ She lies.",
        "/ Note: the record was cut.", "Host/ Thank you.",
      ]
    ),
    (
      "who takes the chair in a line of its own",
      "Ada Lind (Westhaven) (Lab)\n\nI ask the House.\n\nMr Deputy Speaker (Bo Orr)\n\nOrder.\n\n"
        + "Ada Lind\n\nI do.",
      ["Ada Lind/ I ask the House.", "Bo Orr/ Order.", "Ada Lind/ I do."]
    ),
    (
      "speakers by numbers who speak once",
      "Speaker 1 (00:03):\nWho paid?\n\nSpeaker 2 (00:12):\nWe did.\n\nSpeaker 3 (00:20):\nWhy?",
      ["Speaker 1/ Who paid?", "Speaker 2/ We did.", "Speaker 3/ Why?"]
    ),
    (
      "a letter that is read out",
      "Mr. ORR. I read a letter.\n\nDear Senator: We lost it.\n\nMs. LIND. Thank you.\n\n"
        + "Mr. ORR. I yield.",
      [
        "Mr. Orr/ I read a letter.", "/ Dear Senator: We lost it.", "Ms. Lind/ Thank you.",
        "Mr. Orr/ I yield.",
      ]
    ),
    (
      "titles with a colon",
      "Interviewer: Who paid?\n\nDr. Lind: We did.\n\nInterviewer: Why?\n\nDr. Lind: We had to.\n\n"
        + "Dr. Orr: That is false.",
      [
        "Interviewer/ Who paid?", "Dr. Lind/ We did.", "Interviewer/ Why?", "Dr. Lind/ We had to.",
        "Dr. Orr/ That is false.",
      ]
    ),
  ])
  func readsMembersAndThoseWhoSpeakOnce(
    _ row: (name: String, text: String, said: [String])
  ) throws {
    #expect(try said(row.text) == row.said, "\(row.name)")
  }

  @Test(arguments: [
    "(END VIDEO CLIP)", "[COMMERCIAL BREAK]", "(Recess.)", "END 10:20 A.M. EST",
    "EXAMINATION BY MS. ROE",
  ])
  func nobodySpeaksBehindABreak(_ line: String) throws {
    let text =
      "ORR: Good evening.\n\nLIND: Who paid?\n\n\(line)\n\nNobody is named here.\n\nORR: We did."
    #expect(try said(text).contains("/ Nobody is named here."))
  }

  @Test(arguments: ["(Applause.)", "[crosstalk]", "(Laughter.)"])
  func aSpeakerGoesOnBehindOtherRemarks(_ line: String) throws {
    let text = "ORR: Good evening.\n\nLIND: Who paid?\n\n\(line)\n\nI ask again.\n\nORR: We did."
    #expect(try said(text).contains("Lind/ I ask again."))
  }

  @Test(arguments: [
    "Q Magazine wrote about it.\n\nQ Magazine did so again.",
    "A  man came.\n\nA  woman went.\n\nA  child stayed.",
    "Mr. Smith. He came late, as he always did, and left before the end of it.",
    "Doors 19:00\n\nMusic 20:00\n\nBreak 21:00\n\nEnd 23:00",
    "The Mill. It burned.\n\nThe Mill. It burned again.",
    "Who stands:\n\nAda Lind (Westhaven) (Lab)\nBo Orr (Easthaven) (Con)\n\nThe count is on Monday.",
    "The Harbour Board (Minutes)\n\nIt met.\n\nThe Annual Report (Draft)\n\nIt was read.",
    "Kim Min-su: a portrait.\n\nThe mill burned at night, and nobody knows why it did.",
  ])
  func takesNothingElseForASpeaker(_ text: String) throws {
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    #expect(article.blocks.allSatisfy { $0.speaker == nil })
    #expect(!article.blocks.contains { $0.kind == .furniture })
  }
}
