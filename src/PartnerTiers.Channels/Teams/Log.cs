using Microsoft.Extensions.Logging;

namespace PartnerTiers.Channels.Teams;

/// <summary>What the room logs of Teams: ids and reasons, never texts or names.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Warning, "Teams: refused a request from {Remote}: {Reason}")]
    public static partial void Refused(ILogger log, string? remote, string reason);

    [LoggerMessage(2002, LogLevel.Warning, "Teams: the keys at {Address} cannot be read")]
    public static partial void KeysUnreachable(ILogger log, string address, Exception failure);

    [LoggerMessage(2003, LogLevel.Debug, "Teams: {Type} {Name} taken in, conversation {Conversation}, {Correlation}")]
    public static partial void TakenIn(ILogger log, string type, string? name, string conversation, string? correlation);

    [LoggerMessage(2004, LogLevel.Debug, "Teams: {Key} was taken in before")]
    public static partial void Repeated(ILogger log, string key);

    [LoggerMessage(2005, LogLevel.Error, "Teams: answering {Activity} failed")]
    public static partial void AnswerFailed(ILogger log, string? activity, Exception failure);

    [LoggerMessage(2006, LogLevel.Warning, "Teams: the connector did not take a reply to {Conversation}: {Outcome}")]
    public static partial void NotSent(ILogger log, string conversation, string outcome);

    [LoggerMessage(2009, LogLevel.Error, "Teams: the journal cannot be written; the activity is refused so that it comes again")]
    public static partial void JournalUnwritable(ILogger log, Exception failure);

    [LoggerMessage(2010, LogLevel.Warning, "Teams: {What} cannot be looked up: {Outcome}")]
    public static partial void LookupFailed(ILogger log, string what, string outcome);

    [LoggerMessage(2011, LogLevel.Warning, "Teams: no token for replies could be had")]
    public static partial void NoToken(ILogger log, Exception failure);
}
