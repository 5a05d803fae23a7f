import FactModel
import Notations
import OrderedJSON

// How a CAS is read.
extension XMIFormat {
  static func recognises(_ source: ImportSource) -> Bool {
    guard case .xml(let elements) = source.content else { return false }
    return elements.first.map { localName($0) == "XMI" } ?? false
  }

  fileprivate static func localName(_ element: XMLElement) -> String {
    element.name.split(separator: ":").last.map(String.init) ?? element.name
  }

  static func read(
    _ source: ImportSource,
    _ context: ImportContext
  ) throws(Problem) -> ImportReading {
    guard case .xml(let elements) = source.content, recognises(source) else {
      throw source.isNot("a CAS in XMI: its outermost element is not xmi:XMI")
    }
    let layers = Layers(context.mapping.layer)
    let sofas = elements.filter { localName($0) == "Sofa" }
    // The view with claims in it, else the first one.
    let withClaims = elements.first { layers.isClaim($0) && $0["begin"] != nil }?["sofa"]
    let sofa =
      sofas.first { $0["xmi:id"] == withClaims } ?? sofas.first { $0["sofaID"] == "_InitialView" }
      ?? sofas.first
    guard let sofa, let text = sofa["sofaString"] else {
      throw source.isNot("a CAS with a text: there is no sofaString")
    }
    var document = ImportedDocument(text: text)
    if let meta = elements.first(where: { localName($0) == "DocumentMetaData" }) {
      document.facts.title = meta["documentTitle"]
      document.facts.url = meta["documentUri"]
      if let language = meta["language"], language != "x-unspecified" {
        document.facts.language = language
      }
    }
    let members = Set(
      elements.filter { localName($0) == "View" }
        .flatMap { ($0["members"] ?? "").split(separator: " ") }.map(String.init)
    )
    var reader = CASReader(ClaimsReading(document, context), layers)
    for (index, element) in elements.enumerated() {
      guard element["begin"] != nil || layers.isOurs(element) else {
        reader.count(element)
        continue
      }
      if let view = element["sofa"], view != sofa["xmi:id"] {
        let name = sofas.first { $0["xmi:id"] == view }?["sofaID"] ?? view
        reader.reading.document.tally.add(.view, name, .leftOut)
      } else if layers.isClaim(element), !members.isEmpty,
        element["xmi:id"].map({ !members.contains($0) }) ?? false
      {
        // What no index has was taken out again.
        reader.reading.document.tally.add(.annotation, "in no view", .leftOut)
      } else {
        reader.read(element, parts: elements[(index + 1)...].prefix { $0.depth > element.depth })
      }
    }
    return ImportReading([reader.finished])
  }

  /// Which annotations are claims.
  fileprivate struct Layers {
    let claim: String

    /// `chosen`: As the person calls it: `NamedEntity`, or with its package.
    init(_ chosen: String?) {
      claim = chosen?.split { ".:".contains($0) }.last.map(String.init) ?? "Claim"
    }

    func isClaim(_ element: XMLElement) -> Bool { localName(element) == claim }

    func isOurs(_ element: XMLElement) -> Bool {
      isClaim(element) || localName(element) == "FurtherPassage"
    }
  }

  fileprivate struct CASReader {
    var reading: ClaimsReading
    private let layers: Layers
    private var places: [String: Int] = [:]
    private var further: [(key: String, anchor: Anchor, place: String)] = []

    init(_ reading: ClaimsReading, _ layers: Layers) {
      self.reading = reading
      self.layers = layers
    }

    /// What divides the text is nobody's statement.
    private static let segments: Set<String> = ["Sentence", "Token", "DocumentMetaData"]

    /// What a CAS has besides annotations.
    private static let frame: Set<String> = ["XMI", "NULL", "Sofa", "View"]

    /// Counts a structure that has no place in the text.
    mutating func count(_ element: XMLElement) {
      let name = localName(element)
      guard element["xmi:id"] != nil, !Self.frame.contains(name), !Self.segments.contains(name)
      else { return }
      reading.document.tally.add(.layer, name, .leftOut)
    }

    /// `parts`: The elements in it: UIMA writes the values of a list so.
    mutating func read(_ element: XMLElement, parts: ArraySlice<XMLElement>) {
      let place = "line \(element.line)"
      let name = localName(element)
      guard layers.isOurs(element) else {
        if !Self.segments.contains(name) { reading.document.tally.add(.layer, name, .leftOut) }
        return
      }
      guard let start = element["begin"].flatMap({ Int($0) }),
        let end = element["end"].flatMap({ Int($0) }), start >= 0, end >= start
      else {
        reading.document.misfits.append(
          Misfit(place, "must have a begin and an end not before it")
        )
        return
      }
      let anchor = Anchor(range: start..<end)
      if !layers.isClaim(element) {
        further.append((element["claim"] ?? "", anchor, place))
        return
      }
      let claim = claim(element, parts, anchor, place)
      if let key = claim.key, places[key] == nil { places[key] = reading.document.claims.count }
      reading.document.claims.append(claim)
    }

    private mutating func claim(
      _ element: XMLElement,
      _ parts: ArraySlice<XMLElement>,
      _ anchor: Anchor,
      _ place: String
    ) -> ImportedClaim {
      var claim = ImportedClaim(reading.sources.context, place: place)
      claim.anchors = [anchor]
      let isOwn = localName(element) == "Claim"
      for (name, value) in element.attributes where !Self.isStructure(name) && !value.isEmpty {
        let known = isOwn ? features.first { $0.name == name }?.field : nil
        if isOwn, name == "identifier" {
          claim.key = value
          // We wrote it, and count as UIMA does.
          reading.document.unit = .utf16
        } else if isOwn, name == "below" {
          claim.keyAbove = value
        } else if let known {
          let texts = known.isList ? FieldList.texts(value) : [value]
          claim.set(known, texts, as: name, of: "xmi", &reading)
        } else if !isOwn, name == "value", reading.sources.context.mapping.columns[name] == nil {
          // What most layers have for their label.
          claim.verdict = ImportedVerdict(rating: value)
        } else {
          claim.setUnknown(
            name,
            .feature,
            [value],
            raw: .string(value),
            of: "xmi",
            &reading
          )
        }
      }
      for (name, values) in Self.lists(parts) {
        let known = isOwn ? features.first { $0.name == name }?.field : nil
        if let known {
          claim.set(known, values, as: name, of: "xmi", &reading)
        } else {
          let raw = JSONValue.string(values.joined(separator: "\n"))
          claim.setUnknown(name, .feature, values, raw: raw, of: "xmi", &reading)
        }
      }
      return claim
    }

    /// The values of lists by their names, in the order of the document.
    private static func lists(
      _ parts: ArraySlice<XMLElement>
    ) -> [(name: String, values: [String])] {
      var lists: [(name: String, values: [String])] = []
      for part in parts {
        // What refers to something elsewhere has no text.
        let value = part.text.isEmpty ? part["href"] ?? "" : part.text
        guard !value.isEmpty else { continue }
        if let place = lists.firstIndex(where: { $0.name == part.name }) {
          lists[place].values.append(value)
        } else {
          lists.append((part.name, [value]))
        }
      }
      return lists
    }

    private static func isStructure(_ name: String) -> Bool {
      ["xmi:id", "sofa", "begin", "end"].contains(name)
    }

    var finished: ImportedDocument {
      var finished = reading.finished
      for (key, anchor, place) in further {
        if let index = places[key] {
          finished.claims[index].anchors.append(anchor)
        } else {
          finished.misfits.append(Misfit(place, "the further passage belongs to no claim"))
        }
      }
      return finished
    }
  }
}
