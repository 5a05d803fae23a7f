import FactModel

/// What a page asks of its readers in its own name: money, tips, an address, consent.
///
/// Only in words that are not quoted.
enum PageRequests {
  private static let longestInvitation = 250

  /// `line`: The piece's text, or enough of its beginning, as ``PhraseTable/folded(_:)`` makes it.
  static func isOne(_ piece: PagePiece, _ line: [UInt8], _ pieces: PagePieces) -> Bool {
    guard appeals.isFound(in: line) || questions.isPrefix(of: line) || invites(piece, line) else {
      return false
    }
    return !pieces.string(piece).contains { "\"“”„«»".contains($0) }
  }

  /// “Sign up to our morning newsletter”: an invitation, and to what.
  private static func invites(_ piece: PagePiece, _ line: [UInt8]) -> Bool {
    piece.points.all <= longestInvitation && invitations.isPrefix(of: line)
      && services.isFound(in: line)
  }

  private static let invitations = PhraseTable([
    "sign up ", "subscribe ", "get our ", "get the ", "get all ", "download ", "register for ",
    "want more ", "don't miss ", "never miss ", "receive ", "join our ", "stay up to date ",
    "abonnieren sie ", "abonniere ", "melden sie sich ", "jetzt anmelden ", "abonnez vous ",
    "inscrivez vous ", "recevez ", "suscríbete ", "suscríbase ", "recibe ", "inscreva se ",
    "assine ", "receba ", "iscriviti ", "ricevi ", "meld je ", "schrijf je ",
  ])

  private static let services = PhraseTable([
    "newsletter", "our daily email", "your inbox", "to our email", "for our email", "the app ",
    "our app", "our free app", "our podcast", "boletín", "infolettre", "nieuwsbrief",
  ])

  /// Questions with which a newsroom looks for people with a story.
  private static let questions = PhraseTable([
    "do you have a story ", "do you have a tip ", "do you have information about this story",
    "do you have any information about this story", "got a story ", "got a tip ", "have a tip ",
    "get in touch by email", "get in touch with us", "get in touch with our",
    "email us at ", "have you been affected by the issues", "haben sie hinweise ",
  ])

  private static let appeals = PhraseTable([
    "support our journalism", "support our work", "support our reporting", "consider supporting us",
    "consider making a donation", "consider a donation", "send us your tips", "send us a tip",
    "unterstützen sie unsere arbeit", "unterstützen sie unseren journalismus",
    "unterstütze unsere arbeit", "soutenez notre travail", "soutenez notre rédaction",
    "apoya nuestro periodismo", "apoya nuestro trabajo", "apoie o nosso jornalismo",
    "sostieni il nostro lavoro", "steun onze journalistiek",
    // Consent.
    "we use cookies", "our use of cookies", "this site uses cookies", "this website uses cookies",
    "we and our partners use cookies", "wir verwenden cookies", "diese website verwendet cookies",
    "wir nutzen cookies", "nous utilisons des cookies", "ce site utilise des cookies",
    "utilizamos cookies", "usamos cookies", "este sitio utiliza cookies", "este site usa cookies",
    "utilizziamo i cookie", "questo sito utilizza i cookie", "wij gebruiken cookies",
    "we gebruiken cookies", "мы используем cookie", "vi bruker informasjonskapsler",
    "vi använder cookies", "używamy plików cookie",
  ])
}
