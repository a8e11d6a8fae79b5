using System.Collections.Immutable;
using System.Globalization;
using PartnerTiers.Conversation.Understanding;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Filters;

/// <summary>Every condition with every other, listed and counted, in both languages: the question says exactly what was said, or is asked back. Nothing is dropped or turned round in silence.</summary>
public sealed class Any_two_conditions_are_read_as_said
{
    // The reader may ask back where two pieces side by side read badly; it may not make a habit of it.
    private const double LeastRight = 0.95;

    public static TheoryData<string, string> Frames => new()
    {
        { "en", "find|show me {0}" },
        { "en", "find|which {0} do we have" },
        { "en", "count|how many {0} do we have" },
        { "de", "find|zeig mir {0}" },
        { "de", "find|welche {0} haben wir" },
        { "de", "count|wie viele {0} haben wir" },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public void And_none_is_lost(string language, string frame)
    {
        var (kind, sentence) = (frame.Split('|')[0], frame.Split('|')[1]);
        var fragments = language == "de" ? Fragments.German : Fragments.English;
        var partner = language == "de" ? "Partner" : "partners";
        var (all, wrong, back) = (0, new List<string>(), new List<string>());
        foreach (var (left, right) in Pairs(fragments, kind == "find"))
        {
            var noun = (left.Noun + right.Noun) is { Length: > 0 } said ? said : partner;
            var words = string.Join(' ', new[] { left.Before, right.Before, noun, left.Behind, right.Behind }.Where(static piece => piece.Length > 0));
            var typed = string.Format(CultureInfo.InvariantCulture, sentence, words);
            var meant = Asking.Meant($"{kind} {left.Meant} {right.Meant}");
            var understood = Asking.Read(typed, language);
            all++;
            if (understood is not Understood.One)
            {
                back.Add($"{typed}  -- {Asking.Of(typed, language)}");
            }
            else if (Plain(Asking.Of(typed, language)) is var got && got != Plain(meant))
            {
                wrong.Add($"{typed}\n  meant {meant}\n  got   {got}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Prepend($"{wrong.Count} of {all} are wrong")));
        Assert.True(all - back.Count >= LeastRight * all, string.Join('\n', back.Prepend($"{back.Count} of {all} are asked back")));
    }

    // "Who is at risk" is a question of its own, which lists and counts the same partners with their reasons. Near to a named tier is another thing.
    private static string Plain(string question)
    {
        var words = question.Split(' ', 2);
        var state = words[0] switch { "near" when !question.Contains(" Tier=", StringComparison.Ordinal) => " if:State=Near", "risk" => " if:State=AtRisk", _ => null };
        var kind = state is not null || words[1..].Any(static rest => rest.Contains("if:State=Near", StringComparison.Ordinal) || rest.Contains("if:State=AtRisk", StringComparison.Ordinal)) ? "of-state" : words[0];
        return $"{kind} {string.Join(' ', (string.Concat(words[1..]) + state).Replace(" if:", "\n if:", StringComparison.Ordinal).Replace(" not-if:", "\n not-if:", StringComparison.Ordinal).Split('\n').Select(static piece => piece.Trim()).Order(StringComparer.Ordinal))}";
    }

    private static IEnumerable<(Fragment Left, Fragment Right)> Pairs(ImmutableArray<Fragment> fragments, bool mayOrder)
    {
        for (var left = 0; left < fragments.Length; left++)
        {
            for (var right = left + 1; right < fragments.Length; right++)
            {
                if (fragments[left].Matter != fragments[right].Matter && (mayOrder || (fragments[left].Matter != "order" && fragments[right].Matter != "order")))
                {
                    yield return (fragments[left], fragments[right]);
                }
            }
        }
    }
}
