namespace PartnerTiers.Bot;

/// <summary>Every log line of this room.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Development mode: no Teams or Slack credentials are configured, so the bot listens on loopback only and everyone there is at home.")]
    public static partial void DevelopmentMode(this ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "{Source}: {RowsRead} rows read, {Added} added, {Changed} changed, {Removed} removed, {Refused} left out.")]
    public static partial void Synced(this ILogger logger, string source, int rowsRead, int added, int changed, int removed, int refused);

    [LoggerMessage(3, LogLevel.Error, "{Source}: sync refused, the old facts stay in force. {File}: {Message}")]
    public static partial void SyncRefused(this ILogger logger, string source, string file, string message);

    [LoggerMessage(4, LogLevel.Error, "The sync failed; the old facts stay in force and it is tried again.")]
    public static partial void SyncFailed(this ILogger logger, Exception exception);

    [LoggerMessage(5, LogLevel.Information, "Open {Address} in a browser and ask.")]
    public static partial void OpenPage(this ILogger logger, string address);

    [LoggerMessage(6, LogLevel.Warning, "{Path}: {Message}")]
    public static partial void RuleBookWarning(this ILogger logger, string path, string message);

    // Neither the sentence nor what the endpoint sent: the one is a person's, the other may repeat the key.
    [LoggerMessage(7, LogLevel.Debug, "The language model gave nothing ({Problem}, status {Status}); the built-in reading stands.")]
    public static partial void ModelSaidNothing(this ILogger logger, LanguageModel.ModelProblem problem, int status);

    [LoggerMessage(8, LogLevel.Warning, "The language model fails ({Problem}, status {Status}) and is left alone for {Seconds} s; the built-in reader answers alone. `check` says what to do.")]
    public static partial void ModelRests(this ILogger logger, LanguageModel.ModelProblem problem, int status, int seconds);

    [LoggerMessage(9, LogLevel.Information, "The language model answers again.")]
    public static partial void ModelIsBack(this ILogger logger);

    [LoggerMessage(10, LogLevel.Error, "The duty {Duty} failed, {Failures} time(s) in a row; what was done stays done, the rest is tried again in {Seconds} s.")]
    public static partial void DutyFailed(this ILogger logger, Exception exception, string duty, int failures, int seconds);

    [LoggerMessage(11, LogLevel.Debug, "No duty {Duty} is known here.")]
    public static partial void DutyUnknown(this ILogger logger, string duty);

    [LoggerMessage(12, LogLevel.Error, "The schedule of duties cannot be started; it is tried again in {Seconds} s. Questions are answered meanwhile.")]
    public static partial void SchedulesNotStarted(this ILogger logger, Exception exception, int seconds);

    [LoggerMessage(30, LogLevel.Information, "Push {Push} ({Kind}) was delivered.")]
    public static partial void PushSent(this ILogger logger, long push, string kind);

    [LoggerMessage(31, LogLevel.Warning, "Push {Push} ({Kind}) cannot be delivered and is parked: {Reason}.")]
    public static partial void PushParked(this ILogger logger, long push, string kind, string reason);

    [LoggerMessage(32, LogLevel.Information, "Push {Push} ({Kind}) was dropped: {Reason}.")]
    public static partial void PushDropped(this ILogger logger, long push, string kind, string reason);

    [LoggerMessage(33, LogLevel.Information, "Push {Push} ({Kind}) was not delivered ({Detail}); it is tried again at {At}.")]
    public static partial void PushPostponed(this ILogger logger, long push, string kind, string detail, NodaTime.Instant at);

    [LoggerMessage(34, LogLevel.Warning, "A delivery failed; nothing is lost, and it is tried again.")]
    public static partial void DeliveryFailed(this ILogger logger, Exception exception);

    [LoggerMessage(36, LogLevel.Warning, "Another process delivers from this store, which is for one; this one stands by. For several processes there is PostgreSQL.")]
    public static partial void DeliveryStandsBy(this ILogger logger);

    [LoggerMessage(37, LogLevel.Warning, "The platform gave channel {From} the id {To}, and Access:Bindings names the old one: write the new one there.")]
    public static partial void ConfiguredChannelMoved(this ILogger logger, string from, string to);

    [LoggerMessage(35, LogLevel.Warning, "Whom the bot met could not be kept; the next message is another chance.")]
    public static partial void AddressesNotKept(this ILogger logger, Exception exception);

    [LoggerMessage(38, LogLevel.Warning, "The pace of calls could not be shared with other processes; this one keeps to its own.")]
    public static partial void PaceNotShared(this ILogger logger, Exception exception);

    [LoggerMessage(39, LogLevel.Warning, "How many processes there are could not be asked; limits stay divided as before.")]
    public static partial void ProcessesNotCounted(this ILogger logger, Exception exception);

    [LoggerMessage(20, LogLevel.Information, "The audit has {Count} records, up to {Hash}.")]
    public static partial void AuditHead(this ILogger logger, long count, string hash);
}
