namespace PartnerTiers.Conversation.Tests.Understanding.Filters;

/// <summary>A piece of a sentence that says one condition, an order or a length.</summary>
/// <param name="Meant">What it says, as the corpora write it.</param>
/// <param name="Before">Before the word for partners; empty: nothing.</param>
/// <param name="Noun">Instead of the word for partners; empty: nothing.</param>
/// <param name="Behind">Behind the word for partners; empty: nothing.</param>
internal sealed record Fragment(string Meant, string Before = "", string Noun = "", string Behind = "")
{
    /// <summary>What it speaks of: two of the same matter are not said side by side.</summary>
    public string Matter => Meant.Split('=', '<', '>')[0].Replace("not:", string.Empty, StringComparison.Ordinal) switch
    {
        "country" or "region" => "place",
        "earned" => "tier",
        "order" or "limit" => "order",
        var key => key,
    };
}
