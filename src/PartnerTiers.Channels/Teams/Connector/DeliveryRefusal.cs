namespace PartnerTiers.Channels.Teams.Connector;

/// <summary>Why the connector will never take something, however often it is tried.</summary>
internal enum DeliveryRefusal
{
    /// <summary>The conversation doesn't exist any more.</summary>
    ConversationGone,

    /// <summary>The bot was taken out of it.</summary>
    BotRemoved,

    /// <summary>The person blocked the bot.</summary>
    BlockedByUser,

    /// <summary>An admin switched the bot off.</summary>
    DisabledByAdmin,

    /// <summary>The bot may not do that.</summary>
    NotPermitted,

    /// <summary>The activity or member doesn't exist.</summary>
    NotFound,

    /// <summary>Over the size limit.</summary>
    TooLarge,

    /// <summary>The request is wrong.</summary>
    BadRequest,

    /// <summary>The token is not accepted.</summary>
    Unauthorized,

    /// <summary>This connector cannot do that.</summary>
    NotSupported,

    /// <summary>The address is not one to which we send.</summary>
    HostNotAllowed,
}
