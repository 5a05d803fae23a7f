package import OrderedJSON

/// A version that was published: which state of the session it was.
package struct Publication: Entity {
  package static let kindName = "publication"
  package static let listKey = "publications"
  package static let isLedger = true

  package let id: EntityID
  /// 1 for the first version, 2 for the next.
  package var number: EntityNumber
  /// The last edit that the version holds; nil where there was none.
  package var edit: EntityID?
  /// The SHA-256 of the article's text, as in its revision.
  package var article: String
  /// The claims that are in it.
  package var claims: [EntityID]
  /// The profile of the publish gate that it passed.
  package var profile: String
  /// The rules of that profile, where it is a newsroom's own; nil of a built-in one.
  package var gate: JSONValue?
  /// Where it was published.
  package var url: String?
  package var note: String?
  /// The headline of the check itself; nil where it has none of its own.
  package var headline: String?
  /// How it came out, in one line.
  package var conclusion: String?
  /// Who publishes it.
  package var outlet: String?
  /// The address of the outlet's sign, for programs that show it.
  package var logo: String?
  /// Other addresses of the outlet: its page in an encyclopaedia, its accounts.
  package var sameAs: [String] = []
  package var signed: Signed
  package var retraction: Retraction?
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    edit: EntityID?,
    article: String,
    claims: [EntityID],
    profile: String,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.edit = edit
    self.article = article
    self.claims = claims
    self.profile = profile
    self.signed = signed
  }
}

/// That something published is no longer stood by, and why.
package struct Retraction: Sendable, Equatable {
  package var reason: String
  package var signed: Signed
  package var extra = ExtraMembers()

  package init(reason: String, signed: Signed) {
    self.reason = reason
    self.signed = signed
  }
}

extension Publication {
  package var caption: Caption { Caption("published version \(number)") }
}

extension Publication {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.value("edit", &one.edit, other.edit)
    walk.required("article", &one.article, other.article)
    walk.values("claims", &one.claims, other.claims)
    walk.required("profile", &one.profile, other.profile)
    walk.value("gate", &one.gate, other.gate)
    walk.value("url", &one.url, other.url)
    walk.value("note", &one.note, other.note)
    walk.value("headline", &one.headline, other.headline)
    walk.value("conclusion", &one.conclusion, other.conclusion)
    walk.value("outlet", &one.outlet, other.outlet)
    walk.value("logo", &one.logo, other.logo)
    walk.values("sameAs", &one.sameAs, other.sameAs)
    walk.signed(&one.signed, other.signed)
    walk.object("retraction", &one.retraction, other.retraction)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension Publication: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    edit = try reader.optional("edit")
    article = try reader.required("article")
    claims = try reader.list("claims")
    profile = try reader.required("profile")
    gate = try reader.optional("gate")
    url = try reader.optional("url")
    note = try reader.optional("note")
    headline = try reader.optional("headline")
    conclusion = try reader.optional("conclusion")
    outlet = try reader.optional("outlet")
    logo = try reader.optional("logo")
    sameAs = try reader.list("sameAs")
    signed = try reader.signed()
    retraction = try reader.optional("retraction")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("edit", edit)
    builder.put("article", article)
    builder.put(list: "claims", claims)
    builder.put("profile", profile)
    builder.put("gate", gate)
    builder.put("url", url)
    builder.put("note", note)
    builder.put("headline", headline)
    builder.put("conclusion", conclusion)
    builder.put("outlet", outlet)
    builder.put("logo", logo)
    builder.put(list: "sameAs", sameAs)
    builder.put(signed)
    builder.put("retraction", retraction)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension Retraction: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("reason", &one.reason, other.reason)
    walk.signed(&one.signed, other.signed)
    walk.extra(&one.extra, other.extra)
  }
}

extension Retraction: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    reason = try reader.required("reason")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("reason", reason)
    builder.put(signed)
    return builder.object
  }
}
