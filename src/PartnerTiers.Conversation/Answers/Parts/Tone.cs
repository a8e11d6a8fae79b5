namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>How much weight a paragraph carries.</summary>
public enum Tone
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>A heading above the parts that follow.</summary>
    Heading,

    /// <summary>A side remark.</summary>
    Note,
}
