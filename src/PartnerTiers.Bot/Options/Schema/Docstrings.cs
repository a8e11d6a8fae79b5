using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerTiers.Bot.Options.Schema;

/// <summary>The summaries of the options types, as the compiler wrote them down.</summary>
internal sealed partial class Docstrings(XDocument compiled)
{
    private readonly Dictionary<string, XElement> members = compiled.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public string Of(Type type) => Summary("T:" + type.FullName);

    public string Of(PropertyInfo property) => Summary($"P:{property.DeclaringType!.FullName}.{property.Name}");

    private string Summary(string member) =>
        members.TryGetValue(member, out var found) && found.Element("summary") is { } summary
            ? Blanks().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
            : throw new InvalidOperationException($"{member} has no summary; people who edit the configuration need one.");

    private static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value.Split('.').Last() ?? string.Empty,
        XElement element => element.Value,
        _ => node.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
