/// Words that rules for dates, figures and ages look up beside them.
package enum RuleWords {
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

  /// What is so long, high or far: “5m long”, “the 800m final”.
  package static let lengths = Words.set(
    """
    long tall high deep wide thick apart away below above across race races final finals sprint relay
    hurdles freestyle backstroke breaststroke butterfly medley dash runner runners title record champion
    """
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
