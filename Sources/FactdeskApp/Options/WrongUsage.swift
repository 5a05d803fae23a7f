import FactModel
import Verbs
import Workbench

/// What is wrong with a command line.
enum WrongUsage {
  /// How long a server or a program is waited for.
  static func seconds(_ text: String) throws(Problem) -> Int {
    guard let seconds = Int(text), (1...3600).contains(seconds) else {
      throw problem("--timeout takes a number of seconds from 1 to 3600")
    }
    return seconds
  }

  static var outputAtPrompt: Problem {
    Problem(
      .usage,
      "-o is for the results of commands from -c, -f or standard input",
      remedy: "At the prompt, > FILE behind a command writes its result."
    )
  }

  /// A verb of the prompt behind the program's name is told how it is done from the shell.
  static func articleAndSession(_ options: Options) -> Problem {
    var problem = problem("an article and a session were named; one of them is enough")
    if let word = options.article, CommandTable.command(named: word) != nil {
      problem.remedy = "The command \(word): factdesk -s \(options.session ?? "NAME") -c \(word)"
    }
    return problem
  }

  static func problem(_ what: String) -> Problem {
    Problem(.usage, what, remedy: "factdesk --help lists the options.")
  }
}
