namespace PartnerTiers.Channels.Web;

/// <summary>What the local chat page must know of the program around it.</summary>
public sealed record WebChatOptions
{
    /// <summary>
    /// Development mode. Default: false, and then the page does not exist (404): it asks nobody who they are, and a proxy on the same computer would make everyone on the
    /// internet look like a person on this one.
    /// </summary>
    public bool Development { get; init; }

    /// <summary>The facts are the program's own example data. Default: false.</summary>
    public bool ExampleData { get; init; }

    /// <summary>Questions to click, besides those of the welcome; as one would type them. Default: none.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The e-mail of the person at this computer; null: an unnamed seller.</summary>
    public string? Email { get; init; }
}
