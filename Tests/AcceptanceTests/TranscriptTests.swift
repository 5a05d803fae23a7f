import Testing

struct TranscriptTests {
  @Test(arguments: [
    "main-job", "scripts", "usage", "json", "reading", "sessions", "refusals", "export", "debate",
    "interchange", "reload", "items", "desk-check", "publishing", "corrections",
  ])
  func answersAsItDid(_ name: String) throws {
    try Transcript(name).check()
  }
}
