// modules: OrderedJSON
import OrderedJSON

/// Checks that what the parser accepts comes back from both written forms, and that delimiting the
/// elements of an array agrees with reading them.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = Array(UnsafeBufferPointer(start: start, count: count))
  checkRaw(text)
  guard let value = try? JSONParser.parse(text) else { return 0 }

  let compact = value.compact
  precondition((try? JSONParser.parse(compact)) == value, "the compact form differs")
  var indented: [UInt8] = []
  value.append(indentedTo: &indented, depth: 0)
  precondition((try? JSONParser.parse(indented)) == value, "the indented form differs")
  precondition((try? JSONParser.parse(indented))?.compact == compact, "the forms disagree")
  return 0
}

private func checkRaw(_ text: [UInt8]) {
  let whole = try? JSONParser.parse(text)
  guard let (value, raw) = try? JSONParser.parse(text, leavingRaw: "a"),
    case .object(let outline) = value
  else {
    if case .object? = whole { preconditionFailure("delimiting refused what reading accepts") }
    return
  }
  let elements = raw.map { try? JSONParser.parse(text[$0]) }
  guard case .object(let object)? = whole else {
    precondition(elements.contains(nil), "delimiting and its parts accept what reading refuses")
    return
  }
  precondition(object.members.map(\.key) == outline.members.map(\.key), "the keys differ")
  if case .array(let read)? = object["a"] {
    precondition(elements == read.map(Optional.some), "the elements differ")
    precondition(outline["a"] == .array([]), "the raw array is not empty")
  }
}
