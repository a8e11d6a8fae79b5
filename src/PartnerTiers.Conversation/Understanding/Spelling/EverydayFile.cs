namespace PartnerTiers.Conversation.Understanding.Spelling;

/// <summary>Words of one language that everybody uses and no question here does, though they are spelt much like words that do: the content of <c>everyday.LANG.yaml</c>.</summary>
internal sealed class EverydayFile
{
    /// <summary>In all their forms.</summary>
    public List<string> Words { get; set; } = [];
}
