/// Words that names are made of, and that tell one kind of name from another.
package enum NameWords {
  @inline(never)
  static func set(_ list: String) -> Set<String> { Words.set(list, between: 0x20) }

  /// Small words inside names.
  package static let particles = set(
    "de da do dos das las los del della di du des van von der den ter ten zu zur la le bin ibn al el y e af av ap"
  )
  /// Small words that join the parts of the name of an organisation or a place.
  package static let joiners = set("of for the and on &")

  /// Words before what may be a thing or a place: “a Ford”, “in Victoria”, “flew to Florence”.
  package static let apart = set("a an the in into near at")
  package static let travelling = set(
    """
    flew flown went gone go goes moved move travelled traveled travel returned return drove came come
    back trip fled
    """
  )

  /// What stands behind a name that begins a sentence.
  package static let behindSubjects = set(
    "is was has had will would did does also then later never who and went came left took gave"
  )

  /// Words before the name of a place: “East Prussia”.
  package static let directions = set(
    "north south east west northern southern eastern western central upper lower greater"
  )

  /// Particles that only names of persons have.
  package static let personal = set("van von der den ter ten zu bin ibn ap")

  /// Offices that things are named after, too.
  package static let inNames = set(
    "king queen prince princess captain general president major judge emperor cardinal bishop"
  )

  package static let organisations = set(
    """
    ministry council group university college school party committee agency bank court inc inc. ltd
    ltd. corp corp. co co. plc llc gmbh association union department commission police institute
    company foundation office organisation organization army navy force forces parliament senate
    congress government league club times post news network service services bureau board authority
    assembly federation society centre center centers centres trust fund hospital museum church alliance coalition
    movement front brigade guard corporation limited partners holdings international press agency
    tribunal chamber academy laboratory laboratories airlines airways motors energy media review
    journal magazine consortium initiative programme program secretariat embassy watch amnesty
    municipality corps legion lodge orchestra theatre studios records pictures productions brands
    railway railways daily herald tribune gazette guardian telegraph mirror chronicle regiment division
    battalion squadron militia confederation conference taskforce wing ensemble choir troupe publishing
    publishers press software technologies systems solutions industries motor bros bros. sons insurance
    pharmaceuticals telecom petroleum steel electric electronics gallery library archive archives
    observatory clinic hospice academy administration directorate inspectorate magistrate caucus
    syndicate cooperative co-operative factory workshop monastery parish diocese
    newspapers comics consulate
    lab labs ferries lines markets nations democrats conservatives paper weekly fm radio tv television band institut instituto istituto universität université
    universidad partido ministère ministerio ministero università universidade banco banque partito parti
    movimento movimiento mouvement fundación fondation fondazione stiftung verein verband gesellschaft
    société società sociedad asociación associazione federación confederación confédération assemblée
    asamblea congreso sénat senado polizei policía polizia gendarmerie carabinieri académie accademia
    akademie musée museo museu
    """
  )

  /// Organisations that are known by one word.
  package static let knownOrganisations = set(
    """
    adidas airbnb airbus al-qaeda aldi alibaba apple asda astrazeneca barclays bayer bloomberg bmw
    boeing bundesrat bundestag chevron citigroup coca-cola congress deloitte disney duma easyjet
    economist europol exxon exxonmobil facebook fatah fema fifa gazprom google greenpeace guardian
    h&m hamas hezbollah hsbc huawei ibm ikea independent instagram intel interpol isil isis
    jpmorgan knesset kpmg kremlin labour lidl linkedin lloyds lufthansa mcdonald's mckinsey
    microsoft moderna mozilla nato nestle nestlé netflix nike nintendo novartis nvidia onion opec
    pentagon pepsi pfizer playstation pwc reddit renault reuters rosneft ryanair sainsbury's
    samsung shell siemens sony spectator spotify starbucks taliban telegraph tencent tesco tesla
    tiktok tories toyota twitter uber ubisoft ubs uefa unesco unicef unilever vatican verizon
    vodafone volkswagen walmart whatsapp wikimedia wikinews wikipedia xbox yahoo youtube zara
    """
  )

  /// Organisations and places whose names have “and” inside, and which no rule could know for one.
  package static let joinedOrganisations: Set<String> = [
    "marks and spencer", "procter and gamble", "johnson and johnson", "ernst and young",
    "smith and wesson", "standard and poor's", "dun and bradstreet", "black and decker",
    "dolce and gabbana", "simon and schuster", "barnes and noble",
    "health and safety executive", "arm and hammer", "fortnum and mason",
    "house of commons", "house of lords", "house of representatives", "victoria's secret",
    "hell's angels", "lloyd's register", "reader's digest",
    "le monde", "le figaro", "la repubblica", "la stampa", "el país", "el mundo", "der spiegel",
    "die zeit", "die welt", "al jazeera", "goldman sachs", "morgan stanley", "credit suisse",
    "rolls royce", "eth zurich",
  ]
  package static let joinedPlaces: Set<String> = [
    "tyne and wear", "newfoundland and labrador", "brighton and hove", "hammersmith and fulham",
    "kensington and chelsea", "barking and dagenham", "dumfries and galloway", "perth and kinross",
    "argyll and bute", "windsor and maidenhead", "telford and wrekin", "redcar and cleveland",
    "hereford and worcester", "jammu and kashmir", "dadra and nagar haveli",
    "andaman and nicobar islands", "st kitts and nevis", "ross and cromarty",
    "st. kitts and nevis", "st vincent and the grenadines",
  ]
  /// What an office may be for, so that “and” behind it joins: “Women and Equalities Committee”.
  package static let subjects = set(
    """
    women health food safety trade business work culture media sport sports digital energy education
    justice home environment transport science innovation technology arts crafts history children
    families housing communities planning development law peace security research industry medicines
    finance taxation revenue budget rules ethics agriculture tourism youth labour labor roads control
    alcohol tobacco firearms human social public oversight reform disease fisheries forestry veterans
    """
  )

  /// Offices that are for several things: “Department of Health and Human Services”, “Committee on Rules”.
  package static let subjectOffices = set(
    "department ministry centers centres bureau office institute committee subcommittee commission conference"
  )
  /// What is named after those who gave it: “Bill and Melinda Gates Foundation”.
  package static let bequests = set("foundation trust fund institute center centre library museum")

  /// What an organisation has: “the Quux website”.
  package static let havings = set(
    """
    website site founder co-founder spokesman spokeswoman spokesperson employee employees staff
    players fans customers users subscribers subsidiary shares shareholders executives poll newspaper magazine
    reporter reporters journalist lawmaker lawmakers supporters activists union company firm charity
    broadcaster airline retailer
    """
  )

  /// What an organisation is: “the newspaper Quux”.
  package static let businesses = set(
    """
    newspaper magazine paper company firm airline retailer broadcaster bank charity agency startup union daily weekly
    contractor insurer supplier chain lender carrier pollster brewer manufacturer chocolatier brewery
    """
  )
  /// What an organisation is behind a comma, besides them: “Quux, a party of farmers,”.
  package static let groups = businesses.union(
    set("party club team group movement maker brand university hospital school institute")
  )
  /// What only a company has, and no person: “Quux’s shareholders”; not “Mr Ade’s shares”.
  package static let ofCompanies = set("shareholders ceo cfo subsidiary")
  /// What only a country has, and no politician: “Quux’s coast”; not “Mr Ade’s economy”.
  package static let ofCountries = set("coast coastline airspace")
  /// Who somebody is “of” an organisation.
  package static let officers = set(
    """
    journalist reporter editor correspondent columnist spokesman spokeswoman spokesperson founder
    co-founder ceo chairman chairwoman treasurer head director member members employee employees
    players fans supporters striker midfielder goalkeeper defender captain
    """
  )
  /// What names of companies end with.
  package static let companyEnds = set(
    "health healthcare foods biotech petrochemicals hotels hospitality cars logistics plc environment co co. partners associates sa ag nv bv asa oyj spa sarl gmbh"
  )

  /// Known organisations whose names are words, too.
  package static let alsoWords = set(
    "apple congress economist guardian independent labour onion shell spectator telegraph target"
  )

  /// Initials and words with a capital that name nobody.
  package static let nonNames = set(
    """
    dna rna tv iq ok pov gdp hiv aids covid covid-19 ceo cfo coo mp mps mep meps pm usb pc dvd cd gps led
    lgbt lgbtq phd ph ba ma bbq faq diy vip id ai vr pr hr internet brexit christmas easter islam
    christianity judaism buddhism hinduism catholicism image photo photos video audio file ed
    ms-dos pdf html xml sms atm suv ufo url www http https q a asap aka nhl-style fellow degree decree
    democratic republican conservative liberal communist socialist
    celsius fahrenheit breaking exclusive update updated correction clarification
    """
  )

  /// What names nobody by itself behind an article: one that was named before is meant.
  package static let generic = set(
    """
    government bank court hospital hospitals company school university college church commission
    committee council department ministry agency party board bureau group office institute authority
    union association foundation museum city county province district island river
    """
  )

  /// Small words that stand with a capital only where a sentence begins.
  package static let smallWords = set(
    """
    i in on at by for with from to of and or but as if so the a an it its it's he she they we you this that
    these those there here when where while who what why how not no yes are is was were be been has had
    have do does did will would can could may might should must also then than because although
    though however after before since until during under over about between into through
    """
  )

  /// Organisations that every country or city has one of.
  package static let offices = set(
    "ministry parliament senate government police court army navy office department cabinet"
  )

  package static let places = set(
    """
    strasse straße platz gasse allee gata ulica
    city county state province district region island islands sea ocean river lake mountain
    mountains valley street avenue road square airport station bay gulf peninsula desert republic
    kingdom north south east west northern southern eastern western central bridge park port strait
    hill hills beach falls creek canyon harbour harbor village town borough plaza boulevard lane coast
    dam castle palace tower pier quay wharf stadium arena gardens square forest woods heights springs rapids cathedral
    temple basin plateau highlands glacier volcano reef cave caves shelf
    building hotel inn trail turnpike expressway highway motorway market mall hall house cemetery zoo terrace memorial
    """
  )

  /// What bears somebody's name: “Nelson's Column”, “King's Cross”, “St Mary's Hospital”.
  package static let landmarks = set(
    """
    column needle wall cross arch seat gate bridge park cathedral college school hospital church chapel
    palace tomb peak island infirmary
    """
  )
  /// Teams of a town: “Manchester United”, “Orlando Pirates”.
  package static let teams = set(
    """
    united rovers wanderers athletic hotspur albion fc afc cf fk bk ff pirates chiefs tigers lions eagles bears
    giants knights rangers raiders indians warriors panthers bulls hawks wolves dolphins
    """
  )

  /// Offices, ranks and professions that stand before or behind a name.
  package static let roles = set(
    """
    claimant plaintiff counsel consultant steward mp mep
    spokesperson spokesman spokeswoman minister president premier chancellor secretary senator
    congressman congresswoman representative governor mayor ambassador envoy director chairman
    chairwoman chair chairperson chief leader professor doctor judge justice general colonel major
    captain lieutenant sergeant admiral commander officer commissioner councillor deputy king queen
    prince princess pope bishop archbishop cardinal rabbi imam reverend father sister author writer
    analyst economist historian scientist researcher lawyer attorney prosecutor journalist editor
    reporter correspondent founder co-founder owner manager coach captain player actor actress
    singer activist campaigner expert adviser advisor aide ceo cfo coo lawmaker mp mep treasurer
    comptroller inspector sheriff detective constable dean principal rector provost lecturer
    physician surgeon nurse engineer astronaut pilot candidate nominee head dictator emperor
    striker midfielder goalkeeper defender referee curator parliamentarian rapporteur diplomat vice-president vice-chancellor secretary-general
    director-general attorney-general governor-general co-chair
    """
  )

  /// What somebody is, besides ``roles``; counted only behind a name and an article.
  package static let callings = set(
    """
    architect steward claimant clerk
    member republican democrat independent teacher student farmer trader broker volunteer pensioner
    merchant soldier sailor miner driver carpenter plumber builder cleaner clerk teller butcher baker
    tailor painter sculptor poet composer dancer swimmer runner boxer chef waiter barber fisherman
    businessman businesswoman policeman policewoman banker accountant consultant designer librarian
    nurse doctor paediatrician pediatrician resident tenant entrepreneur investor lobbyist veteran
    """
  )

  /// Particles that are joined to their names by a hyphen or an apostrophe.
  package static let joinedParticles = set("al el ad an ar as ash at az ben bin ibn abu d l o dell")

  /// Titles that are a part of how a person is called.
  package static let honorifics = set(
    """
    mr mr. mrs mrs. ms ms. mx mx. dr dr. prof prof. sir dame lord lady rev rev. gen gen. sen sen. rep
    rep. gov gov. lt lt. col col. maj maj. capt capt. sgt sgt. hon hon. pres pres.
    """
  )

  /// Words that go before a role and belong to it.
  package static let roleModifiers = set(
    """
    prime foreign former deputy chief acting senior vice executive general interim assistant first
    second managing national federal special founding finance defence defense interior justice
    health transport energy agriculture culture tourism commerce industry economy climate water
    fisheries housing sports welfare trade home education labour labor environment leading junior co press state party
    human rights independent opposition then-prime ex current outgoing incoming associate
    """
  )

  /// Letters behind a name that are no part of it.
  package static let letters: Set = ["MP", "MEP", "MSP", "QC", "KC", "PhD", "MD", "Esq."]

  /// What the names of institutes end with, behind “and”.
  package static let disciplines = set(
    "studies sciences research affairs policy engineering management analysis technology development"
  )

  /// What towns and countries are.
  package static let settlements = set(
    """
    town city village hamlet district suburb island province region county municipality country capital
    port resort neighborhood neighbourhood
    """
  )

  /// What names of places begin with, in several languages.
  package static let placeBeginnings = set(
    """
    rua calle rue piazza avenida
    lake mount fort port cape san santa saint st. isle camp monte mont plaza piazza rue calle avenida
    rua palazzo palacio palais château castillo schloss sierra río isla île via viale corso puerto porto
    ponte praia praça largo quai pont parque parc plage hotel hôtel stadion estadio stadio pier gare
    """
  )

  /// What the names of clubs begin with.
  package static let clubs = set(
    "fc fk cf ac afc sc sk nk bk if ssc vfl vfb tsv real atlético atletico dinamo dynamo"
  )

  /// Those of ``clubs`` that may be the initials of somebody.
  package static let initialsOfClubs = set("cf ac sc sk nk bk if")

  /// What stands behind the name of a club, and behind no initials and last name.
  package static let ofClubs = set(
    "fans players supporters ultras striker midfielder goalkeeper defender were are have play plays"
  )

  /// What stands before the name of a club.
  package static let beforeClubs = set("beat beats against club team side")

  /// On, in or at what a town lies.
  package static let lyings = set(
    """
    coast shore shores bank banks river lake sea bay gulf valley mountain mountains hill hills foot edge mouth
    border plain plains plateau island peninsula delta estuary north south east west northern southern
    eastern western heart middle centre center province county district region road railway route
    """
  )

  /// What somebody does to a place: “besieged Quux”.
  package static let takings = set(
    "besieged besieging occupied invaded crossed entered bombarded stormed evacuated liberated"
  )

  /// What a place has, before “of”.
  package static let ofPlaces = set(
    """
    siege sack bombardment streets centre center coast shores gates walls citizens natives
    duke earl bishop archbishop north south east west northeast northwest southeast southwest
    area mayor governor king queen residents inhabitants outskirts
    """
  )

  /// What leads to a place, before “to”.
  package static let toPlaces = set("siege road way ferry train flight trip voyage march route bus")

  package static let acronymPlaces = set(
    "us u.s. u.s uk u.k. u.k uae usa u.s.a. dprk prc ussr drc nyc"
  )

  package static let demonyms = set(
    """
    chinese north-korean korean koreans japanese american americans british russian russians french
    german germans italian spanish portuguese dutch belgian swedish norwegian danish finnish polish
    czech slovak hungarian romanian bulgarian greek turkish ukrainian ukrainians israeli israelis
    palestinian palestinians iranian iraqi syrian lebanese egyptian saudi jordanian yemeni libyan
    moroccan algerian tunisian sudanese ethiopian kenyan nigerian ghanaian african africans indian
    indians pakistani bangladeshi afghan nepali vietnamese thai malaysian indonesian filipino
    taiwanese mongolian australian australians canadian canadians mexican brazilian argentine
    chilean colombian peruvian venezuelan cuban european europeans asian asians arab arabs latin
    western eastern northern southern muslim muslims christian christians jewish jews catholic
    protestant hindu buddhist english irish scottish welsh swiss austrian
    """
  )

  package static let gazetteer = Words.set(
    """
    afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahamas
    bahrain,bangladesh,barbados,belarus,belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil
    brunei,bulgaria,burkina faso,burundi,cambodia,cameroon,canada,cape verde,chad,chile,china,colombia
    comoros,congo,costa rica,croatia,cuba,cyprus,czechia,czech republic,denmark,djibouti,dominica
    ecuador,egypt,el salvador,eritrea,estonia,eswatini,ethiopia,fiji,finland,france,gabon,gambia
    georgia,germany,ghana,greece,greenland,grenada,guatemala,guinea,guyana,haiti,honduras,hong kong
    hungary,iceland,india,indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan
    kazakhstan,kenya,kosovo,kuwait,kyrgyzstan,laos,latvia,lebanon,lesotho,liberia,libya,liechtenstein
    lithuania,luxembourg,macau,madagascar,malawi,malaysia,maldives,mali,malta,mauritania,mauritius
    mexico,moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands
    new zealand,nicaragua,niger,nigeria,north korea,north macedonia,norway,oman,pakistan,palestine
    panama,papua new guinea,paraguay,peru,philippines,poland,portugal,puerto rico,qatar,romania,russia
    rwanda,saudi arabia,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa
    south korea,south sudan,spain,sri lanka,sudan,suriname,sweden,switzerland,syria,taiwan,tajikistan
    tanzania,thailand,tibet,togo,tonga,tunisia,turkey,turkmenistan,uganda,ukraine,united arab emirates
    united kingdom,united states,united states of america,uruguay,uzbekistan,vatican,venezuela,vietnam,wales,scotland,england
    yemen,zambia,zimbabwe,africa,asia,europe,america,antarctica,middle east,latin america,gaza
    west bank,crimea,xinjiang,kashmir,catalonia,bavaria,california,texas,florida,new york,washington
    ohio,michigan,pennsylvania,virginia,illinois,arizona,nevada,oregon,colorado,alabama,alaska,hawaii
    kentucky,tennessee,louisiana,minnesota,wisconsin,iowa,missouri,kansas,oklahoma,utah,montana,idaho
    wyoming,nebraska,north dakota,south dakota,arkansas,mississippi,new jersey,new mexico,maryland
    delaware,connecticut,massachusetts,rhode island,vermont,new hampshire,maine,north carolina
    south carolina,west virginia,ontario,quebec,british columbia,alberta,beijing,seoul,pyongyang,tokyo
    moscow,kyiv,kiev,london,paris,berlin,madrid,rome,brussels,vienna,warsaw,prague,budapest,athens
    lisbon,dublin,amsterdam,oslo,stockholm,copenhagen,helsinki,geneva,zurich,istanbul,ankara,cairo
    jerusalem,tel aviv,tehran,baghdad,damascus,beirut,riyadh,dubai,abu dhabi,doha,kabul,islamabad
    karachi,lahore,delhi,new delhi,mumbai,kolkata,chennai,bangalore,dhaka,colombo,bangkok,hanoi
    jakarta,manila,kuala lumpur,shanghai,shenzhen,guangzhou,wuhan,taipei,osaka,sydney,melbourne
    canberra,auckland,wellington,lagos,abuja,nairobi,johannesburg,cape town,addis ababa,khartoum
    tripoli,tunis,algiers,casablanca,mexico city,bogota,lima,santiago,buenos aires,caracas,havana
    rio de janeiro,sao paulo,brasilia,toronto,ottawa,montreal,vancouver,chicago,los angeles
    san francisco,boston,houston,dallas,miami,atlanta,seattle,philadelphia,detroit,denver,las vegas
    new orleans,washington d.c.,hollywood,manhattan,brooklyn,glasgow,edinburgh,belfast,manchester
    britain,great britain,tuscany,lombardy,sicily,sardinia,piedmont,veneto,aceh,java,sumatra,bali
    punjab,sindh,kerala,gujarat,rajasthan,bihar,assam,new south wales,queensland,south australia
    western australia,tasmania,northern territory,b.c.,alberta,manitoba,saskatchewan,nova scotia
    new brunswick,newfoundland,yukon,brandenburg,saxony,hesse,thuringia,lower saxony,normandy
    brittany,provence,burgundy,alsace,lorraine,andalusia,galicia,basque country,siberia,chechnya
    dagestan,donbas,donetsk,luhansk,kherson,hokkaido,okinawa,tibet,sichuan,guangdong,zhejiang
    hunan,hubei,yunnan,yorkshire,cornwall,devon,essex,sussex,surrey,ulster,cumbria,lancashire
    norfolk,suffolk,dorset,somerset,scandinavia,balkans,caucasus,middle east,north africa
    west africa,east africa,southeast asia,central asia,south asia,east asia,eastern europe
    western europe,central europe,pacific,atlantic,mediterranean,caribbean,arctic,antarctic
    gulf of mexico,persian gulf,red sea,black sea,baltic,sahara,sahel,amazon,alps,himalayas,andes
    rhine,danube,nile,thames,mississippi,gaza strip,golan heights,sinai,kurdistan,darfur,tigray
    flanders,wallonia,silesia,transylvania,bosnia and herzegovina,korea,people's republic of china
    soviet union,ussr,yugoslavia,czechoslovakia,east germany,west germany,uk,vatican city
    the hague,hague,washington dc,washington d.c.,soweto,heathrow,westminster,downing street
    capitol hill,silicon valley,wall street,broadway,new england,midwest,puerto rico,guam,sun,moon
    mars,earth,venus,jupiter
    birmingham,liverpool,munich,hamburg,frankfurt,cologne,milan,naples,venice,barcelona,marseille,lyon
    """,
    between: 0x2C
  )
}
