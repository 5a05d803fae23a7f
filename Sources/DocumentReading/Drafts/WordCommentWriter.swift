import OrderedJSON

/// Adds comments to a Word document: to its file of comments, or as a new one that the document names.
struct WordCommentWriter {
  private let parts: any OfficeParts
  private let document: String
  private let path: String
  private let isNew: Bool
  private var written = ""
  private var next: Int

  /// `document`: The path of the document's text.
  init(_ parts: any OfficeParts, document: String) {
    self.parts = parts
    self.document = document
    let files = WordPackage(parts)
    let known = files.relations(of: document).values.first { $0.kind == "comments" }?.target
    isNew = known == nil
    path = files.path(known ?? "comments.xml")
    let ids = parts.xml(path).map { tree in
      tree.all("comment").compactMap { tree.attribute("id", of: $0).flatMap { Int($0) } }
    }
    next = (ids?.max() ?? -1) + 1
  }

  /// Adds a comment; returns its identity.
  mutating func add(_ words: String, by author: String, at date: String) -> Int {
    let paragraphs = words.split(whereSeparator: \.isNewline).map { line in
      "<w:p><w:r><w:t xml:space=\"preserve\">\(XMLText.escaped(String(line)))</w:t></w:r></w:p>"
    }
    written +=
      "<w:comment w:id=\"\(next)\" w:author=\"\(XMLText.escaped(author))\" w:date=\"\(date)\" "
      + "w:initials=\"\(XMLText.escaped(Self.initials(author)))\">\(paragraphs.joined())</w:comment>"
    next += 1
    return next - 1
  }

  private static func initials(_ name: String) -> String {
    String(name.split(separator: " ").compactMap(\.first).prefix(3)).uppercased()
  }

  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let contentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  private static let relationType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"

  /// The files that have changed, by their paths.
  var files: [String: [UInt8]] {
    guard !written.isEmpty else { return [:] }
    if !isNew, let old = parts.bytes(path) {
      // The prefix is declared once more, whatever it is in the file.
      let own = written.replacingOccurrences(
        of: "<w:comment ",
        with: "<w:comment xmlns:w=\"\(Self.namespace)\" "
      )
      return [path: Self.inserted(own, in: old)]
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    var files: [String: [UInt8]] = [:]
    files[path] = Array(
      (head + "<w:comments xmlns:w=\"\(Self.namespace)\">" + written + "</w:comments>").utf8
    )
    let name = document.split(separator: "/").last ?? ""
    let relations = String(document.dropLast(name.count)) + "_rels/\(name).rels"
    let relation =
      "<Relationship Id=\"rIdFactdeskComments\" Type=\"\(Self.relationType)\" Target=\"/\(path)\"/>"
    let empty =
      head
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "</Relationships>"
    files[relations] = Self.inserted(
      relation,
      in: parts.bytes(relations) ?? Array(empty.utf8)
    )
    if let types = parts.bytes("[Content_Types].xml") {
      let type = "<Override PartName=\"/\(path)\" ContentType=\"\(Self.contentType)\"/>"
      files["[Content_Types].xml"] = Self.inserted(type, in: types)
    }
    return files
  }

  /// Puts text at the end of the one element of a file, which may have been empty: `<w:comments/>`.
  private static func inserted(_ text: String, in file: [UInt8]) -> [UInt8] {
    func places(of mark: StaticString) -> Int? {
      file.indices.last { index in
        mark.withUTF8Buffer { file[index...].starts(with: $0) }
      }
    }
    if let closing = places(of: "</") {
      return Array(file[..<closing]) + Array(text.utf8) + Array(file[closing...])
    }
    guard let end = places(of: "/>"),
      let start = file[..<end].lastIndex(of: UInt8(ascii: "<"))
    else { return file }
    let name = file[(start + 1)..<end].prefix { $0 > 0x20 }
    return Array(file[..<end]) + Array(">\(text)</".utf8) + Array(name) + [UInt8(ascii: ">")]
  }
}
