import FactModel
import PlainText
import Testing

/// Whether two names may be of one person: whoever asks wants two.
struct PersonNameTests {
  @Test(arguments: [
    ("Ada Example", "Ada Example", true), ("Ada Example", "ADA EXAMPLE", true),
    ("Ada Example", "Example Ada", true), ("Ada Example", "Example, Ada", true),
    ("Ada Example", "A. Example", true), ("Ada Example", "Example A", true),
    ("Ada Example", "Ada M. Example", true), ("Ada Example", "Dr. Ada Example", true),
    ("Ada Example", "Ada", true), ("Ada Example", "Аda Example", true),
    ("Ada Example", "Αdа Exаmple", true), ("Ada Example", "Ada-Example", true),
    ("Ada Example", "Ada Other", false), ("Ada Example", "Eda Example", false),
    ("Ada Example", "B. Example", false), ("Ada Example", "Example", true),
    ("Ada Example", "A. E.", false), ("Ada Example", "Ben Two", false),
    ("Kim checker", "Kim editor", false), ("Anna Lee", "Ann Lee", false),
    ("Ada", "Ada", true), ("Ada", "Ben", false), ("A", "A", true), ("", "", true),
    ("Ada", "", false),
    ("Jörg Müller", "Joerg Mueller", true), ("Jörg Müller", "J. Mueller", true),
    ("Jorg Muller", "Joerg Mueller", true), ("Søren Ørsted", "Soeren Oersted", true),
    ("Håkon Aas", "Haakon Ås", true), ("Jörg Müller", "Jörg Möller", false),
    ("Samuel Blau", "Samuela Blau", false), ("Mae Lee", "Moe Lee", false),
    ("王文斌", "王文斌", true), ("王文斌", "汪文斌", false),
  ])
  func tellsWhoMayBeOne(one: String, other: String, isSame: Bool) {
    #expect(PersonName.isSame(Folding.folded(one), Folding.folded(other)) == isSame)
    #expect(PersonName.isSame(Folding.folded(other), Folding.folded(one)) == isSame)
  }
}
