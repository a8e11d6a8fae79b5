using Microsoft.Extensions.Logging;

namespace PartnerTiers.Channels.Inbound;

/// <summary>What is logged of the work on the journal, on every platform.</summary>
internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Error, "{Channel}: answering {Key} failed")]
    public static partial void AnswerFailed(ILogger log, string channel, string key, Exception failure);

    [LoggerMessage(2102, LogLevel.Error, "{Channel}: {Key} is given up")]
    public static partial void GivenUp(ILogger log, string channel, string key);

    [LoggerMessage(2103, LogLevel.Error, "The journal cannot be read; trying again")]
    public static partial void JournalUnreadable(ILogger log, Exception failure);
}
