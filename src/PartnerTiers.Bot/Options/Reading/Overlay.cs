using System.Globalization;

namespace PartnerTiers.Bot.Options.Reading;

/// <summary>Turns ordinary .NET configuration into nodes, and lays it over nodes of a file.</summary>
internal static class Overlay
{
    /// <summary>The section as nodes. Keys 0, 1, 2, … are a list.</summary>
    public static Node Of(IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0)
        {
            return section.Value is { } value ? new TextNode(0, value, Loose: true) : new NullNode(0);
        }

        return children.TrueForAll(child => IsIndex(child.Key, out _))
            ? new ListNode(0, [.. children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)).Select(Of)])
            : new ObjectNode(0, [.. children.Select(child => new Member(child.Key, 0, Of(child)))]);
    }

    /// <summary>The nodes of <paramref name="below"/> with the values of <paramref name="section"/> in place of theirs; keys are found without case.</summary>
    public static Node Put(Node below, IConfigurationSection section)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0)
        {
            return section.Value is { } value ? new TextNode(below.Line, value, Loose: true) : below;
        }

        if (below is ListNode list && children.TrueForAll(child => IsIndex(child.Key, out _)))
        {
            var items = list.Items.ToList();
            foreach (var child in children.OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture)))
            {
                if (IsIndex(child.Key, out var index) && index < items.Count)
                {
                    items[index] = Put(items[index], child);
                }
                else
                {
                    items.Add(Of(child));
                }
            }

            return new ListNode(list.Line, items);
        }

        if (below is not ObjectNode written)
        {
            return Of(section);
        }

        var members = written.Members.ToList();
        foreach (var child in children)
        {
            var at = members.FindIndex(member => member.Key.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
            {
                members[at] = members[at] with { Value = Put(members[at].Value, child) };
            }
            else
            {
                members.Add(new Member(child.Key, 0, Of(child)));
            }
        }

        return new ObjectNode(written.Line, members);
    }

    private static bool IsIndex(string key, out int index) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out index);
}
