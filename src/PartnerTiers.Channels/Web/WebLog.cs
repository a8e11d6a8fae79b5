using Microsoft.Extensions.Logging;

namespace PartnerTiers.Channels.Web;

internal static partial class WebLog
{
    [LoggerMessage(EventId = 3101, Level = LogLevel.Error, Message = "The chat page got no answer")]
    public static partial void AnswerFailed(ILogger logger, Exception broken);
}
