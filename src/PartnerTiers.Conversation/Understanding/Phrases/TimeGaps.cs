using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Times;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Which members of a question a gap of times fills.</summary>
internal static class TimeGaps
{
    /// <summary>The one kind that takes a deadline as the end of its days.</summary>
    public const string Expiring = "aging";

    /// <summary>Whether a phrase can speak of this time: "heute" names no stretch, what was on a day to come nobody knows, a stretch that still goes on is no day, and what expires lies ahead.</summary>
    public static bool MayBe(string gap, AskPhrase phrase, SaidTime time, LocalDate today) => gap switch
    {
        "on" => time.Last <= today && !(phrase is { Concepts.Length: 0, Begin.IsEmpty: true } && time.First < today && time.Last == today),
        "within" when phrase.Kind == Expiring => !IsToday(time, today) && (time.Last >= today || !phrase.Concepts.Contains("expire", StringComparison.Ordinal)),
        "within" => !IsToday(time, today) && time.First <= today,
        _ => true,
    };

    /// <summary>"What runs out in December" is the next one, where no year was said.</summary>
    public static SaidTime Ahead(SaidTime time, ImmutableArray<Token> tokens, LocalDate today) =>
        time.Last < today && TimeWords.Months.ContainsKey(tokens[time.To - 1].Word) && !tokens[time.From..time.To].Any(static token => TimeWords.Last.Contains(token.Word))
            ? time with { First = time.First.PlusYears(1), Last = time.Last.PlusYears(1) }
            : time;

    private static bool IsToday(SaidTime time, LocalDate today) => time.First == today && time.Last == today;

    // "Since March" begins with its first day, "on"/"in March" ends with its last.
    public static void Bind(Dictionary<string, object> values, string gap, SaidTime time)
    {
        switch (gap)
        {
            case "since":
                values["since"] = time.First;
                break;
            case "on":
                values["on"] = time.Last;
                break;
            case "versus":
                values["versusFrom"] = time.First;
                values["versusTo"] = time.Last;
                break;
            default:
                values["from"] = time.First;
                values["to"] = time.Last;
                break;
        }
    }
}
