import NameLists
import Testing

@Suite struct NamesByFormTests {
  private static func names(_ kept: [(Int, Int)], of form: Int) -> [Int] {
    var names = NamesByForm()
    for (name, form) in kept { names.add(name, form) }
    var found: [Int] = []
    names.forEach(of: form) { found.append($0) }
    return found
  }

  @Test func keepsANameWithAFormOnce() {
    #expect(Self.names([(1, 7), (1, 7), (2, 7), (2, 8)], of: 7) == [2, 1])
    #expect(Self.names([(1, 7)], of: 8) == [])
  }

  @Test func keepsTheFirstFewOfMany() {
    let many = (0..<20).map { ($0, 7) }
    #expect(Self.names(many, of: 7).sorted() == Array(0..<8))
  }
}
