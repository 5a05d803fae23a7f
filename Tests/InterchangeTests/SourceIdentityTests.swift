import FactModel
import Notations
import TestSupport
import Testing

@testable import Interchange

/// Which items of a library are one source, and what is told of it.
struct SourceIdentityTests {
  private static let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))

  private static func placement(_ file: String) throws -> SourcePlacement {
    let source = try ImportSource(Array(file.utf8), name: "f", ports: RoundTrip.ports())
    let format = try FormatTable.readable(nil, for: source)
    let reading = try format.read(source, ImportContext(signed: signed))
    return SourcePlacement(reading.sources, in: ExchangeSession().session)
  }

  /// Two items each, and how many sources they are.
  static let pairs: [(name: String, file: String, count: Int)] = [
    (
      "other ISBN",
      "@book{a, title={Y}, year={2019}, isbn={9780201896831}, publisher={M}}"
        + "@book{b, title={Y}, year={2020}, isbn={9783161484100}, publisher={A}, pages={7}}", 2
    ),
    (
      "ISBN in two forms",
      "@book{a,title={H},isbn={978-0-201-89683-1}}@book{b,title={I},isbn={0201896834}}", 1
    ),
    (
      "chapters of one book",
      "@incollection{a,title={H},isbn={9780201896831}}"
        + "@incollection{b,title={I},isbn={9780201896831}}", 2
    ),
    (
      "DOI in two forms",
      "@article{a,title={E},doi={https://doi.org/10.1000/ABC.1}}"
        + "@article{b,title={F},doi={10.1000/abc.1}}", 1
    ),
    ("other DOI", "@article{a,title={E},doi={10.1/a}}@article{b,title={E},doi={10.1/b}}", 2),
    (
      "same address",
      "@online{a,title={E},url={https://m.example/}}@online{b,title={F},url={https://m.example}}", 1
    ),
    (
      "same address, other year",
      "@online{a,title={E},url={https://m.example},year=2019}"
        + "@online{b,title={F},url={https://m.example},year=2024}", 2
    ),
    (
      "other address",
      "@online{a,title={E},url={https://m.example/a}}@online{b,title={E},url={https://m.example/b}}",
      2
    ),
    // What they are called is all that tells them apart.
    ("title alone", "@misc{a,title={Annual report}}@misc{b,title={Annual report}}", 2),
    ("title and key", "@misc{a,title={Annual report}}@misc{a,title={Annual report}}", 1),
    (
      "authors in two forms",
      "@misc{a,title={R},author={Quill, Pat}}@misc{b,title={R},author={{Pat Quill}}}", 1
    ),
    (
      "title, one year", "@misc{a,title={Annual report}}@misc{b,title={Annual report},year=2020}", 2
    ),
    (
      "title, other publisher",
      "@misc{a,title={Annual report},publisher={M}}"
        + "@misc{b,title={Annual report},publisher={A}}", 2
    ),
    (
      "title and authors",
      "@misc{a,title={R},author={Quill, Pat}}@misc{b,title={R},author={Quill, Pat},year=2020}", 1
    ),
    (
      "title and authors, other year",
      "@misc{a,title={R},author={Quill, Pat},year=2019}"
        + "@misc{b,title={R},author={Quill, Pat},year=2020}", 2
    ),
  ]

  @Test(arguments: pairs.map(\.name))
  func tellsSourcesApart(_ name: String) throws {
    let row = try #require(Self.pairs.first { $0.name == name })
    let placement = try Self.placement(row.file)
    #expect(placement.newSources == row.count)
    #expect(placement.joined.count == 2 - row.count)
    // The same file again is as before.
    var made = ExchangeSession()
    for change in placement.changes { try made.apply([change]) }
    let source = try ImportSource(Array(row.file.utf8), name: "f", ports: RoundTrip.ports())
    let reading = try FormatTable.readable(nil, for: source)
      .read(source, ImportContext(signed: Self.signed))
    #expect(SourcePlacement(reading.sources, in: made.session).changes == [])
  }

  @Test func saysWhatIsNotTakenOfAJoinedItem() throws {
    let placement = try Self.placement(
      "@article{a,title={E},doi={10.1/a},pages={7}}@article{b,title={F},doi={10.1/A},pages={8},year=2020}"
    )
    #expect(placement.counts == ["of 2 items 1 new source"])
    #expect(
      placement.joined
        == ["“F” is one source with another item of the file; not taken of it: title “F”, page."]
    )
  }

  @Test func saysWhatASourceThatIsHereHasOtherwise() throws {
    let file =
      "@misc{a,title={E},doi={10.1/a},url={https://e.example},urldate={2024-05-07},archiveurl={https://a.example/1}}"
    var made = ExchangeSession()
    for change in try Self.placement(file).changes { try made.apply([change]) }
    let changed = file.replacing("2024-05-07", with: "2024-06-01").replacing("/1}", with: "/2}")
    let source = try ImportSource(Array(changed.utf8), name: "f", ports: RoundTrip.ports())
    let reading = try FormatTable.readable(nil, for: source)
      .read(source, ImportContext(signed: Self.signed))
    let placement = SourcePlacement(reading.sources, in: made.session)
    #expect(placement.changes == [])
    #expect(
      placement.joined == [
        "“E” is one source with @1; not taken of it: accessed “2024-06-01”, archived copy "
          + "“https://a.example/2”."
      ]
    )
  }

  @Test func aDateThatSaysOtherwiseIsKeptAndTold() throws {
    let file = "TY  - NEWS\nTI  - C\nPY  - 2019\nDA  - 2024/05/07\nER  - \n"
    let source = try ImportSource(Array(file.utf8), name: "f", ports: RoundTrip.ports())
    let reading = try FormatTable.readable(nil, for: source)
      .read(source, ImportContext(signed: Self.signed))
    #expect(reading.sources.map(\.published?.description) == ["2019"])
    #expect(
      reading.tally.sentences
        == ["Field “DA” (1) is not read, but kept for an export in the same format."]
    )
  }

  static let numbers: [(text: String, number: String?)] = [
    ("978-0-201-89683-1", "9780201896831"), ("0-201-89683-4", "9780201896831"),
    ("ISBN 0 201 89683 4 (hbk), 978-3-16-148410-0", "9780201896831"),
    ("978‑3‑16‑148410‑0", "9783161484100"), ("0-8044-2957-X", "9780804429573"), ("12", nil),
    ("", nil),
  ]

  @Test(arguments: numbers.map(\.text))
  func readsISBNs(_ text: String) throws {
    let row = try #require(Self.numbers.first { $0.text == text })
    #expect(PublicationNumber.normalised(isbn: text) == row.number)
  }

  @Test func aLibraryWithoutAnySourceFails() throws {
    let file = "TY  - NEWS\nN1  - only a note\nER  - \n"
    let source = try ImportSource(Array(file.utf8), name: "f", ports: RoundTrip.ports())
    let reading = try FormatTable.readable(nil, for: source)
      .read(source, ImportContext(signed: Self.signed))
    #expect(throws: Problem.self) {
      try SourcePlacement(reading, of: "f", in: ExchangeSession().session)
    }
  }
}
