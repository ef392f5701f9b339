import StatesAdapters
import StatesEngine
import StatesGenerator
import StatesInvariants
import StatesJSON
import StatesLanguage
import StatesReports
import StatesRunner

/// One run of `stateskit check`.
struct CheckRun {
  private let options: CheckOptions
  private let console: Console
  private let campaign: Campaign
  private let plan: CampaignPlan
  private let directory: CaseDirectory?

  init(_ options: CheckOptions, _ console: Console) throws(CommandError) {
    self.options = options
    self.console = console
    campaign = try options.campaign(console)
    plan = try options.plan()
    directory = try options.directory.map { path throws(CommandError) in try CaseDirectory(path) }
  }

  func run() throws(CommandError) -> ExitStatus {
    let began = WallClock.monotonicNanoseconds()
    let deadline = options.duration.map { began + $0.nanoseconds }
    var progress = ProgressLine(
      console.errors, plan, rules: campaign.rules.count, began: began, deadline: deadline)
    Interruption.watch()
    defer { Interruption.stopWatching() }
    let result = campaign.run(
      plan,
      isStopped: {
        Interruption.isRequested || deadline.map { WallClock.monotonicNanoseconds() >= $0 } ?? false
      }, isInterrupted: { Interruption.isRequested }, report: { progress.show($0) })
    progress.clear()
    try save(result)
    report(result)
    tellSpeed(result, since: began)
    return status(of: result)
  }

  private func save(_ result: CampaignResult) throws(CommandError) {
    guard let directory else { return }
    for failure in result.failures {
      let file = try directory.save(failure, console: console)
      console.errors.write("saved \(file)\n")
    }
  }

  private func report(_ result: CampaignResult) {
    var request = options.request
    request.isInterrupted = result.wasStopped && Interruption.isRequested
    guard options.format == .text else {
      return console.output.write(CampaignReport.json(request, result))
    }
    let explanations = result.failures.map { explanation(of: $0) }
    for line in CampaignReport(request, result, explanations: explanations).lines {
      console.output.write(console.output.painted(line) + "\n")
    }
  }

  /// Plays the case once more, to show what happens in it.
  private func explanation(of failure: CampaignFailure) -> [ReportLine] {
    let arena = Arena()
    guard let scenario = try? Scenario(decoding: arena.value(failure.scenario), in: arena),
      let observation = try? options.engine.play(scenario, in: arena)
    else { return [] }
    return CaseReport(observation, breaking: failure.violations).lines(in: arena)
  }

  private func status(of result: CampaignResult) -> ExitStatus {
    if !result.isConforming { return .violation }
    if result.cases == result.skipped { return .nothingRun }
    if result.wasStopped, Interruption.isRequested { return .undecided }
    return options.requiresExercised && !result.unexercised.isEmpty ? .undecided : .success
  }

  /// Speed goes to standard error: standard output is the same bytes on every machine.
  private func tellSpeed(_ result: CampaignResult, since began: Int64) {
    guard console.errors.isTerminal else { return }
    let milliseconds = max(1, (WallClock.monotonicNanoseconds() - began) / 1_000_000)
    let perSecond = Int64(clamping: result.cases) * 1000 / milliseconds
    console.errors.write("\(result.cases) cases in \(milliseconds) ms, \(perSecond) a second\n")
  }
}

extension CheckOptions {
  /// How many cases run where nobody says how many or how long.
  static let usualCases = 20_000

  /// What is drawn and who judges.
  fileprivate func campaign(_ console: Console) throws(CommandError) -> Campaign {
    let engine = engine
    var campaign = Campaign(rules: try RuleSelection.rules(rules), play: engine.play)
    campaign.isGuided = !isUnguided && shard == nil
    if let features { campaign.mix = FeatureMix.usual.restricted(to: features) }
    if let machine {
      campaign.source = try OwnMachine.source(machine, as: type, console: console)
    }
    if let known { campaign.known = try KnownKinds.read(known, console: console) }
    return campaign
  }

  /// Which cases run.
  fileprivate func plan() throws(CommandError) -> CampaignPlan {
    let asked = cases ?? (duration == nil ? Self.usualCases : nil)
    let most = UInt64.max - seed
    let count = asked.map { UInt64($0) } ?? most
    guard count <= most else {
      throw .usage("--seed and --cases together pass 2^64; lower one")
    }
    var plan = CampaignPlan(seeds: seed..<(seed + count), workers: jobs)
    plan.stopsAtFailure = isFailFast
    if let shard {
      plan.shard = (shard.number - 1, shard.count)
      plan.cases = shard.share(of: count, inBlocksOf: Campaign.worldsPerMachine)
    }
    return plan
  }

  /// What is to be repeated.
  fileprivate var request: CheckRequest {
    let asked = cases ?? (duration == nil ? Self.usualCases : nil)
    var request = CheckRequest(
      engine: engine.name, seed: seed, cases: asked.map { UInt64($0) })
    request.shard = shard
    if let machine { request.machine = "--machine \(machine) --type \(type.rawValue)" }
    for pattern in rules { request.arguments.append("--rules '\(pattern)'") }
    if let features {
      request.arguments.append("--features " + features.features.map(\.name).joined(separator: ","))
    }
    if isUnguided { request.arguments.append("--no-guidance") }
    return request
  }
}

extension Duration {
  /// The length in nanoseconds; what is too long for them is the longest there is.
  fileprivate var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? .max / 2 : min(.max / 2, whole + attoseconds / 1_000_000_000)
  }
}
