import Foundation
import Logging
import Moderation
import ModerationServer

/// Reads again what may change while the server runs: the level of the log, the lists of banned words, the sites' settings. What
/// cannot be used leaves the old in force, and is told in the log.
struct Reloader: Sendable {
    let installation: LocalInstallation
    let overrides: [String: String]
    let environment: [String: String]
    let moderation: Moderation
    let threshold: LogThreshold
    let logger: Logger

    func reload() async {
        logger.notice("reloading")
        await reloadConfiguration()
        await reloadSites()
        logger.notice("reloaded")
    }

    private func reloadConfiguration() async {
        let old = installation.configuration
        do throws(ConfigurationError) {
            var new = try await DuyetConfiguration(
                file: ConfigurationFile(path: installation.configurationPath),
                overrides: overrides,
                environment: environment
            )
            if new.logLevel != threshold.level {
                threshold.level = new.logLevel
                logger.notice("the level of the log is changed", metadata: ["level": "\(new.logLevel)"])
            }
            new.logLevel = old.logLevel
            if new != old {
                logger.warning("the configuration has other changes: they count after a restart")
            }
        } catch {
            logger.error("the configuration cannot be used: the old one stays", metadata: ["error": "\(error)"])
        }
    }

    private func reloadSites() async {
        do throws(ModerationError) {
            let sites = try await moderation.store.sites()
            moderation.generation.advance()
            for site in sites {
                let list = moderation.bannedWords.reload(site: site.id, now: moderation.now())
                switch list {
                case .none: break
                case .read(let file): logger.notice("a list of banned words was read", metadata: ["file": "\(file)"])
                case .broken(let file, let problem):
                    logger.error(
                        "a list of banned words cannot be used: the old one stays",
                        metadata: ["file": "\(file)", "problem": "\(problem)"]
                    )
                }
            }
        } catch {
            logger.error("the sites cannot be read: their old settings stay", metadata: ["error": "\(error)"])
        }
    }
}
