using PartnerTiers.Conversation.Understanding.Senses;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Which members of a question a gap of times fills.</summary>
internal static class TimeGaps
{
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
