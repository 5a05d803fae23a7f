import Testing

/// Sentences with the items that a checker would tick off in each.
///
/// Written by hand before the rules were run on them; items are `kind: text`, as the article has it.
enum ItemTable {
  struct Row: Sendable, CustomTestStringConvertible {
    let sentence: String
    let items: [String]

    init(_ sentence: String, _ items: String...) {
      self.sentence = sentence
      self.items = items
    }

    var testDescription: String { sentence }
  }

  static let rows: [Row] =
    names + titles + numbers + dates + quotations + attributions + links + mixed

  // MARK: - Names

  private static let names = [
    Row(
      "The mayor met Ursula von der Leyen in Brussels.",
      "name: Ursula von der Leyen",
      "place: Brussels"
    ),
    Row("It was signed by Charles de Gaulle.", "name: Charles de Gaulle"),
    Row("They saw Nelson’s Column.", "place: Nelson’s Column"),
    Row("They saw St Mary’s Hospital.", "organisation: St Mary’s Hospital"),
    Row("They visited Victoria’s Secret.", "organisation: Victoria’s Secret"),
    Row("They met Apple’s Tim Cook.", "organisation: Apple", "name: Tim Cook"),
    Row("The prize went to Malala Yousafzai.", "name: Malala Yousafzai"),
    Row("POLICE SAID the road was shut."),
    Row("BREAKING: The road was shut."),
    Row("They saw Hurricane Katrina.", "thing: Hurricane Katrina"),
    Row("They beat Leeds United.", "organisation: Leeds United"),
    Row("They asked Amazon then.", "organisation: Amazon"),
    Row(
      "Troops loyal to Khalifa al-Ghwell left Tripoli.",
      "name: Khalifa al-Ghwell",
      "place: Tripoli"
    ),
    Row(
      "The film stars Lupita Nyong’o and Jean-Luc Picard.",
      "name: Lupita Nyong’o",
      "name: Jean-Luc Picard"
    ),
    Row(
      "We visited the Ministry of Finance in New Delhi.",
      "organisation: Ministry of Finance",
      "place: New Delhi"
    ),
    Row(
      "Inspectors from the Organisation for the Prohibition of Chemical Weapons arrived.",
      "organisation: Organisation for the Prohibition of Chemical Weapons"
    ),
    Row(
      "The UN and NATO sent observers to Kosovo.",
      "organisation: UN",
      "organisation: NATO",
      "place: Kosovo"
    ),
    Row(
      "She moved from the United Kingdom to South Africa.",
      "place: United Kingdom",
      "place: South Africa"
    ),
    Row("He works for Acme Corp. in Texas.", "organisation: Acme Corp.", "place: Texas"),
    Row("They crossed the Yalu River at night.", "place: Yalu River"),
    Row("North Koreans fled to China.", "place: China"),
    Row("They met in Trinidad and Tobago.", "place: Trinidad and Tobago"),
    Row("They met in Tyne and Wear.", "place: Tyne and Wear"),
    Row("They asked Marks and Spencer then.", "organisation: Marks and Spencer"),
    Row(
      "They asked the Women and Equalities Committee.",
      "organisation: Women and Equalities Committee"
    ),
    Row("Ernst & Young then left.", "organisation: Ernst & Young"),
    Row("Ludovic van den Aarde then left.", "name: Ludovic van den Aarde"),
    Row("They hired Hugh ap Rhys there.", "name: Hugh ap Rhys"),
    Row("They hired Kees ’t Hooft there.", "name: Kees ’t Hooft"),
    Row(
      "They asked the Seafarers’ Union of Norway then.",
      "organisation: Seafarers’ Union of Norway"
    ),
    Row("They asked Premier Health then.", "organisation: Premier Health"),
    Row("They asked Northgate Hotels plc then.", "organisation: Northgate Hotels plc"),
    Row("Naturally China will be there.", "place: China"),
    Row("They met in the United States of America.", "place: United States of America"),
    Row("They left the People’s Republic of China.", "place: People’s Republic of China"),
    Row("They met in the Plaza de las Victorias.", "place: Plaza de las Victorias"),
    Row("They signed the Paris Agreement.", "thing: Paris Agreement"),
    Row("The J. Paul Getty Museum reopened.", "organisation: J. Paul Getty Museum"),
    Row("Residents of Hong Kong protested.", "place: Hong Kong"),
    Row(
      "He was seen with María José Álvarez in São Tomé.",
      "name: María José Álvarez",
      "place: São Tomé"
    ),
  ]

  private static let titles = [
    Row(
      "Chinese Foreign Ministry spokesperson Wang Wenbin arrived.",
      "title: Chinese Foreign Ministry spokesperson",
      "organisation: Chinese Foreign Ministry",
      "name: Wang Wenbin"
    ),
    Row("They met Prime Minister Jane Doe.", "title: Prime Minister", "name: Jane Doe"),
    Row("A letter from Dr. Jane Roe was read.", "title: Dr.", "name: Jane Roe"),
    Row(
      "The award went to former president Jimmy Carter.",
      "title: former president",
      "name: Jimmy Carter"
    ),
    Row(
      "He succeeded John Roe, a professor at Oxford University, last year.",
      "name: John Roe",
      "title: professor at Oxford University",
      "organisation: Oxford University",
      "date: last year"
    ),
    Row("Police Commissioner Ana Silva resigned.", "title: Police Commissioner", "name: Ana Silva"),
    Row(
      "The union’s leader, Ana Silva, left.",
      "title: union’s leader",
      "name: Ana Silva"
    ),
    Row(
      "They met Henrik Aas, a statistician, there.",
      "title: statistician",
      "name: Henrik Aas"
    ),
    Row("They met transport minister Jane Doe.", "title: transport minister", "name: Jane Doe"),
    Row("They met Transport Minister Jane Doe.", "title: Transport Minister", "name: Jane Doe"),
    Row("She is married to Gen. Mark Milley.", "title: Gen.", "name: Mark Milley"),
  ]

  // MARK: - Numbers

  private static let numbers = [
    Row(
      "China deported around 600 North Koreans.",
      "place: China",
      "number: around 600 North Koreans"
    ),
    Row("It has more than 120 countries as members.", "number: more than 120 countries"),
    Row("The fund holds $4.5 billion.", "number: $4.5 billion"),
    Row("They paid €300,000 for it.", "number: €300,000"),
    Row(
      "It earned between $8 million and $10 million.",
      "number: $8 million and $10 million"
    ),
    Row("The bus runs twice a day.", "number: twice a day"),
    Row("It costs three times as much now.", "number: three times as much"),
    Row("They cut it by a third.", "number: a third"),
    Row("It costs 20 dollars.", "number: 20 dollars"),
    Row("About 45 percent of voters agreed.", "number: About 45 percent"),
    Row("Turnout fell by 3.2 percentage points.", "number: 3.2 percentage points"),
    Row("Inflation rose to 7.5%.", "number: 7.5%"),
    Row("Between 10 and 15 people were hurt.", "number: 10 and 15 people"),
    Row("It lasts 10–15 minutes.", "number: 10–15 minutes"),
    Row("Some 5,000 to 6,000 soldiers marched.", "number: Some 5,000 to 6,000 soldiers"),
    Row("Two-thirds of the members agreed.", "number: Two-thirds"),
    Row("Half of the money was gone.", "number: Half"),
    Row("A quarter of households have none.", "number: A quarter"),
    Row("Hundreds of people waited.", "number: Hundreds of people"),
    Row("At least twenty-five people died.", "number: At least twenty-five people"),
    Row(
      "It employs two hundred and fifty thousand people.",
      "number: two hundred and fifty thousand people"
    ),
    Row("More than a million users signed up.", "number: More than a million users"),
    Row("A 45-year-old man was arrested.", "number: 45-year-old"),
    Row("The house measures 120 square metres.", "number: 120 square metres"),
    Row("It was an estimated 2 million barrels.", "number: an estimated 2 million barrels"),
    Row("Fewer than a dozen remained.", "number: Fewer than a dozen"),
  ]

  // MARK: - Dates

  private static let dates = [
    Row("It opened on 30 January 2024.", "date: 30 January 2024"),
    Row("It opened on January 30, 2024.", "date: January 30, 2024"),
    Row("It opened on 2024-01-30.", "date: 2024-01-30"),
    Row("It opened on 30/01/2024.", "date: 30/01/2024"),
    Row("It opened on Tuesday, 30 January 2024.", "date: Tuesday, 30 January 2024"),
    Row("It opened on the 30th of January.", "date: 30th of January"),
    Row("It opened on Jan. 30.", "date: Jan. 30"),
    Row("The law dates from October 2023.", "date: October 2023"),
    Row("He was born in 1969.", "date: 1969"),
    Row("Prices doubled in the 1990s.", "date: 1990s"),
    Row("They met last Monday.", "date: last Monday"),
    Row("They met earlier this month.", "date: earlier this month"),
    Row("They met three weeks ago.", "date: three weeks ago"),
    Row("It may end in May.", "date: May"),
    Row("It starts at 3 p.m. today.", "date: 3 p.m.", "date: today"),
    Row("The war lasted from 1914 to 1918.", "date: 1914", "date: 1918"),
  ]

  // MARK: - Quotations

  private static let quotations = [
    Row("“We are ready,” she said.", "quotation: “We are ready,”", "attribution: she said"),
    Row(
      "He said the plan was “a ‘historic’ mistake”.",
      "attribution: He said",
      "quotation: “a ‘historic’ mistake”",
      "quotation: ‘historic’"
    ),
    Row("He called it \"a lie\".", "attribution: He called", "quotation: \"a lie\""),
    Row(
      "He spoke of “no so-called “defectors” in town.",
      "quotation: “no so-called “defectors” in town.",
      "quotation: “defectors”"
    ),
    Row("« C’est fini », he said.", "quotation: « C’est fini »", "attribution: he said"),
  ]

  private static let attributions = [
    Row("Lim said that it was over.", "name: Lim", "attribution: Lim said"),
    Row(
      "According to the report, it failed.",
      "attribution: According to the report"
    ),
    Row(
      "“It failed,” said the minister.",
      "quotation: “It failed,”",
      "attribution: said the minister"
    ),
    Row("The group claimed that it was over.", "attribution: group claimed"),
    Row(
      "UN human rights experts have also expressed concern.",
      "organisation: UN",
      "attribution: UN human rights experts have also expressed"
    ),
    Row("She was told to leave.", ""),
  ]

  private static let links = [
    Row("The comments came after a protest.", "link: came after"),
    Row("It closed after two pumps failed.", "link: after", "number: two pumps"),
    Row("It closed after two weeks.", "number: two weeks"),
    Row("Prior to this, nothing happened.", "link: Prior to"),
    Row("The strike was caused by low pay.", "link: caused by"),
    Row("It closed because of the heat.", "link: because of"),
    Row("It is the largest economy of all.", "superlative: largest economy"),
    Row("It is the most powerful engine.", "superlative: most powerful engine"),
    Row("She spoke at the 45th session.", "ordinal: 45th session"),
    Row("It was his third term.", "ordinal: third term"),
    Row("Most people stayed at home.", ""),
  ]

  private static let mixed = [
    Row(
      "In December, the Transitional Justice Working Group claimed that China had deported around 600 North Koreans in October 2023.",
      "date: December",
      "organisation: Transitional Justice Working Group",
      "attribution: Transitional Justice Working Group claimed",
      "place: China",
      "number: around 600 North Koreans",
      "date: October 2023"
    ),
    Row(
      "Tesla sold 1.8 million cars in 2023, more than any rival.",
      "organisation: Tesla",
      "number: 1.8 million cars",
      "date: 2023"
    ),
    Row(
      "The first woman to lead the IMF, Christine Lagarde, left on 12 September 2019.",
      "ordinal: first woman",
      "organisation: IMF",
      "name: Christine Lagarde",
      "date: 12 September 2019"
    ),
    Row(
      "Under Article 51 of the UN Charter, states may defend themselves.",
      "name: Article 51",
      "name: UN Charter"
    ),
    Row(
      "The boy got a one-game ban and a three-hour lecture that evening.",
      "number: one-game",
      "number: three-hour",
      "date: that evening"
    ),
    Row(
      "The maker sold it nearly five years ago, around midnight.",
      "date: nearly five years ago",
      "date: around midnight"
    ),
    Row("I’ll say it again: I’m right, in an inverted T."),
    Row(
      "The people at iFixit moved to al-Tanf, in pro-Moscow hands.",
      "organisation: iFixit",
      "place: al-Tanf"
    ),
    Row(
      "Troops stayed after the others left, day after day, after all.",
      "link: after"
    ),
    Row(
      "The National Daily, the mouthpiece of the party, warned that it would end.",
      "organisation: National Daily",
      "attribution: National Daily, the mouthpiece of the party, warned"
    ),
    Row(
      "In it, the Kremlin rejected the words as “patently false”, and Hamas denied having said so.",
      "organisation: Kremlin",
      "attribution: Kremlin rejected",
      "quotation: “patently false”",
      "organisation: Hamas",
      "attribution: Hamas denied"
    ),
  ]
}
