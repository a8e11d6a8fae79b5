namespace PartnerTiers.Conversation.Understanding.Weighing;

/// <summary>Words of one language that say little: the content of <c>light.LANG.yaml</c>.</summary>
internal sealed class LightFile
{
    /// <summary>The words.</summary>
    public List<string> Light { get; set; } = [];

    /// <summary>Words that say something, but are no name of anybody: nobody asks for a partner by them.</summary>
    public List<string> Common { get; set; } = [];
}
