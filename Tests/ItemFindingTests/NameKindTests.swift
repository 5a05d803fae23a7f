import FactModel
import NameLists
import Testing

@testable import ItemFinding

@Suite struct NameKindTests {
  private static func names(_ sentence: String) -> [String: ItemKind] {
    let text = ArticleText(sentence)
    let whole = 0..<text.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    var found: [String: ItemKind] = [:]
    for item in ItemFinder.items(of: [block], in: text) where item.kind.isName {
      found[text.slice(item.range)] = item.kind
    }
    return found
  }

  @Test(arguments: NameKinds.cues.map(\.name))
  func everyCueSpeaksInItsExample(_ name: String) throws {
    let cue = try #require(NameKinds.cues.first { $0.name == name })
    let found = Self.names(cue.example.sentence)
    #expect(found[cue.example.name] == cue.kind, "found \(found)")
  }

  @Test(arguments: ["zürich", "glasgow", "são paulo", "mary", "john", "smith", "aaron", "zwolle"])
  func looksUpWordsWhereTheyLie(_ word: String) {
    let lists = [WordLists.places, WordLists.menNames, WordLists.womenNames, WordLists.lastNames]
    #expect(lists.contains { $0.contains(word) })
  }

  @Test(arguments: ["", "a", "zzzz", "glasgo", "glasgows", ",", "\n"])
  func doesNotFindOtherWords(_ word: String) {
    let lists = [WordLists.places, WordLists.menNames, WordLists.womenNames, WordLists.lastNames]
    #expect(!lists.contains { $0.contains(word) })
  }

  @Test func findsEveryWordOfASortedList() {
    let list = SortedWords("a,b,cc,d e,zz\nzza,é")
    for word in ["a", "b", "cc", "d e", "zz", "zza", "é"] { #expect(list.contains(word)) }
    for word in ["aa", "c", "d", "e", "zzz", "z"] { #expect(!list.contains(word)) }
  }

  @Test(arguments: [
    "They met Doris Day there.", "They met William “Bill” Gates there.",
    "They read Croft (2004) then.",
  ])
  func takesNoPersonForAThing(_ sentence: String) {
    let found = Self.names(sentence)
    #expect(!found.isEmpty && !found.values.contains(.thing), "found \(found)")
  }

  /// A person has shares, polls and an economy as well.
  @Test(arguments: [
    ("Musk said he would sell. Musk’s shares fell then.", "Musk"),
    ("Smith and Jones clashed. A poll by Smith showed it.", "Smith"),
    ("They spoke of Biden’s economy then.", "Biden"),
    ("Ann Smith, a chain of events that nobody saw, left.", "Ann Smith"),
  ])
  func takesAPersonForNoOrganisation(_ row: (String, String)) {
    let found = Self.names(row.0)
    #expect(found[row.1] == .name, "found \(found)")
  }

  /// Where a name ends, and what kind it is of, by what stands in it or around it.
  @Test(arguments: [
    (
      "They taught at the University of California at Berkeley then.",
      "University of California at Berkeley", ItemKind.organisation
    ),
    ("They signed the Zorro Peace Agreement (ZPA) then. The ZPA failed.", "ZPA", .thing),
    ("They saw the Quux Central District (QCD). The QCD is busy.", "QCD", .place),
    ("They won the Australian Open then.", "Australian Open", .thing),
    ("They asked the Banco de Quux then.", "Banco de Quux", .organisation),
    ("They crossed the George Washington Bridge then.", "George Washington Bridge", .place),
    ("They met UN Secretary-General Zorro Quux then.", "Zorro Quux", .name),
    ("They met Jeremy Hunt MP then.", "Jeremy Hunt", .name),
    (
      "They asked the Quux Centre for Irish and Scottish Studies.",
      "Quux Centre for Irish and Scottish Studies", .organisation
    ),
    ("They read Der Spiegel then.", "Der Spiegel", .organisation),
    ("Then Quux is a busy port in the north.", "Quux", .place),
  ])
  func readsAName(_ row: (sentence: String, name: String, kind: ItemKind)) {
    let found = Self.names(row.sentence)
    #expect(found[row.name] == row.kind, "found \(found)")
  }

  /// A word that means something, too, is a name where it mostly is one.
  @Test func takesAPlaceForOneThatIsAWordAsWell() {
    let found = Self.names(
      "They like Łódź much. The word łódź means boat. They went to Łódź then. It is in Łódź now."
    )
    #expect(found["Łódź"] == .place, "found \(found)")
  }

  /// An office is a part of the name of a place or an organisation, and none of a person's.
  @Test(arguments: [
    ("They sailed to Prince Edward Island then.", "Prince Edward Island", ItemKind.place),
    ("The fire spread through King County then.", "King County", .place),
    ("They shut the Captain Cook Highway then.", "Captain Cook Highway", .place),
    ("They asked General Motors then.", "General Motors", .organisation),
    ("They asked General Electric then.", "General Electric", .organisation),
    ("They burned the President Hotel then.", "President Hotel", .place),
    ("They met President Park then.", "Park", .name),
    ("Senator Lindsey Graham, R-S.C., left.", "R-S.C.", .place),
    ("They sued Smith, Jones and Co. there.", "Smith, Jones and Co.", .organisation),
  ])
  func tellsOfficesInNamesFromThoseBefore(_ row: (sentence: String, name: String, kind: ItemKind)) {
    let found = Self.names(row.sentence)
    #expect(found[row.name] == row.kind, "found \(found)")
  }

  /// What stands beside a name that somebody may bear as well makes no club and no town of it.
  @Test(arguments: [
    ("They met AC Grayling, the philosopher, there.", "AC Grayling", ItemKind.name),
    ("They met SC Johnson, who is a novelist.", "SC Johnson", .name),
    ("They met SK Joshi, a lawyer, there.", "SK Joshi", .name),
    ("They saw AC Milan there.", "AC Milan", .organisation),
    ("They beat SK Quux then.", "SK Quux", .organisation),
    ("They met FK Quux there.", "FK Quux", .organisation),
    ("There Zorro Quux lies in hospital in Ostra.", "Zorro Quux", .name),
    ("There Quux lies in state.", "Quux", .name),
    ("There Quux lies in a wide valley.", "Quux", .place),
    ("There Quux lies in northern Ostra.", "Quux", .place),
    ("The town of Tom Reed’s youth is gone.", "Tom Reed", .name),
    ("The city of Quux’s birth is gone.", "Quux", .name),
    ("Troops entered Quux’s house.", "Quux", .name),
    ("Troops entered Quux.", "Quux", .place),
    ("He entered the Jesuit college there.", "Jesuit", .name),
    ("They saw the army of Velkists there.", "Velkists", .name),
    ("They saw the fall of Ekholm there.", "Ekholm", .name),
    ("They saw the siege of Quux there.", "Quux", .place),
    ("Troops liberated GIs-including Zorro.", "GIs-including Zorro", .name),
  ])
  func takesNobodyForAClubOrATown(_ row: (sentence: String, name: String, kind: ItemKind)) {
    let found = Self.names(row.sentence)
    #expect(found[row.name] == row.kind, "found \(found)")
  }

  @Test(arguments: [
    ("They met Ahmed ibn al-Rashid there.", "Ahmed ibn al-Rashid"),
    ("They met Lt. Col. Jan de Vries there.", "Jan de Vries"),
    ("They met Robert \"Bob\" Malm there.", "Robert \"Bob\" Malm"),
    (
      "They asked the Department of Health and Human Services then.",
      "Department of Health and Human Services"
    ),
    (
      "They asked the Centers for Disease Control and Prevention then.",
      "Centers for Disease Control and Prevention"
    ),
    (
      "They asked the Department for Business, Energy and Industrial Strategy then.",
      "Department for Business, Energy and Industrial Strategy"
    ),
    ("They asked the Bill and Melinda Gates Foundation then.", "Bill and Melinda Gates Foundation"),
    (
      "They asked the House Committee on Oversight and Reform then.",
      "House Committee on Oversight and Reform"
    ),
  ])
  func keepsANameInOnePiece(_ row: (sentence: String, name: String)) {
    let found = Self.names(row.sentence)
    #expect(found.keys.sorted() == [row.name])
  }

  @Test func takesNoWordOfALoudSentenceForAName() {
    let found = Self.names("ANNA PETROVA, MAYOR OF ARLE, LEFT ON MONDAY.")
    #expect(found["LEFT"] == nil && found["MONDAY"] == nil, "found \(found)")
  }

  @Test func keepsOneKindForAllMentionsOfAName() {
    let found = Self.names("We met Millie Quux there. Later Quux left Zorb, and Quux, 54, wept.")
    #expect(found["Quux"] == .name)
  }
}
