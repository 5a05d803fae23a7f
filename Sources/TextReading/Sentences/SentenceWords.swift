/// How a word with a full stop after it behaves.
enum Abbreviation: UInt8 {
  /// Stands before a name or an explanation and never ends a sentence: `Mr.`, `e.g.`
  case neverEnds
  /// The same, but an ordinary word without its capital letter: `Gen.`, `Rep.`
  case title
  /// Belongs to the number after it, and is never a word: `Fig. 2`, `Jan. 30`.
  case beforeNumber
  /// Belongs to the number after it, but is a word elsewhere: `No. 5`.
  case beforeNumberOnly
  /// Stands after or inside a name: `Inc.`, `U.S.`; ends a sentence before a word that starts one.
  case insideName
  /// The same, but an ordinary word without its capital letter: `Mass.`, `Sat.`
  case insideNameIfCapital
  /// Ends a sentence before any capital letter: `p.m.`, `etc.`, units.
  case beforeCapital
  /// Never ends a sentence behind an apostrophe, and is a word elsewhere: `l’on. Rossi`.
  case behindApostrophe
}

/// What a word says about the sentence that it starts or stands in.
enum Opener: UInt8 {
  /// Rarely part of a name, so that its capital letter shows the start of a sentence.
  case startsSentence
  /// Says that the words before it were spoken: `said`, `asked`.
  case speech
  /// The name of a month, which belongs to the number before it: `3. Oktober`.
  case month
  /// Belongs to the time of day before it: `5 p.m. Monday`, `5 p.m. EST`.
  case dayOrZone
}

/// The words that the sentence rules know, in lower case and without the last full stop.
enum SentenceWords {
  static let abbreviations = WordTable<Abbreviation>([
    (
      .neverEnds,
      "mr mrs ms dr drs messrs prof hon e.g i.e eg ie cf vs v viz resp n.b q.v s.v p.s ps"
    ),
    (
      .title,
      """
      mx mme mlle rev revd fr msgr pres gov sen sens rep reps amb gen maj col lt capt cpt cmdr \
      adm sgt cpl pvt brig insp supt det atty treas mt ft herr frau sra srta dra
      """
    ),
    (
      .beforeNumber,
      """
      nos nr vol vols p pp pg pgs ch chap sec sect fig figs eq eqs tab pt ref refs \
      ed eds par para paras cl ln rm apt ver rs tk abs
      """
    ),
    (.beforeNumberOnly, "no art arts app mar est op bk ex"),
    (.beforeNumber, "jan feb apr jun jul aug sep sept oct nov dec"),
    (
      .insideName,
      """
      inc ltd co cos corp bros llc plc jr sr esq ph.d m.d b.a m.a b.s m.s m.sc b.sc d.phil st ste ave \
      blvd rd hwy pkwy sq al dept univ assn assoc bldg intl natl govt mfg tel ext voc ca approx incl esp
      """
    ),
    (
      .insideNameIfCapital,
      """
      calif fla ariz colo conn mass mich minn miss tenn tex wash wis penn pa va ala ark ga ill ind \
      kan ky la md mo neb nev okla ore vt wyo mon tue tues wed thu thur thurs fri sat sun
      """
    ),
    // German, Italian, Spanish, Portuguese, Dutch, Polish, Russian, Hindi.
    (
      .neverEnds,
      """
      bzw ggf evtl sog vgl dipl ing inkl zzgl geb dott dott.ssa sig sig.ra sigg avv geom mons \
      prof.ssa l'on dell'on all'on dall'on ee excmo excma exmo exma lic gral arq avda dña uds dhr \
      mevr bijv mgr ul godz ул пр пл пр-т им св проф акад гр стр рис табл обл др напр см т.е \
      डॉ प्रो पं मो स्व कु
      """
    ),
    (.beforeNumber, "abb kap bd nr str pág págs núm núms blz pag pagg cfr"),
    (.insideName, "mrd mio"),
    (.behindApostrophe, "on"),
    (
      .beforeCapital,
      """
      usw ecc uu aprox enz proc mln mld tys jh jhd тыс млн млрд трлн руб коп долл т.д т.п т.к гг
      """
    ),
    (
      .beforeCapital,
      "a.m p.m am pm etc cent oz lb lbs kg km cm mm mi hr hrs min mins yr yrs cu mph kph b.c.e c.e"
    ),
  ])

  /// Words before an ordinal number in German: `der 2. Leiter`, `im 19. Jahrhundert`.
  static let ordinalGuides: [[UInt8]] = [
    "der", "die", "das", "den", "dem", "des", "am", "im", "zum", "zur", "vom", "beim", "ein",
    "eine",
    "einen", "einem", "einer", "sein", "seine", "seinen", "seinem", "ihr", "ihre", "ihren", "ihrem",
    "ab", "seit", "jeder", "jede", "jedes",
  ].map { Array($0.utf8) }

  static let openers = WordTable<Opener>([
    (
      .month,
      """
      january february march april june july august september october november december \
      januar februar märz mai juni juli oktober dezember
      """
    ),
    (
      .dayOrZone,
      """
      monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun eastern pacific \
      central mountain gmt utc est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest ist kst jst
      """
    ),
    (
      .startsSentence,
      """
      the this that these those there here he she it i we you they his her its our your their my \
      a an in on at by for from with to of as if when while after before since until although though \
      because but and or so yet however then now also still even once only both each every some \
      many most all few several such one two three no not nor what who why how where which whose \
      whether moreover instead indeed perhaps maybe thus hence meanwhile nevertheless nonetheless furthermore therefore additionally later during under over \
      despite among about another other others yes do does did is are was were have has \
      can could will would should may let please just again next finally first second
      """
    ),
    (
      .speech,
      """
      said says say asked asks added adds replied replies told tells shouted cried wrote writes \
      answered wondered insisted whispered explained declared noted
      """
    ),
  ])
}
