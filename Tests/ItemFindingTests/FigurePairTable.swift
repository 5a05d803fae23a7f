import ItemFinding
import Testing

/// A draft's figure beside a source's, and what is to be said of them.
struct FigurePair: Sendable, CustomTestStringConvertible {
  let draft: String
  let source: String
  /// The words of the draft that are compared.
  let words: String
  /// The raw value of a `FigureAgreement`; `missing` where the source has nothing to compare.
  let verdict: String

  init(_ draft: String, _ source: String, _ words: String, _ verdict: String) {
    self.draft = draft
    self.source = source
    self.words = words
    self.verdict = verdict
  }

  var testDescription: String { "\(draft) / \(source)" }

  static let all =
    hedges + units + directions + shares + others + settings + leftOvers + written + voices
    + notations + bounds + things + sayings + designators + ends + actives + joined + moved
    + besides + reordered + shared + results

  /// A change told from its end: each value keeps its own time.
  private static let reordered = [
    Self(
      "The rate fell to 5.1 in 2020 from 5.3 in 2019.",
      "The rate fell from 5.3 in 2019 to 5.1 in 2020.",
      "5.1",
      "same"
    ),
    Self(
      "The rate fell to 5.1 in 2020 from 5.3 in 2019.",
      "The rate fell from 5.3 in 2019 to 5.1 in 2020.",
      "5.3",
      "same"
    ),
    Self("Sales rose from 40 to 60 in May.", "Sales rose to 60 from 40 in May.", "40", "same"),
    Self("Sales rose from 40 to 60 in May.", "Sales rose to 60 from 40 in May.", "60", "same"),
    Self(
      "The rate fell to 5.1 percent in June from 5.3 percent in May.",
      "The rate was 5.1 percent in May and 5.3 percent in June.",
      "5.1 percent",
      "differs"
    ),
    Self(
      "Exports rose 4 percent while imports fell 3 percent.",
      "Exports fell 3 percent while imports rose 4 percent.",
      "4 percent",
      "differs"
    ),
    Self(
      "Exports rose 4 percent while imports fell 3 percent.",
      "Exports fell 3 percent while imports rose 4 percent.",
      "3 percent",
      "differs"
    ),
    Self(
      "Thefts rose from 40 to 60 while assaults fell from 30 to 20.",
      "Thefts fell from 30 to 20 while assaults rose from 40 to 60.",
      "60",
      "differs"
    ),
    Self(
      "Thefts rose from 40 to 60 while assaults fell from 30 to 20.",
      "Thefts rose from 40 to 60 while assaults fell from 30 to 20.",
      "20",
      "same"
    ),
    Self(
      "The rate fell to 5.1 in 2020 from 5.3 in 2019.",
      "The rate fell to 5.1 in 2019 from 5.3 in 2020.",
      "5.1",
      "not comparable"
    ),
    Self("The rate went up to 5 percent.", "The rate rose to 5 percent.", "5 percent", "same"),
  ]

  /// A figure whose verb stands before another one.
  private static let shared = [
    Self(
      "Sales rose 4 percent and costs 3 percent.",
      "Sales fell 4 percent and costs 3 percent.",
      "3 percent",
      "differs"
    ),
    Self(
      "Sales rose 4 percent and costs 3 percent.",
      "Sales rose 4 percent and costs rose 3 percent.",
      "3 percent",
      "same"
    ),
    Self(
      "Sales fell 4 percent and profits 3 percent while costs rose.",
      "Sales fell 4 percent and profits fell 3 percent while costs rose.",
      "3 percent",
      "same"
    ),
    Self(
      "Sales rose 4 percent and losses 3 percent.",
      "Sales rose 4 percent and losses rose 3 percent.",
      "3 percent",
      "same"
    ),
    Self(
      "Ford cut 300 jobs and its chief 200 more.",
      "Ford cut 300 jobs and its chief cut 200 more.",
      "200",
      "same"
    ),
    Self(
      "Sales rose 4 percent and 3 people died.",
      "Sales fell 4 percent and 3 people died.",
      "3 people",
      "compatible"
    ),
    Self(
      "The bond rose 4 percent and pays 3 percent.",
      "The bond pays 3 percent.",
      "3",
      "compatible"
    ),
    Self(
      "Kent lost 40 homes and Essex 30.",
      "Kent gained 40 homes and Essex 30.",
      "30",
      "differs"
    ),
  ]

  /// What somebody had in a list, and how old and how little.
  private static let results = [
    Self(
      "They had: Kent 9, Essex 6, Poe 6.",
      "They had: Kent 9, Essex 5, Poe 6.",
      "6, P",
      "differs"
    ),
    Self("The mine is a decade old.", "The mine is 20 years old.", "a decade", "differs"),
    Self("The mine is a decade old.", "The mine is 10 years old.", "a decade", "compatible"),
    Self(
      "The mine is less than a decade old.",
      "The mine is 11 years old.",
      "less than a decade",
      "differs"
    ),
    Self(
      "The mine is more than a decade old.",
      "The mine is 9 years old.",
      "more than a decade",
      "differs"
    ),
    Self(
      "The mine is more than a decade old.",
      "The mine is 12 years old.",
      "more than a decade",
      "compatible"
    ),
    Self(
      "The mine is nearly a century old.",
      "The mine is 102 years old.",
      "nearly a century",
      "differs"
    ),
    Self(
      "The mine is nearly a century old.",
      "The mine is 98 years old.",
      "nearly a century",
      "compatible"
    ),
    Self(
      "The mine is over a century old.",
      "The mine is 95 years old.",
      "over a century",
      "differs"
    ),
    Self(
      "The mine is half a century old.",
      "The mine is 69 years old.",
      "half a century",
      "differs"
    ),
    Self(
      "The mine is half a century old.",
      "The mine is 51 years old.",
      "half a century",
      "compatible"
    ),
    Self(
      "The mine is at least a decade old.",
      "The mine is 9 years old.",
      "at least a decade",
      "differs"
    ),
    Self("Carlsen leads by half a point.", "Carlsen leads by 0.5 points.", "half", "same"),
    Self(
      "The Dow fell half a point.",
      "The Dow fell 0.5 percentage points.",
      "half",
      "not comparable"
    ),
    Self(
      "The bank cut rates by a quarter of a point.",
      "The bank cut rates by 25 basis points.",
      "a quarter",
      "same"
    ),
  ]

  /// A time stands where it likes; what it belongs to does not.
  private static let moved = [
    Self(
      "The port handled 81,000 containers in Oslo in 2023.",
      "The port handled 81,000 containers in 2023 in Oslo.",
      "81,000",
      "same"
    ),
    Self(
      "The port handled 81,000 containers in New York in 2023.",
      "The port handled 81,000 containers in 2023 in New York.",
      "2023",
      "same"
    ),
    Self(
      "The port handled 81,000 containers in Oslo in 2023.",
      "The port handled 81,000 containers in 2023 in Bergen.",
      "81,000",
      "not comparable"
    ),
    Self(
      "The port handled 81,000 containers in 2022 in Oslo.",
      "The port handled 81,000 containers in 2023 in Oslo.",
      "81,000",
      "not comparable"
    ),
    Self(
      "In January, the firm sold 62 ships for $96 million.",
      "The firm sold 62 ships for $96 million in January.",
      "62",
      "same"
    ),
    Self(
      "On Friday the court fined Ade 300 euros in Oslo.",
      "The court fined Ade 300 euros in Oslo on Friday.",
      "Friday",
      "same"
    ),
    Self(
      "In January, the firm sold 62 ships built by Ade.",
      "The firm sold 62 ships built in January by Ade.",
      "62",
      "compatible"
    ),
  ]

  /// What stands behind another figure, or between commas, tells of the whole sentence.
  private static let besides = [
    Self(
      "12 rebels and 3 civilians survived.",
      "12 rebels and 3 civilians died.",
      "12",
      "compatible"
    ),
    Self(
      "12 people, three of them women, were freed.",
      "12 people, three of them women, were held.",
      "12",
      "compatible"
    ),
    Self(
      "12 people, three of them women, were freed.",
      "12 people, three of them women, were not freed.",
      "12",
      "compatible"
    ),
    Self(
      "The plan, at 3 million euros, was approved by 12 councillors.",
      "The plan, at 3 million euros, was rejected by 12 councillors.",
      "3 million",
      "compatible"
    ),
    Self(
      "5 percent of women smoke and 4 percent drink.",
      "5 percent of men smoke and 4 percent drink.",
      "4 percent",
      "compatible"
    ),
    Self(
      "Among the 40 dead in Kent were 12 children.",
      "Among the 40 dead in Essex were 12 children.",
      "12",
      "compatible"
    ),
    Self("12 boys were hit by 5 girls.", "12 boys hit 5 girls.", "5", "compatible"),
    Self("Jan Reed, 40, sued Tom Poe.", "Jan Reed sued Tom Poe, 40.", "40", "not comparable"),
    Self("Jan Reed, 40, sued Tom Poe.", "Jan Reed, aged 40, sued Tom Poe.", "40", "same"),
    Self(
      "The mayor opened 3 schools, 2 pools and 5 parks.",
      "The mayor opened 5 parks, 2 pools and 3 schools.",
      "3",
      "same"
    ),
    Self(
      "The group counted 612 people.",
      "The group counted 612 people and 3 cats.",
      "612",
      "same"
    ),
    Self("On Monday 40 schools closed.", "On Monday 90 schools closed.", "40", "differs"),
    Self("In Kent 40 schools closed.", "In Kent 90 schools closed.", "40", "differs"),
  ]

  /// What stands around several figures is said of each.
  private static let joined = [
    Self("12 of the 40 miners survived.", "12 of the 40 miners survived.", "12", "same"),
    Self("12 of the 40 miners survived.", "12 of the 40 miners died.", "12", "not comparable"),
    Self(
      "Unemployment fell from 5 percent to 4 percent among women.",
      "Unemployment fell from 5 percent to 4 percent among women.",
      "5 percent",
      "same"
    ),
    Self(
      "The fire burned 300 homes and killed 12 people in Kent.",
      "The fire burned 300 homes and killed 12 people in Kent.",
      "300",
      "same"
    ),
    Self(
      "He paid 40 euros for bread and 30 for milk.",
      "He paid 40 euros for bread and 30 for milk.",
      "40",
      "same"
    ),
  ]

  private static let hedges = [
    Self("The port lost around 500 berths.", "The port lost 520 berths.", "500", "compatible"),
    Self("The port lost around 500 berths.", "The port lost 420 berths.", "500", "differs"),
    Self("Nearly 900 came.", "There were 900 people.", "900", "differs"),
    Self("Just over 40 ships came.", "There were 43 ships.", "40", "compatible"),
    Self("More than 70 ships came.", "There were 70 ships.", "70", "differs"),
    Self("At least 70 ships came.", "There were 70 ships.", "70", "compatible"),
    Self("Up to 70 ships came.", "As many as 70 ships came.", "70", "same"),
    Self("Fewer than 70 ships came.", "There were 71 ships.", "70", "differs"),
    Self("The work takes 3 to 5 days.", "The work takes 4 days.", "3 to 5", "compatible"),
    Self("The work takes 3 to 5 days.", "The work takes 6 days.", "3 to 5", "differs"),
    Self("It has 7.4 million users.", "It has 7,390,000 users.", "7.4", "compatible"),
    Self("It has 7.4 million users.", "It has 7,470,000 users.", "7.4", "differs"),
  ]

  private static let units = [
    Self("The road is 5 miles long.", "The road is 8.05 km long.", "5 miles", "same"),
    Self("The bag weighs 3 kg.", "The bag weighs 6.6 pounds.", "3 kg", "same"),
    Self("The fee is $20.", "The fee is US$20.", "20", "same"),
    Self("The fee is A$20.", "The fee is C$20.", "20", "not comparable"),
    Self("The fee is €20.", "The fee is 20 euros.", "20", "same"),
    Self("The fee is £2.5m.", "The fee is £2,500,000.", "2.5", "same"),
    Self("The trip takes two weeks.", "The trip takes 14 days.", "two weeks", "same"),
    Self("It opens at 0800 GMT.", "It opens at 0900 GMT.", "0800", "differs"),
    Self(
      "It opens at 2 p.m. Eastern time.",
      "It opens at 2 p.m. Pacific time.",
      "2 p.m.",
      "differs"
    ),
    Self("It costs €600 a year.", "It costs €50 a month.", "600", "same"),
    Self("It costs €600 a year.", "It costs €600.", "600", "not comparable"),
    Self("The field is 3 hectares.", "The field is 30,000 square metres.", "3 hectares", "same"),
  ]

  private static let directions = [
    Self("Imports fell 6 percent.", "Imports rose 6 percent.", "6 percent", "differs"),
    Self("Imports fell 6 percent.", "Imports were down 6%.", "6 percent", "same"),
    Self("The group lost €4 million.", "The group made a profit of €4 million.", "4", "differs"),
    Self("It fell to -3 degrees.", "It fell to 3 degrees.", "3 degrees", "differs"),
    Self("Rents tripled.", "Rents rose 200 percent.", "tripled", "same"),
    Self("The plant lost 350 jobs.", "The plant gained 350 jobs.", "350", "differs"),
    Self("Turnout was 54 percent.", "Turnout rose 54 percent.", "54", "not comparable"),
  ]

  private static let shares = [
    Self("Prices rose 3 percent.", "Prices rose 3 percentage points.", "3", "not comparable"),
    Self("The rate rose 0.5 percentage points.", "The rate rose 50 basis points.", "0.5", "same"),
    Self("A quarter of members left.", "Of the members 25 percent left.", "quarter", "same"),
    Self("Half of members left.", "Of the members 38 percent left.", "Half", "differs"),
    Self("One in four members left.", "Of the members 25 percent left.", "One in four", "same"),
    Self("Most of the members left.", "Of the members 41 percent left.", "Most", "differs"),
  ]

  private static let others = [
    Self("The pole is 5 feet 10 inches long.", "The pole is 178 cm long.", "5 feet", "same"),
    Self("It lasted an hour and a half.", "It lasted 90 minutes.", "an hour", "same"),
    Self("It was 12 degrees below zero.", "It was -12 degrees.", "12 degrees", "same"),
    Self("Fuel costs €2 a litre.", "Fuel costs €2.", "€2", "not comparable"),
    Self("The train left at noon.", "The train left at 12:00.", "noon", "same"),
    Self("It closes at 9 in the evening.", "It closes at 21:00.", "9 in", "same"),
    Self(
      "The law passed on 3/4/2021.",
      "The law passed on 4 March 2021.",
      "3/4/2021",
      "compatible"
    ),
    Self("The law passed in early 2021.", "The law passed in November 2021.", "2021", "differs"),
    Self("It was the twentieth fire.", "It was the 20th fire.", "twentieth", "same"),
    Self("3/4 of members left.", "Of the members 75 percent left.", "3/4", "same"),
    Self("The fund has 1,500 members.", "The fund has 1,480 members.", "1,500", "compatible"),
    Self("The crash killed 9 nurses.", "The crash killed 9 drivers.", "9", "not comparable"),
    Self("The crash killed 9 people.", "The crash injured 9 people.", "9", "not comparable"),
    Self("It was the fifth fire.", "It was the 5th fire.", "fifth", "same"),
    Self("The 61-year-old judge left.", "The judge was born on 4 June 1962.", "61", "compatible"),
    Self("The 61-year-old judge left.", "The judge was born in 1970.", "61", "differs"),
    Self("The bus left at 3:15 p.m.", "The bus left at 15:15.", "3:15", "same"),
    Self("The bus left at 3:15 p.m.", "The bus left at 3:15 a.m.", "3:15", "differs"),
    Self("The bus left at 8 p.m. GMT.", "The bus left at 8 p.m. EST.", "8 p.m.", "differs"),
    Self("The bus left at 8 p.m. EST.", "The bus left at 8 p.m. ET.", "8 p.m.", "compatible"),
    Self("The bus left at 8 p.m. ET.", "The bus left at 8 p.m. PT.", "8 p.m.", "differs"),
    Self("The bus left at 8 p.m. CET.", "The bus left at 7 p.m. GMT.", "8 p.m.", "same"),
    Self("The bus left at 8 p.m. CET.", "The bus left at 8 p.m.", "8 p.m.", "compatible"),
    Self("Rents were cut by a third.", "Rents were cut by 40 percent.", "a third", "differs"),
    Self("It began at half past six.", "It began at 6:30.", "half past six", "same"),
    Self("The law passed on 2 May 2021.", "The law passed on May 2, 2021.", "2 May", "same"),
    Self("The law passed on 2 May 2021.", "The law passed on 2 May 2020.", "2 May", "differs"),
    Self("The law passed in 2021.", "The law passed on 2 May 2021.", "2021", "compatible"),
    Self(
      "They have 95 shops in Spain.",
      "They have 80 shops in Spain and 95 shops in Italy.",
      "95",
      "differs"
    ),
  ]

  /// The same number, said of something else, the other way round, or not at all.
  private static let settings = [
    Self(
      "It cut the risk of fire by 30 percent.",
      "It raised the risk of fire by 30 percent.",
      "30",
      "differs"
    ),
    Self(
      "Sales fell, she said, by 30 percent.",
      "Sales rose, she said, by 30 percent.",
      "30",
      "differs"
    ),
    Self(
      "It dumps 300 tonnes of ash a day.",
      "It dumps 300 tonnes of ash a week.",
      "300",
      "differs"
    ),
    Self(
      "It spends €5 million on roads a year.",
      "It spends €5 million on roads a month.",
      "5",
      "differs"
    ),
    Self("They ate 12 tonnes of rice.", "They ate 12 tonnes of wheat.", "12", "not comparable"),
    Self("Bergen saw 34 cases of flu.", "Oslo saw 34 cases of flu.", "34", "not comparable"),
    Self(
      "The poll says 22 percent approve of it.",
      "The poll says 22 percent disapprove of it.",
      "22",
      "not comparable"
    ),
    Self(
      "They found 40 faulty valves.",
      "They did not find 40 faulty valves.",
      "40",
      "not comparable"
    ),
    Self(
      "All but 12 of the sailors were saved.",
      "Of the sailors, 12 were saved.",
      "12",
      "not comparable"
    ),
    Self(
      "The price fell from $40 in Oslo.",
      "The price fell to $40 in Oslo.",
      "40",
      "not comparable"
    ),
    Self("File it before 1 June 2023.", "File it after 1 June 2023.", "1 June", "not comparable"),
    Self("It closed after 2 May 2021.", "It closed on 9 May 2021.", "2 May", "compatible"),
    Self("Holt fined Ek $300 and Bly $700.", "Holt fined Ek $700 and Bly $300.", "300", "differs"),
    Self(
      "Ek came in 2019 and left in 2022.",
      "Ek came in 2022 and left in 2019.",
      "2019",
      "differs"
    ),
    Self(
      "The pass costs adults $90.",
      "The pass costs adults $110 and children $90.",
      "90",
      "differs"
    ),
    Self("The Hawks beat the Bears 8-3.", "The Bears beat the Hawks 8-3.", "8-3", "not comparable"),
    Self(
      "The members backed 12 plans.",
      "12 plans were backed by the members.",
      "12",
      "compatible"
    ),
    Self("The mill planned to cut 600 posts.", "The mill cut 600 posts.", "600", "compatible"),
    Self("The firm sold 80 vans.", "The company sold 80 vans.", "80", "same"),
    Self("The yard built 80 vans.", "The yard painted 80 vans.", "80", "compatible"),
    Self(
      "In 2022 turnout was 61 percent.",
      "In 2018 turnout was 61 percent.",
      "61",
      "not comparable"
    ),
    Self("Bergen saw 34 cases.", "There were 34 cases.", "34", "compatible"),
    Self("Of the men 40 percent stayed.", "40 percent of the men stayed.", "40", "same"),
  ]

  /// The same number, with words on one side that the other does not have, or the same words elsewhere.
  private static let leftOvers = [
    Self("The yard has 25 retired pilots.", "The yard has 25 pilots.", "25", "compatible"),
    Self("Another 25 pilots left.", "25 pilots left.", "25", "compatible"),
    Self("Gross income was $8m.", "Income was $8m.", "8", "compatible"),
    Self("The yard paid $8m in bonds.", "The yard paid $8m.", "8", "compatible"),
    Self("It is a lie that 25 pilots left.", "25 pilots left.", "25", "compatible"),
    Self("25 pilots narrowly escaped.", "25 pilots escaped.", "25", "compatible"),
    Self("The judge’s driver was fined $70.", "The judge was fined $70.", "70", "compatible"),
    Self("Her fees came to $70.", "His fees came to $70.", "70", "compatible"),
    Self(
      "It took 25 percent of Saab from Volvo.",
      "It took 25 percent of Volvo from Saab.",
      "25",
      "compatible"
    ),
    Self(
      "Chile has 25 more mines than Peru.",
      "Peru has 25 more mines than Chile.",
      "25",
      "not comparable"
    ),
    Self(
      "The bus from Bonn to Kiel takes 9 hours.",
      "The bus from Kiel to Bonn takes 9 hours.",
      "9",
      "compatible"
    ),
    Self(
      "The trip to Slovakia took 9 days.",
      "The trip to Slovenia took 9 days.",
      "9",
      "not comparable"
    ),
    Self(
      "The men of Guinea caught 25 sharks.",
      "The men of Guyana caught 25 sharks.",
      "25",
      "not comparable"
    ),
    Self(
      "Rebels say 25 pilots were killed.",
      "The army says 25 pilots were killed.",
      "25",
      "compatible"
    ),
    Self("One clerk in 60 left.", "One clerk in 600 left.", "One clerk", "compatible"),
    Self("The load weighs 25 tons.", "The load weighs 25 tonnes.", "25", "compatible"),
    Self("Did 25 pilots leave?", "25 pilots leave.", "25", "compatible"),
    Self("In 2022 the yard built 80 vans.", "The yard built 80 vans in 2022.", "80", "same"),
    Self("The UN sent 25 trucks.", "The United Nations sent 25 trucks.", "25", "same"),
  ]

  /// Numbers as they are written.
  private static let written = [
    Self("The dock cost $2.4-billion.", "The dock cost $2.4 billion.", "2.4", "same"),
    Self("The dock cost $2.4-billion.", "The dock cost $2.4.", "2.4", "differs"),
    Self("The dock cost £6-20m.", "The dock cost £900.", "6-20m", "differs"),
    Self("The dock cost £6-20m.", "The dock cost £9m.", "6-20m", "compatible"),
    Self("The mast was 7m high.", "The mast was 7 metres high.", "7m", "same"),
    Self("The mast was 7m high.", "The mast was 7 million high.", "7m", "not comparable"),
    Self("Income fell by a fifth to £20m.", "Income fell 20% to £20m.", "a fifth", "same"),
    Self("It has one and a half million users.", "It has 1.5 million users.", "one", "same"),
    Self("It has a million and a half users.", "It has 1.5 million users.", "a million", "same"),
    Self("A quarter of a million fans came.", "250,000 fans came.", "A quarter", "same"),
    Self("The trip took 2½ hours.", "The trip took 2.5 hours.", "2½", "same"),
    Self("The trip took 2 1/2 hours.", "The trip took 2.5 hours.", "2 1/2", "same"),
    Self("It took three-quarters of an hour.", "It took 45 minutes.", "three-quarters", "same"),
    Self("Two or three shops stayed.", "3 shops stayed.", "Two", "compatible"),
    Self("Two or three shops stayed.", "5 shops stayed.", "Two", "differs"),
    Self("It cost 1.2 million euros.", "It cost 1 200 000 euros.", "1.2", "same"),
    Self(
      "The rate rose by 25 basis points.",
      "The rate rose by a quarter of a percentage point.",
      "25",
      "same"
    ),
    Self("The limit is 60 km/h.", "The limit is 60 kilometres per hour.", "60", "same"),
    Self("At least 12 people died.", "12 people or more died.", "12", "same"),
    Self("The forty-odd sailors left.", "The 43 sailors left.", "forty", "compatible"),
    Self("The forty-odd sailors left.", "The 62 sailors left.", "forty", "differs"),
    Self("There were 80-plus sailors.", "There were 80 sailors.", "80", "compatible"),
    Self("The line ran at 30 Mbps.", "The line ran at 30 MBps.", "30", "differs"),
    Self("It held 3 × 10⁶ seeds.", "It held 3 × 10⁹ seeds.", "3", "differs"),
    Self("It held 3 × 10⁶ seeds.", "It held 3 million seeds.", "3", "same"),
  ]

  /// Who did it to whom.
  private static let voices = [
    Self("The board was paid 40 dinars.", "The board paid 40 dinars.", "40", "compatible"),
    Self("The firm was sold 40 ships.", "The firm sold 40 ships.", "40", "compatible"),
    Self("The bank was lent 40 tonnes.", "The bank lent 40 tonnes.", "40", "compatible"),
    Self("Peru was supplied 40 tanks.", "Peru supplied 40 tanks.", "40", "compatible"),
    Self("The 40 ships were attacked.", "The 40 ships attacked.", "40", "compatible"),
    Self("It was ordered to close 40 pits.", "It ordered to close 40 pits.", "40", "compatible"),
    Self("It has to sell 40 ships.", "It has sold 40 ships.", "40", "compatible"),
    Self("They were closing 40 pits.", "They were closed 40 pits.", "40", "compatible"),
    Self(
      "The board paid 40 dinars, or so it said.",
      "The board paid 40 dinars.",
      "40",
      "compatible"
    ),
    Self("The firm was fully paid 40 dinars.", "The firm was fully paid 40 dinars.", "40", "same"),
    Self("In all 40 sailors were killed.", "In all 40 sailors died.", "40", "same"),
  ]

  private static let notations = [
    Self("The parcel cost 20 pounds.", "The parcel cost £20.", "20", "compatible"),
    Self("The parcel cost 40 pesos.", "The parcel cost 40 Mexican pesos.", "40", "compatible"),
    Self("The parcel cost 40 rupees.", "The parcel cost 40 Indian rupees.", "40", "compatible"),
    Self("The parcel cost 1.500 euros.", "The parcel cost 1.5 euros.", "1.500", "compatible"),
    Self("It cost 1,5 million euros.", "It cost 1.5 million euros.", "1,5", "same"),
    Self("It sold 40ish ships.", "It sold 40 ships.", "40", "compatible"),
    Self("It sold ½ of 40 ships.", "It sold 40 ships.", "40", "compatible"),
    Self("It sold max. 40 ships.", "It sold 40 ships.", "40", "compatible"),
    Self("It sold min. 40 ships.", "It sold 40 ships.", "40", "compatible"),
    Self("It sold ca. 40 ships.", "It sold 40 ships.", "40", "compatible"),
    Self("It sold <40 ships.", "It sold >40 ships.", "40", "differs"),
    Self("It sold more than 40 ships.", "It sold >40 ships.", "40", "same"),
    Self("It shut at the end of 2023.", "It shut at the start of 2023.", "2023", "differs"),
    Self("It shut early last year.", "It shut late last year.", "last", "differs"),
  ]

  /// Upper limits of what fell, limits that say which are meant, and differences of temperature.
  private static let bounds = [
    Self("The firm lost fewer than 120 jobs.", "The firm lost 150 jobs.", "120", "differs"),
    Self("The firm lost fewer than 120 jobs.", "The firm lost 100 jobs.", "120", "compatible"),
    Self(
      "Output was down less than 5 percent.",
      "Output was down 7 percent.",
      "5 percent",
      "differs"
    ),
    Self("It made a loss of under €12m.", "It made a loss of over €12m.", "12", "differs"),
    Self("It was below -5 degrees there.", "It was -3 degrees there.", "5 degrees", "differs"),
    Self("It was below -5 degrees there.", "It was -8 degrees there.", "5 degrees", "compatible"),
    Self(
      "Phones are banned for children under 16.",
      "Phones are banned for children under 14.",
      "16",
      "differs"
    ),
    Self(
      "There is a fine of up to 500 euros.",
      "There is a fine of up to 5,000 euros.",
      "500",
      "differs"
    ),
    Self(
      "It taxes incomes above 50,000 euros.",
      "It taxes incomes above 80,000 euros.",
      "50,000",
      "differs"
    ),
    Self(
      "It covers firms with more than 50 workers.",
      "It covers firms with more than 250 workers.",
      "50",
      "differs"
    ),
    Self("It is for children aged 12 to 15.", "It is for children aged 12 to 17.", "12", "differs"),
    Self("More than 100 people died.", "More than 120 people died.", "100", "compatible"),
    Self(
      "The mean rose by 1.5 degrees Celsius.",
      "The mean rose by 2.7 degrees Fahrenheit.",
      "1.5",
      "same"
    ),
    Self(
      "The mean rose by 1.5 degrees Celsius.",
      "The mean rose by 34.7 degrees Fahrenheit.",
      "1.5",
      "differs"
    ),
    Self("The gap was 10 degrees Celsius.", "The gap was 18 degrees Fahrenheit.", "10", "same"),
    Self("The bay was 10C.", "The bay was 50F.", "10C", "same"),
    Self("The city fed 1'200 guests.", "The city fed 1,200 guests.", "1'200", "same"),
    Self("The file has 500 Mb in it.", "The file has 500 MB in it.", "500", "differs"),
    Self("The line does 500 Mbps now.", "The line does 500 Mb/s now.", "500", "same"),
    Self(
      "The park has 26 sq. km of land.",
      "The park has 26 square kilometres of land.",
      "26",
      "same"
    ),
    Self("It used 100 cubic feet of gas.", "It used 2.83 cubic metres of gas.", "100", "same"),
    Self("It weighs 10 pounds.", "It costs £10.", "10", "not comparable"),
    Self("It was built around 1850.", "It was built in 1852.", "1850", "compatible"),
    Self("It was built around 1850.", "It was built in 1700.", "1850", "differs"),
  ]

  /// What rose or fell, and how it is compared.
  private static let things = [
    Self(
      "Its losses fell by 12 percent.",
      "Its profits fell by 12 percent.",
      "12",
      "not comparable"
    ),
    Self("The deficit rose by €12m.", "The surplus rose by €12m.", "12", "not comparable"),
    Self("Job losses rose by 12 percent.", "Job gains rose by 12 percent.", "12", "not comparable"),
    Self("Its losses fell 12 percent.", "It lost 12 percent.", "12", "compatible"),
    Self("Its loss was 12 million euros.", "Its deficit was 12 million euros.", "12", "compatible"),
    Self(
      "Its losses narrowed to 12 million euros.",
      "Its losses were 12 million euros.",
      "12",
      "compatible"
    ),
    Self("Its losses fell by 12 percent.", "Its losses fell by 12 percent.", "12", "same"),
    Self(
      "Oslo is 12 percent richer than Bonn.",
      "Oslo is 12 percent poorer than Bonn.",
      "12",
      "not comparable"
    ),
    Self(
      "Bread is 12 percent heavier there.",
      "Bread is 12 percent lighter there.",
      "12",
      "not comparable"
    ),
    Self(
      "Oslo has 14,000 people.",
      "Oslo had 10,000 people in 2000 and has 14,000 today.",
      "14,000",
      "compatible"
    ),
  ]

  /// Said, to come, or then is not so; a preposition makes another verb.
  private static let sayings = [
    Self("The mill lost 12 men, they say.", "The mill lost 12 men.", "12", "compatible"),
    Self("The tax is to be 12 percent.", "The tax is 12 percent.", "12", "compatible"),
    Self("The mill has to have 12 men.", "The mill has 12 men.", "12", "compatible"),
    Self("The mill employed 240 people.", "The mill employs 240 people.", "240", "compatible"),
    Self("Sales rise 12 percent.", "Sales rose 12 percent.", "12", "compatible"),
    Self("The mill was being sold for €12m.", "The mill was sold for €12m.", "12", "compatible"),
    Self("The guards shot at 12 men.", "The guards shot 12 men.", "12", "compatible"),
    Self("The guards searched for 12 men.", "The guards searched 12 men.", "12", "compatible"),
    Self("He filed 12 forms.", "He filled 12 forms.", "12", "compatible"),
    Self("The firm has modelled 12 ships.", "The firm has modeled 12 ships.", "12", "same"),
    Self("Sales rose by 4 percent.", "Sales rose 4 percent.", "4 percent", "same"),
  ]

  /// Figures that say which one is meant, and what a rate is of.
  private static let designators = [
    Self("The first 12 patients died.", "The 12 patients died.", "12", "compatible"),
    Self("The second bridge cost €12m.", "The third bridge cost €12m.", "12", "compatible"),
    Self("Line 5 carried 240 men.", "Line 6 carried 240 men.", "240", "compatible"),
    Self("The 30-year-old won 240 euros.", "The 50-year-old won 240 euros.", "240", "compatible"),
    Self("This plant lost 12 men.", "That plant lost 12 men.", "12", "compatible"),
    Self(
      "It has 12 beds for every 1,000 people.",
      "It has 12 beds for every 100 people.",
      "12",
      "differs"
    ),
    Self(
      "It has 12 beds for every 1,000 people.",
      "It has 12 beds per 1,000 people.",
      "12",
      "same"
    ),
  ]

  /// The earlier and the later value of one change.
  private static let ends = [
    Self(
      "Unemployment was 5.1%, down from 5.3%.",
      "Unemployment fell from 5.3 to 5.1 per cent.",
      "5.1",
      "same"
    ),
    Self(
      "Unemployment was 5.3%, up from 5.1%.",
      "Unemployment fell from 5.3 to 5.1 per cent.",
      "5.3",
      "differs"
    ),
    Self(
      "Sales climbed to $12 million from $10 million.",
      "Sales were $12 million, up from $10 million.",
      "12",
      "same"
    ),
    Self("The cases rose by 3 to 45.", "The cases rose from 42 to 45.", "45", "same"),
    Self("Deaths rose from 12 to 15.", "Deaths rose to 15, after 12 in May.", "15", "same"),
    Self("The cases rose by 3 to 45.", "The cases rose from 42 to 45.", "3", "compatible"),
    Self("The tax is 5 percent.", "The tax fell from 6 to 5 percent.", "5", "compatible"),
    // What has no time behind it may be of somebody else.
    Self(
      "Spain had 12 percent, compared with 15 percent in Italy.",
      "Italy had 15 percent, compared with 12 percent in Spain.",
      "12",
      "compatible"
    ),
    Self(
      "Labour won 45 seats, against 30 for the Greens.",
      "The Greens won 30 seats, against 45 for Labour.",
      "30",
      "compatible"
    ),
    // The earlier value has the unit of the later.
    Self("The toll rose from 50 to 80 euros.", "It is 80 euros, up from 50.", "50", "compatible"),
    Self(
      "The rate fell from 5.3 to 5.1 percent.",
      "The rate was 5.1 percent, down from 5.3.",
      "5.3",
      "compatible"
    ),
    Self("The toll went up to 45 euros.", "The toll is 30 euros.", "45", "differs"),
    Self("They cut up to 45 jobs.", "They cut 30 jobs.", "45", "compatible"),
  ]

  /// What somebody does, and what is done by somebody.
  private static let actives = [
    Self(
      "The fire destroyed 12 mills.",
      "Twelve mills were destroyed by the fire.",
      "12",
      "compatible"
    ),
    Self(
      "12 officers were killed by rebels from Mali.",
      "Rebels killed 12 officers from Mali.",
      "12",
      "compatible"
    ),
    Self("12 homes were sold by auction.", "The auction sold 12 homes.", "12", "compatible"),
    Self("The bill was passed by 12 votes.", "12 votes passed the bill.", "12", "compatible"),
    Self("Police arrested 14 men.", "Fourteen men were arrested by police.", "14", "compatible"),
    Self(
      "The court fined the firm 2 million euros.",
      "The firm was fined 2 million euros by the court.",
      "2",
      "compatible"
    ),
    Self(
      "The court fined the firm 2 million euros.",
      "The court was fined 2 million euros by the firm.",
      "2",
      "not comparable"
    ),
    Self("Police arrested 14 people.", "Police made 14 arrests.", "14", "compatible"),
    Self("The law was passed by 12 votes.", "The law was adopted by 12 votes.", "12", "compatible"),
    Self("Police arrested 12 men and 3 women.", "Police arrested 15 people.", "12", "compatible"),
    Self("Police arrested 12 men and 3 women.", "Police arrested 15 people.", "3", "compatible"),
    Self("Police arrested 15 people.", "Police arrested 12 men and 3 women.", "15", "compatible"),
    Self("Police arrested 12 men and 3 women.", "Police arrested 14 people.", "12", "differs"),
    Self(
      "Police arrested 12 men and 3 women.",
      "Police arrested 15 people, 10 men and 5 women.",
      "12",
      "differs"
    ),
  ]
}
