namespace PartnerTiers.Programme.Rules;

/// <summary>What the words mean.</summary>
public static class Words
{
    /// <summary>Whether <paramref name="value"/> satisfies "<paramref name="word"/> <paramref name="need"/>". Exact: 79.9 is not 80.</summary>
    public static bool Holds(this Word word, decimal value, decimal need) => word switch
    {
        Word.AtLeast => value >= need,
        Word.AtMost => value <= need,
        Word.MoreThan => value > need,
        _ => value < need,
    };

    /// <summary>Whether more is better: "at least" and "more than".</summary>
    public static bool AsksForMore(this Word word) => word is Word.AtLeast or Word.MoreThan;
}
