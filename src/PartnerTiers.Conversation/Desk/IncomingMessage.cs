
namespace PartnerTiers.Conversation.Desk;

/// <summary>A message as a channel read it, verified and stripped of the platform's markup.</summary>
/// <param name="Channel"><c>teams</c>, <c>slack</c>, <c>web</c> or <c>terminal</c>.</param>
/// <param name="From">Who asks, as the platform vouches for it.</param>
/// <param name="Where">Where the answer will be read.</param>
/// <param name="Text">What was typed; empty for a pressed button.</param>
/// <param name="Press">The pressed button's payload (<c>Button.Press</c>); null for typed text.</param>
/// <param name="LanguageHint">The person's language by the platform, for when the text doesn't tell (BCP 47); null: unknown.</param>
public sealed record IncomingMessage(string Channel, Sender From, Place Where, string Text, string? Press = null, string? LanguageHint = null)
{
    /// <summary>What was filled into the form of <see cref="Press"/> (<c>Form</c>), by its fields' ids; null: no form was sent.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }
}

/// <summary>Who asks.</summary>
/// <param name="Id">The platform's id of the person.</param>
/// <param name="Name">Display name; null: unknown.</param>
/// <param name="Email">Null where it cannot be had.</param>
/// <param name="Tenant">Teams tenant or Slack team to which the person belongs; null on local channels, and for guests.</param>
/// <param name="Enterprise">Slack enterprise id.</param>
public sealed record Sender(string Id, string? Name = null, string? Email = null, string? Tenant = null, string? Enterprise = null)
{
    /// <summary>The name to sign in with, of a domain that the person's own directory had to prove (Teams: <c>userPrincipalName</c>, as it stands, a guest's too). Null where there is none.</summary>
    public string? SignIn { get; init; }

    /// <summary>The tenant or team that has the person as a guest (Teams guests; Slack's <c>is_restricted</c>); null: no guest. <c>Tenant</c> is then null.</summary>
    public string? GuestOf { get; init; }

    /// <summary>The person's id in the directory that knows groups (Teams: <c>aadObjectId</c>; Slack: the user id); null: none.</summary>
    public string? DirectoryId { get; init; }
}

/// <summary>Where an answer will be read.</summary>
/// <param name="ChannelId">The platform's id of the chat or channel, without a thread.</param>
/// <param name="ThreadId">The platform's id of the thread: what a follow-up belongs to.</param>
/// <param name="IsPrivate">Only the asker reads it.</param>
/// <param name="HasOutsiders">Shared with another organisation, or a guest is in it.</param>
public sealed record Place(string ChannelId, string ThreadId, bool IsPrivate, bool HasOutsiders = false);
