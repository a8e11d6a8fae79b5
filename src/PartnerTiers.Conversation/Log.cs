using Microsoft.Extensions.Logging;

namespace PartnerTiers.Conversation;

/// <summary>What this room logs. Never what a person typed, nor who.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "Incident {Number}: a message of {Channel} could not be answered")]
    public static partial void Incident(ILogger logger, string number, string channel, Exception exception);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "The context of a thread of {Channel} could not be read or saved; the message is answered on its own")]
    public static partial void ContextLost(ILogger logger, string channel, Exception exception);

    [LoggerMessage(EventId = 3003, Level = LogLevel.Warning, Message = "A suggested reading failed ({Failure}); the built-in reading stands")]
    public static partial void SuggestionFailed(ILogger logger, string failure);

    [LoggerMessage(EventId = 3009, Level = LogLevel.Warning, Message = "Words and names could not be made ready ahead; the first question makes them")]
    public static partial void NotWarm(ILogger logger, Exception exception);
}
