/// Words around a date that tell what it is, and what is none.
package enum DateWords {
  package static let beforeYears = Words.set(
    """
    in since until till by from during before after of between to early late mid year around through
    throughout circa c. ca ca. summer spring autumn fall winter ( born m. d. div. died
    """
  )
  package static let betweenYears = Words.set("to and - – —")
  package static let races = Words.set("won lost ran run swam")
  package static let beforeNumbers = Words.set(
    "# № no no. page p. pp. article section flight room +"
  )
  package static let streets = Words.set(
    "street st st. avenue ave ave. road rd rd. boulevard blvd blvd. drive dr dr. lane highway hwy square place parkway"
  )
  package static let warmth = Words.set(
    "temperature temperatures highs lows high low thermometer thermometers mercury degrees"
  )
  package static let beforeSeasons = Words.set(
    "the that this last next in early late mid of same following previous during by since until"
  )
  /// Words of places where summer begins in December.
  package static let southern = Words.set(
    """
    australia australian sydney melbourne brisbane perth adelaide canberra hobart queensland tasmania
    tasmanian auckland wellington christchurch dunedin argentina argentine argentinian chile chilean uruguay
    uruguayan montevideo paraguay johannesburg pretoria durban zimbabwe namibia patagonia antarctica
    antarctic brazil brazilian rio lima peru peruvian bolivia bolivian mozambique botswana zambia
    madagascar lesotho
    """
  )
  package static let beforeDates = Words.set("on by until till before after since from")
  package static let beforeMonths = Words.set(
    "in since until till by of last next this early late during from through to between and mid"
  )
  package static let qualifiers = Words.set("last next this early late mid")
  package static let opening = Words.set("open opens daily hours available weekdays closed")
  package static let beforeHolidays = Words.set("on at last this next by before after until")
  package static let beforeWeekend = Words.set("over throughout during at this")
  package static let nowadays = Words.set(
    "known still continues own alive working what than as even here that visible available lives until"
  )
  package static let otherUnits = Words.set(
    """
    morning afternoon evening night spring summer autumn fall winter century season hour hours minute
    minutes session term
    """
  )
  package static let beforeDays = Words.set("on by until till before after since")
}
