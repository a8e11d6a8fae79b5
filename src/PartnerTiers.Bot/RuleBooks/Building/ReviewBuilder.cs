using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.Options.Shape;
using PartnerTiers.Bot.RuleBooks.Options;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Checks and builds the days and limits of the review.</summary>
internal sealed class ReviewBuilder(MistakeList mistakes, KnownIds tiers)
{
    private static readonly AnnualDatePattern DayOfYear = AnnualDatePattern.Iso;

    public ReviewRules Build(ReviewOptions options, string path)
    {
        var publish = PathText.Key(path, nameof(options.PublishDays));
        if (options.PublishDays < options.DecisionDays && !mistakes.IsWrongWithin(path))
        {
            mistakes.Add(publish, $"publication on day {options.PublishDays} comes before the decisions of day {options.DecisionDays}", "Write PublishDays of DecisionDays or more");
        }

        var defaults = new ReviewRules();
        return new ReviewRules
        {
            DecisionDays = options.DecisionDays,
            PublishDays = options.PublishDays,
            AutoApprove = AutoApprove(options.AutoApprove, PathText.Key(path, nameof(options.AutoApprove))),
            SecondSignature = options.SecondSignature is { } written
                ? [.. tiers.FindAll(mistakes, PathText.Key(path, nameof(options.SecondSignature)), written)]
                : [.. tiers.Ids.TakeLast(1)],
            NearUpgrade = Near(options.NearUpgrade, defaults.NearUpgrade),
            NarrowMiss = Near(options.NarrowMiss, defaults.NarrowMiss),
            GraceQuarters = options.GraceQuarters,
            AppealDays = options.AppealDays,
            AppealAnswerDays = options.AppealAnswerDays,
            RegistrationAnswerHours = options.RegistrationAnswerHours,
            UpAt = Days(options.UpAt, PathText.Key(path, nameof(options.UpAt))),
            DownAt = Days(options.DownAt, PathText.Key(path, nameof(options.DownAt))),
        };
    }

    private static NearRule Near(NearOptions written, NearRule defaults) => new(written.MaxUnmet ?? defaults.MaxUnmet, written.MinProgress ?? defaults.MinProgress);

    private ImmutableArray<string> AutoApprove(List<string?> written, string path)
    {
        foreach (var (index, outcome) in written.Index())
        {
            if (outcome is not null && written.IndexOf(outcome) < index)
            {
                mistakes.Add(PathText.Item(path, index), $"\"{outcome}\" is named twice", "Name it once");
            }
        }

        return [.. written.OfType<string>()];
    }

    private MoveDays Days(TextOr<List<string?>>? written, string path)
    {
        if (written?.Value is not { } list)
        {
            return written?.Text == "any day" ? new MoveDays(true, []) : MoveDays.AtReview;
        }

        if (list.Count == 0)
        {
            mistakes.Add(path, "there is no day", "Write \"review\", \"any day\", or at least one day of the year, like [\"01-01\", \"07-01\"]");
        }

        var days = ImmutableArray.CreateBuilder<AnnualDate>();
        foreach (var (index, text) in list.Index())
        {
            if (text is null)
            {
                continue;
            }

            if (DayOfYear.Parse(text) is not { Success: true } day)
            {
                mistakes.Add(PathText.Item(path, index), $"\"{text}\" is not a day of the year", "Write month and day as MM-dd, like \"07-01\"");
            }
            else if (days.Contains(day.Value))
            {
                mistakes.Add(PathText.Item(path, index), $"\"{text}\" is named twice", "Name it once");
            }
            else
            {
                days.Add(day.Value);
            }
        }

        days.Sort();
        return new MoveDays(false, days.ToImmutable());
    }
}
