import Glibc

/// The C library yyjson doing the same work, where `benchmarks/yyjson/build` has built it.
///
/// It lives as long as the process.
struct YYJSON {
  private typealias Make =
    @convention(c) (
      UnsafePointer<UnsafePointer<UInt8>?>, UnsafePointer<Int>, Int, Bool
    ) -> UnsafeMutableRawPointer?
  private typealias Work = @convention(c) (UnsafeMutableRawPointer) -> UInt64

  private let corpus: UnsafeMutableRawPointer
  private let parseAll: Work
  private let writeAll: Work

  /// What a run without it says.
  static let absence = "no yyjson to compare with: build it with `benchmarks/yyjson/build`"

  init?(_ texts: [[UInt8]], isPretty: Bool) {
    guard let library = dlopen(Self.path, RTLD_NOW), let make = dlsym(library, "corpus_make"),
      let parse = dlsym(library, "corpus_parse"), let write = dlsym(library, "corpus_write")
    else { return nil }
    let lengths = texts.map(\.count)
    let flat = texts.flatMap(\.self)
    let made = flat.withUnsafeBufferPointer { flat in
      var start = 0
      let starts: [UnsafePointer<UInt8>?] = lengths.map { length in
        defer { start += length }
        return flat.baseAddress.map { $0 + start }
      }
      return unsafeBitCast(make, to: Make.self)(starts, lengths, lengths.count, isPretty)
    }
    guard let made else { return nil }
    corpus = made
    parseAll = unsafeBitCast(parse, to: Work.self)
    writeAll = unsafeBitCast(write, to: Work.self)
  }

  /// Beside the other products of the build.
  private static let path =
    #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" }
    + "/.build/libstateskit-yyjson.so"

  func parse() -> UInt64 { parseAll(corpus) }
  func write() -> UInt64 { writeAll(corpus) }
}
