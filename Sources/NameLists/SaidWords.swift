/// Words around a figure: those that tell nothing of it, and those that deny it.
package enum SaidWords {
  /// What tells nothing about a figure; “not”, “from” and the like are read by themselves.
  package static let small = Words.set(
    """
    a an and are as at be been being but by did do does done for from get gets got had has have having
    he her here hers him his how i if in into is it its itself just me my no nor not now of on onto or our
    own per she so some such than that the their them then there these they this those to too under until
    upon us very was we were what when where which while who whom whose with within without you your
    about above across after again all almost along already also although among any around because before
    behind beside between beyond both during each either else even ever every except few first last
    later least less like many more most much near never next none off often once one only other others
    out over per same several since still though through throughout thus till together total toward
    towards unless up down yet said says make makes made making come came comes go goes went
    gone stand stands stood amount amounts amounted total totals totalled reach reached become became
    be number numbers numbered change changed changes increase overall exactly precisely again ago
    according yes another fully barely who's
    """
  ).subtracting([
    "above", "below", "later", "more", "less", "fewer", "up", "down", "off", "gone", "increase",
  ])

  /// What says nothing about a figure whatever stands beside it.
  ///
  /// Everything else may tell whose it is.
  package static let untold = Words.set(
    """
    a an the this that these those it its itself they their them there who which and also is are am was
    were be been being has have had having do does did made make makes making change changed changes
    comes came stood stands reached amounted numbered totalled half
    """
  )

  /// Words that deny what a sentence says.
  package static let denials = Words.set(
    """
    not never cannot neither nor without denied denies deny refused refuses refuse except excluding false
    untrue wrongly stopped prevented avoided averted scrapped cancelled canceled
    """
  )

  /// Words before which a noun may stand on either side of something: whose they are, they say.
  package static let prepositions = Words.set(
    """
    of in on at by for from to with without under over between among against about after before since
    until till during near behind beyond within into onto upon than as per like despite except
    including plus via toward towards across along around above below beside inside outside through
    """
  )

  /// Forms of “be”.
  package static let be = Words.set("is are was were be been being")
}
