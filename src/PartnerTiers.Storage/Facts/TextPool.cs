namespace PartnerTiers.Storage.Facts;

/// <summary>
/// Gives equal texts of one column the same string: five million deals name a few currencies and a few thousand partners. Small and forgetful, so
/// that a column whose texts all differ costs no memory.
/// </summary>
internal sealed class TextPool
{
    private readonly string?[] recent = new string?[4096];

    public string Get(string text)
    {
        ref var place = ref recent[string.GetHashCode(text, StringComparison.Ordinal) & (recent.Length - 1)];
        return place == text ? place : place = text;
    }
}
