using NodaTime;
using PartnerTiers.Channels.Teams.Proactive;
using PartnerTiers.Channels.Tests.Outbound;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Proactive;

public sealed class ConversationPaceTests
{
    private readonly TwoClocks time = new();

    [Fact]
    public async Task Two_processes_together_stay_within_the_limits_of_a_Teams_conversation()
    {
        var together = new PaceOfAll(time);
        ConversationPace[] processes = [new ConversationPace(time, together), new ConversationPace(time, together)];
        var sent = new List<double>();
        for (var tick = 0; tick < 36_000; tick++)
        {
            if (await processes[tick % 2].EnterAsync("19:a", default) == TimeSpan.Zero)
            {
                sent.Add(tick / 10d);
            }

            time.Pass(Duration.FromMilliseconds(100));
        }

        foreach (var (span, most) in new[] { (1, 7), (2, 8), (30, 60), (3_600, 1_800) })
        {
            Assert.All(sent, (first, at) => Assert.True(sent.Skip(at).TakeWhile(moment => moment < first + span).Count() <= most, $"{first} s: more than {most} in {span} s"));
        }

        Assert.InRange(sent.Count, 1_500, 1_800);
    }

    [Fact]
    public async Task Answers_go_at_once_and_what_nobody_asked_for_makes_room_for_those_of_every_process()
    {
        var together = new PaceOfAll(time);
        ConversationPace[] processes = [new ConversationPace(time, together), new ConversationPace(time, together)];
        var (answers, pushes) = (new List<double>(), new List<double>());
        for (var tick = 0; tick < 6_000; tick++)
        {
            // Somebody asks the one process every two seconds, while both have much to push.
            if (tick % 20 == 0)
            {
                await processes[0].CountAsync("19:a", default);
                answers.Add(tick / 10d);
            }

            if (await processes[tick % 2].EnterAsync("19:a", default) == TimeSpan.Zero)
            {
                pushes.Add(tick / 10d);
            }

            time.Pass(Duration.FromMilliseconds(100));
        }

        List<double> sent = [.. answers.Concat(pushes).Order()];
        foreach (var (span, most) in new[] { (1, 7), (2, 8), (30, 60) })
        {
            Assert.All(sent, (first, at) => Assert.True(sent.Skip(at).TakeWhile(moment => moment < first + span).Count() <= most, $"{first} s: more than {most} in {span} s"));
        }

        Assert.Equal(300, answers.Count);
        Assert.True(pushes.Count > 300);
        Assert.Equal(TimeSpan.Zero, await processes[1].EnterAsync("19:b", default));
    }
}
