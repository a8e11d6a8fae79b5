using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Quartz;

namespace PartnerTiers.Bot.Schedules;

/// <summary>How a duty stands. Kept with its job in the schedule's database, so that every process knows what another one did.</summary>
/// <param name="Id">The duty's id.</param>
/// <param name="LastRun">When it was last run; null: never.</param>
/// <param name="Next">When it is run next, by itself or because something falls due; null: not known.</param>
/// <param name="Failures">How often in a row it failed.</param>
/// <param name="Trouble">Why it failed last; null: it did not.</param>
internal sealed record DutyState(string Id, Instant? LastRun, Instant? Next, int Failures, string? Trouble)
{
    public static DutyState Of(string id, IReadOnlyDictionary<string, object?> data) => new(
        id,
        Moment(data, nameof(LastRun)),
        Moment(data, nameof(Next)),
        int.TryParse(Text(data, nameof(Failures)), CultureInfo.InvariantCulture, out var failures) ? failures : 0,
        Text(data, nameof(Trouble)) is { Length: > 0 } trouble ? trouble : null);

    public void WriteTo(JobDataMap data)
    {
        data[nameof(LastRun)] = LastRun is { } last ? InstantPattern.ExtendedIso.Format(last) : string.Empty;
        data[nameof(Next)] = Next is { } next ? InstantPattern.ExtendedIso.Format(next) : string.Empty;
        data[nameof(Failures)] = Failures.ToString(CultureInfo.InvariantCulture);
        data[nameof(Trouble)] = Trouble ?? string.Empty;
    }

    private static string? Text(IReadOnlyDictionary<string, object?> data, string name) => data.TryGetValue(name, out var value) ? value as string : null;

    private static Instant? Moment(IReadOnlyDictionary<string, object?> data, string name) =>
        Text(data, name) is { Length: > 0 } text && InstantPattern.ExtendedIso.Parse(text).TryGetValue(Instant.MinValue, out var moment) ? moment : null;
}
