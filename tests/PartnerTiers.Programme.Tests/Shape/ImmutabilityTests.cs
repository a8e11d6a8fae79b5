using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;
using Xunit;

namespace PartnerTiers.Programme.Tests.Shape;

public class ImmutabilityTests
{
    private static readonly Assembly Room = typeof(Standing).Assembly;

    // Excused, each with its reason.
    private static readonly ImmutableDictionary<string, string> MayChange = new Dictionary<string, string>
    {
        ["PartResult.receipt"] = "written when first read; whoever reads it reads the same",
        ["DealsOfOne.last"] = "what a thread unpacked last; whoever unpacks it again reads the same",
        ["PlaceIndex.heads"] = "lives while facts are compared",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> MayHoldMutable = new Dictionary<string, string>
    {
        ["CustomerIndex.firstWon"] = "filled by the constructor, never handed out",
        ["RateTable.byCurrency"] = "filled by the constructor, never handed out",
        ["FactGroups.places"] = "filled by the constructor, lives while a snapshot is built",
        ["DealListBuilder.blocks"] = "lives while a list is built",
        ["DealListBuilder.starts"] = "lives while a list is built",
        ["DealTextTable.places"] = "lives while a list is built",
        ["DealTextTable.texts"] = "lives while a list is built",
        ["PlaceIndex.hashes"] = "lives while facts are compared",
        ["PlaceIndex.heads"] = "lives while facts are compared",
        ["PlaceIndex.next"] = "lives while facts are compared",
        ["Ledger.counted"] = "lives while one receipt is written",
        ["Ledger.excluded"] = "lives while one receipt is written",
        ["PointLedger.items"] = "lives while one receipt is written",
    }.ToImmutableDictionary();

    [Fact]
    public void No_field_changes_after_construction()
    {
        var changing = Fields().Where(field => !field.IsInitOnly && !field.IsLiteral).Select(Name);
        Assert.Equal(MayChange.Keys.Order(), changing.Order());
    }

    [Fact]
    public void Lists_and_dictionaries_are_immutable()
    {
        var mutable = Fields().Where(field => IsMutable(field.FieldType)).Select(Name);
        Assert.Equal(MayHoldMutable.Keys.Order(), mutable.Order());
    }

    [Fact]
    public void The_room_references_nothing_but_the_base_library_and_NodaTime()
    {
        var names = Room.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name != "NodaTime" && !IsOfTheBaseLibrary(name));
        Assert.Empty(names);
    }

    [Fact]
    public void Nothing_in_the_room_waits()
    {
        var waiting = Types()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");
        Assert.Empty(waiting);
    }

    [Fact]
    public void Classes_are_sealed_unless_they_are_made_to_be_derived_from()
    {
        var open = Types().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(type => type.Name);
        Assert.Empty(open);
    }

    [Fact]
    public void Facts_of_a_partner_are_never_default_lists()
    {
        var facts = Snapshot.Build(FactSet.Empty with { Partners = [new Partner("P1", "Larkfield", "isv", "EMEA")] }).Partners[0];
        Assert.Equal([0, 0, 0, 0, 0], new[] { facts.Deals.Length, facts.Certifications.Length, facts.Feedback.Length, facts.Evidence.Length, facts.Metrics.Length });
    }

    private static IEnumerable<Type> Types() => Room.GetTypes().Where(type => !type.IsEnum && !IsGenerated(type));

    private static bool IsGenerated(Type? type) =>
        type is not null && (type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null || type.Name.Contains('<', StringComparison.Ordinal) || IsGenerated(type.DeclaringType));

    private static IEnumerable<FieldInfo> Fields() => Types().SelectMany(type =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private static bool IsMutable(Type type) => type.IsArray
        || type.Namespace is "System.Collections.Generic" && !type.Name.StartsWith("IEqualityComparer", StringComparison.Ordinal) && !type.Name.StartsWith("IComparer", StringComparison.Ordinal) && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
        || (type.IsGenericType && type.GetGenericArguments().Any(IsMutable));

    private static bool IsOfTheBaseLibrary(string name) => name is "netstandard" || name.StartsWith("System.", StringComparison.Ordinal);

    private static string Name(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";
}
