namespace PartnerTiers.Channels.Slack.WebApi;

/// <summary>What an error of the Web API means for us.</summary>
internal enum SlackErrorKind
{
    /// <summary>The installation is gone: no token of it will work again.</summary>
    InstallGone,

    /// <summary>The token has ended; a new one can be had.</summary>
    TokenExpired,

    /// <summary>Nothing can be said in this place any more.</summary>
    PlaceGone,

    /// <summary>The app lacks a permission.</summary>
    NotPermitted,

    /// <summary>The person or thing doesn't exist.</summary>
    NotFound,

    /// <summary>What is asked has been so already.</summary>
    AlreadyDone,

    /// <summary>The moment for it is over: a dialog not opened in three seconds, a view changed meanwhile.</summary>
    TooLate,

    /// <summary>A fault of ours.</summary>
    BadRequest,

    /// <summary>Passes; try again.</summary>
    Passing,

    /// <summary>Passes, but part of it may have been done.</summary>
    Doubtful,
}
