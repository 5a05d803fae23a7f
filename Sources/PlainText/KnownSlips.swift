/// Words as they are often misspelt, each for one other word.
///
/// None of them is a word, a name or a substance. A slip that is not here may be a word that is in no list: “arsenite”
/// is no “arsenate”.
enum KnownSlips {
  /// The word that was meant; nil of any that is not known to be a slip.
  static func meant(by word: String) -> String? { words[word] }

  private static let words: [String: String] = {
    var words: [String: String] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      guard let end = pair.firstIndex(of: ":") else { continue }
      words[String(pair[..<end])] = String(pair[pair.index(after: end)...])
    }
    return words
  }()

  private static let pairs = """
    accomodate:accommodate accomodation:accommodation acheived:achieved adn:and agressive:aggressive
    arguement:argument assasinated:assassinated assasination:assassination begining:beginning
    beleif:belief beleive:believe beleived:believed buisness:business buisnesses:businesses
    commited:committed commitee:committee comittee:committee committe:committee concious:conscious
    definately:definitely embarassed:embarrassed embarassing:embarrassing embarassment:embarrassment
    enviroment:environment enviromental:environmental existance:existence foriegn:foreign
    freind:friend freinds:friends goverment:government goverments:governments harrassed:harassed
    harrassment:harassment hte:the immediatly:immediately knowlege:knowledge liason:liaison
    maintainance:maintenance millenium:millennium neccessary:necessary occassion:occasion
    occured:occurred occurence:occurrence occuring:occurring offical:official officals:officials
    parlament:parliament parliment:parliament peice:piece posession:possession prefered:preferred
    recieve:receive recieved:received recomended:recommended refered:referred religous:religious
    seperate:separate seperated:separated seperately:separately sieze:seize siezed:seized
    succesful:successful succesfully:successfully suprise:surprise suprised:surprised taht:that
    teh:the thier:their tommorow:tomorrow tommorrow:tomorrow unfortunatly:unfortunately
    untill:until whcih:which wierd:weird wiht:with
    """
}
