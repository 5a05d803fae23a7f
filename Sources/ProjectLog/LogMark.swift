package import FactModel

/// Up to where the log of a project is known.
package struct LogMark: Sendable, Equatable {
  /// The number of the last entry; 0 for none.
  package var number: Int
  /// The last edit among them; nil where there is none.
  package var last: EntityID?
  /// The source that was forgotten last; nil where none was.
  package var grave: EntityID?

  package init(number: Int = 0, last: EntityID? = nil, grave: EntityID? = nil) {
    (self.number, self.last, self.grave) = (number, last, grave)
  }

  /// What names it when an edit is sent.
  package var names: [EntityID] { [last, grave].compactMap { $0 } }
}

/// An entry of a project's log as it arrives.
package struct LogEntry: Sendable {
  /// Its place in the log, from 1, without gaps.
  package var number: Int
  package var id: EntityID
  /// The JSON of the edit.
  package var body: [UInt8]

  package init(number: Int, id: EntityID, body: [UInt8]) {
    (self.number, self.id, self.body) = (number, id, body)
  }
}
