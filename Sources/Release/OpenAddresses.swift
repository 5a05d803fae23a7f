import FactModel
import PlainText

// Addresses as they leave: who may open a page, and by which password, is nobody's business.

extension Source {
  var withoutPasswords: Source {
    var source = self
    source.url = url.map(WebAddress.withoutPasswords)
    source.archiveURL = archiveURL.map(WebAddress.withoutPasswords)
    return source
  }
}

extension ArticleFacts {
  var withoutPasswords: ArticleFacts {
    var facts = self
    facts.url = url.map(WebAddress.withoutPasswords)
    return facts
  }
}

extension Publication {
  var withoutPasswords: Publication {
    var version = self
    version.url = url.map(WebAddress.withoutPasswords)
    version.logo = logo.map(WebAddress.withoutPasswords)
    version.sameAs = sameAs.map(WebAddress.withoutPasswords)
    return version
  }
}
