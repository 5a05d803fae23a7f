import EntityForms
import FactModel
import Workbench

/// An editor in memory: what it is given goes through the world's `edits`.
final class EditorDouble: EditorFile {
  let path: String
  private let world: InMemoryDesk.World

  init(_ name: String, _ world: InMemoryDesk.World) {
    path = "forms/" + name
    self.world = world
  }

  var isRepeatable: Bool { world.repeatsEditing }

  func edit(_ text: [UInt8], line: Int) throws(Problem) -> [UInt8] {
    world.files[path] = text
    let edited = try world.edits(text)
    world.files[path] = edited
    return edited
  }

  func present() -> [UInt8]? { world.files[path] }

  func discard() { world.files[path] = nil }
}
