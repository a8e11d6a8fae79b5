using System.Collections.Immutable;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Answers;

/// <summary>
/// What the bot says, free of any channel: typed parts in reading order, whose numbers, dates and money stay typed. Every channel is a total
/// function of it: it draws each part through an <see cref="IAnswerPainter"/>. Only this room makes one, and only the desk gives one out: what a channel has to
/// draw was composed for those who can read it.
/// </summary>
public sealed record Answer
{
    internal Answer(string kind, Language language, Phrase summary, ImmutableArray<AnswerPart> parts) => (Kind, Language, Summary, Parts) = (kind, language, summary, parts);

    /// <summary>Id of the question answered (<c>need</c>, <c>find</c>, …), or <c>clarify</c>, <c>not-understood</c>, <c>refusal</c>, <c>welcome</c>.</summary>
    public string Kind { get; internal init; }

    /// <summary>The language it is in.</summary>
    public Language Language { get; internal init; }

    /// <summary>All of it in one or two whole sentences: for notifications, screen readers and channels that cannot draw.</summary>
    public Phrase Summary { get; internal init; }

    /// <summary>The parts, in reading order.</summary>
    public ImmutableArray<AnswerPart> Parts { get; internal init; }

    /// <summary>For whom its buttons are; null: for everybody who reads it.</summary>
    public Reserved? Reserved { get; internal init; }

    /// <summary>Asks for what is missing, where a channel has dialogs; null: nothing is.</summary>
    public Form? Form { get; internal init; }

    /// <summary>It ends what a button's card asked for, and may stand in that card's place for everybody.</summary>
    public bool Settles { get; internal init; }

    /// <summary>For whom it was composed; null: for nobody in particular, and it holds nothing.</summary>
    internal Admitted? For { get; init; }

    /// <summary>That something of ours is broken; for a channel that could not reach the desk.</summary>
    /// <param name="languageHint">The person's language by the platform (BCP 47); null: unknown.</param>
    public static Answer Broken(string? languageHint)
    {
        var language = Languages.Find(languageHint) ?? Languages.Default;
        return new Answer("broken", language, Phrase.Of(language.Text("chat.broken")), []);
    }

    /// <summary>One sentence of ours, by its key: what a channel itself has to say. It takes no arguments, so it holds nothing of anybody.</summary>
    /// <param name="kind">What kind of answer it is.</param>
    /// <param name="languageHint">The person's language by the platform (BCP 47); null: unknown.</param>
    /// <param name="key">The text's key.</param>
    public static Answer OfChannel(string kind, string? languageHint, string key)
    {
        var language = Languages.Find(languageHint) ?? Languages.Default;
        var text = Phrase.Of(language.Text(key));
        return new Answer(kind, language, text, [new Parts.Paragraph(text)]);
    }

    /// <summary>Draws every part, in order.</summary>
    public void DrawOn(IAnswerPainter painter)
    {
        foreach (var part in Parts)
        {
            part.DrawOn(painter);
        }
    }
}
