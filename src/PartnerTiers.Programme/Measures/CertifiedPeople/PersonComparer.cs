namespace PartnerTiers.Programme.Measures.CertifiedPeople;

/// <summary>Two texts name the same person when they agree, blanks and case aside.</summary>
internal sealed class PersonComparer : IEqualityComparer<string>
{
    public static PersonComparer Instance { get; } = new();

    public bool Equals(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return ReferenceEquals(x, y);
        }

        var (left, right) = (0, 0);
        while (true)
        {
            var (a, b) = (Next(x, ref left), Next(y, ref right));
            if (a != b)
            {
                return false;
            }

            if (a == '\0')
            {
                return true;
            }
        }
    }

    public int GetHashCode(string obj)
    {
        var hash = default(HashCode);
        var at = 0;
        while (Next(obj, ref at) is var letter and not '\0')
        {
            hash.Add(letter);
        }

        return hash.ToHashCode();
    }

    private static char Next(string text, ref int at)
    {
        while (at < text.Length)
        {
            var letter = text[at++];
            if (!char.IsWhiteSpace(letter))
            {
                return char.ToUpperInvariant(letter);
            }
        }

        return '\0';
    }
}
