/// The words in speakers' labels, and the words that look like labels and are none.
enum SpeakerWords {
  /// What stands before a colon and does not speak.
  static let others: Set<String> = [
    "note", "notes", "nb", "n.b.", "warning", "update", "updated", "correction", "corrections",
    "clarification", "photo", "photos", "video", "audio", "image", "picture", "credit", "caption",
    "source", "sources", "contact", "contacts", "subject", "from", "to", "date", "cc", "bcc", "re",
    "sent", "fw", "fwd", "what", "who", "when", "where", "why", "how", "more", "related", "read",
    "watch", "listen", "tags", "tag", "topics", "email", "e-mail", "phone", "tel", "tel.", "fax",
    "web", "website", "url", "address", "price", "time", "venue", "location", "place", "headline",
    "title", "summary", "conclusion", "conclusions", "background", "results", "methods", "aim",
    "objective", "introduction", "keywords", "ps", "p.s.", "fact", "facts", "claim", "verdict",
    "rating", "true", "false", "example", "figure", "fig.", "table", "attention", "editors",
    "important", "breaking", "analysis", "opinion", "live", "exclusive", "step", "part", "chapter",
    "section", "total", "score", "result", "embargo", "http", "https", "press", "media", "eds",
    "editor's", "note:", "and", "the", "key", "points", "bottom", "line", "in", "short", "advisory",
    "transcript", "present", "attendees", "participants", "agenda", "subject line", "published",
    "posted", "author", "by", "language", "version", "status", "category", "type", "name", "age",
    "dear", "ladies", "gentlemen", "statement", "remarks", "letter", "text", "motion", "amendment",
    "appendix", "annex", "document",
    "cost", "weather", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "pros", "cons", "news", "exhibit", "appearances", "remember", "look",
    "autor", "автор", "作者", "时间", "来源", "日時", "場所", "일시", "장소",
  ]

  /// Words in what a desk puts between what was said, in its own name: “Fact check”, “Editor's note”.
  static let editorial: Set<String> = [
    "fact", "facts", "factcheck", "fact-check", "fact-checking", "check", "claim", "verdict",
    "rating", "ruling", "correction", "corrections", "clarification", "note", "notes", "nb",
    "editor's", "editors", "editors'", "editorial", "update", "updated", "context", "analysis",
    "faktencheck", "anmerkung", "redaktion", "korrektur", "hinweis", "rectificatif", "ndlr", "nota",
    "corrección", "aclaración", "correzione", "noot", "correctie", "rectificatie",
  ]

  /// Lines with which a text ends, before what is said about it.
  static let ends: Set<String> = [
    "end", "ends", "the end", "ende", "fin", "fine", "einde", "fim", "slut", "koniec", "конец",
  ]

  /// Words before a question or an answer of somebody who is not named.
  static let turns: Set<String> = [
    "q", "a", "question", "answer", "follow-up", "followup", "frage", "antwort", "zusatzfrage",
    "nachfrage", "rückfrage", "zwischenfrage", "relance", "repregunta", "pregunta", "respuesta",
    "réponse",
    "domanda", "risposta", "pergunta", "resposta", "vraag", "antwoord", "вопрос", "ответ",
    "問", "答", "问", "질문", "답변", "문", "답", "سؤال", "جواب", "שאלה", "תשובה",
  ]

  /// What somebody is in a conversation, so that the word can stand for a name.
  static let roles: Set<String> = [
    "host", "moderator", "interviewer", "interviewee", "presenter", "announcer", "anchor", "caller",
    "reporter", "correspondent", "narrator", "speaker", "guest", "audience", "man", "woman", "male",
    "female", "voice", "judge", "court", "witness", "clerk", "bailiff", "counsel",
    "chair", "chairman", "chairwoman", "chairperson", "president", "minister", "mayor", "operator",
    "translator", "interpreter", "participant", "panelist", "student", "member", "unidentified",
    "unknown",
    "attorney", "defendant", "plaintiff", "prosecutor", "officer", "dispatcher",
  ]

  /// Who speaks as many at once.
  static let groups: Set<String> = [
    "several hon. members", "hon. members", "some hon. members", "an hon. member",
    "several noble lords", "noble lords",
  ]

  /// Titles before a name, and what may stand before a name in capitals with a full stop behind it,
  /// as in the Congressional Record.
  static let titles: Set<String> = [
    "mr.", "mrs.", "ms.", "miss", "mx.", "dr.", "prof.", "professor", "senator", "sen.",
    "representative", "rep.", "delegate", "chairman", "chairwoman", "chairperson", "chair", "hon.",
    "the", "judge", "justice", "secretary", "ambassador", "general", "gen.", "admiral", "adm.",
    "colonel", "col.", "governor", "gov.", "director", "mr", "mrs", "ms", "dr", "sir", "lord",
    "baroness", "lady", "m.", "mme", "mm.", "herr", "frau",
  ]

  /// Small words inside names and offices.
  static let particles: Set<Substring> = [
    "de", "da", "del", "di", "du", "la", "van", "von", "der", "den", "bin", "al", "of", "the", "y",
    "e", "dos", "do", "das", "le", "ter", "ten", "zu", "el",
  ]

  /// What brackets say where somebody else is heard next, or nobody: a clip, a break.
  static let breaks = [
    "clip", "break", "videotape", "video tape", "video", "recess", "off the record", "adjourn",
    "concluded", "end of", "whereupon", "recording", "begin", "audio", "inaudible question",
    "question from", "commercial",
  ]
}
