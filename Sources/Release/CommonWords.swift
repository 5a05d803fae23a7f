/// Words that everybody uses, and that therefore give nobody away: the commonest of English, and those
/// of this trade.
enum CommonWords {
  static let folded: Set<[UInt32]> = Set(
    text.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
  )

  /// Whether all words of a text are everybody's.
  static func isAll(_ text: String) -> Bool {
    PlainLetters.words(of: text).allSatisfy { folded.contains($0.letters) }
  }

  private static let text = """
    able about above account accounts across action added address after afterwards again
    against age agency ago agree agreement air all almost alone along already also although
    always america american among analysis and announced another answer any anyone anything
    appear april archive archived are area areas around article articles ask asked attempt
    august author authors away back bad bank based basis became because become becomes been
    before began behind being believe below best better between beyond big bill billion bit
    black body book books born both bring brought budget build building built business but buy
    call called came campaign can capital car care carried case cause center central centre
    certain certainly chance change changed changes character check checker child children
    city civil claim claimed claims class clear close college com come comes committee common
    community company complete computer concern concerned condition conditions conference
    confirmed consider contact content context continue control copies copy correct corrected
    correction corrections cost costs could council countries country county course court
    create current cut data date day days dead deal death december decided decision department
    described design desk details develop development did difference different difficult
    direct director document documents does doing done door down draft drive due during each
    early easy economic economy editor education effect effects effort efforts eight either
    else email end engineer engineers enough entire environment especially established
    estimate estimates even ever every everyone everything evidence example experience expert
    experts explain eye face fact factor facts fall false family far february federal feel
    feet few field fight figure figures file final financial find fire first five fix floor
    follow following food foot for force forces foreign form former forward found four free
    friday friend friends from front full fund funds further future game gave general get gets
    girl give given gives going good got government great ground group groups growing growth
    had half hand hands hard has have having head health hear heard heart heavy held hello
    help hence her here herself high him himself his history home hope hospital hour hours
    house how however htm html http https human hundred husband idea image immediate important
    include included including increase indeed index individual industry information inside
    instead interest international interview into invoice involved issue issues its itself
    january job jobs joined july june just keep kept kind knew know known land language large
    last late later law leader leaders leading learn least leave led left legal less let
    letter level life light like likely likewise limited line list little living local long
    look looked loss lost lot love low lower made main major make makes making man many march
    market matter may maybe mayor mean means meanwhile media medical meet meeting member
    members men mention method middle might military million mind minister ministry minute
    minutes misleading miss mission mixture model modern moment monday money month months more
    moreover morning most mostly mother move movement much music must name named names nation
    national natural nature near nearly need needs neither net network never nevertheless new
    news next night nine nobody none nor north not note notes nothing notice november now
    number numbers object october off offer office officer official officials often oil old
    once one only onto open operation opinion opportunity opposed option order orders org
    original other others otherwise ought our out outside over own owner page paid pain paper
    papers parent parents part particular parts party passed past pattern pay pdf people per
    percent perhaps period person phone php physical picture piece pieces place plan plans
    play point points police policy political poor population position possible power practice
    present president press pressure prevent previous price prices primary private probably
    problem problems process produce product production professional program project property
    prove provide provided public publish published publisher pull purpose put quality
    question questions quite quote quoted race radio raise range rate rated rates rather
    rating reach reached read reader readers ready real really reason reasons receive received
    recent recently recognize record records red reduce reference refutes region relation
    relationship religious remain remember remove replied reply report reported reports
    represent require required research response responsibility rest result results retract
    retracted retraction return right rise risk road role room rose rule rules run safe said
    sale same saturday save saw say saying says scale school science scientist season seat
    second secretary section security see seem seen self sell send senior sense sent separate
    september series serious serve service services set seven several shall share she short
    should show showed shown shows side sign signed similar simple simply since single sister
    sit site situation six size skill small social some somebody someone something sometimes
    son soon sort sound source sources south space speak speaker special speech spend spent
    spokesman spokesperson spokeswoman spring staff stage stand standard start started state
    stated statement states station statistics stay step still stock stop store story street
    strong structure student students study style subject success successful such suddenly
    suggest summer sunday supply support supports sure surface survey system table take taken
    takes taking talk task tax teach teacher team technology television tell ten term terms
    test text than that the their them themselves then theory there therefore these they thing
    things think third this those though thought thousand three through throughout thursday
    thus time times title today together told too took top total toward town towns trade
    treatment trial trip trouble true truth try tuesday turn turned two type unconfirmed under
    understand union unit university unless unlike unproven until upon use used uses using
    usual usually value various verdict version very victim video view village visit voice
    vote wait walk wall want wanted war was watch water way ways wednesday week weeks weight
    well went were west what whatever when whenever where whereas whether which while white
    who whoever whole whom whose why wide wife will wind window wish with withdrawn within
    without woman women won word words work worked worker workers working works world worth
    would write writes writing written wrong wrote www year years yes yesterday yet you young
    your yours
    """
}
