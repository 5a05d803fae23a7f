import Glibc
import TestSupport
import Testing

/// Texts of sources kept beside the session, from a file, from a page and pasted.
struct KeptTextTests {
  private let desk: DeskProgram

  init() throws {
    desk = try DeskProgram()
  }

  private func kept() -> [String] {
    TemporaryFolderNames.list(desk.folder["sessions/\(desk.sessionName()).received"])
  }

  @Test func aPageIsFetchedAndComparedWith() throws {
    let server = try LoopbackServer { _ in
      LoopbackServer.page(
        Array(
          """
          <html><body><nav>Home</nav><article><p>The group had counted them for a year, it said.</p>\
          <p>In December, it claimed that China had deported around 500 North Koreans in October, \
          and nobody has denied it since then.</p></article></body></html>
          """.utf8
        )
      )
    }
    let done = try desk.run([
      "--allow-local", "article.txt", "-q", "-c", "source \(server.url("/report")) slug=group",
      "-c", "keep @group", "-c", "8.1 mf", "-c", "figures c1 @group",
    ])
    #expect(done.status == .exited(0), "\(done.error)")
    #expect(done.output.contains("words kept"))
    #expect(done.output.contains("around 500 North Koreans"))
    #expect(!done.output.contains("Home"))
    // The page as it came, and its text.
    #expect(kept().map { $0.drop { $0 != "." } }.sorted() == [".html", ".txt"])
  }

  @Test func nothingOfAForgottenSourceIsLeft() throws {
    try desk.folder.write("said.txt", "The heron of the ministry said so.\n")
    let begun = try desk.run([
      "article.txt", "-q", "-c", "source Insider visibility=sealed", "-c", "keep @1 said.txt",
      "-c", "8.1 mf", "-c", "evidence c1 @1 supports \"heron of the ministry\"",
      "-c", "keep @1 text The bittern said so as well.",
    ])
    #expect(begun.status == .exited(0), "\(begun.error)")
    #expect(kept().count == 2)
    let name = desk.sessionName()
    let forgotten = try desk.run(["-s", name, "-q", "-c", "forget @1 Insider"])
    #expect(forgotten.status == .exited(0), "\(forgotten.error)")
    #expect(kept().isEmpty)
    for file in TemporaryFolderNames.list(desk.folder["sessions"]) where !file.contains("received")
    {
      let text = String(decoding: desk.folder.read("sessions/\(file)") ?? [], as: UTF8.self)
      for word in ["heron", "bittern", "Insider"] {
        #expect(!text.contains(word), "\(word) in \(file)")
      }
    }
  }

  /// What lies beside the other copy is taken along; what does not is named.
  @Test(arguments: [true, false]) func aMergeTakesKeptTextsAlong(_ isBeside: Bool) throws {
    let begun = try desk.run([
      "article.txt", "-q", "-c", "source \"A letter\"", "-c", "rename one",
    ])
    #expect(begun.status == .exited(0), "\(begun.error)")
    for folder in ["other", "alone"] { mkdir(desk.folder[folder], 0o700) }
    try desk.folder.write("other/two.json", desk.folder.read("sessions/one.json") ?? [])
    let theirs = try desk.run([
      "--sessions", "other", "-s", "two", "--by", "Ben", "-q", "-c",
      "keep @1 text The heron of the ministry said so.",
    ])
    #expect(theirs.status == .exited(0), "\(theirs.error)")
    if !isBeside {
      try desk.folder.write("alone/two.json", desk.folder.read("other/two.json") ?? [])
    }
    let merged = try desk.run([
      "-s", "one", "-q", "-c", "merge \(isBeside ? "other" : "alone")/two.json",
    ])
    let told = merged.output + merged.error
    #expect(told.contains("is not beside it: take its folder along") != isBeside, "\(told)")
    #expect((try desk.run(["verify"]).status == .exited(0)) == isBeside)
  }

  /// Whatever the program wrote for a person is looked through, and what names the source is listed.
  @Test(arguments: [
    (["-c", "report editor ours.md --desk"], "ours.md"),
    (["-c", "export csv ours.csv"], "ours.csv"),
    (["-c", "sources > ours.txt"], "ours.txt"), (["-c", "sources >> ours.txt"], "ours.txt"),
    (["-o", "ours.txt", "-c", "sources"], "ours.txt"),
  ])
  func filesThatNameAForgottenSourceAreListed(_ writing: [String], _ file: String) throws {
    let begun = try desk.run([
      "article.txt", "-q", "-c", "source \"Zacharias Quistgaard\" slug=quist", "-c",
      "8.1 f @quist told us",
    ])
    #expect(begun.status == .exited(0), "\(begun.error)")
    let name = desk.sessionName()
    let written = try desk.run(["-s", name, "-q"] + writing)
    #expect(written.status == .exited(0), "\(written.error)")
    let forgotten = try desk.run(["-s", name, "-q", "-c", "forget @quist quist"])
    #expect((forgotten.output + forgotten.error).contains(file), "\(forgotten.output)")
  }
}
