using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Words;

/// <summary>A language that the bot speaks: its texts, its plural forms, and how it writes numbers, money and days. All of it from files; nothing from the machine's culture.</summary>
public abstract class Language
{
    /// <summary>ISO 639-1: <c>en</c>, <c>de</c>.</summary>
    public abstract string Code { get; }

    /// <summary>Writes a value.</summary>
    public abstract string Format(Value value, ValueStyle style);

    /// <summary>A text that a channel itself needs (a column head, "page 2"), by its key; our own words.</summary>
    public abstract string Text(string key);
}
