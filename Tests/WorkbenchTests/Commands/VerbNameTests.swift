import Testing

struct VerbNameTests {
  @Test func eachVerbHasANameOfItsOwn() {
    #expect(Set(CommandNames.all).count == CommandNames.all.count)
  }
}
