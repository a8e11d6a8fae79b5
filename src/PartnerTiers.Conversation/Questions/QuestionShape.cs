using System.Collections;
using System.Reflection;

namespace PartnerTiers.Conversation.Questions;

/// <summary>What any question record must look like, whatever its kind: no list missing or endless, no text endless, no number negative where it pages, no enum out of range.</summary>
internal static class QuestionShape
{
    private const int MaxText = 200;
    private const int MaxItems = 64;

    public static bool IsSound(object value)
    {
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!IsSoundMember(property.GetValue(value), property.Name))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSoundMember(object? member, string name) => member switch
    {
        null => true,
        string text => text.Length <= MaxText,
        int number => number >= 0 || name is not ("Skip" or "Limit"),
        Enum item => Enum.IsDefined(item.GetType(), item),
        decimal or bool or NodaTime.LocalDate => true,
        IEnumerable list => !IsDefaultArray(list) && list.Cast<object?>().Take(MaxItems + 1).ToList() is { Count: <= MaxItems } items
            && items.TrueForAll(item => item is not null && IsSoundMember(item, name)),
        _ => IsSound(member),
    };

    // An ImmutableArray left out of the JSON is one that throws when it is read.
    private static bool IsDefaultArray(IEnumerable list) => list.GetType().GetProperty("IsDefault")?.GetValue(list) is true;
}
