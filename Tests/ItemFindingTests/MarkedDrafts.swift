/// Drafts written for these tests, with what a checker ticks off marked in them before the rules were run.
///
/// `{n Ana Silva}`: n name, o organisation, p place, t title, u number, d date, q quotation,
/// a attribution, r ordinal, s superlative, l link. Marks may hold others.
enum MarkedDrafts {
  static let all = [ferries, clinic, dam]

  /// A company report with figures in many shapes.
  private static let ferries = """
    {o Norrhavn Ferries}, the {s largest operator} on the {p Skagen Strait}, lost {u €14.2 million} in the {d first half of 2024}, against a profit of {u €3.1 million} {d a year earlier}, the company’s {t chief executive}, {n Ingrid Solheim}, said on {d Tuesday}.

    Passenger numbers fell {u 9 percent} to {u 2.4 million}, {l because} {u two} of its {u 11 ships} were out of service between {d 12 February} and {d 4 April}, {a {n Solheim} told} reporters in {p Oslo}. {q “We will not sail with crews that are tired,”} {a she added}. {q “Nobody should.”}

    The {o Seafarers’ Union of Norway} disputed that. {a Its deputy leader, {n Kwame Osei-Bonsu}, called} the statement {q “a fairy tale”} and {a said} {u at least 60} of {u 480 deckhands} had left {l since} {d January}. {a According to the union}, overtime rose by {u three quarters} in {d the past two years}.

    {o Norrhavn} plans to cut {u 120 jobs} by {d the end of the year} and to sell the {n Kong Harald}, built in {d 1993}, for {u between $8 million and $10 million}. Talks with the {o Port Authority of Bergen} will begin on {d 3 October}. It would be the {r third sale} in {u six years}.

    Shares in the company closed at {u 41.50 kroner}, down {u 6.3%}, the {s lowest price} since {d March 2020}. {n Pål Strand}, {t an analyst at {o Fjordbank Markets}}, expects {u “one more bad quarter”}. {o Fjordbank} owns {u 4.9 percent} of {o Norrhavn}.

    The {o Ministry of Transport} gave the company {u 250 million kroner} in {d the autumn of 2021}, {u 37 million} of it as a loan. {t Transport minister} {n Jon-Ivar Nygård} declined to comment. In {d the 1990s} the state owned {u half of} the line.
    """

  /// A local story with people, offices and indirect speech.
  private static let clinic = """
    The {o Rosa Parks Clinic} in {p Dayton}, {p Ohio}, will close on {d 31 August}, {t Mayor} {n Jeffrey Mims Jr.} announced on {d Monday}, {d eight months} after {o Premier Health} bought it.

    {q “I was born in this building, and so were my children,”} {a said {n Latisha van der Berg}}, {u 54}, who has worked there as a nurse {d for 22 years}. {q “Now they tell me that the nearest ward is {u 40 miles} away.”}

    About {u 13,000 patients} used the clinic {d last year}, {u one in five} of them without insurance, {a {o Ohio Department of Health} figures show}. The county has {u 12 doctors} per {u 100,000 residents}, the {s second-lowest rate} in the state.

    {t State senator} {n Niraj Antani}, {t a Republican}, {a blamed} {q “years of mismanagement.”} {t Representative} {n Willis Blackshear} ({p D-Dayton}) {a said} the closure was {q “the direct result of a bad law”}. {a Neither cited} figures.

    {o Premier Health} says it will move {u 85 of 110 employees} to {o Miami Valley Hospital}. {a The company’s {t spokesman}, {n Ben Sutherly}, said} talks with the {o American Federation of Nurses} had gone on since {d mid-May} and would end {d next week}.

    {n Van der Berg} has heard that before. In {d 2017}, {d two days before Christmas}, the clinic’s {r first owner}, {n Dr. Amir Haddad}, sold it for {u $1.2 million} to {o Kettering Partners LLC}, which promised to keep it open {q “for generations.”} {a He told} the {o Dayton Daily News} at the time that he had {q “no regrets.”}

    {a Residents say} the bus to {p Kettering} takes {u 75 minutes} and runs {u twice a day}. The {o Greater Dayton Regional Transit Authority} denied that: the {u number 17} bus takes {u 48 minutes}, {a it said}.
    """

  /// A narrative that counts from the years named in it.
  private static let dam = """
    Work on the {p Vaiont Dam} began in {d 1957}. By {d September 1959} it stood {u 262 metres} high, then the {s tallest dam} in the world. In {d March 1959} a landslide at nearby {p Pontesei} had killed {n Arcangelo Tiziani}, a guard.

    On {d 4 November} of the {d following year} some {u 700,000 cubic metres} of {p Monte Toc} slid into the lake. The engineer {n Carlo Semenza} wrote to a friend: {q “Things are probably bigger than us.”} He died in {d 1961}.

    In {d the summer of 1963} the operator, {o SADE}, raised the water to {u 715 metres}. On {d 9 October}, at {d 10:39 p.m.}, about {u 260 million cubic metres} of rock fell {l within} {u 45 seconds}. The wave passed the dam by {u 250 metres} and reached {p Longarone} {u four minutes} later. Between {u 1,900 and 2,500 people} died, {u 1,450} of them in {p Longarone} alone.

    {d Two days later} {t Prime Minister} {n Giovanni Leone} promised justice. {d The next year} he led the lawyers of {o SADE}, {l which} had become part of {o ENEL} in {d December 1962}. {n Tina Merlin}, {t a journalist of {o l’Unità}}, had warned of the danger in {d 1959} and was tried for {q “spreading false news”}; the court in {p Milan} acquitted her on {d 30 November 1960}.

    In {d 1971} the {o Court of Cassation} sentenced {u two} of the {u eight accused}, {n Alberico Biadene} to {u five years} in prison, of which he served {u less than two}. {q “Nobody has asked our pardon,”} {a {n Renato Migotti}, {t head of the survivors’ association}, told} the {o Corriere della Sera} in {d 2013}, {d half a century} after the night.
    """
}
