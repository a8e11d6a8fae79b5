using System.Text;
using System.Text.Json;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>The values of an enum as files write them: snake_case, read without case.</summary>
internal sealed class Choices<T>
    where T : struct, Enum
{
    private readonly (byte[] Text, T Value)[] all =
        [.. Enum.GetValues<T>().Select(value => (Encoding.UTF8.GetBytes(JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())), value))];

    public Choices()
    {
        var words = string.Join(", ", all.Select(choice => Encoding.UTF8.GetString(choice.Text)));
        WhenEmpty = $"The cell is empty, and the column is required; write one of: {words}.";
        WhenUnknown = $"This is none of the known values; write one of: {words}.";
    }

    public string WhenEmpty { get; }

    public string WhenUnknown { get; }

    public T? Find(ReadOnlySpan<byte> text)
    {
        foreach (var (choice, value) in all)
        {
            if (Ascii.EqualsIgnoreCase(choice, text))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>How a file writes <paramref name="value"/>.</summary>
    public string Word(T value) => Encoding.UTF8.GetString(all.First(choice => choice.Value.Equals(value)).Text);
}
