namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>The ways to ask one kind of question in one language: the content of <c>phrases.LANG.yaml</c>.</summary>
internal sealed class PhraseFile
{
    /// <summary>Id of the kind.</summary>
    public string Kind { get; set; } = string.Empty;

    /// <summary>Names of concepts that may be said as well and change nothing for this kind: <em>who could drop</em>, <em>who could drop at the next review</em>. Those of all languages count.</summary>
    public List<string> Besides { get; set; } = [];

    /// <summary>Words that say nothing more in such a question, and may elsewhere: <em>a deal valued at 80k</em>. Left over they spoil no reading of this kind.</summary>
    public List<string> Light { get; set; } = [];

    /// <summary>How people ask.</summary>
    public List<PhraseGroup> Ask { get; set; } = [];
}

/// <summary>Phrases that mean the same.</summary>
internal sealed class PhraseGroup
{
    /// <summary>Members of the question that the words themselves say: <c>topic: review</c>; <c>@revenue</c> is the criterion that measures revenue.</summary>
    public Dictionary<string, string> Set { get; set; } = [];

    /// <summary>The sentence begins with one of these words; empty: with any. <em>Is Acme Select</em> asks, <em>Acme Select</em> may mean anything.</summary>
    public List<string> Begin { get; set; } = [];

    /// <summary>Only where no partner was spoken of before, whom it would mean.</summary>
    public bool Alone { get; set; }

    /// <summary>Words, <c>(one|other)</c>, <c>[optional]</c>, and gaps: <c>{partner}</c>, <c>{filter}</c>, …; <c>{tier-}</c> is said but not part of the question.</summary>
    public List<string> Phrases { get; set; } = [];
}
