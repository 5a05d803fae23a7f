import ArticleReading
import FactModel
import Judging
import TestSupport
import Testing

/// A sentence that leans on others is held to whom and what they mean, not to how they are spelled.
struct MendedLeadTests {
  private static let followers = " It hired five men. It is rich. They lost 5 vans. That is true."
  private static let count = 4

  private static func article(_ first: String) -> String {
    "Notes on a matter\n\n\(first)\(followers)\n"
  }

  /// A desk where all that follows a sentence is judged.
  private static func desk(_ first: String, _ lines: [String] = []) throws -> InMemoryDesk {
    let desk = try InMemoryDesk(article(first))
    desk.type(lines: lines + (2...5).map { "1.\($0) t a" })
    return desk
  }

  private static func reload(_ desk: InMemoryDesk, _ first: String) throws {
    let text = article(first)
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(!answer.hasPrefix("error"), "\(answer)")
  }

  private static func held(_ desk: InMemoryDesk) -> Int {
    desk.session.claims.all.count { claim in
      claim.verdict != nil && desk.session.isRated(claim)
    }
  }

  @Test(arguments: [
    ("The firm met on 14 March 2025.", "The firm met on March 14, 2025."),
    ("The firm met on the 14th of March.", "The firm met on 14 March."),
    ("The firm met on 3 Feb 2025.", "The firm met on 2025-02-03."),
    ("The firm hired five men.", "The firm hired 5 men."),
    ("The organisation met.", "The organization met."),
    ("The firm had a neighbour.", "The firm had a neighbor."),
    ("The firm didn’t pay.", "The firm did not pay."),
    ("The firm can't pay.", "The firm cannot pay."),
    ("“The firm – it met.”", "\"The firm - it met.\""),
    ("The firm lost twenty-five vans.", "The firm lost 25 vans."),
    ("The firm organised a theatre.", "The firm organized a theater."),
    ("Teh firm met in teh town.", "Teh firm met in the town."),
    ("The men of the the firm met.", "The men of the firm met."),
    ("The firm paid thier men.", "The firm paid their men."),
    // Slips that are known as such.
    ("The comittee met.", "The committee met."), ("The goverment met.", "The government met."),
    ("The committee met.", "The comittee met."),
    ("The firm hired seperate men.", "The firm hired separate men."),
    ("The ministers were embarassed.", "The ministers were embarrassed."),
    ("The buisness met.", "The business met."),
    ("It occured in the town.", "It occurred in the town."),
    ("The goverment and the comittee met.", "The government and the committee met."),
    ("“The goverment,” they said, met.", "“The government,” they said, met."),
  ])
  func anotherSpellingMakesNothingStale(_ was: String, _ now: String) throws {
    let desk = try Self.desk(was)
    try Self.reload(desk, now)
    #expect(Self.held(desk) == Self.count, "\(now)")
  }

  @Test(arguments: [
    ("The firm of Abel met.", "The firm of Adel met."),
    ("The firm hired men.", "The firm fired men."),
    ("The firm won it.", "The firm lost it."), ("The firm met Ms May.", "The firm met Ms March."),
    ("The firm did not pay.", "The firm did pay."), ("The wife left.", "The sister left."),
    ("The firm is planning it.", "The firm is planing it."),
    ("The group is in mourning.", "The group is in morning."),
    ("The firm of Stein met.", "The firm of Stien met."),
    ("The firm met in May.", "The firm met in June."),
    ("May resigned on Friday.", "May resigned on Monday."),
    ("A man called April, 12, was met.", "A man called June, 12, was met."),
    ("Hutchison sold Three.", "Hutchison sold Ten."),
    ("The men said that that is so.", "The men said that is so."),
    ("The princess met.", "The princes met."), ("The Goverment met.", "The Govenment met."),
    // A slip that is not known may be a word that is in no list.
    ("The men found mephedrone.", "The men found methedrone."),
    ("The men found arsenite.", "The men found arsenate."),
    ("The men found perchlorate.", "The men found perchlorite."),
    ("The men found ethylone.", "The men found ethylene."),
    ("The men found butylone.", "The men found butylene."),
    ("The men read fjordtimes.", "The men read fjordlimes."),
    ("The men read pravdaonline.", "The men read pravdoonline."),
    ("They drank two decilitres.", "They drank two decalitres."),
    ("The desserters met.", "The deserters met."),
    ("They prosecuted him.", "They persecuted him."), ("The employers met.", "The employees met."),
    ("The ministers met.", "The minister met."),
    ("Le poisson est vendu.", "Le poisson est vendus."),
    ("Il a rencontre la comission.", "Il a rencontre la commission."),
    ("They lost millions.", "They lost billions."), ("They were reunited.", "They were revisited."),
    ("The deserters met.", "The desserters of it met."),
    ("They are unlikely to pay.", "They are likely to pay."),
    ("The contract was signed.", "The contrast was signed."),
    ("The conversation was held.", "The conservation was held."),
    ("The firm poured it.", "The firm pored it."), ("The firm prized it.", "The firm prised it."),
    ("They shot at the man.", "They shot the man."), ("A few men met.", "Few men met."),
    ("The firm needs a doctor.", "The firm needs the doctor."),
    ("The firm took on men.", "The firm took in men."),
    ("The mayor, said Ms Roe, lied.", "The mayor said Ms Roe lied."),
    ("The men, who left, met.", "The men who left met."), ("May resigned.", "may resigned."),
    ("The firm is Polish.", "The firm is polish."), ("It won 2nd prize.", "It won 2 prize."),
    ("Flight MH17 met it.", "Flight MH370 met it."), ("The man re-signed.", "The man resigned."),
    ("The ministers' men met.", "The minister's men met."),
    ("The firm met us.", "The firm met US."),
    ("The firm got £5 million.", "The firm got £50 million."),
  ])
  func anotherWordMakesAllStale(_ was: String, _ now: String) throws {
    let desk = try Self.desk(was)
    try Self.reload(desk, now)
    #expect(Self.held(desk) == 0, "\(now)")
    #expect(desk.type("holds fixes").contains("no sentence changed by fixes alone"))
  }

  /// A sentence, the words that a fix is for, what it puts there, and how many of those that lean on it are left to be
  /// looked at behind `holds fixes`.
  @Test(arguments: [
    ("Dorne is a very rich firm.", "very rich", "rich", 0),
    ("Dorne is not a very rich firm.", "very rich", "rich", 4),
    ("The very rich met.", "very rich", "rich", 4),
    ("The notorious firm of Dorne met.", "notorious firm", "firm", 4),
    ("The employers met.", "employers", "employees", 4),
    ("A chemical weapon was used.", "chemical", "biological", 4),
    ("He was not just a witness.", "not just", "not", 4),
    ("Just Stop Oil met.", "Just Stop", "Stop", 4),
    ("The man was presumably shot.", "presumably shot", "shot", 4),
    ("The firm of Dorne met.", "Dorne", "Elm", 4), ("The firm of Dorne met.", "firm", "club", 4),
    ("The firm was hired by it.", "hired", "fired", 4),
    ("The firm did not meet.", "did not", "did", 4),
    ("The firm of Abel met.", "Abel", "Adel", 4),
  ])
  func whatLeansOnAFixIsRenewedWithIt(
    _ first: String,
    _ words: String,
    _ text: String,
    _ left: Int
  ) throws {
    let desk = try Self.desk(first, ["claim 1.1\"\(words)\"", "fix c1 must \(text)"])
    try Self.reload(desk, first.replacing(words, with: text))
    #expect(Self.held(desk) == 0)
    desk.type("holds fixes")
    #expect(Self.held(desk) == Self.count - left, "\(first)")
    desk.type("undo")
    #expect(Self.held(desk) == (left == Self.count ? Self.count : 0), "\(first)")
  }

  /// Only the sentence with a slip is looked at, whoever mended it; what leans on it stays as it was.
  @Test(arguments: [true, false])
  func aMendedSlipAsksForItsSentenceAlone(_ isProposed: Bool) throws {
    let was = "The goverment of Dorne met."
    let desk = try Self.desk(
      was,
      isProposed ? ["claim 1.1\"goverment\"", "fix c1 must government"] : []
    )
    if !isProposed { desk.type("1.1 t a") }
    try Self.reload(desk, was.replacing("goverment", with: "government"))
    #expect(Self.held(desk) == Self.count)
    #expect(desk.session.use.staleCount == (isProposed ? 0 : 1))
    // Another word for it is another matter, in the reading after it, too.
    try Self.reload(desk, "The club of Dorne met.")
    #expect(Self.held(desk) == 0)
  }

  /// What reads as before and depends on what does not is told as that, and not among what is as before.
  @Test func whatDependsOnAnotherSentenceIsToldByReload() throws {
    let desk = try Self.desk("The firm of Abel met.")
    let text = Self.article("The firm of Adel met.")
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    let answer = desk.type("reload")
    #expect(answer.contains("what it depends on does not: to be looked at again (4)"), "\(answer)")
    #expect(!answer.contains("as before\n"), "\(answer)")
  }

  /// A fix in a sentence renews nothing of it where what that leans on is somebody else.
  @Test func aFixBehindAnotherSubjectIsLookedAt() throws {
    let text = "Notes on a matter\n\nAbel Ltd is old. It lost 80 good men.\n"
    let desk = try InMemoryDesk(text)
    desk.type(lines: ["claim 1.2\"80\"", "fix c1 must 90", "1.2 t a"])
    let other = text.replacing("Abel Ltd", with: "Bert Inc").replacing("80", with: "90")
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(other.utf8), name: nil)
    desk.type("reload")
    #expect(desk.type("holds fixes").contains("no sentence changed by fixes alone"))
  }

  /// A short fix is recognised only where all of its sentence reads as it was to read, also at its beginning.
  @Test(arguments: [
    ("The mill lost 80 jobs in May.", "80", "90", "The mill shed 90 jobs in May.", false),
    ("The mill lost 80 jobs in May.", "lost", "cut", "The mill cut 90 jobs in May.", false),
    ("The mill lost 80 jobs in May.", "lost", "cut", "The old mill cut 80 jobs in May.", false),
    ("Ms Roe won 14 seats.", "Ms", "Mrs", "Mrs Roe won 14 seats.", true),
    ("The mill lost 80 jobs in May.", "lost", "cut", "The mill cut 80 jobs in May.", true),
    ("The plant hired men.", "hired", "sacked", "The plant sacked men.", true),
    ("The plant hired men.", "hired", "sacked", "The plant had not sacked men.", false),
    ("The plant hired men.", "hired", "sacked", "The plant denied that it sacked men.", false),
    ("The plant hired men.", "hired", "sacked", "The plant never sacked men.", false),
    ("It lost 80 men.", "80", "50", "It gained 50 men.", false),
    ("It sold cars in May.", "May", "June", "It sold no cars in June.", false),
    ("The mill lost 80 jobs in May.", "80", "90", "The mill lost 190 jobs in May.", false),
    ("The mill lost 80 jobs in May.", "80", "90", "The mill lost 90,000 jobs in May.", false),
    (
      "The mill lost 80 jobs in May.", "lost", "cut",
      "A firm shed 80 people. The mill cut prices in June.", false
    ),
  ])
  func fixesOfAWordAreRecognised(
    _ was: String,
    _ words: String,
    _ text: String,
    _ now: String,
    _ isMade: Bool
  ) throws {
    let desk = try InMemoryDesk("Notes on a matter\n\n\(was) Others stayed.\n")
    desk.type(lines: ["claim 1.1\"\(words)\"", "fix c1 must \(text)"])
    let other = "Notes on a matter\n\n\(now) Others stayed.\n"
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(other.utf8), name: nil)
    desk.type("reload")
    #expect((desk.session.claims.all.first?.fix?.made != nil) == isMade, "\(now)")
  }
}
