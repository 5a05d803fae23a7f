/// Words that rules for items look up: what stands beside dates and figures, and what names are of.
package enum RuleWords {
  /// What agreements and events are called.
  package static let things = Words.set(
    """
    agreement amendment treaty accord accords act protocol declaration resolution constitution
    day eve cup open games olympics olympiad festival carnival award awards prize summit war wars
    revolution uprising offensive championship championships marathon census pact manifesto
    """
  )

  /// “Battle of Hastings”: “of” goes on with what they name.
  package static let thingsBeforeOf = Words.set("battle siege treaty war feast")

  /// What a product or a work is: “the Quux tariff”.
  package static let products = Words.set(
    """
    option tariff fund funds award series film album song novel game console smartphone vaccine
    ceasefire talks referendum
    """
  )

  /// Before “to” or “from” and a place.
  package static let travelling = Words.set(
    """
    flew flown went gone go goes moved move travelled traveled travel returned return drove came come
    back trip fled
    """
  )

  /// What counts or lists something without saying it.
  package static let documents = Words.set(
    """
    register plan list report survey poll study data figures records statement census inquiry police
    officials ministry authorities statistics document organisers organizers
    """
  )

  /// Who is no one of whom the sentence speaks: “her father, 54”.
  package static let relatives = Words.set(
    """
    son daughter mother father brother sister wife husband parents children child twin uncle aunt cousin
    partner baby grandson granddaughter whose
    """
  )

  /// What stands before a year.
  package static let beforeYears = Words.set(
    """
    in since until till by from during before after of between to early late mid year around through
    throughout circa c. ca ca. summer spring autumn fall winter ( born m. d. div. died
    """
  )

  /// What is so long, high or far: “5m long”, “the 800m final”.
  package static let lengths = Words.set(
    """
    long tall high deep wide thick apart away below above across race races final finals sprint relay
    hurdles freestyle backstroke breaststroke butterfly medley dash runner runners title record champion
    """
  )

  /// Cause, and time that may pass for cause.
  package static let links = PhraseTable(
    """
    because, because of, due to, owing to, thanks to, as a result of, as a result, as a consequence
    in response to, in the wake of, in retaliation for, on the basis of, on the grounds that
    led to, leads to, leading to, resulted in, resulting in, caused, causes, caused by, triggered
    prompted, sparked, brought about, contributed to, attributed to, blamed on, stemmed from
    came after, comes after, come after, came before, coming after, prior to, ahead of, days after
    weeks after, months after, years after, hours after, shortly after, soon after, a day after
    a week after, a month after, a year after, immediately after, just after, days before
    weeks before, months before, hours before, shortly before, just before, following the
    ever since, in order to, so that, thereby, therefore, consequently, hence, amid, after which
    """
  )

  /// Nouns that stand for a verb of saying: “Ana Silva’s claim that”.
  package static let sayings = Words.set(
    """
    claim claims allegation allegations assertion statement remark remarks comment comments warning
    accusation suggestion argument insistence contention denial promise
    """
  )

  /// Verbs that may stand beside a quotation, besides those of saying and those in “-ed”.
  package static let sayingNow = Words.set(
    "read reads wrote told went put felt thought thinks believes sang cried began found spoke ran goes"
  )

  /// Verbs that tell what somebody says only before “that”.
  package static let finding = Words.set(
    "found finds indicated indicates ruled rules agreed agrees feared fears hoped hopes thought"
  )

  /// Participles with which whoever spoke goes on: “, adding that”.
  package static let continuing = Words.set(
    "adding noting arguing warning claiming insisting stressing explaining"
  )

  /// What may stand between the two values of a change.
  package static let betweenValues = Words.set(
    "to from by up down a an rise fall increase decrease drop of"
  )

  /// Units of time behind a value.
  package static let timeWords = Words.set(
    "day week month quarter season year decade days weeks months quarters years decades ago before earlier"
  )
}
