import OrderedJSON

extension JSONObject {
  /// The value of a key, which stands at the end where it is new; nil takes it out.
  subscript(setting key: String) -> JSONValue? {
    get { self[key] }
    set {
      let index = members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(JSONMember(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Puts a key that is new behind another, at the start for nil.
  mutating func put(_ key: String, _ value: JSONValue?, behind other: String?) {
    guard self[key] == nil, let value else {
      self[setting: key] = value
      return
    }
    let place = other.flatMap { other in members.lastIndex { $0.key == other } }.map { $0 + 1 }
    members.insert(
      JSONMember(key: key, value: value),
      at: place ?? (other == nil ? 0 : members.count)
    )
  }
}
