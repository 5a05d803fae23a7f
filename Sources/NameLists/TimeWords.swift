/// Words beside a date that say whether it is over or to come.
package enum TimeWords {
  /// Words of what is to come.
  package static let ahead = Words.set(
    """
    will shall won't wouldn't 'll go goes turns scheduled due expected expects upcoming forthcoming tomorrow plan plans
    planned planning intends aims hopes deadline expires begins starts opens runs closes ends kicks
    returns takes slated starting beginning must should would next
    """
  )

  /// Verbs of the past that are no participle, so that they tell what happened: not the “held” of “to be
  /// held”.
  package static let told = Words.set(
    """
    said was were had told took began came went became saw gave fell rose ran spoke broke wrote did died
    grew drew sank sang swam rode wore threw knew flew froze stole drank drove ate chose forgot swore tore
    woke rang shook
    """
  )

  /// Verbs of the past, participles, too.
  package static let past = Words.set(
    """
    has been met won lost made held left found got led sent sold bought built read hit cut put beat
    born since shot struck fought paid sought ago last stood sat slept felt kept brought taught caught fled
    """
  ).union(told)

  /// Before “to” and a verb: “set to meet”, “agreed to close”, “is to be held”.
  package static let beforeInfinitive = Words.set(
    """
    set due agreed plans planned scheduled expected going ready voted decided is are was were has have
    asked ordered bailed summoned invited hopes wants intends aims promised pledged vowed needs
    likely unlikely poised bound certain braced expecting
    """
  )

  /// What becomes of something that was to be on another day.
  package static let moved = Words.set(
    "adjourned postponed rescheduled delayed extended deferred suspended moved"
  )

  /// Not “booked” and “orders”: profits are booked for March, too.
  package static let arranged = Words.set("called summoned ordered arranged convened invited")

  /// What somebody is until a day: “was given until Friday”.
  package static let given = Words.set("given gave gives give")

  /// What may stand between “is” and the day of something.
  package static let adverbs = Words.set("out open back off up next")

  /// Before what has a day that is set: “faces trial on 12 June”, “has set a hearing for 3 June”.
  package static let awaiting = Words.set("await awaits awaiting face faces facing")
  /// Before a name and a day: “hosts Poland on 12 June”.
  package static let hosting = Words.set("face faces host hosts visit visits play plays meet meets")
  /// What becomes of something that was to be on a day.
  package static let calledOff = Words.set(
    "called cancelled canceled scrapped abandoned postponed moved delayed"
  )
  package static let setting = Words.set(
    "set sets scheduled fixed listed announced demanded called"
  )

  /// Verbs of the present for what changes on a day, of several and of one: “Fares rise on 1 March”.
  package static let changes = Words.set(
    "rise fall increase drop change apply launch expire go start begin end close open move double"
  )
  package static let changesOfOne = Words.set(
    "rises falls increases drops changes applies launches moves doubles"
  )

  /// Verbs that say what may be.
  package static let modals = Words.set("may might could can")

  /// Verbs of the present that no noun is like.
  package static let present = Words.set(
    "meets resumes reopens sits arrives departs becomes expire quits"
  )

  /// The same with several subjects: “Doors open Friday”.
  package static let presentOfMany = Words.set(
    "reopen resume meet open close begin start return arrive depart vote"
  )

  /// Verbs that are told of what is over as often, with the words behind them that are not: “comes into
  /// force”; not “comes after a blast on Friday”.
  package static let presentBefore = [
    "comes": Words.set("into out back"), "come": Words.set("into out back"),
    "leaves": Words.set("office for on"), "leave": Words.set("office for on"),
    "appears": Words.set("in before at"), "appear": Words.set("in before at"),
  ]

  /// What goes on now is about something that is over: “are investigating a blast on Friday”.
  package static let goingOn = Words.set(
    """
    investigating searching looking probing mourning recovering reeling asking appealing seeking treating
    hunting counting examining reviewing missing according
    """
  )

  /// What stands before something that happened.
  package static let events = Words.set("after since following when over amid")

  /// Verbs before “to” that leave open whether it came.
  package static let hoped = Words.set("hoped wished wanted meant aimed")

  /// Verbs of the past that are of the present as well.
  package static let likePast = Words.set("cut put hit beat read")

  /// Before a verb in its first form: “may cut”.
  package static let beforeVerbs = Words.set(
    "will would shall should may might can could must not also 'll"
  )

  /// Before “for” and the day of something.
  package static let setFor = Words.set("set due scheduled slated planned")

  /// What something is, before “for” and a day to come.
  package static let booked = Words.set(
    "booked reserved pencilled penciled slotted arranged fixed ordered listed timetabled"
  )

  /// What something is on a day.
  package static let states = Words.set("open closed shut off")

  /// What stands behind ``states`` where that is the day.
  package static let beforeStates = Words.set("on from until till to").union(Words.weekdays.keys)

  /// What something is before a day that is to come.
  package static let readyFor = Words.set("up sold available free booked")

  /// Verbs before a day and “for”.
  package static let namedDays = Words.set("set fixed named chose picked proposed scheduled chosen")

  /// Verbs of another time, behind “as” and “than”.
  package static let comparing = Words.set("had did was were have has in happened")

  /// What has a date that is set.
  package static let setEvents = Words.set(
    """
    trial court start hearing release target launch opening sentencing retrial vote election inquest
    meeting summit verdict ruling judgment judgement referendum debate deadline appeal execution tribunal
    decision talks
    """
  )
}
