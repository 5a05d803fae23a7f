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
    ("Jorg Muller", "Joerg Mueller", false), ("Jorg Muller", "Jörg Müller", true),
    ("Søren Ørsted", "Soeren Oersted", true),
    ("Håkon Aas", "Haakon Ås", true), ("Jörg Müller", "Jörg Möller", false),
    ("Jo\u{308}rg Mu\u{308}ller", "Joerg Mueller", true), ("Håkon Ås", "Hakon As", true),
    ("Michael Kowal", "Michal Kowal", false), ("Joe Kim", "Jo Kim", false),
    ("Sue Lee", "Su Lee", false), ("Rafael Diaz", "Rafal Diaz", false),
    ("Mae Park", "Ma Park", false), ("Noel Baer", "Nol Bar", false), ("Joe", "Jo Kim", false),
    ("Isaac Roe", "Isac Roe", false), ("Bär Noe", "Baer Noe", true), ("Bär Noe", "Baer No", false),
    ("Ö. Poe", "Oskar Poe", true), ("Öz Ün", "OU", true), ("Müe Poe", "Muee Poe", true),
    ("Samuel Blau", "Samuela Blau", false), ("Mae Lee", "Moe Lee", false),
    ("王文斌", "王文斌", true), ("王文斌", "汪文斌", false),
  ])
  func tellsWhoMayBeOne(one: String, other: String, isSame: Bool) {
    #expect(PersonName.isSame(Folding.folded(one), Folding.folded(other)) == isSame)
    #expect(PersonName.isSame(Folding.folded(other), Folding.folded(one)) == isSame)
  }
}
