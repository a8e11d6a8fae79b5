using System.Collections.Immutable;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Rows of <c>partners.csv</c>.</summary>
internal sealed class PartnerRows(ImmutableArray<string> types, PartnerIndex index) : IRowReader<Partner>
{
    private readonly string unknownType = $"This is none of the programme's partner types; write one of: {string.Join(", ", types)}.";

    private enum Column
    {
        Id, Name, Type, Region, Country, Aliases, Capabilities, Industries, Manager, Tier, TierSince, GraceUntil, JoinedOn, Domain,
    }

    public Partner? Read(Row row)
    {
        var partner = new Partner(
            row.Required((int)Column.Id),
            row.Required((int)Column.Name),
            Type(row),
            row.Required((int)Column.Region),
            row.Optional((int)Column.Country)?.ToUpperInvariant(),
            row.List((int)Column.Aliases),
            row.List((int)Column.Capabilities),
            row.List((int)Column.Industries),
            row.Optional((int)Column.Manager),
            row.Optional((int)Column.Tier),
            row.Date((int)Column.TierSince),
            row.Date((int)Column.GraceUntil),
            row.Date((int)Column.JoinedOn),
            row.Optional((int)Column.Domain));
        if (row.Fault is null && !index.TryAdd(partner.Id))
        {
            row.Refuse((int)Column.Id, "An earlier row has this id; give every partner one row.");
        }

        return partner;
    }

    public string? PartnerOf(Row row)
    {
        if (row.Fault is null || row.Optional((int)Column.Id) is not { } id)
        {
            return null;
        }

        index.NoteRefused(id);
        return id;
    }

    private string Type(Row row)
    {
        var type = row.Required((int)Column.Type);
        if (types.FirstOrDefault(known => string.Equals(known, type, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        row.Refuse((int)Column.Type, unknownType);
        return type;
    }
}
