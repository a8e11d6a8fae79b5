using NodaTime;
using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>
/// <em>How many Select partners do we have per region</em>, <em>average CSAT by tier</em>, <em>revenue of Elite partners this quarter vs last</em>.
/// <paramref name="From"/> and <paramref name="To"/>: the days that a criterion is counted over, both included; null: its value today. <paramref name="VersusFrom"/> and
/// <paramref name="VersusTo"/>: the days it is compared with; null: none. <paramref name="And"/>: by what each group is split again; null: not at all. <paramref name="Of"/>: what a
/// share is a share of; <paramref name="Filter"/> then holds besides: <em>what share of our resellers is Select</em>; null: all partners.
/// </summary>
public sealed record CountQuestion(
    Filter Filter,
    Grouping GroupBy = Grouping.None,
    string? Criterion = null,
    Aggregate Aggregate = Aggregate.Count,
    LocalDate? From = null,
    LocalDate? To = null,
    LocalDate? VersusFrom = null,
    LocalDate? VersusTo = null,
    Grouping? And = null,
    Filter? Of = null) : Question;
