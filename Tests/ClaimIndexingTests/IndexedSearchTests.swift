import ClaimIndexing
import EarlierWork
import FactModel
import Glibc
import Interchange
import TestSupport
import Testing

struct IndexedSearchTests {
  @Test func findsWhatOthersPublishedAndWhatTheDeskRated() throws {
    let folder = try SearchedFolder()
    try folder.write(imports: ["The quay was painted in 2021", "Tolls on bridges rose"])
    try folder.add("bridge-story", "The bridge toll rises by 12 kroner.")
    try folder.add("old-story", "The tunnel is longer than the bridge.", isArchived: true)
    #expect(try folder.found("bridge toll rises").count == 3)
    #expect(try folder.found("bridge toll rises").first == "The bridge toll rises by 12 kroner.")
    #expect(try folder.found("painting quays") == ["The quay was painted in 2021"])
    let tunnel = try folder.answer("tunnels").matches.first?.known.place
    #expect(tunnel?.session == "old-story")
    #expect(tunnel?.isArchived == true)
    #expect(try folder.answer("anything").known == 4)
  }

  @Test func readsEverySessionOnce() throws {
    let folder = try SearchedFolder()
    try folder.add("one", "The bridge toll rises again in the summer.")
    try folder.add("two", "The ferry sinks in the harbour on Monday.")
    for _ in 1...3 { #expect(try folder.found("ferry").count == 1) }
    #expect(folder.read.sorted() == ["one", "two"])
    try folder.add("two", "The ferry floats in the harbour on Monday.", stamp: "2")
    #expect(try folder.found("ferry") == ["The ferry floats in the harbour on Monday."])
    #expect(folder.read.count == 3)
    folder.remove("two")
    #expect(try folder.found("ferry") == [])
    #expect(folder.read.count == 3)
  }

  @Test func addsToWhatIsThereWhileNothingIsGone() throws {
    let folder = try SearchedFolder()
    try folder.add("one", "The bridge toll rises again in the summer.")
    #expect(try folder.found("bridges").count == 1)
    // It is gone when the index is built anew.
    try folder.folder.write(".cache/own/mark", "x")
    func isBuiltAnew() -> Bool { folder.folder.read(".cache/own/mark") == nil }
    try folder.add("two", "The ferry sinks in the harbour on Monday.")
    #expect(try folder.found("ferries").count == 1)
    try folder.add("two", "The ferry sinks in the harbour on Monday.", stamp: "2")
    #expect(try folder.found("ferries").count == 1)
    try folder.extend("one", "The tunnel is longer than the bridge.")
    #expect(try folder.found("bridges").count == 2)
    #expect(!isBuiltAnew())
    // The file of records has all of it, for the next building.
    folder.remove("two")
    #expect(try folder.found("ferries") == [])
    #expect(isBuiltAnew())
    #expect(folder.read.count == 4)
    #expect(try folder.found("bridges").count == 2)
  }

  @Test func theSessionAtTheDeskIsSearchedAsItStands() throws {
    let folder = try SearchedFolder()
    try folder.add("now", "The bridge toll rises again in the summer.")
    try folder.add("one", "The bridge falls into the water below it.")
    // It was open nowhere when the index was built.
    folder.openName = "other"
    #expect(try folder.found("bridge").count == 2)
    try folder.folder.write(".cache/own/mark", "x")
    folder.openName = "now"
    #expect(try folder.found("bridge") == ["The bridge falls into the water below it."])
    try folder.add("now", "The bridge toll falls.", stamp: "2")
    #expect(try folder.found("bridge").count == 1)
    #expect(folder.folder.read(".cache/own/mark") != nil)
  }

  @Test func answersWhileAnotherProgramWritesTheIndex() throws {
    let folder = try SearchedFolder()
    try folder.add("one", "The bridge toll rises again in the summer.")
    #expect(try folder.found("bridges").count == 1)
    let descriptor = open(folder.cache + "/lock", O_RDWR)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try folder.add("two", "The bridge is closed on Monday.")
    #expect(try folder.found("bridges").count == 2)
    close(descriptor)
    #expect(try folder.found("bridges").count == 2)
    #expect(try folder.answer("bridges").notices == [])
  }

  @Test func aTornLineOfTheRecordsIsReadAgain() throws {
    let folder = try SearchedFolder()
    try folder.add("one", "The bridge toll rises again in the summer.")
    try folder.add("two", "The ferry sinks in the harbour on Monday.")
    #expect(try folder.found("ferries").count == 1)
    let records = try #require(folder.folder.read(".cache/own.jsonl"))
    try folder.folder.write(".cache/own.jsonl", Array(records.dropLast(20)))
    folder.remove("one")
    #expect(try folder.found("ferries").count == 1)
    #expect(try folder.found("bridges") == [])
    #expect(folder.read.count == 3)
  }

  @Test func addsWhatIsAppended() throws {
    let folder = try SearchedFolder()
    try folder.write(imports: ["The bridge is closed"])
    #expect(try folder.found("bridges").count == 1)
    // It is gone when the index is built anew.
    try folder.folder.write(".cache/imports/mark", "x")
    try folder.append(imports: ["The bridge is open"])
    #expect(try folder.found("bridges").count == 2)
    #expect(folder.folder.read(".cache/imports/mark") != nil)
    // Another file under the same name.
    try folder.write(imports: ["The ferry is closed, and the quay, and the harbour with both"])
    #expect(try folder.found("bridges") == [])
    #expect(try folder.found("ferries").count == 1)
    try folder.write(imports: [])
    #expect(try folder.found("ferries") == [])
  }

  @Test func aCorrectionTakesThePlaceOfWhatItCorrects() throws {
    let folder = try SearchedFolder()
    try folder.write(imports: ["The bridge is closed", "The ferry is closed"])
    #expect(try folder.answer("closed bridge").matches.map(\.known.rating) == ["False", "False"])
    let kept = try #require(folder.folder.read("earlier-checks.jsonl"))
    var check = try #require(EarlierChecks.read(kept).checks.first)
    (check.rating, check.isCorrection) = ("True", true)
    try folder.folder.write("earlier-checks.jsonl", kept + EarlierChecks.lines([check]))
    #expect(try folder.answer("closed bridge").matches.map(\.known.rating) == ["True", "False"])
    var asked = EarlierQuery(claim: "closed bridge")
    asked.labels = [SearchedText.rating("false")]
    let found = try folder.search().search(asked, with: folder.atDesk)
    #expect(found.matches.map(\.known.check.claim) == ["The ferry is closed"])
    // Either of two.
    asked.labels = [
      SearchedText.either([SearchedText.rating("false"), SearchedText.rating("true")])
    ]
    #expect(try folder.search().search(asked, with: folder.atDesk).matches.count == 2)
  }

  @Test func passesOverLinesThatAreNoCheck() throws {
    let folder = try SearchedFolder()
    let lines = SearchedFolder.lines(["The bridge is closed"])
    let long = String(repeating: "bridge ", count: 15_000)
    try folder.folder.write(
      "earlier-checks.jsonl",
      Array("{\n\n{\"claim\": 1}\n\u{0}\n".utf8) + lines + SearchedFolder.lines([long, ""])
        + lines.dropLast(30)
    )
    #expect(try folder.found("closed") == ["The bridge is closed"])
    #expect(try folder.found("bridge").count == 2)
  }

  @Test(arguments: ["postlist.glass", "iamglass", "docdata.glass", "termlist.glass"])
  func buildsADamagedIndexAgain(_ file: String) throws {
    let folder = try SearchedFolder()
    try folder.write(imports: ["The bridge is closed"])
    try folder.add("one", "The bridge toll rises again in the summer.")
    #expect(try folder.found("bridges").count == 2)
    for part in ["own", "imports"] where folder.folder.read(".cache/\(part)/\(file)") != nil {
      try folder.folder.write(".cache/\(part)/\(file)", "This is no index.")
    }
    #expect(try folder.found("bridges").count == 2)
    #expect(try folder.answer("bridges").notices == [])
  }

  @Test func buildsAnIndexWhereSomethingElseLies() throws {
    let folder = try SearchedFolder()
    try folder.write(imports: ["The bridge is closed"])
    #expect(try folder.found("bridges").count == 1)
    let other = try SearchedFolder()
    try other.write(imports: ["The ferry is closed"])
    #expect(try other.found("bridges") == [])
    // A text file would be followed as a list of indexes.
    try folder.folder.write(".cache/own", folder.cache + "/imports\n")
    try folder.add("one", "The bridge toll rises again in the summer.")
    #expect(try folder.found("bridges").count == 2)
  }

  @Test func answersWhereNothingCanBeKept() throws {
    let folder = try SearchedFolder()
    folder.failure = Problem(.storage, "no space left on device")
    try folder.write(imports: ["The bridge is closed"])
    try folder.add("one", "The bridge toll rises again in the summer.")
    let answer = try folder.answer("bridges")
    #expect(answer.matches.count == 2)
    #expect(answer.notices.allSatisfy { $0.hasSuffix("no space left on device") })
    #expect(!answer.notices.isEmpty)
  }

  @Test func saysWhichSessionCannotBeRead() throws {
    let folder = try SearchedFolder()
    try folder.add("one", "The bridge toll rises again in the summer.")
    let search = folder.search()
    try folder.add("two", "The bridge falls into the water below it.")
    #expect(try folder.found("bridge", search).count == 2)
    #expect(try folder.answer("bridge").notices == [])
  }

  @Test func keepsNothingOfWhatIsForgotten() throws {
    let folder = try SearchedFolder()
    try folder.add("one", "The zeppelin rises above the harbour on Monday.")
    let search = folder.search()
    let match = try #require(try folder.answer("zeppelin", search).matches.first)
    #expect(folder.isKept("zeppelin"))
    search.forget(try #require(match.known.place?.id))
    #expect(!folder.isKept("zeppelin"))
    #expect(try folder.found("zeppelin", search).count == 1)
    // What another program took back is gone with the next search.
    try folder.add("one", "The balloon rises above the harbour on Monday.", stamp: "2")
    #expect(try folder.found("zeppelin") == [])
    #expect(!folder.isKept("zeppelin"))
  }

  @Test func twoMayBuildItAtOnce() throws {
    let folder = try SearchedFolder()
    try folder.write(imports: ["The bridge is closed"])
    try folder.add("one", "The bridge toll rises again in the summer.")
    let (one, other) = (folder.search(), folder.search())
    #expect(try folder.found("bridges", one).count == 2)
    #expect(try folder.found("bridges", other).count == 2)
    try folder.append(imports: ["The bridge is open"])
    #expect(try folder.found("bridges").count == 3)
  }

  @Test func glancesOnlyAtWhatIsReady() throws {
    let folder = try SearchedFolder()
    try folder.add("one", "The bridge toll rises by 12 kroner in June.")
    let query = EarlierQuery(claim: "The bridge toll rises by 12 kroner in June.")
    #expect(folder.search().glance(query, with: folder.atDesk) == nil)
    #expect(folder.read == [])
    _ = try folder.found("bridge")
    #expect(folder.search().glance(query, with: folder.atDesk)?.known.place?.session == "one")
    let other = EarlierQuery(claim: "The bridge toll rises by 21 kroner in June.")
    #expect(folder.search().glance(other, with: folder.atDesk) == nil)
  }

  @Test func isLikeNothingThatSharesSmallWordsOnly() throws {
    let folder = try SearchedFolder()
    try folder.write(imports: ["The quay was painted by the board", "All of it is so"])
    #expect(
      try folder.found("It was the board of the harbour") == ["The quay was painted by the board"]
    )
    #expect(try folder.found("?!") == [])
    #expect(try folder.found("").count == 2)
  }

  @Test func findsWordsInAnyLanguage() throws {
    let folder = try SearchedFolder()
    try folder.write(imports: [
      "Ferja frakta 900 bilar og det er ikkje rett", "Die Brücken sind nicht geschlossen",
      "The ferries are closed", "桥梁已关闭",
    ])
    #expect(try folder.found("Ferja").count == 1)
    #expect(try folder.found("Brücke").count == 1)
    #expect(try folder.found("ferry").count == 1)
    #expect(try folder.found("桥").count == 1)
  }

  @Test(arguments: [
    ("Brücken gesperrt", "Die Brücke ist für Autos nicht gesperrt"),
    ("pont fermé", "Le pont n'est pas fermé aux voitures"),
    ("puente cerrado", "El puente no está cerrado"),
    ("Brücke Autos gesperrt ist", "Die Brücke ist für Autos nicht gesperrt"),
  ])
  func wordsThatDoNotTellTheirLanguageAreComparedInThatOfTheCheck(
    _ words: String,
    _ check: String
  ) throws {
    let folder = try SearchedFolder()
    try folder.write(imports: [check])
    let match = try #require(try folder.answer(words).matches.first)
    #expect(match.differences.contains { $0.kind == .negation })
  }

  @Test func namesAFewOfManySessionsThatCannotBeRead() throws {
    let folder = try SearchedFolder()
    for number in 1...9 {
      try folder.add("s\(number)", "The bridge falls into the water below it.")
      folder.damaged.insert("s\(number)")
    }
    let notices = try folder.answer("bridge").notices
    #expect(notices.count == 6)
    #expect(notices.last == "4 more are not searched")
  }

  /// What the index keeps for the second look is what the words themselves say.
  @Test(arguments: [
    "Anders Ek rose by 12 kroner in the June of the June", "THE FERRY SANK. It sank in Oslo",
    "La Ferme était fermée à Lyon", "桥梁已关闭",
  ])
  func ranksByWhatIsKeptAsByTheWords(_ text: String) throws {
    let folder = try SearchedFolder()
    try folder.write(imports: [text, "The quay was painted by the board of Oslo"])
    let match = try #require(try folder.answer(text).matches.first)
    #expect(match.known.check.claim == text)
    #expect(match.likeness > 0.5)
    #expect(!match.why.isEmpty)
  }

  /// What the library makes once for all threads may be changed by one of them only.
  @Test func answersInSeveralThreadsAtOnce() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...4 {
        group.addTask {
          let folder = try SearchedFolder()
          try folder.write(imports: ["The quay was painted by the board", "Tolls on bridges rose"])
          let search = folder.search()
          let all = EarlierQuery(claim: "")
          return try (1...2000).reduce(0) { count, _ in
            count + (try search.search(all, with: folder.atDesk).matches.count)
          }
        }
      }
      for try await count in group { #expect(count == 4000) }
    }
  }
}
