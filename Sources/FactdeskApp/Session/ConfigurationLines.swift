import FactModel
import Preferences
import Workbench

/// Does the lines of the configuration that are for the prompt, once a session is open.
struct ConfigurationLines {
  let runner: CommandRunner
  let desk: Desk
  let printer: Printer

  func perform(_ commands: RunCommands, _ file: String) {
    desk.isReadingConfiguration = true
    defer { desk.isReadingConfiguration = false }
    for look in commands.looks {
      do throws(Problem) {
        _ = try runner.run(look.line)
      } catch {
        var problem = error
        problem.place = problem.place ?? Problem.Place()
        problem.place?.file = file
        problem.place?.line = look.number
        printer.say(problem)
      }
    }
  }
}
