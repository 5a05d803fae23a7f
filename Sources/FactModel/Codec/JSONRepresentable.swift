package import OrderedJSON

/// A value that has one form as JSON.
package protocol JSONRepresentable {
  /// Reads the value; refuses what is not exactly its form.
  init(json: JSONValue) throws(FormatProblem)
  var json: JSONValue { get }
}

extension String: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard case .string(let text) = json else { throw FormatProblem("must be a string") }
    self = text
  }

  package var json: JSONValue { .string(self) }
}

extension JSONValue: JSONRepresentable {
  package init(json: JSONValue) { self = json }
  package var json: JSONValue { self }
}

extension Int: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard case .number(let number) = json, let integer = number.integer else {
      throw FormatProblem("must be a whole number")
    }
    self = integer
  }

  package var json: JSONValue { .number(JSONNumber(self)) }
}

extension Bool: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard case .bool(let flag) = json else { throw FormatProblem("must be true or false") }
    self = flag
  }

  package var json: JSONValue { .bool(self) }
}

extension Array: JSONRepresentable where Element: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard case .array(let values) = json else { throw FormatProblem("must be an array") }
    var elements: [Element] = []
    elements.reserveCapacity(values.count)
    for value in values {
      do throws(FormatProblem) {
        elements.append(try Element(json: value))
      } catch {
        throw error.under("[\(elements.count)]")
      }
    }
    self = elements
  }

  package var json: JSONValue { .array(map(\.json)) }
}

extension PartialDate: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard let date = PartialDate(try String(json: json)) else {
      throw FormatProblem("must be a date: YYYY-MM-DD, YYYY-MM or YYYY")
    }
    self = date
  }

  package var json: JSONValue { .string(description) }
}

/// An enumeration that is stored as its name.
package protocol NamedChoice: JSONRepresentable, RawRepresentable, CaseIterable, Sendable
where RawValue == String {}

extension NamedChoice {
  package init(json: JSONValue) throws(FormatProblem) {
    let name = try String(json: json)
    guard let choice = Self(rawValue: name) else {
      let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw FormatProblem("must be one of: \(names)")
    }
    self = choice
  }

  package var json: JSONValue { .string(rawValue) }
}
