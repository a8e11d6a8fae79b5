namespace PartnerTiers.Operations.Links;

/// <summary>Seals texts so that nobody else can make, read or change them; with keys that outlive a restart.</summary>
public interface ILinkSeal
{
    /// <summary>The sealed text: letters, digits, hyphens and underscores.</summary>
    /// <param name="purpose">A text sealed for one purpose opens for no other.</param>
    /// <param name="text">What is sealed.</param>
    string Close(string purpose, string text);

    /// <summary>The text again; null when it was sealed by somebody else, for another purpose, or was changed. Compared in constant time.</summary>
    string? Open(string purpose, string token);
}
