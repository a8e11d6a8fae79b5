namespace PartnerTiers.Conversation.Understanding.Weighing;

/// <summary>Sentences of one language that are no questions for this: the file <c>examples.LANG.yaml</c>.</summary>
internal sealed class ExampleFile
{
    /// <summary>They; what facts and rules name stands in braces.</summary>
    public List<string> None { get; set; } = [];
}
