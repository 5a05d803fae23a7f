/// Words that say the contrary of each other, with two sentences that have them.
package enum OppositeWords {
  /// Two lists of words, each of them the contrary of the other.
  package struct Entry: Sendable {
    package let name: String
    /// In small letters, separated by blanks.
    package let one: String
    package let other: String
    /// Two sentences with the same figure that say the contrary.
    package let example: (String, String)
  }

  package static let entries = [
    Entry(
      name: "rise and fall",
      one:
        "lift raise hike boost widen swell improve improved strengthen strengthened appreciated up",
      other:
        "lower cut trim axe narrow dwindle worsen worsened weaken weakened depreciated down off",
      example: (
        "Ministers lifted the duty on sugar to 30 cents.",
        "Ministers lowered the duty on sugar to 30 cents."
      )
    ),
    Entry(
      name: "more and less",
      one:
        "more higher larger longer greater older warmer hotter faster better stronger wider later",
      other:
        "less fewer lower smaller shorter younger colder cooler slower worse weaker narrower earlier",
      example: ("July was 2 degrees warmer in Brno.", "July was 2 degrees colder in Brno.")
    ),
    Entry(
      name: "over and under",
      one: "overspent above early ahead clear lead leads leading black surcharge premium",
      other: "underspent below late behind adrift trail trails trailing red discount rebate",
      example: ("The senator leads by 9 points.", "The senator trails by 9 points.")
    ),
    Entry(
      name: "win and loss",
      one: "win won wins beat beats defeat defeated gain gained victory",
      other: "lose lost loses losing",
      example: ("Malmo beat Gent 3-1 in May.", "Malmo lost 3-1 to Gent in May.")
    ),
    Entry(
      name: "life and death",
      one: "survive survived survivors alive birth births born rescued saved",
      other: "die died dead death deaths killed kill drowned perished",
      example: ("Of the crew, 31 survived the fire.", "Of the crew, 31 died in the fire.")
    ),
    Entry(
      name: "trade",
      one: "export exports exported sell sold sells sale sales",
      other: "import imports imported buy bought buys purchase purchased",
      example: (
        "The country exported 12 million tonnes.", "The country imported 12 million tonnes."
      )
    ),
    Entry(
      name: "give and take",
      one: "give gives gave given grant grants donate donated lend lent owned owns",
      other: "take takes took taken withdraw withdrew borrow borrowed owe owed owes",
      example: (
        "The budget gives $3 billion to schools.", "The budget takes $3 billion from schools."
      )
    ),
    Entry(
      name: "beginning and end",
      one:
        "begin begins began open opens opened start starts started join joined joins enter entered",
      other: "end ends ended close closes closed finish finished leave leaves left quit quits",
      example: ("The ban starts on 25 July.", "The ban ends on 25 July.")
    ),
    Entry(
      name: "for and against",
      one: "for back backed backs backing support supports supported favour favor approve approved",
      other: "against oppose opposed opposes opposition resistance reject rejected rejects object",
      example: ("Twenty-two voted for the bill.", "Twenty-two voted against the bill.")
    ),
    Entry(
      name: "work and dismissal",
      one: "hire hires hired recruit recruited",
      other: "lay laid layoff layoffs sack sacked dismiss dismissed fire fired",
      example: ("Lumen will hire 900 workers.", "Lumen will lay off 900 workers.")
    ),
    Entry(
      name: "guilt",
      one: "convict convicted guilty arrest arrested detain detained jail jailed",
      other: "acquit acquitted innocent free freed release released",
      example: ("The jury convicted 14 smugglers.", "The jury acquitted 14 smugglers.")
    ),
    Entry(
      name: "success",
      one: "work worked works succeed succeeded pass passed",
      other: "fail failed fails vetoed",
      example: ("The vaccine worked in 17 trials.", "The vaccine failed in 17 trials.")
    ),
    Entry(
      name: "making and unmaking",
      one: "build builds built rebuilt planted",
      other:
        "demolish demolished destroy destroyed raze razed felled",
      example: ("The council built 12 mills.", "The council demolished 12 mills.")
    ),
    Entry(
      name: "what may be",
      one: "allow allows allowed permit permits permitted legalised legalized",
      other: "ban bans banned forbid forbids forbade outlawed prohibit prohibited",
      example: ("The state banned 12 books.", "The state allowed 12 books.")
    ),
    Entry(
      name: "law and money",
      one: "enact enacted adopted signed taxed charged",
      other:
        "veto vetoed repealed subsidised subsidized refunded",
      example: ("It taxed 12 mills in Brno.", "It subsidised 12 mills in Brno.")
    ),
    Entry(
      name: "what is left",
      one: "left remain remains remained remaining stay stayed",
      other: "gone lost vanished disappeared",
      example: ("Of the eels, 40 percent are left.", "Of the eels, 40 percent are gone.")
    ),
    Entry(
      name: "admission",
      one: "admit admitted admits confirm confirmed accept accepted",
      other: "deny denied denies refuse refused refuses",
      example: ("He admitted taking 80 bribes.", "He denied taking 80 bribes.")
    ),
    Entry(
      name: "men and women",
      one: "man men boy boys male males father fathers son sons husband husbands",
      other: "woman women girl girls female females mother mothers daughter daughters wife wives",
      example: ("Men won 12 of the seats.", "Women won 12 of the seats.")
    ),
    Entry(
      name: "directions",
      one: "north northern east eastern inside urban",
      other: "south southern west western outside rural",
      example: ("It took 40 towns in the north.", "It took 40 towns in the south.")
    ),
    Entry(
      name: "hope and fear",
      one: "fear fears feared threaten threatens predict predicts expect expects promise promises",
      other: "rule ruled rules exclude excludes excluded",
      example: ("Ministers fear 80 closures.", "Ministers rule out 80 closures.")
    ),
  ]
}
