using System.Text;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>The ids of <c>partners.csv</c>, against which the rows of the other files are checked.</summary>
internal sealed class PartnerIndex
{
    private const int LongestOnStack = 256;

    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lostWith = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public PartnerIndex() => bySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Notes a good partner; false when the id is taken.</summary>
    public bool TryAdd(string id) => known.TryAdd(id, known.Count);

    /// <summary>Notes that a row of this id was refused. If another row of the id is good, that one's facts load.</summary>
    public void NoteRefused(string id) => lostWith.TryAdd(id, 0);

    /// <summary>How many rows of other files went with a refused partner.</summary>
    public int LostWith(string? id) => id is null || known.ContainsKey(id) ? 0 : lostWith.GetValueOrDefault(id);

    /// <summary>The id in <paramref name="column"/>, as the partner's own row has it, with its number; otherwise the row is refused or goes with its partner.</summary>
    public (string Id, int Number) Resolve(Row row, int column)
    {
        if (Find(row.Cell(column)) is { } found)
        {
            return found;
        }

        var id = row.Required(column);
        if (lostWith.TryGetValue(id, out var rows))
        {
            lostWith[id] = rows + 1;
            row.GoWithPartner();
        }
        else
        {
            row.Refuse(column, "No row of partners.csv has this id; ids are compared by their exact characters.");
        }

        return (id, -1);
    }

    /// <summary>The id in <paramref name="column"/> if there is such a partner.</summary>
    public string? Known(Row row, int column) => Find(row.Cell(column))?.Id;

    private (string Id, int Number)? Find(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > LongestOnStack)
        {
            return Encoding.UTF8.GetString(cell).Trim() is var text && known.TryGetValue(text, out var number) ? (text, number) : null;
        }

        Span<char> buffer = stackalloc char[LongestOnStack];
        ReadOnlySpan<char> id = buffer[..Encoding.UTF8.GetChars(cell, buffer)];
        return bySpan.TryGetValue(id.Trim(), out var own, out var at) ? (own, at) : null;
    }
}
