import Glibc
import StatesJSON
import StatesRunner

/// The directory that `--save` names: one file for each kind of failure.
struct CaseDirectory {
  let path: String

  /// Makes the directory if it is not there.
  init(_ path: String) throws(CommandError) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard !InputFile.isDirectory(path) else { return }
    guard mkdir(path, 0o777) == 0 else {
      throw .unwritable(path, SystemError(code: errno).reason)
    }
  }

  /// Writes the case of a failure and returns the file's path; a file that holds another case stays as it is.
  func save(_ failure: CampaignFailure, console: Console) throws(CommandError) -> String {
    let text = failure.scenario.text(.pretty) + "\n"
    for number in 1...999 {
      let ending = number == 1 ? "" : "-\(number)"
      let file = "\(path)/\(failure.kind.fileName)\(ending).json"
      guard access(file, F_OK) == 0 else {
        try OutputFile.write(Array(text.utf8), to: file, console: console)
        return file
      }
      if try InputFile.read(file, console: console) == Array(text.utf8) { return file }
    }
    throw .unwritable(path, "there are too many cases called '\(failure.kind.fileName)': move them")
  }
}
