package import OrderedJSON

/// A version that was published: which state of the session it was.
package struct Publication: Entity {
  package static let kindName = "publication"

  package let id: EntityID
  /// 1 for the first version, 2 for the next.
  package var number: EntityNumber
  /// The number of edits that the version holds: `restore N` and `versions diff N` take it.
  package var edits: Int
  /// The SHA-256 of the article's text, as in its revision.
  package var article: String
  /// The claims that are in it.
  package var claims: [EntityID]
  /// The profile of the publish gate that it passed.
  package var profile: String
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
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    edits: Int,
    article: String,
    claims: [EntityID],
    profile: String,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.edits = edits
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

extension Publication: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    edits = try reader.required("edits")
    article = try reader.required("article")
    claims = try reader.list("claims")
    profile = try reader.required("profile")
    url = try reader.optional("url")
    note = try reader.optional("note")
    headline = try reader.optional("headline")
    conclusion = try reader.optional("conclusion")
    outlet = try reader.optional("outlet")
    logo = try reader.optional("logo")
    sameAs = try reader.list("sameAs")
    signed = try reader.signed()
    retraction = try reader.optional("retraction")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("edits", edits)
    builder.put("article", article)
    builder.put(list: "claims", claims)
    builder.put("profile", profile)
    builder.put("url", url)
    builder.put("note", note)
    builder.put("headline", headline)
    builder.put("conclusion", conclusion)
    builder.put("outlet", outlet)
    builder.put("logo", logo)
    builder.put(list: "sameAs", sameAs)
    builder.put(signed)
    builder.put("retraction", retraction)
    return builder.object
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
