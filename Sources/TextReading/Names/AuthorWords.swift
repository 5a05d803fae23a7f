/// The words around the names of authors, in the languages in which many pages are.
package enum AuthorWords {
  /// What leads to a name, the longest first; with a colon behind it or without.
  package static let leads = [
    "by", "written by", "posted by", "words", "story", "reporting", "story by", "words by",
    "text by", "published by",
    "reported by", "report by", "article by", "posts by", "all posts by", "view all posts by",
    "analysis by", "opinion by", "review by", "recipe by", "interview by", "submitted by",
    "created by", "contributed by", "guest post by", "guest essay by", "exclusive by", "essay by",
    "special report by", "commentary by", "column by", "feature by", "investigation by", "op-ed by",
    "author", "authors", "author(s)", "from", "von", "text",
    "autor", "autorin", "autoren", "ein beitrag von", "beitrag von", "eingestellt von",
    "erstellt von", "veröffentlicht von", "geschrieben von", "verfasst von", "gepostet von",
    "im wortlaut von", "pressemitteilung von", "alle beiträge von", "zeige alle beiträge von",
    "alle artikel von", "interview", "par", "publié par", "écrit par", "rédigé par",
    "propos recueillis par",
    "auteur", "por", "escrito por", "publicado por", "redactado por", "di", "a cura di",
    "scritto da",
    "pubblicato da", "door", "geschreven door", "geplaatst door", "av", "skriven av", "skrevet av",
    "af", "tekst", "text av", "tekst av", "przez", "napisał", "napisała", "napsal", "napsala",
    "автор", "текст", "автор статьи", "кем", "作者", "文", "文／", "記者", "记者", "撰文", "編集",
    "oleh", "penulis", "yazan", "كتب", "كتبت", "بقلم", "تحرير", "الكاتب", "מאת", "כתב", "द्वारा",
    "लेखक", "글", "기자", "執筆", "文責", "取材", "συντάκτης", "του", "της",
  ].sorted { $0.utf8.count > $1.utf8.count }

  /// Leads that need no colon: nobody is called so.
  package static let plainLeads: Set<String> = [
    "von", "par", "por", "di", "door", "av", "af", "przez", "oleh", "from", "a cura di",
    "scritto da", "pubblicato da", "author", "authors", "autor", "autorin", "auteur", "автор",
    "كتب", "كتبت", "بقلم", "מאת", "作者", "記者", "记者", "撰文", "napsal", "napsala", "napisał",
    "napisała", "yazan", "penulis", "द्वारा",
  ]

  /// Whether a lead of two words or more, or one that nobody is called.
  package static func leadsWithoutColon(_ lead: String) -> Bool {
    lead.hasSuffix("by") || plainLeads.contains(lead) || lead.contains(" ")
  }

  /// Before the name of who took the pictures, or of where something comes from.
  package static let otherWorks: Set<String> = [
    "photo", "photos", "photograph", "photographs", "photography", "photographer", "image",
    "images", "picture", "pictures", "illustration", "illustrations", "graphic", "graphics",
    "video", "videos", "camera", "source", "sources", "credit", "foto", "fotos", "fotograf",
    "fotografie", "fotografin", "bild", "bilder", "quelle", "quellen", "grafik", "kamera",
    "crédit", "crédits", "photographe", "fuente", "imagen", "imágenes", "fotografía", "fonte",
    "imagem", "immagine", "immagini", "bron", "beeld", "źródło", "zdjęcia", "zdjęcie", "fot",
    "фото", "источник", "видео", "图片", "图", "摄影", "来源", "写真", "撮影", "사진",
  ]

  /// What somebody else did to a text, before “by” and the name.
  package static let otherDeeds: Set<String> = [
    "translated", "reviewed", "edited", "checked", "fact-checked", "factchecked", "photographed",
    "illustrated", "produced", "researched", "proofread", "narrated", "übersetzt", "geprüft",
    "redigiert", "fotografiert", "traduit", "relu", "traducido", "editado", "revisado", "tradotto",
    "vertaald", "traduzido",
  ]

  /// Words behind which somebody else is named, or something else begins.
  package static let tails = [
    " edited by ", " photographs by ", " photos by ", " photography by ", " illustrations by ",
    " illustrated by ", " translated by ", " additional reporting ", " with reporting ",
    " reports from ", " reporting from ", " and agencies", " with agencies", " und agenturen",
    " mit agenturen", " avec agence", " avec agences", " y agencias", " con agencias",
    " e agências", " com agências",
    " published ", " updated ", " last updated", " posted ", " | ", " • ", " · ", " – ", " — ",
    " - ", " -- ", " / ", " 图/", " 图／", " 图 ", " 图：", " 编辑/", " 编辑／", " 编辑 ", " 编辑：", " 摄影 ",
    " 摄影/", " 摄影：", " 摄/", " 责编",
    " is a ", " is an ", " is the ", " says:", " see full bio", " full bio",
    " view bio", " view profile", " see all posts", " view all posts", " more from ",
    " more posts", " follow ", " read more", " mehr von ", " alle artikel", " © ",
  ]

  /// The same, but only behind a name of two words: “Doctors in Need” stays whole.
  package static let lateTails = [" in ", " on ", " at ", " via ", " am ", " vom ", " for the "]

  /// What pages write where a name should be.
  package static let noNames: Set<String> = [
    "admin", "administrator", "administrador", "webmaster", "root", "user", "author", "authors",
    "guest", "unknown", "null", "undefined", "none", "nil", "n/a", "na", "default", "test",
    "redaktion", "wordpress", "superuser", "siteadmin", "web admin", "site admin", "by", "more",
    "share", "follow", "view profile", "profile", "email", "twitter", "facebook", "contributor",
    "comments", "comment", "reply", "subscribe", "read more", "about the author", "updated",
    "last updated", "last modified", "published", "posted", "posted on", "published on",
    "see full bio", "full bio", "view bio", "bio", "see bio", "view author", "see author",
    "author page", "more posts", "all posts", "view all posts", "see all posts", "see all",
    "all articles", "more articles", "contact", "contact author", "follow me", "website",
    "no author", "no authors", "not available", "anonymous author", "autor", "autoren", "autorin",
    "eingestellt von", "erstellt von", "publiziert am", "veröffentlicht am", "veröffentlicht von",
    "veröffentlicht", "geschrieben von", "gepostet von", "quelle", "quellen", "artikel", "profil",
    "zum profil", "mehr", "mehr erfahren", "kontakt", "auteur", "publié par",
    "voir tous ses articles",
    "publicado por", "autores", "ver perfil", "автор", "источник", "источники", "revised edition",
    "posted by", "written by", "published by", "submitted by", "instagram", "linkedin", "mastodon",
    "print", "save", "listen", "copy link", "staff only", "economy", "politics", "sport", "sports",
    "opinion", "business", "culture", "world", "local", "technology", "science", "health",
    "wirtschaft", "politik", "kultur", "meinung", "économie", "politique", "economía", "política",
    "cultura", "economia", "opinión", "opinione", "politica", "cronaca", "economie", "politiek",
  ]

  /// What authors are, behind a name.
  package static let posts: Set<String> = [
    "correspondent", "reporter", "editor", "writer", "journalist", "columnist", "contributor",
    "korrespondent", "korrespondentin", "redakteur", "redakteurin", "reporterin", "journaliste",
    "redactor", "redactora", "corresponsal", "redacteur", "verslaggever",
  ]

  package static let beforePosts: Set<String> = [
    "staff", "senior", "chief", "deputy", "political", "business", "economics", "health", "science",
    "sports", "sport", "world", "foreign", "digital", "news", "crime", "education", "environment",
    "technology", "transport", "culture", "arts", "legal", "security", "diplomatic", "defence",
    "local", "national", "investigative", "data", "managing", "executive", "associate", "assistant",
    "contributing", "special", "freelance", "general", "assignment", "features", "opinion",
  ]

  /// What stands behind a name and a comma.
  package static let suffixes: Set<String> = [
    "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d", "ph.d.", "md", "m.d", "m.d.",
    "mph", "esq", "esq.", "msc", "rn", "jd", "j.d.", "mba", "cpa", "ms", "ma", "bs", "ba", "rd",
    "rdn", "ldn", "cdn", "facp", "faap", "dvm", "dds", "do", "np", "pa-c", "pharmd", "psyd",
    "lcsw", "cscs", "cpt", "cfa", "cfp", "obe", "mbe", "cbe", "frs", "mp", "mep", "llm", "edd",
    "bsc", "m.a.", "b.a.", "m.s.", "m.sc.",
  ]

  /// Parts of what outlets are called and people are not.
  package static let outlets: Set<String> = [
    "wire", "times", "post", "herald", "tribune", "gazette", "courier", "chronicle", "telegraph",
    "daily", "weekly", "news", "newsroom", "press", "media", "magazine", "journal", "online",
    "zeitung", "anzeiger", "tageblatt", "nachrichten", "redaktion", "verlag", "blog", "network",
    "radio", "tv", "editors", "editorial", "newspaper", "review", "reuters", "dpa", "afp", "ap",
    "gmbh", "ag", "ltd", "inc", "llc", "foundation", "institute", "ministry", "department",
    "kitchens", "germany", "deutschland",
  ]
}
