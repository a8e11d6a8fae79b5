using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.WhatIf;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Supposing;

/// <summary>Puts numbers and things of a what-if sentence together. English says what happens before the things, German after them.</summary>
internal sealed class ChangeParser
{
    private readonly List<(Change Change, int At, bool Minus)> changes = [];
    private readonly List<(int At, int Sign)> verbs = [];
    private decimal? count;
    private decimal? money;
    private string? credential;
    private bool counted;
    private bool minus;
    private bool certifies;
    private bool mayBeEach;
    private bool failed;
    private decimal? score;
    private bool wantsScore;
    private bool saysMore;
    private bool reaches;
    private string? wantsFigure;
    private SaidRole last;

    /// <summary>The changes; null: the parts don't make any, or leave something over.</summary>
    /// <param name="parts">The sentence.</param>
    /// <param name="before">The change that "and two more" speaks of; null: none.</param>
    public static ImmutableArray<Change>? Of(IEnumerable<Said> parts, Change? before)
    {
        var parser = new ChangeParser();
        foreach (var part in parts)
        {
            parser.Take(part);
            parser.last = part.Role;
        }

        parser.End(before);
        return parser.failed || parser.changes.Count == 0 ? null : parser.Signed();
    }

    private void Take(Said part)
    {
        switch (part.Role)
        {
            case SaidRole.Number:
                Number(part.Quantity!, part.From);
                break;
            case SaidRole.More when last == SaidRole.Thing && changes is [.., { Change.Kind: ChangeKind.People }]:
                // "Drei Leute mehr zertifiziert" are the same three.
                break;
            case SaidRole.One or SaidRole.More:
                counted = true;
                saysMore |= part.Role == SaidRole.More;
                break;
            case SaidRole.Thing:
                Thing(part.Value, part.From);
                break;
            case SaidRole.Credential:
                Credential(part.Value);
                break;
            case SaidRole.Person:
                Add(new Change(ChangeKind.Person, 1, part.Value), part.From);
                break;
            case SaidRole.Gain or SaidRole.Certify:
                reaches |= part.Value == SupposingWords.Reach;
                verbs.Add((part.From, 1));
                certifies |= part.Role == SaidRole.Certify;
                break;
            case SaidRole.Lose:
                verbs.Add((part.From, -1));
                break;
            case SaidRole.Minus:
                minus = true;
                break;
            case SaidRole.And:
                mayBeEach = false;
                Flush(part.From);
                break;
            default:
                break;
        }
    }

    private void Number(Quantity quantity, int at)
    {
        // "2 deals of 100k", "3 answers of 4.8".
        if (mayBeEach && changes is [.., var (last, place, isMinus)] && last.Each is null
            && ((last.Kind == ChangeKind.Deals && (quantity.IsMoney || quantity.Value >= 1000)) || (last.Kind == ChangeKind.Answers && quantity is { IsMoney: false, IsShare: false, Value: >= 1 and <= 5 })))
        {
            changes[^1] = (last with { Each = quantity.Value }, place, isMinus);
            mayBeEach = false;
            return;
        }

        if (!quantity.IsMoney && !quantity.IsShare && !quantity.OrMore && quantity.Value is >= 1 and <= 5 && (wantsScore || !decimal.IsInteger(quantity.Value)))
        {
            failed |= score is not null;
            score = quantity.Value;
            Satisfaction(at);
        }
        else if (wantsFigure is { } figure)
        {
            // "Training hours went to 60"; by how much more would have to be said before.
            wantsFigure = null;
            failed |= !reaches || quantity.IsMoney || quantity.IsShare || quantity.OrMore;
            Add(new Change(ChangeKind.Figure, 1, figure, quantity.Value), at);
        }
        else if (quantity.IsShare || quantity.OrMore)
        {
            failed = true;
        }
        else if (quantity.IsMoney || quantity.Value >= 10_000m)
        {
            failed |= money is not null;
            money = quantity.Value;
        }
        else
        {
            failed |= count is not null || !decimal.IsInteger(quantity.Value);
            count = quantity.Value;
        }
    }

    // "CSAT goes to 4.6".
    private void Satisfaction(int at)
    {
        if (wantsScore && score is { } reached)
        {
            (wantsScore, score) = (false, null);
            Add(new Change(ChangeKind.Satisfaction, 1, null, reached), at);
        }
    }

    private void Thing(string thing, int at)
    {
        if (thing.StartsWith(SupposedThings.Figure, StringComparison.Ordinal))
        {
            var figure = thing[SupposedThings.Figure.Length..];
            if (count is { } number)
            {
                Add(saysMore || !reaches ? new Change(ChangeKind.Figure, number, figure) : new Change(ChangeKind.Figure, 1, figure, number), at);
                return;
            }

            failed |= wantsFigure is not null || counted || money is not null;
            wantsFigure = figure;
            return;
        }

        if (thing == "satisfaction")
        {
            if (count is null && !saysMore && !mayBeEach)
            {
                counted = false;
                wantsScore = true;
                Satisfaction(at);
                return;
            }

            thing = "answers";
        }

        if (thing == "revenue")
        {
            if (count is not null || money is not { } amount)
            {
                failed |= changes is not [.., { Change.Kind: ChangeKind.Revenue }];
                return;
            }

            money = null;
            Add(new Change(ChangeKind.Revenue, amount), at);
            return;
        }

        if (thing == "deals" && money is { } each)
        {
            money = null;
            Add(new Change(ChangeKind.Deals, count ?? 1, null, each), at);
            return;
        }

        // A thing without a number: "certified people" alone supposes nothing. "CSAT" behind its answers only names them again.
        if (money is not null || (count is null && !counted))
        {
            failed |= changes.Count == 0 || money is not null || (KindOf(thing) != changes[^1].Change.Kind && (KindOf(thing), changes[^1].Change.Kind) is not (ChangeKind.People, ChangeKind.Person));
            return;
        }

        var kind = KindOf(thing);
        Add(new Change(kind, count ?? 1, kind == ChangeKind.Evidence ? thing : kind == ChangeKind.People ? credential : null), at);
        credential = null;
        mayBeEach = kind is ChangeKind.Deals or ChangeKind.Answers;
    }

    private static ChangeKind KindOf(string thing) => Enum.TryParse<ChangeKind>(thing, true, out var kind) ? kind : ChangeKind.Evidence;

    // "Two people in Solution Architect", "two more Solution Architects".
    private void Credential(string name)
    {
        if (count is null && !counted && changes is [.., ({ Kind: ChangeKind.People, What: null } last, var at, var isMinus)])
        {
            changes[^1] = (last with { What = name }, at, isMinus);
            return;
        }

        credential = name;
    }

    private void Flush(int at)
    {
        if (money is { } amount)
        {
            money = null;
            count = count is 1 ? null : count;
            Add(new Change(ChangeKind.Revenue, amount), at);
        }
        else if (credential is not null && (count is not null || counted))
        {
            Add(new Change(ChangeKind.People, count ?? 1, credential), at);
            credential = null;
        }
        else if (certifies && count is { } people)
        {
            Add(new Change(ChangeKind.People, people), at);
        }
    }

    private void End(Change? before)
    {
        Flush(int.MaxValue);
        if (count is { } more && changes.Count == 0 && before is { Kind: not (ChangeKind.Revenue or ChangeKind.Person) })
        {
            Add(before with { Count = more }, int.MaxValue);
        }

        failed |= count is not null || money is not null || credential is not null || score is not null || wantsScore || wantsFigure is not null;
    }

    private void Add(Change change, int at)
    {
        changes.Add((change, at, minus));
        (count, counted, minus, saysMore) = (null, false, false, false);
    }

    private ImmutableArray<Change>? Signed()
    {
        var first = changes.Min(static item => item.At);
        var verbsFirst = verbs.Exists(verb => verb.At < first);
        var signed = changes.Select(item =>
        {
            var (change, at, isMinus) = item;
            var sign = isMinus ? -1
                : verbs.Count == 0 ? 1
                : verbsFirst ? verbs.FindLast(verb => verb.At < at) is { Sign: not 0 } said ? said.Sign : verbs[0].Sign
                : verbs.Find(verb => verb.At > at) is { Sign: not 0 } then ? then.Sign : verbs[^1].Sign;
            return change.Kind == ChangeKind.Satisfaction || change is { Kind: ChangeKind.Figure, Each: not null } ? change
                : change is { Kind: ChangeKind.Deals, Each: { } each } && sign < 0 ? new Change(ChangeKind.Revenue, sign * change.Count * each)
                : change with { Count = sign * change.Count };
        }).ToImmutableArray();

        // Nobody can be certified anew by name, and what has gone has no answers.
        return signed.Any(static change => change is { Kind: ChangeKind.Person, Count: > 0 } or { Kind: ChangeKind.Deals or ChangeKind.Answers or ChangeKind.Evidence or ChangeKind.Tidy or ChangeKind.Escalations, Count: <= 0 } or { Count: 0 }) ? null : signed;
    }
}
