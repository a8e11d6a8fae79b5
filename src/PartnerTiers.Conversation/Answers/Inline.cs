using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Answers;

/// <summary>A run of a phrase.</summary>
/// <param name="Strong">Emphasised.</param>
public abstract record Inline(bool Strong = false)
{
    /// <summary>Its text in <paramref name="language"/>, not yet escaped for any channel.</summary>
    public abstract string Text(Language language);
}

/// <summary>Our own words, from the text files.</summary>
public sealed record OwnWords(string Words) : Inline
{
    /// <inheritdoc/>
    public override string Text(Language language) => Words;
}

/// <summary>Text of the CRM or of a person: data, never markup. Control and direction characters are taken out.</summary>
public sealed record OthersText(string Raw) : Inline
{
    /// <inheritdoc/>
    public override string Text(Language language) => CleanText.Of(Raw);
}

/// <summary>A typed value.</summary>
/// <param name="Value">The exact value.</param>
/// <param name="Style">How it is shown.</param>
public sealed record Figure(Value Value, ValueStyle Style = ValueStyle.Exact) : Inline
{
    /// <inheritdoc/>
    public override string Text(Language language) => language.Format(Value, Style);
}
