using System.Collections;
using System.Globalization;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Understanding;

namespace PartnerTiers.Conversation.Tests.Understanding;

/// <summary>Writes what a sentence was understood as in one line of a corpus: <c>need P002 tier=elite</c>, <c>find tier=select region=EMEA csat&gt;4.5</c>, <c>which P013 P014</c>.</summary>
internal static class Notation
{
    public static string Of(Understood understood) => understood switch
    {
        Understood.One { Question: HelpQuestion { Topic: HelpTopic.OutOfScope } } => "out-of-scope",
        Understood.One one => Of(one.Question),
        Understood.WhichPartner which => "which " + string.Join(' ', which.Choices.Select(choice => choice.Partner)),
        Understood.Choose choose => "choose " + string.Join(" | ", choose.Questions.Select(Of)),
        Understood.NoSuchPartner none => "no-such " + none.Name,
        Understood.NamePartner => "name-partner",
        Understood.OutOfScope => "out-of-scope",
        _ => "nothing",
    };

    public static string Of(Question question)
    {
        var kind = QuestionCatalogue.KindOf(question).Id;
        return string.Join(' ', question.GetType().GetProperties().SelectMany(property => Parts(property.Name.ToLowerInvariant(), property.GetValue(question))).Prepend(kind));
    }

    private static IEnumerable<string> Parts(string name, object? value) => value switch
    {
        null or false or 0 => [],
        string id when name == "partner" => [id],
        string text => [$"{name}={text}"],
        NodaTime.LocalDate day => [$"{name}={NodaTime.Text.LocalDatePattern.Iso.Format(day)}"],
        Filter filter => filter.Terms.Select(Of),
        Order order => [$"by={order.Criterion}{(order.Ascending ? "-asc" : string.Empty)}"],
        Enum item => Convert.ToInt32(item, CultureInfo.InvariantCulture) == 0 ? [] : [$"{name}={item.ToString().ToLowerInvariant()}"],
        true => [name],
        IEnumerable list => [string.Join('+', list.Cast<object>())],
        _ => [$"{name}={Convert.ToString(value, CultureInfo.InvariantCulture)}"],
    };

    private static string Of(FilterTerm term) => (term.Not ? "!" : string.Empty) + term switch
    {
        FilterTerm.OneOf one => $"{one.Trait.ToString().ToLowerInvariant()}={one.Label ?? string.Join('/', one.Values)}".Replace(' ', '_'),
        FilterTerm.HasState state => "state=" + state.State.ToString().ToLowerInvariant(),
        FilterTerm.Joined joined => $"joined={joined.From:uuuu-MM-dd}..{joined.To:uuuu-MM-dd}",
        FilterTerm.Compared compared => compared.Criterion + compared.Comparison switch
        {
            Comparison.AtLeast => ">=",
            Comparison.MoreThan => ">",
            Comparison.AtMost => "<=",
            Comparison.LessThan => "<",
            Comparison.Exactly => "==",
            _ => "=",
        } + compared.Value.ToString("0.####", CultureInfo.InvariantCulture) + (compared.Upper is { } upper ? ".." + upper.ToString("0.####", CultureInfo.InvariantCulture) : string.Empty),
        _ => "?",
    };
}
