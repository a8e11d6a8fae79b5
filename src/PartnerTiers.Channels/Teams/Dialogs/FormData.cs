using System.Text.Json;
using PartnerTiers.Channels.Teams.Receiving;

namespace PartnerTiers.Channels.Teams.Dialogs;

/// <summary>What the button of a form carries; the fields come back beside it.</summary>
/// <param name="Form">The form's press.</param>
internal sealed record FormData(string Form)
{
    /// <summary>Begins the ids of fields: a field of the same name as this record's would replace it.</summary>
    public const string Prefix = "field-";

    private const int MostFields = 20;
    private const int MostCharacters = 4_000;

    /// <summary>What was filled in, by the fields' own ids; null: no form was sent. Anything that is not text is left out.</summary>
    public static (string Press, IReadOnlyDictionary<string, string> Fields)? Read(JsonElement? data)
    {
        if (Invocation.Text(data, "form") is not { Length: > 0 } press)
        {
            return null;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in NamesOf(data!.Value).Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(MostFields))
        {
            if (Invocation.Text(data, name) is { Length: > 0 and <= MostCharacters } text)
            {
                fields[name[Prefix.Length..]] = text;
            }
        }

        return (press, fields);
    }

    private static List<string> NamesOf(JsonElement data)
    {
        try
        {
            return [.. data.EnumerateObject().Select(static property => property.Name)];
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return [];
        }
    }
}

/// <summary>What the button that opens a dialog carries.</summary>
/// <param name="Press">The form's press.</param>
/// <param name="Msteams">Tells the client to open a dialog.</param>
internal sealed record DialogData(string Press, DialogCall Msteams);

/// <summary>A client's own operation.</summary>
internal sealed record DialogCall(string Type);
