using System.Globalization;

namespace PartnerTiers.Conversation.Questions.WhatIf;

/// <summary>One thing that is supposed to come, or to go.</summary>
/// <param name="Kind">What comes or goes.</param>
/// <param name="Count">How many, or how much money in the programme's currency; negative: it goes.</param>
/// <param name="What">A credential, a kind of evidence, a person's name, or the id of the criterion that reads a figure or comes so many times; null: not said.</param>
/// <param name="Each">Amount of each deal, score of each answer, the value that a figure comes to, or how many times; null: not said.</param>
public sealed record Change(ChangeKind Kind, decimal Count, string? What = null, decimal? Each = null)
{
    /// <summary>For people who look at corpora: <c>revenue+200000</c>, <c>answers+3@5</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind.ToString().ToLowerInvariant()}{(Count < 0 ? string.Empty : "+")}{Count:0.####}{(What is null ? string.Empty : $"({What.Replace(' ', '_')})")}{(Each is { } each ? string.Create(CultureInfo.InvariantCulture, $"@{each:0.####}") : string.Empty)}");
}
