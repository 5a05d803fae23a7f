/// Drafts written for these tests, with what a checker ticks off marked in them before the rules were run.
///
/// `{n Ana Silva}`: n name, o organisation, p place, t title, u number, d date, q quotation,
/// a attribution, r ordinal, s superlative, l link. Marks may hold others.
enum MarkedDrafts {
  static let all = [ferries, clinic, dam, vaccine, council, election]

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

  /// A science story with doses, rates and people of several institutes.
  private static let vaccine = """
    {o Halcyon Biotech Ltd.} has stopped its malaria trial in {p Burkina Faso} {l after} {u two children} fell ill, {a the company said} on {d Thursday}. {u Some 1,450} of {u 4,800 families} had already been given the {r second dose}.

    {q “We owe them certainty,”} {a said {n Aminata Ouédraogo}}, {t a paediatrician at the {o Muraz Centre}} in {p Bobo-Dioulasso}. {q “It’s the {s most difficult decision} of my career.”}

    The vaccine cut infections by {u 77 percent} in {d 2021}, but only by {u 41 percent} a year {d two years later}, {a according to {o The Lancet}}. {u One in eight} of those vaccinated had a fever, against {u one in ten} of the others. {n Henrik Aas}, {t a statistician}, {a called} the figures {q “noisy”}.

    {t Health minister} {n Robert Lucien Kargougou} {a told reporters} in {p Ouagadougou} that the state had paid {u 3.6 billion francs} for {u 900,000 doses}. The {o European Medicines Agency} will decide by {d mid-June}. Until then, {a it said}, nobody should draw conclusions.

    {o Halcyon}, founded in {d 1998} by {n Siobhan O’Malley-Reid} and her brother {n Declan}, earned {u between £40 million and £45 million} in the {d last fiscal year}. Its shares fell {u 18.4%} to {u £7.12} on {d Friday morning}, the {s biggest loss} since {d October 2008}. {o Barclays} cut its target {u by a third}.

    {n Kargougou} {a has denied} that officials were warned {d in April}. {a The {o Muraz Centre} confirmed} that it had written to the {o Ministry of Health} {u three times} between {d 3 March} and {d 28 April}. {a The ministry’s {t spokeswoman}, {n Fatou Traoré}, said}: {q “We have no such letters.”}

    Malaria killed {u about 597,000 people} in {d 2023}, {a the {o World Health Organization} estimates}; {u more than three quarters} of them were {u under five years} old.
    """

  /// A meeting of a city’s council, with votes, sums and quarrels.
  private static let council = """
    {p Leeds} will sell {p Temple Newsam House} to a hotel group {l because} it cannot pay for the roof, councillors decided {d late on Monday}, by {u 51 votes to 46}.

    {q “This is vandalism,”} {a said {n Priya Chatterjee}}, {t leader of the {o Green Party} group}, who walked out {d before midnight}. {q “Nobody asked the people of {p Leeds}.”} {n Chatterjee}, {u 38}, was elected in {d May 2019}.

    The roof would cost {u £11.3 million}, {a {t council leader} {n James Lewis} said}, {u twice as much} as in {d 2016}. The city has a gap of {u £273.7 million} over {u five years}. Cuts in social care {l led to} {u 6,200 complaints} {d last winter}.

    {a {n Sir Alan Whitlock-Hume}, {t a former chairman of the {o Yorkshire Museums Trust}}, accused} the council of {q “selling the {s oldest silver} in the house”}. He offered {u £2m} of his own in {d the spring of 2022}, {a he told} the {o Yorkshire Evening Post}; {a the council replied} {d eleven days later} with {q “one line.”}

    {o Northgate Hotels plc} already runs {u nine country houses} in {p Scotland} and {p Wales}. {a Its {t chief executive}, {n Marcus Feld}, promised} {u 140 jobs} and free entry to the park on {u 60 days a year}. {a The {o Unite} union doubts} both figures.

    A survey of {u 1,012 residents} found that {u 58 percent} were against the sale and {u 27} for it. The {o Charity Commission} will look at the deed of {d 1922} {d next month}. {n Judge Miriam Okafor} of the {o High Court} refused an injunction on {d 14 November}, {d two days before} the vote.

    In {d the 1980s} the house had {u 200,000 visitors a year}; in {d 2023–24} there were {u fewer than 70,000}. {a Friends of the house say} the {r first step} was closing the farm, {u ten minutes’ walk} away, in {d December 2020}.
    """

  /// A foreign election with observers, results and charges.
  private static let election = """
    {t President} {n Tomasz Wierzba} won {u 50.8%} of the vote in {p Karvania} on {d Sunday}, {a the {o Central Election Commission} announced} {d early on Tuesday}, {l after} {u 36 hours} of counting. Turnout was {u 71.2 percent}, {u 4.5 points} above that of {d 2020}.

    {a His rival, {n Lena Marchetti} of the {o Civic Alliance}, claims} that {u at least 212 polling stations} opened late. {q “We will go to {s the highest court}, and then to {p Strasbourg},”} {a she told} supporters in {p Lower Drava}. {q “They stole it at night.”}

    {o OSCE} observers saw {q “serious shortcomings”} in {u one in six} stations, {a their {t head}, {n Urszula Gacek}, said} at {d 3 p.m.} on {d Monday}. {a The {o Foreign Ministry} rejected} this. {a {t Ministry spokesman} {n Ivo Kadlec} described} the report as {q “a novel by people who were here for {u four days}.”}

    {n Wierzba}, {u 63}, a former general, came to power in {d the autumn of 2011}. {a He has promised} to double pensions by {d 2030} and to bring inflation, at {u 12.9 percent} in {d August}, {u below 5 percent} {d next year}. The {o Karvanian National Bank} expects {u 7 to 8 percent}.

    The {o European Union}, which gave {p Karvania} {u €640 million} {d last year}, will discuss sanctions on {d 22 October}. {a {n Marie-Claire de Vries}, {t a Dutch member of the {o European Parliament}}, warned} against haste. {a According to {o Reuters}}, {p Hungary} and {u two other members} would vote against them.

    {u Some 15,000 people} marched through {p Velgrad} on {d Monday evening}, {a police said}; {a the opposition spoke} of {u 60,000}. {u Nineteen protesters} were arrested, {u three} of them {u under 18}. It was the {s largest protest} since {d the spring of 1990}, {d when the wall fell}.
    """
}
