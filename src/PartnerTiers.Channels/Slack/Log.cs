using Microsoft.Extensions.Logging;

namespace PartnerTiers.Channels.Slack;

/// <summary>What the room logs of Slack: ids and reasons, never texts, names or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(2201, LogLevel.Warning, "Slack: refused a request from {Remote}: {Reason}")]
    public static partial void Refused(ILogger log, string? remote, string reason);

    [LoggerMessage(2202, LogLevel.Debug, "Slack: {Type} {Name} taken in")]
    public static partial void TakenIn(ILogger log, string type, string name);

    [LoggerMessage(2203, LogLevel.Debug, "Slack: {Key} was taken in before")]
    public static partial void Repeated(ILogger log, string key);

    [LoggerMessage(2204, LogLevel.Error, "Slack: answering failed")]
    public static partial void AnswerFailed(ILogger log, Exception failure);

    [LoggerMessage(2205, LogLevel.Warning, "Slack: {Method} did not work: {Detail}")]
    public static partial void CallFailed(ILogger log, string method, string detail);

    [LoggerMessage(2206, LogLevel.Warning, "Slack: the installation {Key} is gone ({Error})")]
    public static partial void InstallGone(ILogger log, string key, string error);

    [LoggerMessage(2207, LogLevel.Error, "Slack: the journal cannot be written; what came is refused so that it comes again")]
    public static partial void JournalUnwritable(ILogger log, Exception failure);

    [LoggerMessage(2208, LogLevel.Warning, "Slack: more came than Slack delivers in an hour; some of workspace {Team} is lost")]
    public static partial void TooMuch(ILogger log, string team);

    [LoggerMessage(2209, LogLevel.Warning, "Slack: no installation for {Key}")]
    public static partial void NoInstall(ILogger log, string key);

    [LoggerMessage(2210, LogLevel.Warning, "Slack: a new token for {Key} could not be had: {Error}")]
    public static partial void NotRefreshed(ILogger log, string key, string error);

    [LoggerMessage(2211, LogLevel.Information, "Slack: feedback {Verdict} for an answer of kind {Kind}")]
    public static partial void Feedback(ILogger log, string verdict, string kind);

    [LoggerMessage(2212, LogLevel.Warning, "Slack: a web socket is not open: {Reason}")]
    public static partial void SocketFailed(ILogger log, string reason);

    [LoggerMessage(2213, LogLevel.Error, "Slack: Socket Mode is turned off in the app's settings; nothing comes any more")]
    public static partial void SocketsSwitchedOff(ILogger log);

    [LoggerMessage(2214, LogLevel.Warning, "Slack: opened pages could not be renewed; tried again in a minute")]
    public static partial void PagesNotRenewed(ILogger log, Exception failure);
}
