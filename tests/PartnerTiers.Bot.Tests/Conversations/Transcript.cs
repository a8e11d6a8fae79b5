using System.Text;
using System.Text.Json.Nodes;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>A conversation as people read it, with the cards that were in it.</summary>
internal sealed class Transcript
{
    private readonly StringBuilder text = new();
    private readonly List<Chapter> chapters = [];

    /// <summary>All of it.</summary>
    public string Text => text.ToString();

    /// <summary>The cards by chapter.</summary>
    public IReadOnlyList<Chapter> Chapters => chapters;

    /// <summary>Every card.</summary>
    public IEnumerable<JsonNode> Cards => chapters.SelectMany(chapter => chapter.Cards);

    public void Begin(string name, string title)
    {
        chapters.Add(new Chapter(name, []));
        Write($"{(text.Length == 0 ? string.Empty : "\n")}## {title}");
    }

    public void Note(string what) => Write($"\n({what})");

    public void Said(string who, string words) => Write($"\n{who}: {words}");

    public void Sentence(string words) => Write("Bot: " + words);

    public void Card(JsonNode card)
    {
        chapters[^1].Cards.Add(card);
        foreach (var line in CardReading.LinesOf(card))
        {
            Write("  │ " + line);
        }
    }

    private void Write(string line) => text.Append(line.TrimEnd()).Append('\n');
}

/// <summary>A part of a conversation.</summary>
/// <param name="Name">Of its pictures.</param>
/// <param name="Cards">In the order in which they came.</param>
internal sealed record Chapter(string Name, List<JsonNode> Cards);
