using NodaTime;

namespace PartnerTiers.Operations.Links;

/// <summary>The keys that seals are made with, as their maker writes them. Who can read them can make links, so they are kept where the facts are.</summary>
public interface IKeyRing
{
    /// <summary>All of them, the oldest first.</summary>
    IReadOnlyList<string> All();

    /// <summary>Keeps one more.</summary>
    void Add(string name, string key, Instant at);
}
