using System.Reflection;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using Xunit;

namespace PartnerTiers.Bot.Tests.Shape;

/// <summary>
/// Every way out passes the doorkeeper: an answer is made by Conversation alone, from a view that the board gives for an audience alone, which Operations
/// alone makes. Nobody can go around it, because there is nothing to go around with.
/// </summary>
public sealed class AdmissionTests
{
    private static readonly BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Types outside Operations and Conversation that hold all facts, each with its reason.</summary>
    private static readonly string[] MayHoldFacts =
    [
        "BotHost", // shows on the metrics how many partners there are
        "BotServices", // wires
        "Workplace", // opens them for verbs that an operator runs
        "EvaluateVerb", // an operator's
        "DataProblemReport",
        "FactsService", // brings them into force
        "SyncVerb",
        "SyncReport",
        "HealthEndpoints", // tells how old they are
        "Checks",
        "MeasuredDesk",
    ];

    [Theory]
    [InlineData(typeof(Answer))]
    [InlineData(typeof(ProgrammeView))]
    [InlineData(typeof(Admission))]
    [InlineData(typeof(Audience.Home))]
    [InlineData(typeof(Audience.OfPartner))]
    [InlineData(typeof(Audience.Stranger))]
    public void Nobody_outside_its_room_can_make_one(Type type)
    {
        Assert.Empty(type.GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is { IsPublic: true });
    }

    [Fact]
    public void A_view_is_given_for_an_audience_alone() =>
        Assert.Equal(["Board.ViewFor(Audience)"], Giving(typeof(Board).Assembly, typeof(ProgrammeView)).Order());

    [Fact]
    public void An_audience_is_given_by_the_doorkeeper_alone() =>
        Assert.Equal(
            ["Admission.get_Alone()", "Admission.get_Audience()", "Doorkeeper.get_Operator()", "ProgrammeView.get_Audience()"],
            Giving(typeof(Audience).Assembly, typeof(Audience)).Concat(Giving(typeof(Audience).Assembly, typeof(Audience.Home))).Order());

    [Fact]
    public void An_answer_is_given_by_the_desk_alone() =>
        Assert.Equal(
            [
                "Answer.Broken(String)", // holds one sentence of ours
                "Answer.OfChannel(String, String, String)", // so does this
                "ExplainedAnswer.get_Answer()",
                "IConversationDesk.AdmitAgainAsync(Answer, IncomingMessage, CancellationToken)",
                "IConversationDesk.AnswerAsync(IncomingMessage, CancellationToken)",
                "IConversationDesk.HomeAsync(IncomingMessage, CancellationToken)",
                "IConversationDesk.MentionedAsync(IncomingMessage, CancellationToken)",
                "IConversationDesk.WelcomeAsync(IncomingMessage, CancellationToken)",
                "IPushDesk.Compose(Push, Admission, String)", // needs an admission
                "IQuestionKind.Answer(Question, Turn)", // needs a view
            ],
            Giving(typeof(Answer).Assembly, typeof(Answer)).Order());

    [Fact]
    public void A_turn_needs_a_view() =>
        Assert.All(typeof(Turn).GetConstructors(), constructor => Assert.Contains(constructor.GetParameters(), parameter => parameter.ParameterType == typeof(ProgrammeView)));

    [Fact]
    public void Channels_know_neither_facts_nor_audiences() =>
        Assert.DoesNotContain(typeof(TeamsOptions).Assembly.GetReferencedAssemblies(), assembly => assembly.Name is "PartnerTiers.Operations" or "PartnerTiers.Programme" or "PartnerTiers.Storage");

    [Fact]
    public void Of_the_program_only_these_hold_all_facts()
    {
        var holders = typeof(Program).Assembly.GetTypes()
            .Where(type => type.GetFields(Everything).Select(field => field.FieldType)
                .Concat(type.GetConstructors(Everything).Concat<MethodBase>(type.GetMethods(Everything)).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
                .Any(held => held == typeof(Board) || held.Namespace == "PartnerTiers.Operations.Sync" || held == typeof(ProgrammeView)))
            .Select(Outermost)
            .Select(type => type.Name)
            .Distinct();
        Assert.Equal(string.Empty, string.Join(", ", holders.Except(MayHoldFacts)));
    }

    [Fact]
    public void Every_channel_looks_again_before_it_sends()
    {
        var files = SourceTree.Files("src/PartnerTiers.Channels", "*.cs").Where(file => File.ReadAllText(file) is var text && text.Contains("desk.AnswerAsync(", StringComparison.Ordinal));
        // The chat page is its asker's own: nobody can come into it. An extension answers in the response to the invoke itself, which has just looked at the room.
        Assert.All(files.Where(file => !file.Contains("/Web/", StringComparison.Ordinal) && !file.Contains("/Extensions/", StringComparison.Ordinal)), file => Assert.Contains("desk.AdmitAgainAsync(", File.ReadAllText(file), StringComparison.Ordinal));
    }

    // Closures and state machines lie in the type whose code they are.
    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>Public members of public types that give such a thing, or one later.</summary>
    private static IEnumerable<string> Giving(Assembly assembly, Type thing) => assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => (method.ReturnType == thing || method.ReturnType == typeof(Task<>).MakeGenericType(thing) || method.ReturnType == typeof(ValueTask<>).MakeGenericType(thing)) && method.Name != "<Clone>$")
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})");
}
