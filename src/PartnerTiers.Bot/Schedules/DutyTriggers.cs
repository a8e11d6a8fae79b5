using Quartz;

namespace PartnerTiers.Bot.Schedules;

/// <summary>When duties are run. What was missed while nobody ran is run once, at once: a duty knows itself what is due.</summary>
internal static class DutyTriggers
{
    public const string Group = "duties";

    private const string OnceGroup = "due";

    public static JobKey JobOf(string id) => new(id, Group);

    public static TriggerKey UsualOf(string id) => new(id, Group);

    public static ITrigger Usual(string id, TimeSpan every, DateTimeOffset from) => TriggerBuilder.Create()
        .WithIdentity(UsualOf(id)).ForJob(JobOf(id)).StartAt(from)
        .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount))
        .Build();

    public static ITrigger Once(string id, DateTimeOffset at) => TriggerBuilder.Create()
        .WithIdentity(new TriggerKey(id, OnceGroup)).ForJob(JobOf(id)).StartAt(at)
        .WithSimpleSchedule(schedule => schedule.WithRepeatCount(0).WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
        .Build();
}
