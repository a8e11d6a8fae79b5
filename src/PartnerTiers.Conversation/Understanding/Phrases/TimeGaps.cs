using NodaTime;
using PartnerTiers.Conversation.Understanding.Senses;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Which members of a question a gap of times fills.</summary>
internal static class TimeGaps
{
    /// <summary>The one kind that takes a deadline as the end of its days.</summary>
    public const string Expiring = "aging";

    /// <summary>Whether a phrase can speak of this time: "heute" names no stretch, what was on a day to come nobody knows, and what expires lies ahead.</summary>
    public static bool MayBe(string gap, AskPhrase phrase, SaidTime time, LocalDate today) => gap switch
    {
        "on" => time.Last <= today,
        "within" when phrase.Kind == Expiring => !IsToday(time, today) && (time.Last >= today || !phrase.Concepts.Contains("expire", StringComparison.Ordinal)),
        "within" => !IsToday(time, today) && time.First <= today,
        _ => true,
    };

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
