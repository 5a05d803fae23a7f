import FactModel
import Testing
import TextReading

@testable import ArticleReading

struct BylineReaderTests {
  private func byline(_ text: String) -> BylineReader.Byline? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      BylineReader.byline(in: 0..<bytes.count, UTF8Scan(bytes))
    }
  }

  @Test(arguments: [
    ("By Jane Doe", ["Jane Doe"]),
    ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
    ("BY JANE DOE AND JOHN ROE", ["JANE DOE", "JOHN ROE"]),
    ("by Jane Doe, John Roe & Ana de la Cruz", ["Jane Doe", "John Roe", "Ana de la Cruz"]),
    ("By J. R. Smith Jr.", ["J. R. Smith Jr."]),
    ("By Jane Doe, BBC News", ["Jane Doe"]),
    ("Written by Éva Székely", ["Éva Székely"]),
    ("By Jane Doe | January 30, 2024", ["Jane Doe"]),
    ("By Jane Doe, 30 January 2024", ["Jane Doe"]),
    ("By Jane Doe and John Roe, January 30, 2024", ["Jane Doe", "John Roe"]),
    ("By Doe, Jane", ["Jane Doe"]),
    ("By DOE, Jane", ["Jane Doe"]),
    ("Door onze redacteur Jane Doe", ["Jane Doe"]),
    ("글 김지현 기자", ["김지현"]),
    ("本报记者 王小兰 李明", ["王小兰", "李明"]),
    ("本报记者 王 兰", ["王 兰"]),
    ("文・佐藤花子", ["佐藤花子"]),
    ("文・写真 佐藤花子", ["佐藤花子"]),
  ])
  func readsNames(_ text: String, _ names: [String]) {
    #expect(byline(text)?.names == names)
  }

  @Test(arguments: [
    "By Monday it had rained.", "By the time he came, she had left", "By 2030 all will be well",
    "Bye Jane", "By", "By Jane Doe who lives in London and writes about food",
  ])
  func refusesSentences(_ text: String) {
    #expect(byline(text) == nil)
  }

  @Test(arguments: [
    ("By Jane Doe, 14 May 2024", ["Jane Doe"]),
    ("Westhaven, 14 May 2024 — By Jane Doe", ["Jane Doe"]),
    ("di Nina Falco - 14 maggio 2024", ["Nina Falco"]),
    ("di Nina Falco, Roma, 14 maggio 2024", ["Nina Falco"]),
    ("di Nina Falco 14 maggio 2024 ore 10:30", ["Nina Falco"]),
    ("Pubblicato il 14 maggio 2024 da Nina Falco", ["Nina Falco"]),
    ("Scritto da Nina Falco il 14 maggio 2024", ["Nina Falco"]),
    ("ROMA, 14 maggio 2024 (ANSA) - di Nina Falco", ["Nina Falco"]),
    ("14 mei 2024 - door onze redacteur Nina Valk", ["Nina Valk"]),
    ("Door: Nina Valk 14-05-2024", ["Nina Valk"]),
    ("Van onze verslaggever Nina Valk, 14 mei 2024, 10.30 uur", ["Nina Valk"]),
    ("Gepubliceerd op 14 mei 2024 door Nina Valk", ["Nina Valk"]),
    ("Publié le 14 mai 2024 par Nina Falk", ["Nina Falk"]),
    ("Von Ada Vogt, 14. Mai 2024, 10:30 Uhr", ["Ada Vogt"]),
  ])
  func readsNamesAndADayInOneLine(_ text: String, _ names: [String]) {
    let found = byline(text)
    #expect(found?.names == names)
    #expect(found?.dates?.published == PartialDate("2024-05-14"))
  }

  @Test(arguments: [
    "Nina Falco, 14 maggio 2024", "Di Roma si parla il 14 maggio 2024",
    "On 14 May 2024 the board met by the quay", "Seen by 14 May 2024",
    "Updated 14 May 2024 by popular demand", "Opened on 14 May 2024 by King Charles",
    "Founded 14 May 1924 by Ann Roe", "Eröffnet am 14. Mai 2024 von Otto Kern",
  ])
  func takesNoOtherLineWithADayForABylines(_ text: String) {
    #expect(byline(text) == nil)
  }

  @Test func readsTheDateBesideTheNames() {
    for text in ["By Jane Doe | January 30, 2024", "By Jane Doe, January 30, 2024"] {
      #expect(byline(text)?.dates?.published == PartialDate("2024-01-30"))
    }
  }
}
