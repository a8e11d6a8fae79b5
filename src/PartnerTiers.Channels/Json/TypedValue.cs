using System.Text.Json;
using NodaTime.Text;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Json;

/// <summary>Writes a value as one or two members whose name is its type.</summary>
internal static class TypedValue
{
    public static void Write(Utf8JsonWriter json, Value value)
    {
        switch (value)
        {
            case Value.Money money:
                json.WriteNumber("money", money.Amount);
                json.WriteString("currency", money.Currency);
                break;
            case Value.Number number:
                json.WriteNumber("number", number.Amount);
                break;
            case Value.Share share:
                json.WriteNumber("share", share.Amount);
                break;
            case Value.Score score:
                json.WriteNumber("score", score.Amount);
                break;
            case Value.Day day:
                json.WriteString("day", LocalDatePattern.Iso.Format(day.Date));
                break;
            case Value.Moment moment:
                json.WriteString("moment", LocalDateTimePattern.ExtendedIso.Format(moment.At));
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} has no JSON form.");
        }
    }
}
