using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Bot.Evaluation;

/// <summary>
/// Standings as JSON: tiers by id, figures as numbers and never rounded, days as <c>yyyy-MM-dd</c>. A criterion that isn't asked is absent; a tier at which it
/// isn't asked is absent from <c>needs</c>, <c>met</c> and <c>gap</c>. A criterion of alternatives has no number: its value and needs are null.
/// </summary>
internal static class EvaluationJson
{
    private const int FlushAt = 1 << 16;

    public static void Write(EvaluationRequest request, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        WriteDay(json, "asOf", request.AsOf);
        WriteDay(json, "judgedOn", request.JudgedOn);
        json.WriteStartArray("partners");
        foreach (var (partner, standing) in request.Judge())
        {
            WritePartner(json, partner, standing);
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WritePartner(Utf8JsonWriter json, Partner partner, Standing standing)
    {
        json.WriteStartObject();
        json.WriteString("id", partner.Id);
        json.WriteString("name", partner.Name);
        json.WriteString("published", standing.Published.Id);
        json.WriteString("earned", standing.Earned.Id);
        json.WriteNumber("progress", standing.Progress);
        json.WriteStartArray("criteria");
        foreach (var criterion in standing.Criteria)
        {
            WriteCriterion(json, criterion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter json, CriterionResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Criterion.Id);
        WriteNumber(json, "value", result.Value);
        json.WriteStartObject("needs");
        foreach (var tier in result.ByTier)
        {
            WriteNumber(json, tier.Tier.Id, tier.Need);
        }

        json.WriteEndObject();
        json.WriteStartObject("met");
        foreach (var tier in result.ByTier)
        {
            json.WriteBoolean(tier.Tier.Id, tier.Met);
        }

        json.WriteEndObject();
        json.WriteStartObject("gap");
        foreach (var tier in result.ByTier)
        {
            WriteNumber(json, tier.Tier.Id, tier.Gap);
        }

        json.WriteEndObject();
        json.WriteStartObject("receipt");
        json.WriteStartArray("counted");
        foreach (var fact in Together(result.Parts.Select(part => part.Receipt.Counted)))
        {
            WriteCounted(json, fact);
        }

        json.WriteEndArray();
        json.WriteStartArray("excluded");
        foreach (var fact in Together(result.Parts.Select(part => part.Receipt.Excluded)))
        {
            WriteExcluded(json, fact);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Parts of one criterion often look at the same facts, and equal rows of one part are facts of their own: a fact stands here as often as in
    // the part that has it most.
    private static IEnumerable<T> Together<T>(IEnumerable<ImmutableArray<T>> parts)
        where T : notnull
    {
        var written = new Dictionary<T, int>();
        foreach (var part in parts)
        {
            var here = new Dictionary<T, int>();
            foreach (var fact in part)
            {
                var times = here[fact] = here.GetValueOrDefault(fact) + 1;
                if (times > written.GetValueOrDefault(fact))
                {
                    written[fact] = times;
                    yield return fact;
                }
            }
        }
    }

    private static void WriteCounted(Utf8JsonWriter json, CountedFact fact)
    {
        json.WriteStartObject();
        WriteFact(json, fact.Kind, fact.Id, fact.On);
        WriteGiven(json, "amount", fact.Amount);
        WriteGiven(json, "currency", fact.Currency);
        WriteGiven(json, "rate", fact.Rate);
        WriteGiven(json, "share", fact.Share);
        WriteGiven(json, "weight", fact.Weight);
        WriteGiven(json, "person", fact.Kind == "certification" ? fact.About : null);
        json.WriteNumber("value", fact.Value);
        json.WriteEndObject();
    }

    private static void WriteExcluded(Utf8JsonWriter json, ExcludedFact fact)
    {
        json.WriteStartObject();
        WriteFact(json, fact.Kind, fact.Id, fact.On);
        WriteGiven(json, "person", fact.Kind == "certification" ? fact.About : null);
        json.WriteString("reason", JsonNamingPolicy.KebabCaseLower.ConvertName(fact.Reason.ToString()));
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, string kind, string id, LocalDate? on)
    {
        json.WriteString("kind", kind);
        json.WriteString("id", id);
        if (on is { } day)
        {
            WriteDay(json, "on", day);
        }
        else
        {
            json.WriteNull("on");
        }
    }

    private static void WriteDay(Utf8JsonWriter json, string name, LocalDate day) => json.WriteString(name, LocalDatePattern.Iso.Format(day));

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteGiven(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void WriteGiven(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
