namespace PartnerTiers.Conversation.Understanding;

/// <summary>Words read once: what uses all of them is known at once, what comes near is looked for when it is asked for, which most attempts at a long message never are.</summary>
internal sealed class ReadAttempt(Func<(Understood Understood, Understood.One? Meant)> read)
{
    private readonly Lazy<(Understood Understood, Understood.One? Meant)> rest = new(read, LazyThreadSafetyMode.None);

    /// <summary>What it is where a reading uses every word; null: none does.</summary>
    public Understood? Whole { get; private init; }

    /// <summary>What it is in any case.</summary>
    public Understood Understood => Whole ?? rest.Value.Understood;

    /// <summary>What it means where little words may be left over; null: too much is, or nothing.</summary>
    public Understood.One? Meant => Whole is null ? rest.Value.Meant : null;

    /// <summary>One that uses every word, or has none.</summary>
    public static ReadAttempt Of(Understood whole) => new(() => (whole, null)) { Whole = whole };
}
