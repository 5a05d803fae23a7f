import FactModel
import Testing
import TextReading

@testable import ArticleReading

/// Title, byline and date in plain texts of many languages.
struct HeadsInOtherLanguagesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var language: String
    var title: String
    var byline: String
    var name: String
    var date: String
    var prose: String

    var testDescription: String { "\(language): \(byline), \(date)" }
  }

  private static let cases = [
    Case(
      language: "de",
      title: "Die Mühle am Fluss brennt",
      byline: "Von Ada Vogt",
      name: "Ada Vogt",
      date: "Montag, den 3. März 2025",
      prose:
        "Die Mühle ist in der Nacht abgebrannt. Die Feuerwehr war mit drei Wagen da und nicht zu spät."
    ),
    Case(
      language: "fr",
      title: "Le moulin a brûlé dans la nuit",
      byline: "Par Ada Vaugelas",
      name: "Ada Vaugelas",
      date: "Publié le 3 mars 2025 à 10h30",
      prose:
        "Le moulin de la ville a brûlé dans la nuit, et les pompiers ne sont pas arrivés à temps."
    ),
    Case(
      language: "es",
      title: "El molino ardió anoche",
      byline: "Texto: Ada Vega",
      name: "Ada Vega",
      date: "3 de marzo de 2025",
      prose:
        "El molino de la ciudad ardió en la noche y los bomberos no llegaron a tiempo para la gente."
    ),
    Case(
      language: "it",
      title: "Il mulino è bruciato",
      byline: "di Ada Valli",
      name: "Ada Valli",
      date: "lunedì 3 marzo 2025",
      prose:
        "Il mulino della città è bruciato nella notte e i pompieri non sono arrivati in tempo per la gente."
    ),
    Case(
      language: "pt",
      title: "O moinho ardeu esta noite",
      byline: "Por Ada Vale",
      name: "Ada Vale",
      date: "segunda-feira, 3 de março de 2025",
      prose:
        "O moinho da cidade ardeu durante a noite e os bombeiros não chegaram a tempo para as pessoas."
    ),
    Case(
      language: "nl",
      title: "De molen is afgebrand",
      byline: "Door Ada de Vries",
      name: "Ada de Vries",
      date: "maandag 3 maart 2025",
      prose:
        "De molen van de stad is in de nacht afgebrand en de brandweer was niet op tijd voor het dak."
    ),
    Case(
      language: "ru",
      title: "Ночью сгорела мельница",
      byline: "Текст: Ада Волкова",
      name: "Ада Волкова",
      date: "3 марта 2025 г.",
      prose:
        "Ночью в городе сгорела старая мельница. Пожарные приехали через час и ничего не смогли сделать."
    ),
    Case(
      language: "ar",
      title: "احترقت الطاحونة ليلا",
      byline: "بقلم: آدا وهبي",
      name: "آدا وهبي",
      date: "الاثنين 3 مارس 2025",
      prose:
        "احترقت طاحونة المدينة في الليل ولم يصل رجال الإطفاء في الوقت المناسب لإنقاذ سقفها القديم."
    ),
    Case(
      language: "he",
      title: "הטחנה נשרפה בלילה",
      byline: "מאת עדה ורד",
      name: "עדה ורד",
      date: "יום שני, 3 במרץ 2025",
      prose: "הטחנה של העיר נשרפה בלילה, והכבאים לא הגיעו בזמן כדי להציל את הגג הישן שלה."
    ),
    Case(
      language: "hi",
      title: "रात में चक्की जल गई",
      byline: "लेखक: अदा वर्मा",
      name: "अदा वर्मा",
      date: "3 मार्च 2025",
      prose: "शहर की पुरानी चक्की रात में जल गई और दमकल की गाड़ियाँ समय पर नहीं पहुँच सकीं। लोग दुखी हैं।"
    ),
    Case(
      language: "ja",
      title: "町の水車小屋が夜中に全焼",
      byline: "山田太郎記者",
      name: "山田太郎",
      date: "令和7年3月3日",
      prose: "町の古い水車小屋が夜中に全焼した。消防は三台で駆けつけたが、屋根は間に合わなかったという。"
    ),
    Case(
      language: "zh",
      title: "古老的水磨坊夜间被烧毁",
      byline: "作者：李小明",
      name: "李小明",
      date: "发布时间：2025年03月03日 10:30",
      prose: "城里古老的水磨坊夜间被烧毁。消防队来了三辆车，但是没有能够及时救下它的屋顶，居民们都很难过。"
    ),
    Case(
      language: "ko",
      title: "밤사이 오래된 물레방아가 불탔다",
      byline: "홍길동 기자 hong@example.kr",
      name: "홍길동",
      date: "입력 2025.03.03. 오전 10:30",
      prose: "도시의 오래된 물레방아가 밤사이 불에 탔다. 소방차 세 대가 왔지만 지붕을 구하지는 못했다고 한다."
    ),
  ]

  @Test(arguments: cases)
  func findsAuthorAndDate(_ row: Case) throws {
    let text = [row.title, row.byline, row.date, row.prose, row.prose].joined(separator: "\n\n")
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    #expect(article.facts.title == row.title)
    #expect(article.facts.byline == [row.name])
    #expect(article.facts.published == PartialDate("2025-03-03"))
    #expect(article.facts.language == row.language)
    let kinds = article.blocks.map(\.kind)
    #expect(kinds == [.title, .byline, .dateline, .paragraph, .paragraph])
  }

  @Test(arguments: [
    "di Nina Falco, Roma, 14 maggio 2024", "di Nina Falco - 14 maggio 2024",
    "Pubblicato il 14 maggio 2024 da Nina Falco",
  ])
  func readsAHeadOfTwoLines(_ line: String) throws {
    let text =
      "Il porto di Westhaven muove 81.000 container\n\(line)\n\n"
      + "Il porto ha mosso 81.000 container in aprile, più che mai nella sua lunga storia."
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    #expect(article.facts.title == "Il porto di Westhaven muove 81.000 container")
    #expect(article.facts.byline == ["Nina Falco"])
    #expect(article.facts.published == PartialDate("2024-05-14"))
    #expect(article.blocks.map(\.kind) == [.title, .byline, .paragraph])
  }

  @Test func saysNothingOfALanguageThatIsNotPlain() throws {
    let texts = [
      "The mill of the town burned in the night, and the firemen did not come in time for the roof.",
      "Mill 12 34 56 78.", "Ada Vogt, Bo Lind, Cy Moor, Di Nash, Ed Orr, Flo Park, Gus Quill.",
    ]
    for text in texts {
      let article = try PlainTextReader.read(Array(text.utf8), name: nil)
      #expect(article.facts.language == nil)
      #expect(article.notices.isEmpty)
    }
  }

  @Test(arguments: [
    "Von Mäusen und Menschen", "Par ici", "Por fin", "Door de deur", "Di sera", "Text: siehe unten",
    "记者会召开", "女性記者", "كتب",
  ])
  func takesNoOtherLineForAByline(_ line: String) {
    let names = Array(line.utf8).withUnsafeBufferPointer { bytes in
      BylineReader.byline(in: 0..<bytes.count, UTF8Scan(bytes))?.names
    }
    #expect(names == nil)
  }

  @Test(arguments: [
    ("Berlin, den 3. März 2025", "2025-03-03"), ("Paris, le 3 mars 2025", "2025-03-03"),
    ("New York, March 3, 2025", "2025-03-03"), ("Washington, D.C., March 3, 2025", "2025-03-03"),
    ("3 March 2025, Westhaven", "2025-03-03"), ("Westhaven – 3 March 2025", "2025-03-03"),
    ("Москва, 3 марта 2025 года", "2025-03-03"), ("Frankfurt am Main, 03.03.2025", "2025-03-03"),
    ("١٤ مايو ٢٠٢٤", "2024-05-14"), ("14 أيار 2024", "2024-05-14"),
    ("3 كانون الثاني 2024", "2024-01-03"), ("१४ मई २०२४", "2024-05-14"),
    ("２０２４年５月１４日", "2024-05-14"), ("民國113年5月14日", "2024-05-14"),
    ("Mis à jour le 14 mai 2024", nil), ("We met in Westhaven, 14 May 2024 was the day", nil),
    ("Nobody, not even Ada, came on 14 May 2024", nil),
  ])
  func readsLinesThatSayWhereAndWhen(_ row: (line: String, date: String?)) {
    let dates = Array(row.line.utf8).withUnsafeBufferPointer { bytes in
      PlaceAndDate.dates(in: 0..<bytes.count, UTF8Scan(bytes))
    }
    #expect(dates?.published == row.date.flatMap { PartialDate($0) })
  }

  @Test func takesNoDateForAListItem() throws {
    let prose = "Die Mühle ist in der Nacht abgebrannt, und die Feuerwehr war nicht da."
    let text = "5. März 2025\n\n\(prose)\n\n1. Erstens\n\n2. Zweitens"
    let kinds = try PlainTextReader.read(Array(text.utf8), name: nil).blocks.map(\.kind)
    #expect(kinds == [.dateline, .paragraph, .listItem, .listItem])
  }

  @Test func findsADateBelowALetter() throws {
    let text =
      "The mill burned in the night, and nobody came to put the fire out.\n\nNobody knows why.\n\n"
      + "It was insured.\n\nIt stood for years.\n\nWesthaven, 3 March 2025"
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    #expect(article.facts.published == PartialDate("2025-03-03"))
    #expect(article.blocks.last?.kind == .dateline)
  }
}
